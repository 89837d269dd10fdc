import Foundation
import Glibc
import TestSupport
import Testing

/// A server of another machine that is not there, in a network of its own where what is sent is lost.
@Suite(.serialized, .enabled(if: Need.programs("unshare", "ip", "mount") && Need.root))
struct DeadEndpointTests {
  /// The hook where nobody at 192.0.2.0/24 ever answers, three name servers among them.
  private func hook(_ scene: Scene) throws -> Run {
    let folder = scene.repo.folder
    let servers = (51...53).map { "nameserver 192.0.2.\($0)\n" }.joined()
    let resolver = try folder.write("resolv.conf", "search a.test b.test\n" + servers)
    let names = try folder.write("nsswitch.conf", "hosts: files dns\n")
    let script = """
      ip link set lo up && ip route add 192.0.2.0/24 dev lo || exit 99
      mount --bind "$1" /etc/resolv.conf && mount --bind "$2" /etc/nsswitch.conf || exit 99
      exec "$3"
      """
    let hook = scene.repo.gitDirectory + "/hooks/pre-commit"
    return try scene.repo.run(
      "/usr/bin/unshare",
      ["--net", "--mount", "--propagation", "private", "/bin/sh", "-c", script, "sh", resolver, names, hook])
  }

  private func scene(_ origin: String) throws -> Scene {
    let scene = try Scene()
    try scene.ask(origin, provider: "openai", deadline: 60)
    try scene.repo.global("airlock.tokenSource", "none")
    try #require(try scene.airlock(["endpoint", "trust", origin]).status == 0)
    try scene.stageChange()
    return scene
  }

  /// Moves the note that an endpoint is dead so many seconds into the past.
  private func age(_ scene: Scene, by seconds: Double) throws {
    let state = scene.repo.home + "/.local/state/airlock/"
    let names = try #require(FileManager.default.enumerator(atPath: state)?.allObjects as? [String])
    let file = state + (try #require(names.first { $0.hasSuffix("/outage") }, "\(names)"))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: file)
  }

  @Test(arguments: ["192.0.2.7", "models.airlock.test"])
  func `it is waited for three seconds, and not again for a minute`(host: String) throws {
    let scene = try scene("https://\(host)")
    let first = try hook(scene)
    let words = "model at \(host):443 did not accept a connection within 3000 ms"
    #expect(first.status == 0 && first.err.contains(words), "\(first.err)")
    #expect(!first.err.contains("a minute ago") && !first.err.contains("in time"), "\(first.err)")
    #expect(first.tells(Scene.path, Scene.change.line("key")), "\(first.err)")
    #expect(try scene.lastReview().isComplete == false)
    let second = try hook(scene)
    #expect(second.err.contains(words + " less than a minute ago, and was not asked again"), "\(second.err)")
    #expect(try scene.lastReview().sent == nil)
    try age(scene, by: 20)
    #expect(try hook(scene).err.contains("less than a minute ago"))
    try age(scene, by: 61)
    let later = try hook(scene)
    #expect(later.err.contains(words) && !later.err.contains("a minute ago"), "\(later.err)")
  }
}
