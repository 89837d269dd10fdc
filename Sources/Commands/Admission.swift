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
    try check(endpoint.origin)
    try checkVault()
  }

  /// The same for the origin that is asked for the token, which gets a secret of its own.
  func checkVault() throws(Dialogue.Unavailable) {
    if let vault = endpoint.vault { try check(vault.origin) }
  }

  private func check(_ origin: Origin) throws(Dialogue.Unavailable) {
    if !origin.isLoopback {
      try checkTrust(of: origin)
    } else if origin.scheme != .unix {
      for listener in Listener.all(on: origin.port) { try check(owner: listener.user, of: origin.place) }
    }
  }

  /// The owner of the endpoint's listening socket must be this user, root, or whom the settings name.
  func check(owner: UInt32) throws(Dialogue.Unavailable) { try check(owner: owner, of: endpoint.origin.place) }

  private func check(owner: UInt32, of place: String) throws(Dialogue.Unavailable) {
    guard owner != 0, owner != geteuid() else { return }
    if let allowed = endpoint.serverUser.flatMap({ SystemUser($0) }), allowed.number == owner { return }
    let name = SystemUser(number: owner).name
    throw Dialogue.Unavailable(
      reason: "the server at \(place) belongs to another user, '\(name)'; nothing was sent",
      hint: "if that is right: git config --global airlock.serverUser \(name)")
  }

  private func checkTrust(of origin: Origin) throws(Dialogue.Unavailable) {
    do {
      let trusted = try TrustedOrigins(stateHome: try surroundings.stateHome())
      guard !trusted.contains(origin.description) else { return }
    } catch {
      throw Dialogue.Unavailable(reason: "whether \(origin) is trusted cannot be told: \(error)")
    }
    throw Dialogue.Unavailable(
      reason: "\(origin) is new; nothing was sent", hint: "airlock endpoint trust \(origin)")
  }
}
