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
    let scene = try Scene(adding: service.environment)
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
    for folder in [scene.repo.folder.path, "/var/log", "/dev/shm", service.runtimeDirectory] {
      #expect(Folder.files(under: folder, containing: Self.token).isEmpty, "\(folder)")
    }
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
    for core in ["/core", "/core.\(courier)", scene.repo.path + "/core", scene.repo.path + "/core.\(courier)"] {
      #expect(!FileManager.default.fileExists(atPath: core), "\(core)")
    }
    for folder in [scene.repo.folder.path, "/var/log", "/var/crash", "/var/lib/systemd/coredump"] {
      #expect(Folder.files(under: folder, containing: Self.token).isEmpty, "\(folder)")
    }
  }
}
