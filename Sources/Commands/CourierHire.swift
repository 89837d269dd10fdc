import Policy
import Rooms
import Wire

/// Starts couriers for one endpoint, and lets their tokens come.
struct CourierHire {
  let endpoint: Endpoint
  let surroundings: Surroundings
  let git: GitProgram
  let sandbox: Policy.Sandbox
  /// What the rooms lack, each of them told once; nothing under `airlock.sandbox=require`.
  private(set) var missing: [Missing] = []

  init(for endpoint: Endpoint, surroundings: Surroundings, git: GitProgram, sandbox: Policy.Sandbox) {
    self.endpoint = endpoint
    self.surroundings = surroundings
    self.git = git
    self.sandbox = sandbox
  }

  /// Starts so many, the one included that was started already, and waits until they can carry requests.
  ///
  /// Where the sandbox is required and a room lacks a protection, no token is looked up.
  mutating func start(
    _ count: Int, with first: CourierLine? = nil, siblings: borrowing Siblings, before deadline: Deadline
  ) throws(Dialogue.Unavailable) -> [CourierLine] {
    var lines = first.map { [$0] } ?? []
    let admission = Admission(to: endpoint, surroundings)
    try admission.check()
    do {
      let vault = try endpoint.vault.map { vault in
        try VaultLine(to: vault, for: endpoint, lines: count, siblings: siblings, surroundings: surroundings)
      }
      for _ in lines.count..<count {
        let socket = try CourierHire.connect(to: endpoint, admission)
        // The courier's own copy is made when it starts.
        defer { withExtendedLifetime(socket) {} }
        lines.append(
          try CourierLine(
            to: endpoint, siblings: siblings, surroundings: surroundings, socket: socket?.descriptor, vault: vault))
      }
      var lacks = try vault?.open(before: deadline) ?? []
      for line in lines { lacks += try line.open(before: deadline) }
      for lack in lacks where !lack.protections.isEmpty && !missing.contains(lack) { missing.append(lack) }
      if let first = missing.first, sandbox == .require {
        throw Dialogue.Unavailable(reason: first.words, hint: Missing.hint)
      }
      try vault?.release(before: deadline)
      for line in lines { try line.release(git: git, surroundings: surroundings, before: deadline) }
      return lines
    } catch let error as Dialogue.Unavailable {
      throw error
    } catch let error as TokenSupply.Failure {
      throw Dialogue.Unavailable(reason: error.reason, hint: error.hint)
    } catch {
      throw Dialogue.Unavailable(reason: "\(error)")
    }
  }

  /// Starts one more, and waits for nothing.
  func spare(siblings: borrowing Siblings) throws -> CourierLine {
    let socket = try CourierHire.connect(to: endpoint, Admission(to: endpoint, surroundings))
    defer { withExtendedLifetime(socket) {} }
    return try CourierLine(
      to: endpoint, siblings: siblings, surroundings: surroundings, socket: socket?.descriptor, vault: nil)
  }

  /// Waits until one that was started can carry requests; whether it may.
  func open(_ line: CourierLine, before deadline: Deadline) throws -> Bool {
    let lacks = try line.open(before: deadline)
    guard sandbox == .prefer || lacks.allSatisfy(\.protections.isEmpty) else { return false }
    try line.release(git: git, surroundings: surroundings, before: deadline)
    return true
  }

  /// The connection to a Unix socket, whose listener must be one of ours; `nil` for everything else.
  private static func connect(to endpoint: Endpoint, _ admission: Admission) throws -> LocalSocket? {
    guard endpoint.origin.scheme == .unix else { return nil }
    do {
      let socket = try LocalSocket(path: endpoint.origin.host)
      try admission.check(owner: socket.owner)
      return socket
    } catch let error as LocalSocket.Failure {
      throw Dialogue.Unavailable(reason: "model at \(endpoint.origin.place) \(error.reason)")
    }
  }
}
