import Messages
import Policy
import Rooms
import Wire

extension Dialogue {
  /// How long it is waited for a connection that may carry several requests, before others are made beside it.
  static let patienceForConnection = 1_000
  /// Milliseconds for a connection to another machine, from the first name server that is asked to the end of TLS.
  static let longestConnecting = 3_000

  /// Starts as many couriers as so many requests can use, and one more, since none of them can connect again.
  ///
  /// One that was started already is taken along. Where a connection may turn out to carry several requests, it is the
  /// only one for now, and `staff` starts the others. Where the sandbox is required and a room lacks a protection, no
  /// token is looked up and nothing is sent.
  static func open(
    to endpoint: Endpoint, requests count: Int, siblings: borrowing Siblings, surroundings: Surroundings,
    git: GitProgram, sandbox: Policy.Sandbox, before deadline: Deadline, patience: Deadline,
    first: CourierLine? = nil
  ) throws(Unavailable) -> Dialogue {
    let wanted = min(count, maximumInFlight) + 1
    var hire = CourierHire(for: endpoint, surroundings: surroundings, git: git, sandbox: sandbox)
    // Vault is asked once, for all of them.
    let isStaged = (endpoint.origin.scheme == .https || count == 1) && endpoint.vault == nil
    let lines = try hire.start(isStaged ? 1 : wanted, with: first, siblings: siblings, before: deadline)
    return Dialogue(
      hire: hire, lines: lines, reserve: wanted - lines.count, patience: patience,
      lookingAt: deadline < patience ? deadline : nil)
  }

  /// The first courier, started before it is known whether there is anything to ask.
  ///
  /// It takes as long to start as the change takes to read. It is told nothing yet, and whatever keeps it from starting
  /// comes out when it is needed.
  static func early(
    to endpoint: Endpoint, siblings: borrowing Siblings, surroundings: Surroundings
  ) -> CourierLine? {
    guard endpoint.origin.scheme != .unix, endpoint.vault == nil else { return nil }
    return try? CourierLine(to: endpoint, siblings: siblings, surroundings: surroundings, socket: nil, vault: nil)
  }

  /// Sends the first request and starts the other couriers: one where all requests go over the first connection, and
  /// else as many as go at once.
  ///
  /// It comes before the supervisor is sealed, which can start nothing afterwards.
  mutating func staff(siblings: borrowing Siblings, before deadline: Deadline) {
    guard reserve > 0, let first = lines.first else { return }
    tell(send())
    let limit = min(deadline, Deadline(millisecondsFromNow: Dialogue.patienceForConnection))
    while first.isConnecting, case .line = Dialogue.first(of: [first], ending: ending, before: limit), hear(first) {}
    guard !isUnreachable else { return }
    // Nobody but the supervisor starts git's helpers, and it cannot once it is sealed.
    if reserve == 1 && lines.count == 1 && waiting.isEmpty && hire.endpoint.tokenSource != .gitCredential {
      spare = try? hire.spare(siblings: siblings)
      reserve = 0
      return
    }
    // The others go out before anything is waited for.
    if first.isMultiplexed { tell(send()) }
    // One that cannot be had is done without.
    lines += (try? hire.start(first.isMultiplexed ? 1 : reserve, siblings: siblings, before: deadline)) ?? []
    reserve = 0
  }

  /// Has the courier that was started for this get ready, and says whether it is.
  mutating func callSpare() -> Bool {
    guard let line = spare.take(), (try? hire.open(line, before: patience)) == true else { return false }
    lines.append(line)
    return true
  }
}
