/// The model server to ask, as the user's own configuration names it.
package struct Endpoint: Sendable, Hashable {
  package enum Provider: String, Sendable {
    case ollama, openai, anthropic
  }

  package let origin: Origin
  package let provider: Provider
  package let model: String
  package let tokenSource: TokenSource
  /// Where to ask for it, where the source is Vault.
  package var vault: Vault?
  /// Whether a token goes along.
  package var needsToken: Bool { tokenSource != .none }
  /// Absolute paths.
  package var caFile: String?
  package var clientCertificate: String?
  package var clientKey: String?
  /// The only public key that is believed: `sha256//` and base64.
  package var pin: String?
  /// Who makes the connection; never for this machine's own addresses.
  package var proxy: Origin?
  /// How much of a request and its answer the model can hold.
  package var contextTokens = Limits.contextTokens
  /// Prices of a million tokens, in millionths.
  package var priceInput: Int?
  package var priceOutput: Int?
  /// A further user, by name or number, to whom a listener on this machine may belong.
  package var serverUser: String?

  package init(origin: Origin, provider: Provider, model: String, tokenSource: TokenSource) {
    self.origin = origin
    self.provider = provider
    self.model = model
    self.tokenSource = tokenSource
  }

  /// Where requests go: the origin and the path.
  package var place: String { "\(origin)\(path)" }

  /// The path of the provider's chat call.
  package var path: String {
    switch provider {
    case .ollama: "/api/chat"
    case .openai: "/v1/chat/completions"
    case .anthropic: "/v1/messages"
    }
  }
}
