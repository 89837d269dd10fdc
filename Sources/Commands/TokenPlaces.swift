import Glibc
import Messages
import Rooms

/// Where copies of a token like to lie: the user's own files, as far as they are there.
struct TokenPlaces {
  /// By what they are called, from the home folder on.
  private static let names: [(kind: String, names: [String])] = [
    (
      "shell history",
      [
        ".bash_history", ".zsh_history", ".zhistory", ".histfile", ".sh_history", ".ash_history", ".ksh_history",
        ".history", ".local/share/fish/fish_history", ".python_history", ".node_repl_history", ".psql_history",
        ".mysql_history", ".sqlite_history", ".lesshst", ".viminfo",
      ]
    ),
    (
      "shell start-up file",
      [".bashrc", ".bash_profile", ".bash_login", ".profile", ".zshrc", ".zshenv", ".zprofile", ".kshrc", ".env"]
    ),
    (
      "credentials of other programs",
      [".netrc", ".authinfo", ".curlrc", ".wgetrc", ".npmrc", ".pypirc", ".docker/config.json"]
    ),
    ("git's files", [".gitconfig", ".git-credentials"]),
    ("configuration", [".config"]),
  ]

  private(set) var paths: [ReaderStart.NamedPath] = []
  private var kinds: [(name: String, kind: String)] = []

  init(_ surroundings: Surroundings, _ siblings: borrowing Siblings) {
    if let home = surroundings["HOME"], home.hasPrefix("/") {
      for (kind, names) in TokenPlaces.names {
        for name in names { add("\(home)/\(name)", as: "~/\(name)", kind) }
      }
    }
    if let file = surroundings["HISTFILE"] { add(file, as: file, "shell history") }
    if let folder = surroundings["XDG_CONFIG_HOME"] { add(folder, as: folder, "configuration") }
    let git = GitProgram(
      installation: siblings.installationFile("installation"), environment: surroundings.forGit())
    guard let repository = try? Repository(git: git, surroundings: surroundings) else { return }
    let common = String(decoding: repository.commonDirectory, as: UTF8.self)
    for name in ["config", "config.worktree", "FETCH_HEAD", "logs", "packed-refs"] {
      add("\(common)/\(name)", as: "\(common)/\(name)", "git's files")
    }
  }

  /// What a file is that was found under this name.
  func kind(of name: String) -> String {
    kinds.first { name == $0.name || name.hasPrefix($0.name + "/") }?.kind ?? "file"
  }

  /// Adds the real place of a file or folder that is there, once.
  private mutating func add(_ path: String, as name: String, _ kind: String) {
    guard path.hasPrefix("/"), let real = unsafe realpath(path, nil) else { return }
    defer { unsafe free(real) }
    let bytes = unsafe Array(String(cString: real).utf8)
    guard !paths.contains(where: { $0.path == bytes }) else { return }
    paths.append(ReaderStart.NamedPath(path: bytes, name: Array(name.utf8)))
    kinds.append((name, kind))
  }
}
