extension Policy {
  /// Reads the settings from git's configuration, most trusted last word first.
  ///
  /// An unknown key, a value that cannot be used, or a key set by somebody who may not set it is an error: a
  /// configuration that is half understood must send nothing.
  package static func read(_ entries: [ConfigEntry], workTree: [UInt8]) throws(PolicyError) -> Policy {
    var policy = Policy()
    var endpoint = EndpointDraft()
    let ranked = entries.enumerated().map {
      (index: $0.offset, level: $0.element.level(workTree: workTree), entry: $0.element)
    }.sorted { ($0.level, $0.index) < ($1.level, $1.index) }
    for (_, level, entry) in ranked where entry.key.hasPrefix("airlock.") {
      let name = String(entry.key.dropFirst(8))
      guard let setting = Setting.all.first(where: { $0.name.lowercased() == name.lowercased() }) else {
        throw entry.error("is no setting of airlock")
      }
      try entry.checkReach(of: setting, at: level)
      try policy.apply(entry, setting, level, &endpoint)
    }
    policy.endpoint = try endpoint.finished()
    return policy
  }

  private mutating func apply(
    _ entry: ConfigEntry, _ setting: Setting, _ level: Setting.Level, _ endpoint: inout EndpointDraft
  ) throws(PolicyError) {
    let isTrusted = level <= .user
    switch setting.name {
    case "enabled":
      let value = try entry.truth()
      enabled = isTrusted || level == .thisRun ? value : enabled && value
    case "deadline":
      let seconds = try entry.number(1...Limits.longestDeadline / 1_000)
      let value = seconds * 1_000
      if level == .convenience {
        shortestDeadline = min(shortestDeadline ?? value, value)
      } else {
        deadline = value
        shortestDeadline = nil
      }
    case "gate":
      let value = try entry.choice(Gate.Threshold.init(rawValue:), setting)
      if isTrusted || value.strictness > gate.threshold.strictness { gate.threshold = value }
    case "gateIncomplete":
      let blocks = try entry.choice({ ["allow": false, "block": true][$0] }, setting)
      gate.blocksIncomplete = isTrusted ? blocks : gate.blocksIncomplete || blocks
    case "sandbox":
      let value = try entry.choice(Sandbox.init(rawValue:), setting)
      if isTrusted || value == .require { sandbox = value }
    case "neverSend":
      neverSend.append(try entry.text())
    case "localOnly":
      localOnly.append(try entry.text())
    default:
      try endpoint.apply(entry, setting)
    }
  }
}

/// The endpoint's keys while they are being collected.
private struct EndpointDraft {
  private var origin: (Origin, ConfigEntry)?
  private var provider: Endpoint.Provider?
  private var model: String?
  private var caFile: String?
  private var tokenSource: TokenSource?

  mutating func apply(_ entry: ConfigEntry, _ setting: Setting) throws(PolicyError) {
    switch setting.name {
    case "endpoint":
      do {
        origin = (try Origin(try entry.text()), entry)
      } catch let error as OriginError {
        throw entry.error("cannot be used: \(error.reason)")
      } catch {
        throw entry.error("cannot be used")
      }
    case "provider": provider = try entry.choice(Endpoint.Provider.init(rawValue:), setting)
    case "model": model = try entry.text()
    case "caFile":
      let path = try entry.text()
      guard path.hasPrefix("/") else { throw entry.error("is not an absolute path") }
      caFile = path
    case "tokenSource": tokenSource = try entry.choice(TokenSource.init, setting)
    default: throw entry.error("is no setting of airlock")
    }
  }

  func finished() throws(PolicyError) -> Endpoint? {
    guard let (origin, entry) = origin else { return nil }
    guard let model else { throw entry.error("needs 'airlock.model' beside it") }
    let guess: Endpoint.Provider = origin.port == 11_434 ? .ollama : .openai
    return Endpoint(
      origin: origin, provider: provider ?? guess, model: model, caFile: caFile,
      tokenSource: tokenSource ?? (origin.isLoopback && origin.scheme == .http ? .none : .keyring))
  }
}

extension ConfigEntry {
  fileprivate func error(_ reason: String) -> PolicyError {
    PolicyError(key: key, scope: scope, origin: origin, reason: reason)
  }

  fileprivate func checkReach(of setting: Setting, at level: Setting.Level) throws(PolicyError) {
    switch (setting.reach, level) {
    case (_, .operator_), (_, .user), (.thisRun, _), (.tightens, .convenience): return
    case (_, .convenience):
      let isIncluded = scope == "global" || scope == "system"
      throw error(
        "may be set only in the user's or the system's configuration"
          + (isIncluded ? ", and this file lies in the work tree" : ""))
    case (_, .thisRun): throw error("may not be set for one run")
    }
  }

  fileprivate func text() throws(PolicyError) -> String {
    guard let value, !value.isEmpty, value.utf8.count <= 1_000, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { throw error("has no usable value") }
    return value
  }

  fileprivate func truth() throws(PolicyError) -> Bool {
    guard let value else { return true }
    switch value.lowercased() {
    case "true", "yes", "on", "1": return true
    case "false", "no", "off", "0", "": return false
    default: throw error("is neither true nor false")
    }
  }

  fileprivate func number(_ range: ClosedRange<Int>) throws(PolicyError) -> Int {
    guard let number = value.flatMap({ Int($0.hasSuffix("s") ? String($0.dropLast()) : $0) }), range.contains(number)
    else { throw error("is not a number from \(range.lowerBound) to \(range.upperBound)") }
    return number
  }

  fileprivate func choice<Value>(_ make: (String) -> Value?, _ setting: Setting) throws(PolicyError) -> Value {
    guard let value = make(try text()) else { throw error("is not one of \(setting.values)") }
    return value
  }
}
