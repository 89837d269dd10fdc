import Foundation
import TestSupport
import Testing

/// Copies of a token in the places where they like to lie, found by a reader that does not know it.
@Suite(.serialized, .enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon"))) struct TokenFindTests {
  private static let token = "find-" + "token-Zk81bq03" + "-marker"
  private let service: SecretService
  private let scene: Scene

  init() throws {
    service = try SecretService()
    scene = try Scene(hook: false, adding: service.environment)
  }

  private func set(_ origin: String, _ token: String = token) throws {
    let run = try scene.airlock(["token", "set", origin], input: Array((token + "\n").utf8))
    try #require(run.status == 0, "\(run.err)")
  }

  private func find(_ arguments: String...) throws -> Run {
    let run = try scene.airlock(["token", "find"] + arguments)
    #expect(!(run.out + run.err).contains(Self.token), "\(run.out)\(run.err)")
    return run
  }

  @Test func `file, line and kind are told, never a value`() throws {
    try set("https://models.example.org")
    let basic = Data("someone:\(Self.token)".utf8).base64EncodedString()
    try scene.repo.folder.write("home/.bash_history", "ls\ncurl -H 'Authorization: Bearer \(Self.token)' x\nls\n")
    try scene.repo.folder.write("home/.netrc", "machine models.example.org password \(Self.token)")
    try scene.repo.folder.folder("home/.config/tool/deep")
    try scene.repo.folder.write("home/.config/tool/deep/settings.json", "{\n\n \"key\": \"\(Self.token)\"}\n")
    try scene.repo.folder.write("home/.config/tool/nearly", "\(Self.token.dropLast())\n")
    try scene.repo.gitOK(["remote", "add", "origin", "https://me:\(Self.token)@models.example.org/x.git"])
    try scene.repo.gitOK(["config", "http.extraHeader", "Authorization: Basic \(basic)"])
    let run = try find()
    #expect(run.status == 1, "\(run.out)\(run.err)")
    let of = "the token for https://models.example.org:443"
    let config = scene.repo.gitDirectory + "/config"
    let lines = (Folder.text(config) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let url = try #require(lines.firstIndex { $0.contains("url =") }) + 1
    let header = try #require(lines.firstIndex { $0.contains("extraHeader") }) + 1
    #expect(
      run.out.split(separator: "\n").map(String.init) == [
        "~/.bash_history:2  shell history: \(of)", "~/.netrc:1  credentials of other programs: \(of)",
        "~/.config/tool/deep/settings.json:3  configuration: \(of)", "\(config):\(url)  git's files: \(of)",
        "\(config):\(header)  git's files: \(of), in Base64",
      ])
    #expect(run.err.contains("airlock token rotate"), "\(run.err)")
  }

  @Test func `where there is none that is said, and each token is looked for`() throws {
    #expect(try find().out == "the keyring has no token of airlock's\n")
    try set("https://a.example.org")
    try set("https://b.example.org", "other-token-of-the-tests")
    try scene.repo.folder.write("home/.zsh_history", ": 1:0;x other-token-of-the-tests\n")
    let all = try find()
    #expect(all.status == 1 && all.out == "~/.zsh_history:1  shell history: the token for https://b.example.org:443\n")
    let one = try find("https://a.example.org")
    #expect(one.status == 0 && one.out.hasPrefix("no copy in "), "\(one.out)\(one.err)")
    let none = try find("https://c.example.org")
    #expect(none.status == 1 && none.err.contains("airlock token set https://c.example.org:443"), "\(none.err)")
  }

  @Test func `names that paint, links and what cannot be read do no harm`() throws {
    try set("https://a.example.org")
    try scene.repo.folder.folder("home/.config")
    try scene.repo.folder.write("home/.config/a\u{1B}[2Jb", Self.token)
    try scene.repo.folder.write("elsewhere", "x \(Self.token)\n")
    try FileManager.default.createSymbolicLink(
      atPath: scene.repo.home + "/.netrc", withDestinationPath: scene.repo.folder.path + "/elsewhere")
    let run = try find()
    #expect(run.status == 1 && run.out.contains("~/.netrc:1  ") && run.out.contains("\\u{1b}[2Jb:1"), "\(run.out)")
    #expect(!run.out.contains("\u{1B}"))
  }

  // Of a process that is not dumpable the kernel shows a tracer who is not root no names.
  @Test(.enabled(if: Need.programs("strace") && Need.root)) func `no process opens both the files and the bus`() throws
  {
    try set("https://a.example.org")
    try scene.repo.folder.write("home/.bash_history", "echo \(Self.token)\n")
    let trace = scene.repo.folder.path + "/trace"
    let run = try scene.repo.run(
      "/usr/bin/strace",
      [
        "-f", "-qq", "-s", "4096", "-o", trace, "-e", "trace=openat,open,connect,read,write",
        scene.installation.airlock, "token", "find",
      ], seconds: 60)
    #expect(run.status == 1, "\(run.err)")
    let lines = try #require(Folder.text(trace)).split(separator: "\n").map(String.init)
    func processes(_ text: String) -> Set<Substring> {
      Set(lines.filter { $0.contains(text) && !$0.contains("= -1") }.compactMap { $0.split(separator: " ").first })
    }
    let openers = processes("/.bash_history\"")
    let talkers = processes("\(service.runtimeDirectory)/bus\"")
    #expect(openers.count == 1 && talkers.count == 1 && openers.isDisjoint(with: talkers))
    // What the reader read itself is the only time that the token passes between processes.
    let holders = processes(Self.token)
    #expect(holders == openers, "\(holders) \(openers)")
  }
}
