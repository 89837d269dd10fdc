import Foundation
import TestSupport
import Testing

/// `install.sh` with the programs that were built for these tests: its `swift build` finds them ready.
@Suite(.serialized) struct InstallerTests {
  private let repo: Repo
  private let tools: String

  init() throws {
    repo = try Repo(name: "a repo")
    tools = try repo.folder.folder("tools")
    try repo.settle()
    try repo.folder.write(
      "tools/swift",
      """
      #!/bin/sh
      case "$1 $*" in
        build*--show-bin-path*) echo '\(Products.directory)' ;;
        build*) ;;
        *) exit 64 ;;
      esac

      """, mode: 0o755)
  }

  private var prefix: String { repo.folder.path + "/my prefix" }

  private func install(_ arguments: [String], adding: [String: String] = [:]) throws -> Run {
    try repo.run(
      Products.sources + "/install.sh", ["--prefix", prefix] + arguments, in: "/",
      adding: ["PATH": tools + ":/usr/sbin:/usr/bin:/sbin:/bin"].merging(adding) { $1 }, seconds: 120)
  }

  private func airlock(_ arguments: [String]) throws -> Run {
    try repo.run(prefix + "/bin/airlock", arguments)
  }

  @Test func `what it installs verifies, and installing again switches one link`() throws {
    let first = try install([])
    try #require(first.status == 0, "\(first.err)")
    let links = { try FileManager.default.destinationOfSymbolicLink(atPath: self.prefix + "/lib/airlock/current") }
    let before = try links()
    #expect(try airlock(["verify"]).status == 0)
    #expect(try install([]).status == 0)
    #expect(try links() != before)
    #expect(try airlock(["verify"]).status == 0)
    let versions = try FileManager.default.contentsOfDirectory(atPath: prefix + "/lib/airlock")
    #expect(versions.count == 3, "the link, this version and the one before: \(versions)")
  }

  @Test func `the demonstration commits for real, tells four findings and ends with the path`() throws {
    let run = try install(["--demo"])
    try #require(run.status == 0, "\(run.out)\(run.err)")
    let path = try #require(run.out.split(separator: "\n").last.map(String.init))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let log = try repo.git(["log", "--format=%s"], in: path)
    #expect(log.out == "Look orders up faster\nLook orders up\n", "\(log.err)")
    #expect(run.out.contains("airlock  4 findings"), "\(run.out)")
    #expect(run.out.contains("no model configured"), "\(run.out)")
    for line in [3, 7, 8, 9] { #expect(run.tells("orders.py", line, in: run.out), "\(run.out)") }
  }

  @Test func `a repository is as it was when the hook is taken back`() throws {
    let hook = repo.gitDirectory + "/hooks/pre-commit"
    try repo.folder.write(hook, "#!/bin/sh\nexit 0\n", mode: 0o751)
    let names = { try FileManager.default.contentsOfDirectory(atPath: self.repo.gitDirectory + "/hooks").sorted() }
    let before = try names()
    let installed = try install(["--repo", repo.path])
    try #require(installed.status == 0, "\(installed.err)")
    #expect(try repo.commit(["--allow-empty"]).status == 0)
    let removed = try install(["--uninstall", "--repo", repo.path])
    #expect(removed.status == 0, "\(removed.err)")
    #expect(try names() == before)
    #expect(Folder.text(hook) == "#!/bin/sh\nexit 0\n")
    let mode = try FileManager.default.attributesOfItem(atPath: hook)[.posixPermissions] as? Int
    #expect(mode == 0o751)
  }

  @Test func `taking everything back leaves neither files nor settings`() throws {
    let settings = Folder.text(repo.home + "/.gitconfig")
    try #require(try install(["--user"]).status == 0)
    #expect(Folder.text(repo.home + "/.gitconfig") != settings)
    let run = try install(["--uninstall"])
    #expect(run.status == 0, "\(run.err)")
    #expect(Folder.text(repo.home + "/.gitconfig") == settings)
    #expect(!FileManager.default.fileExists(atPath: prefix + "/lib/airlock"))
    #expect(!FileManager.default.fileExists(atPath: prefix + "/bin/airlock"))
  }

  @Test(arguments: [
    (["--demo", "--test"], "exclude each other"), (["--frob"], "no option '--frob'"), (["--repo"], "needs a directory"),
    (["--user", "--repo", "/x"], "not both"), (["--test", "--user"], "takes no '--user'"),
    (["--prefix", "/a=b"], "cannot be a prefix"),
  ])
  func `bad arguments are named, and nothing is installed`(arguments: [String], words: String) throws {
    let run = try install(arguments)
    #expect(run.status != 0 && run.err.contains(words), "\(run.err)")
    #expect(!FileManager.default.fileExists(atPath: prefix))
  }

  @Test func `a failed build shows what the compiler said`() throws {
    try repo.folder.write("tools/swift", "#!/bin/sh\necho 'error: no such thing'\nexit 1\n", mode: 0o755)
    let run = try install([])
    #expect(run.status == 1 && run.err.contains("no such thing") && run.err.contains("the build failed"), "\(run.err)")
  }
}
