import CLinux
import Glibc
import Sandbox
import Testing

@Suite struct LaunchTests {
  /// What a child writes to its standard output.
  private func output(of script: String, directory: String? = nil, _ further: DescriptorMap = [:]) throws -> String {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let process = try Launch(
      path: "/bin/sh", arguments: ["sh", "-c", script], environment: ["A=b"],
      descriptors: further.filled(from: [1: ends[1]]), directory: directory
    ).start()
    close(ends[1])
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(ends[0], &buffer, buffer.count), count > 0 {
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
    close(ends[0])
    waitpid(process, nil, 0)
    return text
  }

  @Test func `a child inherits nothing but what it is given`() throws {
    let leaked = open("/dev/null", O_RDONLY)
    let given = open("/dev/null", O_RDONLY)
    defer { [leaked, given].forEach { _ = close($0) } }
    let script = "i=0; while [ $i -lt 300 ]; do [ -e /proc/$$/fd/$i ] && echo $i; i=$((i+1)); done"
    #expect(try output(of: script, [7: given]).split(separator: "\n") == ["0", "1", "2", "7"])
  }

  @Test func `descriptors may change places`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { ends.forEach { _ = close($0) } }
    #expect(
      try output(of: "readlink /proc/$$/fd/\(ends[0])", [ends[0]: ends[1], ends[1]: ends[0]]).hasPrefix("pipe:["))
  }

  @Test func `it starts in the folder it is given`() throws {
    #expect(try output(of: "pwd; echo $A", directory: "/usr") == "/usr\nb\n")
  }

  @Test func `a program that is not there is an error here`() {
    let error = #expect(throws: SandboxError.self) {
      try Launch(path: "/nowhere", arguments: ["x"], environment: [], descriptors: [:]).start()
    }
    #expect(error?.errno == ENOENT)
  }

  @Test func `a room has a session of its own`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let shell = open("/bin/sh", 0o10_000_000 | O_CLOEXEC)
    let process = try Launch(
      executable: shell, arguments: ["sh", "-c", "pwd; umask; cut -d' ' -f1,6 /proc/$$/stat"], environment: [],
      descriptors: [1: ends[1]]
    ).start()
    close(ends[1])
    close(shell)
    waitpid(process, nil, 0)
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(ends[0], &buffer, buffer.count)
    close(ends[0])
    #expect(String(decoding: buffer[..<max(0, count)], as: UTF8.self) == "/\n0077\n\(process) \(process)\n")
  }
}
