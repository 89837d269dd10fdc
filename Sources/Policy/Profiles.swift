/// The endpoints by the names of their profiles, while the settings are being read.
///
/// `airlock.endpoint` is the plain one, `airlock.NAME.endpoint` that of a profile.
struct Profiles {
  /// The name under which the plain one can be chosen.
  private static let plain = "default"

  private var drafts: [String: EndpointDraft] = [:]
  private var choice: (name: String, entry: ConfigEntry)?

  /// A key without its section: the profile's name, if it has one, and the setting's.
  static func split(_ key: Substring) -> (profile: String?, name: String) {
    guard let dot = key.lastIndex(of: ".") else { return (nil, String(key)) }
    return (String(key[..<dot]), String(key[key.index(after: dot)...]))
  }

  mutating func apply(_ entry: ConfigEntry, _ setting: Setting, to profile: String?) throws(PolicyError) {
    try drafts[profile ?? Profiles.plain, default: EndpointDraft()].apply(entry, setting)
  }

  /// Takes the last word about which one is used.
  mutating func choose(_ name: String, by entry: ConfigEntry) {
    choice = (name, entry)
  }

  /// The chosen one; `nil` when none was chosen and there is no plain one.
  func endpoint() throws(PolicyError) -> Endpoint? {
    let endpoint = try drafts[choice?.name ?? Profiles.plain]?.finished()
    if let choice, endpoint == nil, choice.name != Profiles.plain {
      throw choice.entry.error("names a profile without 'airlock.NAME.endpoint'")
    }
    return endpoint
  }
}
