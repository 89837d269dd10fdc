import Foundation
import Glibc
import TestSupport
import Testing

#if arch(x86_64)
  private let canInject = Need.root
#else
  private let canInject = false
#endif

/// The rooms that are installed, at work, made by a debugger of root's to try what an intruder in them would.
@Suite(.serialized, .enabled(if: canInject)) struct RealRoomTests {
  private static let denied = "error 1"
  private static let hidden = "error 13"
  private static let killed = "signal 31"

  /// What each comes to in every room that is sealed for good.
  private static let expected = [
    ("create-file", denied), ("read-file", hidden), ("socket-internet", denied), ("socket-local", denied),
    ("socket-netlink", denied), ("fork", denied), ("signal-first", denied), ("executable-memory", denied),
    ("type-into-terminal", denied), ("execute", killed),
  ]

  private func inject(_ attempt: String, into process: Int32, _ text: String) throws -> String {
    try Run(Products.path("room-probe"), ["inject", "\(process)", attempt, text]).out
      .trimmingCharacters(in: .newlines)
  }

  /// Tries all of them in one process, the deadly one last.
  private func attack(_ process: Int32, _ scene: Scene, except others: [String: String] = [:]) throws {
    let secret = try scene.repo.folder.write("home/.ssh/id_ed25519", "secret\n", mode: 0o644)
    for (attempt, outcome) in Self.expected {
      let text = attempt == "execute" ? "/bin/true" : attempt == "create-file" ? secret + ".new" : secret
      #expect(try inject(attempt, into: process, text) == others[attempt] ?? outcome, "\(attempt)")
    }
    #expect(!FileManager.default.fileExists(atPath: secret + ".new"))
  }

  /// A process of the installation that sealed itself with both of a courier's filters, or the one of another room.
  private func sealed(_ program: String, _ scene: Scene, filters: Int = 1) -> Int32? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.first { process in
      let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
      let status = Folder.text("/proc/\(process)/status") ?? ""
      return path == scene.installation.version + "/" + program && status.contains("Seccomp_filters:\t\(filters)\n")
    }
  }

  private func wait(for program: String, _ scene: Scene, filters: Int = 1, while running: Started) throws -> Int32 {
    while running.poll() == nil {
      if let process = sealed(program, scene, filters: filters) { return process }
      usleep(10_000)
    }
    return try #require(nil, "no sealed \(program) was seen")
  }

  @Test func `outside of a room every attempt succeeds`() throws {
    let scene = try Scene(hook: false)
    let secret = try scene.repo.folder.write("secret", "secret\n")
    for (attempt, _) in Self.expected where attempt != "type-into-terminal" {
      let idle = try Started("/bin/sleep", ["30"], environment: [:], withInput: false)
      while Folder.text("/proc/\(idle.identifier)/wchan")?.contains("nanosleep") == false, idle.poll() == nil {}
      let text = attempt == "execute" ? "/bin/true" : attempt == "create-file" ? secret + ".new" : secret
      #expect(try inject(attempt, into: idle.identifier, text) == "made", "\(attempt)")
      idle.kill()
      _ = idle.wait()
    }
  }

  @Test(arguments: ["airlock-reader", "airlock-courier", "airlock"])
  func `while the model thinks`(program: String) throws {
    let server = try ModelServer(.slow)
    let scene = try Scene(installation: Installation())
    try scene.ask(server.origin, deadline: 6)
    try scene.stageChange()
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    // The courier's second filter stands before it sends anything.
    _ = try wait(for: "airlock-courier", scene, filters: 2, while: commit)
    let process = try wait(for: program, scene, filters: program == "airlock-courier" ? 2 : 1, while: commit)
    // The supervisor may write, and Landlock says where; it ends the rooms by signals.
    try attack(
      process, scene, except: program == "airlock" ? ["create-file": Self.hidden, "signal-first": "made"] : [:])
    #expect(commit.wait() == 0)
    // A supervisor that was killed keeps nothing.
    if program != "airlock" { #expect(try scene.lastReview().isComplete == false) }
  }

  @Test func `a folder that the repository takes for a lender of objects is not a reader's to read`() throws {
    let server = try ModelServer(.slow)
    let scene = try Scene(installation: Installation())
    let lender = try Repo()
    try lender.settle()
    try scene.ask(server.origin, deadline: 6)
    try scene.stageChange()
    let secret = try scene.repo.folder.write("home/.ssh/id_ed25519", "secret\n", mode: 0o644)
    let lent = lender.gitDirectory + "/objects"
    try scene.repo.folder.write(
      scene.repo.gitDirectory + "/objects/info/alternates", "\(scene.repo.home)\n\(scene.repo.home)/.ssh\n\(lent)\n")
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    _ = try wait(for: "airlock-courier", scene, filters: 2, while: commit)
    let reader = try wait(for: "airlock-reader", scene, while: commit)
    #expect(try inject("read-file", into: reader, secret) == Self.hidden)
    // The control: what git keeps objects in is.
    let name = try lender.head
    #expect(try inject("read-file", into: reader, "\(lent)/\(name.prefix(2))/\(name.dropFirst(2))") == "made")
    #expect(commit.wait() == 0)
  }

  @Test func `while a token is awaited`() throws {
    let scene = try Scene(hook: false)
    let command = try Started(
      scene.installation.airlock, ["token", "set", "https://models.example.org"], environment: scene.repo.environment,
      in: scene.repo.path)
    let process = try wait(for: "airlock-keyring", scene, while: command)
    // It talks to the bus, and loads GLib's modules after it is sealed.
    try attack(process, scene, except: ["socket-local": "made", "executable-memory": "made"])
    command.closeInput()
    #expect(command.wait() != 0)
  }
}
