import ArgumentParser
import Glibc
import Ledger
import Messages
import Policy
import Rooms
import Wire

/// `airlock token status`: whether there is a token, where it comes from, how old it is, and what it may do.
struct TokenStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell whether the keyring has a token for an origin, its age and its last use.",
    discussion: """
      '--check' shows the token to the origin that it belongs to, and to nobody else, and asks what it may do; ends with 1 \
      when that is more than airlock needs.
      """)
  @Argument(help: "The origin it belongs to.") var origin: String
  @OptionGroup var kind: TokenCommand.Kind
  @Flag(help: "Ask the origin itself, GitHub or GitLab, what the token may do.") var check = false

  func validate() throws {
    guard !check || !kind.clientKey else { throw ValidationError("a passphrase is shown to nobody") }
  }

  func run() throws {
    guard !kind.clientKey else {
      return try TokenCommand.perform(.status, .passphrase, origin: try TokenCommand.origin(origin))
    }
    let siblings: Siblings
    do {
      siblings = try Siblings()
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
    let text = try TokenCommand.origin(origin)
    let policy = TokenCommand.settings(siblings)
    let endpoint = policy?.endpoint
    tellSource(endpoint, text)
    tellUse(text)
    // A token that is not in the keyring has no status there.
    if endpoint?.origin.description != text || endpoint?.tokenSource == .keyring || !check {
      try TokenCommand.perform(.status, origin: text)
    }
    guard check, let origin = try? Origin(origin) else { return }
    let known = endpoint.flatMap { $0.origin == origin ? $0 : nil }
    try TokenCheck(
      of: known ?? Endpoint(origin: origin, provider: .openai, model: "", tokenSource: .keyring),
      isSandboxRequired: policy?.sandbox == .require
    ).run(siblings)
  }

  /// A run asks the source that was chosen, whatever the keyring has.
  private func tellSource(_ endpoint: Endpoint?, _ origin: String) {
    guard let endpoint else { return }
    if endpoint.vault?.origin.description == origin {
      Output.line("it is the secret id with which the token for \(endpoint.origin) is asked for")
    }
    guard endpoint.origin.description == origin else { return }
    Output.line("airlock.tokenSource for \(origin): \(endpoint.tokenSource.description)")
    if let warning = endpoint.tokenSource.warning { Output.message("careful: \(warning)") }
  }

  private func tellUse(_ origin: String) {
    guard let home = try? Surroundings.current().stateHome(),
      let last = (try? TokenUses(stateHome: home))?.last(of: origin)
    else { return }
    let days = (time(nil) - last) / 86_400
    Output.line("last used here \(days <= 0 ? "today" : "\(days) days ago")")
  }
}
