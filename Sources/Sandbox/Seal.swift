import CLinux
import Glibc

/// Gives up everything that the profile does not list, for the rest of the process's life.
///
/// It never fails: what this kernel refuses is listed as missing, and the supervisor decides whether that will do.
package func seal(_ profile: Profile) -> Enforcement {
  var record = EnforcementRecord()
  record.note("not dumpable", airlock_set_not_dumpable())
  record.note("rlimits", limit(profile))
  if profile.privileges != .all {
    record.note("capabilities", airlock_drop_capabilities(profile.privileges == .readingFiles ? 1 : 0))
  }
  record.note("no_new_privs", airlock_set_no_new_privileges())
  let version = min(Int(airlock_landlock_version()), profile.newestLandlock)
  confine(profile, version: Int32(version), into: &record)
  record.note("seccomp", airlock_filter_install(profile.calls.filter))
  return Enforcement(landlockABI: version, enforced: record.enforced, missing: record.missing)
}

/// Gives up more system calls: the second filter of a room that needs fewer from here on.
package func narrow(to calls: Profile.Calls) throws(SandboxError) {
  let error = airlock_filter_install(calls.filter)
  guard error == 0 else { throw SandboxError(attempt: "narrow the call filter", errno: error) }
}

/// What was enforced so far, and what was not.
private struct EnforcementRecord {
  var enforced: [String] = []
  var missing: [String] = []

  mutating func note(_ name: String, _ error: Int32) {
    if error == 0 { enforced.append(name) } else { missing.append("\(name): error \(error)") }
  }
}

extension Profile.Calls {
  /// Whether the call filter leaves sockets over which a port could be reached; elsewhere nothing is missing.
  fileprivate var needsPorts: Bool { self == .courier || self == .courierConnected }
  /// The same for sockets with a name.
  fileprivate var needsNames: Bool { self == .keyring || self == .keyringTerminal }

  fileprivate var filter: airlock_filter {
    switch self {
    case .reader: AIRLOCK_FILTER_READER
    case .courier: AIRLOCK_FILTER_COURIER
    case .courierConnected: AIRLOCK_FILTER_COURIER_CONNECTED
    case .courierHanded: AIRLOCK_FILTER_COURIER_HANDED
    case .keyring: AIRLOCK_FILTER_KEYRING
    case .keyringTerminal: AIRLOCK_FILTER_KEYRING_TERMINAL
    case .supervisor: AIRLOCK_FILTER_SUPERVISOR
    }
  }
}

/// `O_PATH`: a descriptor that names a file without opening it.
private let pathOnly: Int32 = 0o10_000_000

private func limit(_ profile: Profile) -> Int32 {
  let limits: [(Int32, Int?)] = [
    (Int32(RLIMIT_CORE.rawValue), 0), (Int32(RLIMIT_FSIZE.rawValue), profile.fileSize),
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

/// Puts the profile's files and ports into force, as far as this version of Landlock goes.
private func confine(_ profile: Profile, version: Int32, into record: inout EnforcementRecord) {
  guard version > 0 else {
    record.missing.append("landlock: this kernel has none, every file of yours can be read")
    return
  }
  var extras = AIRLOCK_LANDLOCK_ABSTRACT.rawValue
  if profile.ports != nil { extras |= AIRLOCK_LANDLOCK_TCP.rawValue }
  if !profile.signalsOthers { extras |= AIRLOCK_LANDLOCK_SIGNALS.rawValue }
  let ruleset = airlock_landlock_create(version, Int32(extras))
  guard ruleset >= 0 else {
    record.note("landlock files", errno)
    return
  }
  var error = allow(profile.readable, writable: false, in: ruleset, version: version)
  if error == 0 { error = allow(profile.writable, writable: true, in: ruleset, version: version) }
  for port in profile.ports ?? [] where version >= 4 && error == 0 {
    error = airlock_landlock_allow_port(ruleset, port)
  }
  guard error == 0 else {
    close(ruleset)
    record.note("landlock files", error)
    return
  }
  error = airlock_landlock_enforce(ruleset)
  record.note("landlock files", error)
  guard error == 0 else { return }
  if version >= 4 {
    if profile.ports != nil { record.enforced.append("landlock tcp") }
  } else if profile.calls.needsPorts {
    record.missing.append("landlock tcp: kernel older than 6.7, any port can be reached")
  }
  if version >= 6 {
    record.enforced.append("landlock scope")
  } else if profile.calls.needsNames {
    record.missing.append("landlock scope: kernel older than 6.12, abstract sockets can be reached")
  }
}

/// Adds a rule for each path and returns 0 or an errno; a path that does not exist is not needed.
private func allow(_ paths: [[UInt8]], writable: Bool, in ruleset: Int32, version: Int32) -> Int32 {
  for path in paths {
    let descriptor = unsafe (path + [0]).withUnsafeBytes { bytes -> Int32 in
      guard let name = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
      return unsafe open(name, pathOnly | O_CLOEXEC)
    }
    guard descriptor >= 0 else { continue }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { continue }
    let isDirectory: Int32 = status.st_mode & S_IFMT == S_IFDIR ? 1 : 0
    let error = airlock_landlock_allow(ruleset, version, descriptor, isDirectory, writable ? 1 : 0)
    guard error == 0 else { return error }
  }
  return 0
}
