import Glibc
import Integrity
import Rooms
import Sandbox

/// A program of the system that is started only because the user asked for it by a flag: crontab, systemctl.
struct SystemTool {
  private static let folders = ["/usr/bin", "/bin"]
  private static let variables = ["HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"]

  let surroundings: Surroundings

  /// Runs it with this standard input and takes its standard output; `nil` if the machine has no such program.
  func run(_ name: String, _ arguments: [String], _ input: [UInt8]) -> Schedule.Answer? {
    let candidates: [String] = SystemTool.folders.map { $0 + "/" + name }
    guard let path = candidates.first(where: { unsafe access($0, X_OK) == 0 }) else { return nil }
    let kept = SystemTool.variables.compactMap { name in surroundings[name].map { "\(name)=\($0)" } }
    var question = Pipe()
    var answer = Pipe()
    guard question.isOpen, answer.isOpen,
      let process = try? Launch(
        path: path, arguments: [name] + arguments, environment: kept + ["PATH=/usr/bin:/bin", "LC_ALL=C"],
        descriptors: [0: question.reading, 1: answer.writing]
      ).start()
    else { return Schedule.Answer(status: 126, output: []) }
    close(question.takeReading())
    close(answer.takeWriting())
    // Neither program writes before it has read all of its input.
    Output.write(input, to: question.writing)
    close(question.takeWriting())
    let output = SystemTool.readAll(answer.reading)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return Schedule.Answer(status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, output: output)
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0, bytes.count < 1 << 20 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
