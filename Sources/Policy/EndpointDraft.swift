/// The keys of one endpoint while they are being collected.
struct EndpointDraft {
  private var origin: (Origin, ConfigEntry)?
  private var provider: Endpoint.Provider?
  private var model: String?
  private var tokenSource: (TokenSource, ConfigEntry)?
  private var texts: [String: String] = [:]
  private var proxy: Origin?
  private var vault: (Origin, ConfigEntry)?
  private var contextTokens: Int?
  private var prices: [String: Int] = [:]

  mutating func apply(_ entry: ConfigEntry, _ setting: Setting) throws(PolicyError) {
    switch setting.name {
    case "endpoint": origin = (try EndpointDraft.origin(try entry.text(), of: entry), entry)
    case "provider": provider = try entry.choice(Endpoint.Provider.init(rawValue:), setting)
    case "model": model = try entry.text()
    case "tokenSource": tokenSource = (try entry.choice(TokenSource.init, setting), entry)
    case "proxy": proxy = try EndpointDraft.proxy(entry)
    case "contextTokens": contextTokens = try entry.number(4_096...1 << 20)
    case "priceInput", "priceOutput": prices[setting.name] = try EndpointDraft.price(entry)
    case "vault": vault = (try EndpointDraft.origin(try entry.text(), of: entry), entry)
    case "vaultRole", "vaultSecret": texts[setting.name] = try entry.text()
    case "serverUser": texts[setting.name] = try entry.text()
    case "pin":
      let pin = try entry.text()
      guard EndpointDraft.isPin(pin) else { throw entry.error("is not 'sha256//' and the base64 of 32 bytes") }
      texts[setting.name] = pin
    default:
      let path = try entry.text()
      guard path.hasPrefix("/") else { throw entry.error("is not an absolute path") }
      texts[setting.name] = path
    }
  }

  func finished() throws(PolicyError) -> Endpoint? {
    guard let (origin, entry) = origin else { return nil }
    guard let model else { throw entry.error("needs a model beside it: 'airlock.model'") }
    let isPlain = origin.isLoopback && origin.scheme != .https
    if let (source, entry) = tokenSource, source != .none, origin.scheme == .unix {
      throw entry.error("has no use for a Unix socket: a server behind one gets no token")
    }
    let guess: Endpoint.Provider = origin.port == 11_434 ? .ollama : .openai
    var endpoint = Endpoint(
      origin: origin, provider: provider ?? guess, model: model,
      tokenSource: tokenSource?.0 ?? (isPlain ? .none : .keyring))
    if let contextTokens { endpoint.contextTokens = contextTokens }
    endpoint.priceInput = prices["priceInput"]
    endpoint.priceOutput = prices["priceOutput"]
    endpoint.caFile = texts["caFile"]
    endpoint.clientCertificate = texts["clientCertificate"]
    endpoint.clientKey = texts["clientKey"]
    endpoint.pin = texts["pin"]
    endpoint.serverUser = texts["serverUser"]
    endpoint.proxy = origin.isLoopback ? nil : proxy
    if let (source, entry) = tokenSource, source == .vault { endpoint.vault = try asked(by: entry) }
    return endpoint
  }

  private func asked(by source: ConfigEntry) throws(PolicyError) -> Vault {
    guard let (origin, entry) = vault, let role = texts["vaultRole"], let secret = texts["vaultSecret"] else {
      throw source.error("needs 'airlock.vault', 'airlock.vaultRole' and 'airlock.vaultSecret' beside it")
    }
    guard var vault = Vault(origin: origin, role: role, secret: secret) else {
      throw entry.error("needs a role's id, and a secret as MOUNT/PATH#FIELD, beside it")
    }
    vault.caFile = texts["vaultCAFile"]
    return vault
  }

  private static func origin(_ text: String, of entry: ConfigEntry) throws(PolicyError) -> Origin {
    do {
      return try Origin(text)
    } catch {
      throw entry.error("cannot be used: \(error.reason)")
    }
  }

  /// A proxy is written as `http://host:port`, and is held to the rules for an origin.
  private static func proxy(_ entry: ConfigEntry) throws(PolicyError) -> Origin {
    let text = try entry.text()
    guard text.hasPrefix("http://") else { throw entry.error("does not start with 'http://'") }
    let proxy = try origin("https://" + text.dropFirst(7), of: entry)
    let bare = text.hasSuffix("/") ? text.dropLast() : text[...]
    guard bare.hasSuffix(":\(proxy.port)") else { throw entry.error("needs a port") }
    return proxy
  }

  /// Millionths of a number with at most six places.
  private static func price(_ entry: ConfigEntry) throws(PolicyError) -> Int {
    let parts = try entry.text().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let places = parts.count == 2 ? parts[1] : "0"
    guard (1...6).contains(places.utf8.count), (parts + [places]).allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let whole = Int(parts[0]), (0...100_000).contains(whole),
      let millionths = Int(places + String(repeating: "0", count: 6 - places.utf8.count))
    else { throw entry.error("is no price such as 2.50") }
    return whole * 1_000_000 + millionths
  }

  private static func isPin(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst(8)
    return text.hasPrefix("sha256//") && digits.count == 44 && digits.last == 0x3D
      && digits.dropLast().allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 0x2B || $0 == 0x2F
      }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
}
