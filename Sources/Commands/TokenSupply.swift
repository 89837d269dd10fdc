import Glibc
import Messages
import Policy
import Rooms
import Sandbox

/// What the keyring room gets a token from when it is not the keyring: an open file or a pipe that nobody else reads.
struct TokenSupply: ~Copyable {
  struct Failure: Error {
    let reason: String
    var hint: String?
  }

  let source: KeyringStart.Source
  /// For the keyring room; -1 where it asks the Secret Service.
  private(set) var descriptor: Int32 = -1
  private var helper: Int32 = 0
  private var input = Pipe()
  private var output = Pipe()
  private let origin: Origin

  /// Opens what was chosen, and nothing else; no byte of it is read here.
  init(_ chosen: TokenSource, origin: Origin, surroundings: Surroundings) throws(Failure) {
    self.origin = origin
    switch chosen {
    case .none, .keyring, .vault: source = .keyring
    case .gitCredential:
      source = .gitCredential
      guard input.isOpen, output.isOpen else { throw Failure(reason: "cannot make a pipe: error \(errno)") }
      descriptor = output.takeReading()
    case .environment(let name):
      source = .given
      guard let value = surroundings[name] else {
        throw Failure(
          reason: "the variable '\(name)' is not set",
          hint: "airlock.tokenSource names it; a hook gets AIRLOCK_TOKEN only")
      }
      guard output.isOpen, value.utf8.count <= 8_192 else {
        throw Failure(reason: "the variable '\(name)' is too long")
      }
      Output.write(Array(value.utf8), to: output.writing)
      close(output.takeWriting())
      descriptor = output.takeReading()
    case .credential(let name):
      source = .given
      guard let folder = surroundings["CREDENTIALS_DIRECTORY"], folder.hasPrefix("/") else {
        throw Failure(
          reason: "there is no $CREDENTIALS_DIRECTORY", hint: "systemd sets it with LoadCredential=\(name):PATH")
      }
      descriptor = try TokenSupply.open("\(folder)/\(name)", mayBeReadByGroup: true)
    case .file(let path):
      source = .given
      descriptor = try TokenSupply.open(path, mayBeReadByGroup: false)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if helper > 0 {
      kill(helper, SIGKILL)
      waitpid(helper, nil, 0)
    }
  }

  /// What the keyring room gets beside its own.
  var descriptors: DescriptorMap { descriptor >= 0 ? [6: descriptor] : [:] }

  /// Lets a token come, once every room is sealed: starts git's helpers, outside of any repository.
  mutating func begin(git: GitProgram, surroundings: Surroundings) throws(Failure) {
    guard source == .gitCredential else { return }
    do {
      helper = try Launch(
        path: git.path,
        arguments: ["git", "-c", "core.askPass=", "-c", "credential.interactive=false", "credential", "fill"],
        environment: surroundings.forCredentialHelpers(),
        descriptors: [0: input.reading, 1: output.writing], directory: "/"
      ).start()
    } catch {
      throw Failure(reason: "cannot start '\(git.path)': \(error.description)")
    }
    close(output.takeWriting())
    let host = origin.port == (origin.scheme == .https ? 443 : 80) ? origin.host : "\(origin.host):\(origin.port)"
    Output.write(Array("protocol=\(origin.scheme.rawValue)\nhost=\(host)\n\n".utf8), to: input.writing)
    close(input.takeWriting())
  }

  /// Opens a file of this user's or root's that nobody else can change.
  private static func open(_ path: String, mayBeReadByGroup: Bool) throws(Failure) -> Int32 {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(reason: "cannot open the token's file '\(path)': error \(errno)") }
    var about = stat()
    let isKnown = unsafe fstat(descriptor, &about) == 0
    let reason: String? =
      if !isKnown || about.st_mode & S_IFMT != S_IFREG {
        "is no file"
      } else if about.st_uid != geteuid() && about.st_uid != 0 {
        "belongs to another user (\(about.st_uid))"
      } else if about.st_mode & (mayBeReadByGroup ? 0o037 : 0o077) != 0 {
        "can be read or changed by others"
      } else {
        nil
      }
    guard let reason else { return descriptor }
    close(descriptor)
    throw Failure(reason: "the token's file '\(path)' \(reason)", hint: "chmod 600 '\(path)'")
  }
}
