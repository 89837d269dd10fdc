import Foundation
import Glibc
import TestSupport
import Testing

#if arch(x86_64)
  private let canTrace = Need.root
#else
  private let canTrace = false
#endif

/// A token that can be recognised anywhere, searched for in every place while it is used and afterwards.
@Suite(
  .serialized, .enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon", "nginx", "openssl") && Need.root))
struct CanaryTests {
  private let canary = Canary("canary-token-5d1e77c4-of-the-tests")

  private func scene(_ service: SecretService, _ proxy: TLSProxy) throws -> Scene {
    let scene = try Scene(installation: Installation(), adding: service.environment)
    try scene.ask(proxy.origin, deadline: 4)
    try scene.repo.global("airlock.caFile", proxy.authority)
    let run = try scene.airlock(["token", "set", proxy.origin], input: Array((canary.text + "\n").utf8))
    try #require(run.status == 0, "\(run.err)")
    try scene.stageChange()
    return scene
  }

  @Test func `only the courier's memory ever holds the token`() throws {
    let service = try SecretService()
    let server = try ModelServer(.slow, bearer: canary.text)
    let proxy = try TLSProxy(to: server.port)
    let scene = try scene(service, proxy)
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    var seen: [String: Int] = [:]
    var holders: Set<String> = []
    var others = 0
    while commit.poll() == nil {
      let family = Canary.family(of: commit.identifier)
      let rooms = scene.installation.processes
      for (process, name) in rooms {
        seen[name, default: 0] += 1
        if name != "airlock-keyring", !canary.pieces(process).isEmpty { holders.insert(name) }
      }
      // Git and the hook's shell, too; by its names everybody can see a process, and so by these everyone is asked.
      for process in family where !rooms.contains(where: { $0.process == process }) {
        if !canary.pieces(process).isEmpty { holders.insert("\(process)") }
        others += 1
      }
      for process in Canary.everyone { canary.expectUnnamed(by: process) }
      usleep(50_000)
    }
    // The control: it was there to be found, in the one place where it belongs.
    #expect(holders == ["airlock-courier"], "\(holders)")
    #expect((seen["airlock"] ?? 0) > 3 && (seen["airlock-reader"] ?? 0) > 3 && others > 3, "\(seen) \(others)")
    #expect(server.requests.first?.headers["authorization"] == "Bearer \(canary.text)")
    canary.expectNowhere(scene, service, said: Canary.words(of: commit))
  }

  /// A commit whose rooms may leave cores as large as they like.
  private func commit(_ scene: Scene) throws -> Started {
    try Started(
      "/bin/sh", ["-c", "ulimit -c unlimited; exec git commit -q -m x"], environment: scene.repo.environment,
      in: scene.repo.path, withInput: false)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT]) func `a courier that is made to crash leaves no core and no token`(
    signal: Int32
  ) throws {
    let service = try SecretService()
    let server = try ModelServer(.slow, bearer: canary.text)
    let proxy = try TLSProxy(to: server.port)
    let scene = try scene(service, proxy)
    let commit = try commit(scene)
    var crashed: Int32?
    while commit.poll() == nil, crashed == nil {
      crashed =
        scene.installation.processes.first { $0.name == "airlock-courier" && !canary.places($0.process).isEmpty }?
        .process
      usleep(10_000)
    }
    let courier = try #require(crashed, "no courier with a token was seen")
    #expect(kill(courier, signal) == 0)
    #expect(commit.wait() == 0)
    #expect(try scene.lastReview().isComplete == false)
    canary.expectNoCore(of: courier, scene)
    canary.expectNowhere(scene, service, said: Canary.words(of: commit))
  }

  @Test(.enabled(if: canTrace), arguments: [SIGSEGV, SIGABRT])
  func `a keyring that is made to crash while it holds the token leaves no core and no token`(signal: Int32) throws {
    let service = try SecretService()
    let server = try ModelServer(bearer: canary.text)
    let proxy = try TLSProxy(to: server.port)
    let scene = try scene(service, proxy)
    // So that the keyring can be found before it has the token.
    service.signal(SIGSTOP)
    let commit = try commit(scene)
    var found: Int32?
    while commit.poll() == nil, found == nil {
      found = scene.installation.processes.first { $0.name == "airlock-keyring" }?.process
    }
    let keyring = try #require(found, "no keyring was seen")
    let probe = try Started(Products.path("room-probe"), ["crash", "\(keyring)", "5", "\(signal)"])
    #expect(probe.line() == "waits")
    service.signal(SIGCONT)
    #expect(probe.line() == "writes")
    // The control: it is there to be found.
    #expect(!canary.places(keyring).isEmpty)
    probe.closeInput()
    #expect(probe.wait() == 0)
    #expect(commit.wait() == 0)
    let said = Canary.words(of: commit)
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.contains("the keyring was ended by signal \(signal)") }.count == 1, "\(lines)")
    #expect(try scene.lastReview().isComplete == false)
    #expect(server.requests.isEmpty)
    canary.expectNoCore(of: keyring, scene)
    canary.expectNowhere(scene, service, said: said)
  }
}
