import Foundation
import Glibc
import TestSupport
import Testing

/// A token that can be recognised anywhere, searched for in every place while it is used and afterwards.
@Suite(
  .serialized, .enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon", "nginx", "openssl") && getuid() == 0))
struct CanaryTests {
  /// Turned around, so that the search does not find itself.
  private static let turned: [UInt8] = "canary-token-5d1e77c4-of-the-tests".utf8.map { ~$0 }
  private static var token: String { String(decoding: turned.map { ~$0 }, as: UTF8.self) }

  private func scene(_ service: SecretService, _ proxy: TLSProxy) throws -> Scene {
    let scene = try Scene(installation: Installation(), adding: service.environment)
    try scene.ask(proxy.origin, deadline: 4)
    try scene.repo.global("airlock.caFile", proxy.authority)
    let run = try scene.airlock(["token", "set", proxy.origin], input: Array((Self.token + "\n").utf8))
    try #require(run.status == 0, "\(run.err)")
    try scene.stageChange()
    return scene
  }

  private func rooms(_ scene: Scene) -> [(process: Int32, name: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { name in
      guard let process = Int32(name),
        let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/exe"),
        program.hasPrefix(scene.installation.version + "/")
      else { return nil }
      return (process, (program as NSString).lastPathComponent)
    }
  }

  /// The kinds of memory of a process that hold the token; none where the process is gone.
  private func places(_ process: Int32) -> [String] {
    guard let maps = Folder.text("/proc/\(process)/maps") else { return [] }
    let memory = open("/proc/\(process)/mem", O_RDONLY)
    guard memory >= 0 else { return [] }
    defer { close(memory) }
    let wanted = Data(Self.token.utf8)
    return maps.split(separator: "\n").compactMap { line in
      let bounds = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard bounds.count == 2, line.contains(" rw"), bounds[1] - bounds[0] <= 64 << 20 else { return nil }
      var bytes = Data(count: Int(bounds[1] - bounds[0]))
      let count = bytes.withUnsafeMutableBytes { pread(memory, $0.baseAddress, $0.count, off_t(bounds[0])) }
      return count > 0 && bytes.prefix(count).range(of: wanted) != nil ? String(line) : nil
    }
  }

  @Test func `only the courier's memory ever holds the token`() throws {
    let service = try SecretService()
    let server = try ModelServer(.slow, bearer: Self.token)
    let proxy = try TLSProxy(to: server.port)
    let scene = try scene(service, proxy)
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    var seen: [String: Int] = [:]
    var holders: Set<String> = []
    while commit.poll() == nil {
      for (process, name) in rooms(scene) {
        seen[name, default: 0] += 1
        if name != "airlock-keyring", !places(process).isEmpty { holders.insert(name) }
        for file in ["environ", "cmdline"] {
          let data = FileManager.default.contents(atPath: "/proc/\(process)/\(file)")
          #expect(data?.range(of: Data(Self.token.utf8)) == nil, "\(name): \(file)")
        }
        for link in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")) ?? [] {
          let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\(link)")
          #expect(target?.contains(Self.token) != true)
        }
      }
      usleep(50_000)
    }
    // The control: it was there to be found, in the one place where it belongs.
    #expect(holders == ["airlock-courier"], "\(holders)")
    #expect((seen["airlock"] ?? 0) > 3 && (seen["airlock-reader"] ?? 0) > 3, "\(seen)")
    #expect(server.requests.first?.headers["authorization"] == "Bearer \(Self.token)")
    expectNowhere(scene, service, said: Self.words(of: commit))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT]) func `a courier that is made to crash leaves no core and no token`(
    signal: Int32
  ) throws {
    let service = try SecretService()
    let server = try ModelServer(.slow, bearer: Self.token)
    let proxy = try TLSProxy(to: server.port)
    let scene = try scene(service, proxy)
    let commit = try Started(
      "/bin/sh", ["-c", "ulimit -c unlimited; exec git commit -q -m x"], environment: scene.repo.environment,
      in: scene.repo.path, withInput: false)
    var crashed: Int32?
    while commit.poll() == nil, crashed == nil {
      crashed = rooms(scene).first { $0.name == "airlock-courier" && !places($0.process).isEmpty }?.process
      usleep(10_000)
    }
    let courier = try #require(crashed, "no courier with a token was seen")
    #expect(kill(courier, signal) == 0)
    #expect(commit.wait() == 0)
    #expect(try scene.lastReview().isComplete == false)
    expectNoCore(of: courier, scene)
    expectNowhere(scene, service, said: Self.words(of: commit))
  }

  private func expectNoCore(of process: Int32, _ scene: Scene) {
    for folder in ["", scene.repo.path] {
      for name in ["core", "core.\(process)"] {
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name)"), "\(folder)/\(name)")
      }
    }
  }

  /// Everything that a program which has ended said.
  private static func words(of program: Started) -> [UInt8] {
    [program.output, program.errors].flatMap { descriptor in
      var text: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(descriptor, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
      return text
    }
  }

  /// Files written, logs, the journal, core dumps that a service caught, and what was said.
  private func expectNowhere(_ scene: Scene, _ service: SecretService, said: [UInt8]) {
    for folder in [
      scene.repo.folder.path, scene.installation.version, service.runtimeDirectory, "/var/log", "/run/log", "/dev/shm",
      "/var/crash", "/var/lib/systemd/coredump", "/var/lib/apport",
    ] {
      #expect(Folder.files(under: folder, containing: Self.token).isEmpty, "\(folder)")
    }
    // Its files may be packed.
    if let journal = try? Run("/usr/bin/journalctl", ["--no-pager", "-q", "-n", "20000"]), journal.status == 0 {
      #expect(!journal.out.contains(Self.token))
    }
    #expect(Data(said).range(of: Data(Self.token.utf8)) == nil, "\(String(decoding: said, as: UTF8.self))")
  }
}
