import CLinux
import Glibc

/// A child process to start: exactly these arguments, variables and descriptors, and nothing inherited.
package struct Launch: Sendable {
  private enum Program {
    case descriptor(Int32)
    case path(String)
  }

  private let program: Program
  private let arguments: [String]
  private let environment: [String]
  private let descriptors: DescriptorMap
  private let directory: String?

  /// A room: an open executable, in a session of its own, that dies with this process.
  package init(executable: Int32, arguments: [String], environment: [String], descriptors: DescriptorMap) {
    program = .descriptor(executable)
    self.arguments = arguments
    self.environment = environment
    self.descriptors = descriptors
    directory = "/"
  }

  /// A program by its absolute path, in this process's session, and in its folder unless another is named.
  package init(
    path: String, arguments: [String], environment: [String], descriptors: DescriptorMap, directory: String? = nil
  ) {
    program = .path(path)
    self.arguments = arguments
    self.environment = environment
    self.descriptors = descriptors
    self.directory = directory
  }

  /// Starts it and returns the process; what it does not get on 0, 1 or 2 is `/dev/null`.
  package func start() throws(SandboxError) -> Int32 {
    let arguments = unsafe CStrings(arguments)
    let environment = unsafe CStrings(environment)
    // The path, if there is one, and the folder.
    let names = unsafe CStrings([path, directory])
    defer { unsafe withExtendedLifetime((arguments, environment, names)) {} }
    var process: pid_t = -1
    let error = unsafe descriptors.entries.withUnsafeBufferPointer { map in
      unsafe arguments.pointers.withUnsafeBufferPointer { arguments in
        unsafe environment.pointers.withUnsafeBufferPointer { environment in
          var launch = unsafe airlock_launch()
          unsafe launch.executable = executable
          unsafe launch.path = unsafe UnsafePointer(names.pointers[0])
          unsafe launch.directory = unsafe UnsafePointer(names.pointers[1])
          unsafe launch.arguments = arguments.baseAddress
          unsafe launch.environment = environment.baseAddress
          unsafe launch.descriptors = map.baseAddress
          unsafe launch.descriptor_count = map.count
          unsafe launch.own_session = executable >= 0 ? 1 : 0
          return unsafe airlock_start(&launch, &process)
        }
      }
    }
    guard error == 0 else { throw SandboxError(attempt: "start a process", errno: error) }
    return process
  }
}

extension Launch {
  private var executable: Int32 {
    if case .descriptor(let executable) = program { executable } else { -1 }
  }

  private var path: String? {
    if case .path(let path) = program { path } else { nil }
  }
}

/// A null-terminated list of C strings that lives as long as this value.
@unsafe private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String?]) {
    unsafe pointers = unsafe texts.map { text in unsafe text.flatMap { unsafe strdup($0) } } + [nil]
  }

  deinit {
    unsafe pointers.forEach { unsafe free($0) }
  }
}
