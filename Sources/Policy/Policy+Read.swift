extension Policy {
  /// Reads the settings from git's configuration, most trusted last word first.
  ///
  /// An unknown key, a value that cannot be used, or a key set by somebody who may not set it is an error: a
  /// configuration that is half understood must send nothing.
  package static func read(_ entries: [ConfigEntry], workTree: [UInt8]) throws(PolicyError) -> Policy {
    var policy = Policy()
    var profiles = Profiles()
    let ranked = entries.enumerated().map {
      (index: $0.offset, level: $0.element.level(workTree: workTree), entry: $0.element)
    }.sorted { ($0.level, $0.index) < ($1.level, $1.index) }
    for (_, level, entry) in ranked where entry.key.hasPrefix("airlock.") {
      let (profile, name) = Profiles.split(entry.key.dropFirst(8))
      guard let setting = Setting.all.first(where: { $0.name.lowercased() == name.lowercased() }),
        profile == nil || setting.isOfProfile
      else { throw entry.error("is no setting of airlock") }
      try entry.checkReach(of: setting, at: level)
      if setting.isOfProfile {
        try profiles.apply(entry, setting, to: profile)
      } else if setting.name == "profile" {
        profiles.choose(try entry.text(), by: entry)
      } else {
        try policy.apply(entry, setting, level)
      }
    }
    policy.endpoint = try profiles.endpoint()
    return policy
  }

  private mutating func apply(
    _ entry: ConfigEntry, _ setting: Setting, _ level: Setting.Level
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
    case "background":
      let value = try entry.number(0...Limits.background / 1_000) * 1_000
      background = isTrusted ? value : min(background, value)
    case "gate":
      let value = try entry.choice(Gate.Threshold.init(rawValue:), setting)
      if isTrusted || value.strictness > gate.threshold.strictness { gate.threshold = value }
    case "gateIncomplete":
      let blocks = try entry.choice({ ["allow": false, "block": true][$0] }, setting)
      gate.blocksIncomplete = isTrusted ? blocks : gate.blocksIncomplete || blocks
    case "sandbox":
      let value = try entry.choice(Sandbox.init(rawValue:), setting)
      if isTrusted || value == .require { sandbox = value }
    case "control": control = try entry.choice({ ["on": true, "off": false][$0] }, setting)
    case "dailyTokens":
      let value = try entry.number(0...1 << 40)
      dailyTokens = isTrusted ? value : min(dailyTokens ?? value, value)
    case "keepSent": keepSent = try entry.number(0...3_650)
    case "neverSend":
      neverSend.append(try entry.text())
    case "allow": allowed.append(try entry.allowance())
    case "localOnly":
      localOnly.append(try entry.text())
    default: throw entry.error("is no setting of airlock")
    }
  }
}

extension ConfigEntry {
  func error(_ reason: String) -> PolicyError {
    PolicyError(key: key, scope: scope, origin: origin, reason: reason)
  }

  func checkReach(of setting: Setting, at level: Setting.Level) throws(PolicyError) {
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

  func text() throws(PolicyError) -> String {
    guard let value, !value.isEmpty, value.utf8.count <= 1_000, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { throw error("has no usable value") }
    return value
  }

  /// A rule, stars allowed, and a pattern of paths.
  func allowance() throws(PolicyError) -> String {
    let text = try text()
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rule = parts[0].utf8
    guard parts.count == 2, !rule.isEmpty, !parts[1].isEmpty,
      rule.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || [0x2A, 0x2D, 0x2E].contains($0) })
    else { throw error("is no rule and a path pattern, such as injection.*:docs/") }
    guard !text.hasPrefix("hidden-text") else { throw error("may not be about hidden text") }
    return text
  }

  func truth() throws(PolicyError) -> Bool {
    guard let value else { return true }
    switch value.lowercased() {
    case "true", "yes", "on", "1": return true
    case "false", "no", "off", "0", "": return false
    default: throw error("is neither true nor false")
    }
  }

  func number(_ range: ClosedRange<Int>) throws(PolicyError) -> Int {
    guard let number = value.flatMap({ Int($0.hasSuffix("s") ? String($0.dropLast()) : $0) }), range.contains(number)
    else { throw error("is not a number from \(range.lowerBound) to \(range.upperBound)") }
    return number
  }

  func choice<Value>(_ make: (String) -> Value?, _ setting: Setting) throws(PolicyError) -> Value {
    guard let value = make(try text()) else { throw error("is not one of \(setting.values)") }
    return value
  }
}
