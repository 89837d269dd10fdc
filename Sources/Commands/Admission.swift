import Glibc
import Ledger
import Policy

/// Whether an endpoint gets anything at all, decided before a room is started for it.
struct Admission {
  private let endpoint: Endpoint
  private let surroundings: Surroundings

  init(to endpoint: Endpoint, _ surroundings: Surroundings) {
    self.endpoint = endpoint
    self.surroundings = surroundings
  }

  /// Refuses a remote origin that the user never agreed to, and a port of this machine on which a stranger listens.
  func check() throws(Dialogue.Unavailable) {
    if !endpoint.origin.isLoopback {
      try checkTrust()
    } else if endpoint.origin.scheme != .unix {
      for listener in Listener.all(on: endpoint.origin.port) { try check(owner: listener.user) }
    }
  }

  /// The owner of a listening socket must be this user, root, or whom the settings name.
  func check(owner: UInt32) throws(Dialogue.Unavailable) {
    guard owner != 0, owner != geteuid() else { return }
    if let allowed = endpoint.serverUser.flatMap({ SystemUser($0) }), allowed.number == owner { return }
    let name = SystemUser(number: owner).name
    throw Dialogue.Unavailable(
      reason: "the server at \(endpoint.origin.place) belongs to another user, '\(name)'; nothing was sent",
      hint: "if that is right: git config --global airlock.serverUser \(name)")
  }

  private func checkTrust() throws(Dialogue.Unavailable) {
    do {
      let trusted = try TrustedOrigins(stateHome: try surroundings.stateHome())
      guard !trusted.contains(endpoint.origin.description) else { return }
    } catch {
      throw Dialogue.Unavailable(reason: "whether \(endpoint.origin) is trusted cannot be told: \(error)")
    }
    throw Dialogue.Unavailable(
      reason: "\(endpoint.origin) is new; nothing was sent", hint: "airlock endpoint trust \(endpoint.origin)")
  }
}
