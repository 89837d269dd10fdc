import Foundation
import Glibc
import Ledger
import TestSupport
import Testing

struct StateFolderTests {
  private let folder: TestSupport.Folder
  private let stateHome: String
  private let gitDirectory: String

  init() throws {
    folder = try Folder()
    stateHome = folder.path + "/home/.local/state"
    gitDirectory = try folder.folder("repo/.git")
  }

  private func open(_ commonDirectory: String = "/repo/.git") throws -> StateFolder {
    try StateFolder(stateHome: Array(stateHome.utf8), commonDirectory: Array(commonDirectory.utf8))
  }

  private func save(_ json: String, _ text: String = "text\n") throws {
    try reviews().save(
      Reviews.Record(json: Array(json.utf8), text: Array(text.utf8), findings: Dismissals()), as: Reviews.newName(),
      isLast: true)
    let copies = try ToolCopies(in: Array(gitDirectory.utf8))
    try copies.save(json: Array(json.utf8), text: Array(text.utf8))
  }

  private func reviews(_ workTree: String = "/repo/.git") throws -> Reviews {
    try open().reviews(gitDirectory: Array(workTree.utf8))
  }

  /// The last review in one form.
  private func last(_ form: Reviews.Form) throws -> [UInt8]? {
    let reviews = try reviews()
    return reviews.last.flatMap { reviews.read($0, as: form) }
  }

  private func mode(_ path: String) -> Int {
    var about = stat()
    return lstat(path, &about) == 0 ? Int(about.st_mode) & 0o777 : -1
  }

