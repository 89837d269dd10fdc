import Policy
import Testing

struct PolicyTests {
  static func entry(_ scope: String, _ key: String, _ value: String?) -> ConfigEntry {
    let origins = ["system": "/etc/gitconfig", "global": "/home/me/.gitconfig", "local": ".git/config"]
    return ConfigEntry(
      scope: scope, origin: origins[scope].map { "file:" + $0 } ?? "command line:", key: "airlock.\(key)", value: value)
  }

  static func read(_ entries: ConfigEntry...) throws -> Policy {
    try Policy.read(entries, workTree: Array("/home/me/repo".utf8))
  }

  @Test func `without any setting nothing is sent and nothing stops`() throws {
    let policy = try Self.read()
    #expect(policy.enabled)
    #expect(policy.endpoint == nil)
    #expect(policy.gate == Gate())
    #expect(policy.deadlineMilliseconds == 5_000)
  }

  @Test func `an endpoint is what the user names`() throws {
    let policy = try Self.read(
      Self.entry("global", "endpoint", "http://127.0.0.1:11434"), Self.entry("global", "model", "qwen"))
    let endpoint = try #require(policy.endpoint)
    #expect(endpoint.origin.description == "http://127.0.0.1:11434")
    #expect(endpoint.provider == .ollama)
    #expect(endpoint.path == "/api/chat")
    #expect(!endpoint.needsToken)
    #expect(policy.deadlineMilliseconds == 10_000)
  }

  @Test func `an endpoint elsewhere needs a token unless the user says otherwise`() throws {
    let origin = Self.entry("global", "endpoint", "https://api.example.com")
    let model = Self.entry("global", "model", "m")
    #expect(try Self.read(origin, model).endpoint?.needsToken == true)
    #expect(try Self.read(origin, model).endpoint?.provider == .openai)
    #expect(try Self.read(origin, model, Self.entry("global", "tokensource", "none")).endpoint?.needsToken == false)
  }

  @Test func `an endpoint without a model is an error`() {
    #expect(throws: PolicyError.self) { try Self.read(Self.entry("global", "endpoint", "https://api.example.com")) }
  }

  @Test func `a repository makes the gate stricter and never laxer`() throws {
    #expect(
      try Self.read(Self.entry("local", "gate", "off"), Self.entry("global", "gate", "high")).gate.threshold == .high)
    #expect(
      try Self.read(Self.entry("global", "gate", "secrets"), Self.entry("local", "gate", "high")).gate.threshold
        == .high)
    #expect(
      try Self.read(Self.entry("local", "gateincomplete", "allow"), Self.entry("global", "gateincomplete", "block"))
        .gate.blocksIncomplete)
    #expect(
      try Self.read(Self.entry("local", "sandbox", "prefer"), Self.entry("global", "sandbox", "require")).sandbox
        == .require)
  }

  @Test func `a repository adds to what is never sent`() throws {
    let policy = try Self.read(Self.entry("global", "neversend", "*.pem"), Self.entry("local", "neversend", "secret/"))
    #expect(policy.neverSend == ["*.pem", "secret/"])
  }

  @Test func `a repository switches the hook off and not on again`() throws {
    #expect(try !Self.read(Self.entry("local", "enabled", "false")).enabled)
    #expect(try !Self.read(Self.entry("local", "enabled", "true"), Self.entry("global", "enabled", "no")).enabled)
    #expect(try Self.read(Self.entry("global", "enabled", "no"), Self.entry("command", "enabled", nil)).enabled)
  }

  @Test func `a repository shortens the deadline and never makes it longer`() throws {
    #expect(
      try Self.read(Self.entry("global", "deadline", "4"), Self.entry("local", "deadline", "600")).deadlineMilliseconds
        == 4_000)
    #expect(
      try Self.read(Self.entry("global", "deadline", "4"), Self.entry("local", "deadline", "2s")).deadlineMilliseconds
        == 2_000)
    #expect(try Self.read(Self.entry("local", "deadline", "600")).deadlineMilliseconds == 5_000)
    #expect(
      try Self.read(Self.entry("local", "deadline", "2"), Self.entry("command", "deadline", "60")).deadlineMilliseconds
        == 60_000)
  }

  @Test(
    "A value that cannot be used is an error",
    arguments: [
      ("enabled", "maybe"), ("deadline", "0"), ("deadline", "601"), ("deadline", "-1"), ("deadline", "1e3"),
      ("deadline", "9999999999999999999999"), ("deadline", ""), ("gate", "hihg"), ("gate", "High "),
      ("gateincomplete", "true"), ("sandbox", "off"), ("neversend", ""), ("endpoint", "http://example.com"),
      ("provider", "gemini"), ("model", "a\nb"), ("model", ""), ("cafile", "ca.pem"), ("tokensource", "s3cret"),
      ("tokensource", "file:relative"), ("tokensource", "credential:../x"),
      ("tokensource", "environment:A B"), ("tokensource", "keyring:x"),
    ])
  func unusable(key: String, value: String) {
    #expect(throws: PolicyError.self) { try Self.read(Self.entry("global", key, value)) }
  }

  @Test func `a key without a value is true, and nothing else`() throws {
    #expect(try Self.read(Self.entry("global", "enabled", nil)).enabled)
    #expect(throws: PolicyError.self) { try Self.read(Self.entry("global", "gate", nil)) }
  }

  @Test(arguments: [
    ("2.50", 2_500_000), ("0", 0), ("10", 10_000_000), ("0.000001", 1), ("100000.999999", 100_000_999_999),
  ])
  func `a price is a number of a few places`(text: String, millionths: Int) throws {
    let endpoint = try Self.read(
      Self.entry("global", "endpoint", "http://127.0.0.1:11434"), Self.entry("global", "model", "qwen"),
      Self.entry("global", "priceinput", text)
    ).endpoint
    #expect(endpoint?.priceInput == millionths && endpoint?.priceOutput == nil)
  }

  @Test(arguments: ["2,5", "-1", "+1", "1e3", "1.", ".5", "1.1234567", "100001", "1.2.3", " 1", "١", ""])
  func `nothing else is a price`(text: String) {
    #expect(throws: PolicyError.self) { try Self.read(Self.entry("global", "priceoutput", text)) }
  }
}
