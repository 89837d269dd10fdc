/// The model server to ask, as the user's own configuration names it.
package struct Endpoint: Sendable, Hashable {
  package enum Provider: String, Sendable {
    case ollama, openai
  }

  package let origin: Origin
  package let provider: Provider
  package let model: String
  package let caFile: String?
  package let tokenSource: TokenSource
  /// Whether a token goes along.
  package var needsToken: Bool { tokenSource != .none }

  package init(origin: Origin, provider: Provider, model: String, caFile: String? = nil, tokenSource: TokenSource) {
    self.origin = origin
    self.provider = provider
    self.model = model
    self.caFile = caFile
    self.tokenSource = tokenSource
  }

  /// The path of the provider's chat call.
  package var path: String {
    switch provider {
    case .ollama: "/api/chat"
    case .openai: "/v1/chat/completions"
    }
  }
}
