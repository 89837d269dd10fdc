import Messages
import Policy
import Rooms
import Wire

/// What the service that issued a token says it may do.
struct TokenCheck {
  /// All that a review can need, by the names of GitHub and GitLab.
  private static let needed: Set<String> = ["ai_features", "models:read", "read:models"]
  private let endpoint: Endpoint
  private let isSandboxRequired: Bool

  init(of endpoint: Endpoint, isSandboxRequired: Bool) {
    self.endpoint = endpoint
    self.isSandboxRequired = isSandboxRequired
  }

  func run(_ siblings: borrowing Siblings) throws {
    guard endpoint.needsToken, endpoint.origin.scheme != .unix else {
      Output.message("error: \(endpoint.origin) gets no token")
      throw ExitStatus.usage
    }
    let outcome: ErrandOutcome
    do {
      outcome = try ask(siblings)
    } catch let error as Dialogue.Unavailable {
      Output.message("error: \(error.reason)", hint: error.hint)
      throw ExitStatus.unavailable
    } catch let error as TokenSupply.Failure {
      Output.message("error: \(error.reason)", hint: error.hint)
      throw ExitStatus.unavailable
    } catch let error as RoomError {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
    switch outcome {
    case .failure(let reason):
      Output.message("error: \(endpoint.origin.place) \(reason)")
      throw ExitStatus.unavailable
    case .success(let words): try tell(String(decoding: words, as: UTF8.self).split(separator: "\n").map(String.init))
    }
  }

  private func tell(_ scopes: [String]) throws {
    guard !scopes.isEmpty else { return Output.line("\(endpoint.origin) says that it has no scope") }
    Output.line("\(endpoint.origin) says that it may: \(scopes.joined(separator: ", "))")
    let wider = scopes.filter { !TokenCheck.needed.contains($0) }
    guard !wider.isEmpty else { return }
    Output.message(
      "careful: that is more than airlock needs: \(wider.joined(separator: ", "))",
      hint: "make one with less, then: airlock token rotate \(endpoint.origin)")
    throw ExitStatus.findings
  }

  private func ask(_ siblings: borrowing Siblings) throws -> ErrandOutcome {
    let surroundings = Surroundings.current()
    let git = GitProgram(
      installation: siblings.installationFile("installation"), environment: surroundings.forGit())
    let deadline = Deadline(millisecondsFromNow: 20_000)
    try Admission(to: endpoint, surroundings).checkVault()
    let vault = try endpoint.vault.map { vault in
      try VaultLine(to: vault, for: endpoint, lines: 1, siblings: siblings, surroundings: surroundings)
    }
    let line = try CourierLine(
      to: endpoint, siblings: siblings, surroundings: surroundings, socket: nil, vault: vault)
    var lacks = try vault?.open(before: deadline) ?? []
    lacks += try line.open(errand: .scopes, before: deadline)
    for missing in lacks { try TokenCommand.check(missing, isSandboxRequired) }
    try vault?.release(before: deadline)
    try line.release(git: git, surroundings: surroundings, before: deadline)
    return try line.runErrand(before: deadline)
  }
}