  /// The only folder below the state folder.
  private func ours() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: stateHome + "/airlock")
    return stateHome + "/airlock/" + (try #require(names.count == 1 ? names.first : nil))
  }

  @Test func `a review is kept twice and read back`() throws {
    try save("{}\n", "nothing\n")
    #expect(try last(.json) == Array("{}\n".utf8))
    #expect(try last(.text) == Array("nothing\n".utf8))
    #expect(try reviews("/another/.git").last == nil)
    #expect(Folder.text(gitDirectory + "/last-review.json") == "{}\n")
    #expect(Folder.text(gitDirectory + "/last-review.txt") == "nothing\n")
  }

  @Test func `a second review takes the place of the first and leaves nothing behind`() throws {
    try save("{\"first\":\"a longer one\"}")
    try save("{}")
    #expect(Folder.text(gitDirectory + "/last-review.json") == "{}")
    #expect(try last(.json) == Array("{}".utf8))
    let kept = try FileManager.default.contentsOfDirectory(atPath: ours() + "/reviews")
    #expect(kept.count == 5 && !kept.contains { $0.hasPrefix(".") }, "\(kept)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: gitDirectory).sorted() == [
        "last-review.json", "last-review.txt",
      ])
  }

  @Test func `of many reviews the last stays, and not all others`() throws {
    for number in 0..<60 {
      try save("{\"number\":\(number)}")
      #expect(try last(.json) == Array("{\"number\":\(number)}".utf8))
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: ours() + "/reviews")
    #expect(kept.count > 96 && kept.count <= 148 && kept.contains { $0.hasPrefix("last.") }, "\(kept.count)")
  }

  @Test func `everything is this user's alone`() throws {
    try save("{}")
    #expect(mode(stateHome) == 0o700)
    #expect(mode(stateHome + "/airlock") == 0o700)
    #expect(mode(try ours()) == 0o700)
    #expect(mode(try ours() + "/reviews") == 0o700)
    let name = try #require(try reviews().last)
    #expect(mode(try ours() + "/reviews/\(name).json") == 0o600)
    #expect(mode(gitDirectory + "/last-review.json") == 0o600)
  }

  @Test func `two clones have two folders`() throws {
    _ = try open("/one")
    _ = try open("/two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: stateHome + "/airlock").count == 2)
  }

  @Test func `a link planted in the git directory is replaced and what it names is untouched`() throws {
    let victim = try folder.write("victim", "precious\n")
    for name in ["last-review.json", "last-review.txt"] {
      #expect(symlink(victim, gitDirectory + "/" + name) == 0)
    }
    try save("{}")
    #expect(Folder.text(victim) == "precious\n")
    #expect(Folder.text(gitDirectory + "/last-review.json") == "{}")
    var about = stat()
    #expect(lstat(gitDirectory + "/last-review.json", &about) == 0 && about.st_mode & S_IFMT == S_IFREG)
  }

  @Test func `a file of which this is the second name is replaced and not written`() throws {
    let victim = try folder.write("victim", "precious\n")
    #expect(chmod(victim, 0o600) == 0 && link(victim, gitDirectory + "/last-review.json") == 0)
    try save("{}")
    #expect(Folder.text(victim) == "precious\n")
    #expect(Folder.text(gitDirectory + "/last-review.json") == "{}")
  }

  @Test func `a copy that others may read is replaced by one for this user alone`() throws {
    try folder.write("repo/.git/last-review.json", "{}")
    #expect(chmod(gitDirectory + "/last-review.json", 0o644) == 0)
    let reader = try #require(FileHandle(forReadingAtPath: gitDirectory + "/last-review.json"))
    try save("{\"new\":1}")
    #expect(mode(gitDirectory + "/last-review.json") == 0o600)
    #expect(try reader.readToEnd() == Data("{}".utf8))
  }

  @Test func `a run that writes at the same time is not waited for`() throws {
    try save("{\"first\":1}")
    let other = Glibc.open(gitDirectory + "/last-review.json", O_WRONLY)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    let error = #expect(throws: LedgerError.self) { try save("{}") }
    #expect(error?.attempt == "write 'last-review.json'")
    #expect(Folder.text(gitDirectory + "/last-review.json") == "{\"first\":1}")
  }

  @Test func `a state folder that is a link is refused`() throws {
    let elsewhere = try folder.folder("elsewhere")
    try FileManager.default.createDirectory(atPath: stateHome, withIntermediateDirectories: true)
    #expect(symlink(elsewhere, stateHome + "/airlock") == 0)
    #expect(throws: LedgerError.self) { _ = try open() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
  }

  @Test("A state folder in which others may write is refused", arguments: [0o777, 0o770, 0o722])
  func foreignMode(mode: Int) throws {
    try save("{}")
    #expect(chmod(stateHome + "/airlock", mode_t(mode)) == 0)
    let error = #expect(throws: LedgerError.self) { _ = try open() }
    #expect(error?.description == "cannot use the state folder 'airlock': others may write in it")
  }

  @Test func `a kept review that became a link, a folder or a pipe is not read`() throws {
    try save("{}")
    let file = try ours() + "/reviews/\(try #require(try reviews().last)).json"
    #expect(unlink(file) == 0 && symlink("/etc/passwd", file) == 0)
    #expect(try last(.json) == nil)
    #expect(unlink(file) == 0 && mkdir(file, 0o700) == 0)
    #expect(try last(.json) == nil)
    #expect(rmdir(file) == 0 && mkfifo(file, 0o600) == 0)
    #expect(try last(.json) == nil)
  }

  @Test func `a folder that cannot be written says which file was lost`() throws {
    try folder.folder("repo/.git/last-review.json/x")
    let error = #expect(throws: LedgerError.self) { try save("{}") }
    #expect(error?.attempt == "write 'last-review.json'")
    #expect(throws: LedgerError.self) { _ = try ToolCopies(in: Array((folder.path + "/missing").utf8)) }
  }

  @Test func `copies that are not written leave what was there`() throws {
    try save("{\"first\":1}")
    do { _ = try ToolCopies(in: Array(gitDirectory.utf8)) }
    #expect(Folder.text(gitDirectory + "/last-review.json") == "{\"first\":1}")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: gitDirectory).sorted() == [
        "last-review.json", "last-review.txt",
      ])
  }
}
