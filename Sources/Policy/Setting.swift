/// One key of the configuration, declared once: how it is read, who may set it, and what it means.
package struct Setting: Sendable {
  /// Where a value comes from, most trusted first.
  package enum Level: Int, Sendable, Comparable {
    case operator_, user, convenience, thisRun

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a repository's own configuration may do with a key.
  package enum Reach: Sendable {
    /// Only system and global configuration may set it.
    case userOnly
    /// A repository may set it to something stricter.
    case tightens
    /// So may a repository, and `git -c` for one run.
    case thisRun
  }

  package let name: String
  package let reach: Reach
  /// Whether each profile has its own.
  package var isOfProfile = false
  package let values: String
  package let help: String

  package static let all: [Setting] = [
    Setting(name: "enabled", reach: .thisRun, values: "true, false", help: "whether the hook reviews at all"),
    Setting(
      name: "deadline", reach: .thisRun, values: "seconds",
      help: "how long the hook may take: 5 by default, 10 with a model"),
    Setting(
      name: "background", reach: .tightens, values: "seconds, 0 for none",
      help: "how long a review may go on after its commit: 300 by default, and at the most"),
    Setting(
      name: "gate", reach: .tightens, values: "off, secrets, critical, high",
      help: "which findings stop a commit; off by default"),
    Setting(
      name: "gateIncomplete", reach: .tightens, values: "allow, block",
      help: "whether a gate also stops a commit whose review is incomplete"),
    Setting(
      name: "sandbox", reach: .tightens, values: "prefer, require",
      help: "whether a run goes on when the kernel lacks a protection"),
    Setting(
      name: "neverSend", reach: .tightens, values: "a path pattern; may be given several times",
      help: "files that are screened but never sent to a model"),
    Setting(
      name: "localOnly", reach: .tightens, values: "a path pattern; may be given several times",
      help: "files that are sent to a model on this machine only"),
    Setting(
      name: "allow", reach: .userOnly, values: "RULE:PATHS, such as injection.*:docs/; may be given several times",
      help: "findings that are hidden behind a count, for repositories that are about attacks; never hidden text"),
    Setting(
      name: "profile", reach: .thisRun, values: "a name",
      help: "which 'airlock.NAME.endpoint' to ask; 'default' is the one without a name"),
    Setting(
      name: "endpoint", reach: .userOnly, isOfProfile: true,
      values: "an origin, such as http://127.0.0.1:11434, or unix:/path",
      help: "the model server; without it no model is asked"),
    Setting(
      name: "provider", reach: .userOnly, isOfProfile: true, values: "ollama, openai, anthropic",
      help: "what the endpoint speaks"),
    Setting(name: "model", reach: .userOnly, isOfProfile: true, values: "a name", help: "the model to ask"),
    Setting(
      name: "contextTokens", reach: .userOnly, isOfProfile: true, values: "tokens, from 4096",
      help: "how long a request and its answer may be together; 65536 by default"),
    Setting(
      name: "caFile", reach: .userOnly, isOfProfile: true, values: "an absolute path",
      help: "certificates to trust for the endpoint"),
    Setting(
      name: "clientCertificate", reach: .userOnly, isOfProfile: true, values: "an absolute path",
      help: "a PEM file with the certificate that tells the endpoint who asks"),
    Setting(
      name: "clientKey", reach: .userOnly, isOfProfile: true, values: "an absolute path",
      help: "its key, where that is in a file of its own"),
    Setting(
      name: "pin", reach: .userOnly, isOfProfile: true, values: "sha256//BASE64",
      help: "the only public key that the endpoint may have"),
    Setting(
      name: "proxy", reach: .userOnly, isOfProfile: true, values: "http://host:port",
      help: "who makes the connection; never used for this machine's own addresses"),
    Setting(
      name: "serverUser", reach: .userOnly, isOfProfile: true, values: "a user's name or number",
      help: "to whom a server on this machine may belong, beside you and root"),
    Setting(
      name: "control", reach: .userOnly, values: "on, off",
      help: "whether each request carries a control defect that the model must find; on by default"),
    Setting(
      name: "dailyTokens", reach: .tightens, values: "tokens",
      help: "how many tokens the reviews of one day may take, all clones together; no limit by default"),
    Setting(
      name: "keepSent", reach: .userOnly, values: "days, 0 for none",
      help: "how long the bodies that were sent are kept for 'airlock show --sent'; 7 by default"),
    Setting(
      name: "priceInput", reach: .userOnly, isOfProfile: true, values: "a price for a million tokens, such as 2.50",
      help: "what reading costs, for 'airlock show --stats'"),
    Setting(
      name: "priceOutput", reach: .userOnly, isOfProfile: true, values: "a price for a million tokens, such as 10",
      help: "what writing costs"),
    Setting(
      name: "tokenSource", reach: .userOnly, isOfProfile: true, values: TokenSource.words,
      help: "where the endpoint's token comes from; keyring by default, none for loopback over http"),
    Setting(
      name: "vault", reach: .userOnly, isOfProfile: true, values: "an origin, such as https://vault.example.com:8200",
      help: "the HashiCorp Vault that has the token, where airlock.tokenSource is vault"),
    Setting(
      name: "vaultRole", reach: .userOnly, isOfProfile: true, values: "a role id of AppRole",
      help: "who asks there; its secret id is in the keyring, as the token for Vault's origin"),
    Setting(
      name: "vaultSecret", reach: .userOnly, isOfProfile: true, values: "MOUNT/PATH#FIELD",
      help: "which value it is, in an engine of version 2"),
    Setting(
      name: "vaultCAFile", reach: .userOnly, isOfProfile: true, values: "an absolute path",
      help: "certificates to trust for Vault"),
  ]
}
