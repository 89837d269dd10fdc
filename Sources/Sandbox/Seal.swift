import CLinux
import Glibc

/// Gives up everything that the profile does not list, for the rest of the process's life.
///
/// It never fails: what this kernel refuses is listed as missing, and the supervisor decides whether that will do.
package func seal(_ profile: Profile) -> Enforcement {
  var enforced: [String] = []
  var missing: [String] = []
  func note(_ name: String, _ error: Int32) {
    if error == 0 { enforced.append(name) } else { missing.append("\(name): error \(error)") }
  }

  note("not dumpable", airlock_set_not_dumpable())
  note("limits", limit(profile))
  note("no new privileges", airlock_set_no_new_privileges())
  let version = airlock_landlock_version()
  if version > 0 {
    note("landlock files", confine(profile, version: version))
    if version < 4 { missing.append("landlock ports: kernel older than 6.7") }
    if version < 6 { missing.append("landlock signals: kernel older than 6.12") }
  } else {
    missing.append("landlock: this kernel has none")
  }
  note("call filter", airlock_filter_install(profile.calls.filter))
  return Enforcement(landlockABI: Int(version), enforced: enforced, missing: missing)
}

/// Gives up more system calls: the second filter of a room that needs fewer from here on.
package func narrow(to calls: Profile.Calls) throws(SandboxError) {
  let error = airlock_filter_install(calls.filter)
  guard error == 0 else { throw SandboxError(attempt: "narrow the call filter", errno: error) }
}

extension Profile.Calls {
  fileprivate var filter: airlock_filter {
    switch self {
    case .reader: AIRLOCK_FILTER_READER
    case .courier: AIRLOCK_FILTER_COURIER
    case .courierConnected: AIRLOCK_FILTER_COURIER_CONNECTED
    case .keyring: AIRLOCK_FILTER_KEYRING
    case .keyringTerminal: AIRLOCK_FILTER_KEYRING_TERMINAL
    }
  }
}

/// `O_PATH`: a descriptor that names a file without opening it.
private let pathOnly: Int32 = 0o10_000_000

private func limit(_ profile: Profile) -> Int32 {
  let limits: [(Int32, Int?)] = [
    (Int32(RLIMIT_CORE.rawValue), 0), (Int32(RLIMIT_FSIZE.rawValue), 0),
    (Int32(RLIMIT_AS.rawValue), profile.addressSpace), (Int32(RLIMIT_CPU.rawValue), profile.processorTime),
    (Int32(RLIMIT_NOFILE.rawValue), profile.descriptors),
  ]
  var first: Int32 = 0
  for (resource, value) in limits {
    guard let value else { continue }
    let error = airlock_limit(resource, UInt64(value))
    if first == 0 { first = error }
  }
  return first
}

/// Puts the profile's files and ports into force; a path that does not exist is not needed.
private func confine(_ profile: Profile, version: Int32) -> Int32 {
  let ruleset = airlock_landlock_create(version, profile.ports == nil ? 0 : 1)
  guard ruleset >= 0 else { return errno }
  for path in profile.readable {
    let descriptor = unsafe (path + [0]).withUnsafeBytes { bytes -> Int32 in
      guard let name = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
      return unsafe open(name, pathOnly | O_CLOEXEC)
    }
    guard descriptor >= 0 else { continue }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { continue }
    let error = airlock_landlock_allow(ruleset, version, descriptor, status.st_mode & S_IFMT == S_IFDIR ? 1 : 0, 0)
    guard error == 0 else {
      close(ruleset)
      return error
    }
  }
  if version >= 4 {
    for port in profile.ports ?? [] {
      let error = airlock_landlock_allow_port(ruleset, port)
      guard error == 0 else {
        close(ruleset)
        return error
      }
    }
  }
  return airlock_landlock_enforce(ruleset)
}
