import Glibc
import Hooks
import Rooms

/// The folder this program was started from, as an installation of airlock.
struct InstalledFolder {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let path: String
  /// The program's path that stays valid when another version is installed.
  let program: String
  let git: GitProgram

  init(surroundings: Surroundings) throws(Failure) {
    guard let own = Siblings.ownPath(), let text = String(validating: own, as: UTF8.self),
      let slash = text.lastIndex(of: "/")
    else { throw Failure(description: "the path of the running program is not UTF-8 text") }
    let folder = String(text[..<slash])
    path = folder
    let versions = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    let current = versions + "/current"
    program = InstalledFolder.isSame(current, folder) ? current + "/airlock" : text
    // Hooks are installed where the arguments say, not where a surrounding git happens to be.
    let variables = surroundings.variables.filter { !HookEnvironment.repository.contains($0.name) }
    let installation = SmallFile.read(Array((folder + "/installation").utf8), limit: 4_096)
    git = GitProgram(installation: installation, environment: Surroundings(variables: variables).forGit())
  }

  /// Where the folders of the installed hooks are recorded, for this user.
  static func hookRecord(_ surroundings: Surroundings) -> String? {
    let state = surroundings["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? surroundings["HOME"].map { $0 + "/.local/state" }).map { $0 + "/airlock/installed-hooks" }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
