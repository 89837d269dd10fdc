import Foundation
import Glibc

/// A session bus with a real gnome-keyring, in folders of its own.
package final class SecretService: Sendable {
  /// What is running.
  package enum State: Sendable {
    /// A keyring that answers.
    case unlocked
    /// A bus on which nobody offers secrets.
    case busOnly
  }

  package let runtimeDirectory: String
  package let busPath: String
  package var busAddress: String { "unix:path=\(busPath)" }
  /// To be added to what a program is started with.
  package var environment: [String: String] {
    ["XDG_RUNTIME_DIR": runtimeDirectory, "DBUS_SESSION_BUS_ADDRESS": busAddress]
  }

  private let folder: Folder
  private let bus: Started
  private let keyring: Started?

  /// Starts them; a bus for every user lets others in than the one that the tests run as.
  package init(_ state: State = .unlocked, forEveryUser: Bool = false) throws {
    folder = try Folder()
    let home = try folder.folder("home")
    runtimeDirectory = try folder.folder("run", mode: 0o700)
    let place = forEveryUser ? try folder.folder("bus", mode: 0o755) : runtimeDirectory
    if forEveryUser { chmod(folder.path, 0o755) }
    busPath = place + "/bus"
    let busAddress = "unix:path=\(busPath)"
    let variables = [
      "PATH": "/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": runtimeDirectory,
      "XDG_DATA_HOME": home + "/.local/share", "DBUS_SESSION_BUS_ADDRESS": busAddress,
    ]
    bus = try Started(
      "/usr/bin/dbus-daemon",
      [try forEveryUser ? "--config-file=\(SecretService.openConfiguration(in: folder))" : "--session"]
        + ["--nofork", "--nopidfile", "--address=\(busAddress)", "--print-address"],
      environment: variables, withInput: false)
    guard bus.line() != nil else { throw Run.CannotStart(description: "dbus-daemon did not start") }
    guard state == .unlocked else {
      keyring = nil
      return
    }
    let daemon = try Started(
      "/usr/bin/gnome-keyring-daemon", ["--foreground", "--components=secrets", "--unlock"], environment: variables)
    keyring = daemon
    _ = "a password of the tests".withCString { write(daemon.input, $0, strlen($0)) }
    daemon.closeInput()
    try waitUntilUnlocked()
  }

  private static func openConfiguration(in folder: Folder) throws -> String {
    try folder.write(
      "bus.conf",
      """
      <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
        "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
      <busconfig>
        <type>session</type><listen>unix:path=/nowhere</listen><auth>EXTERNAL</auth>
        <policy context="default">
          <allow user="*"/><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
        </policy>
      </busconfig>

      """)
  }

  private func waitUntilUnlocked() throws {
    let deadline = Run.now() + 15
    while Run.now() < deadline {
      // Asking a service that is not there yet would have the bus start another one.
      if try ownerOfSecrets() != nil, try isLocked() == false { return }
      usleep(30_000)
    }
    throw Run.CannotStart(description: "gnome-keyring did not offer an unlocked collection")
  }

  /// Whether the collection for new secrets is locked; `nil` where there is none.
  package func isLocked() throws -> Bool? {
    let run = try Run(
      "/usr/bin/dbus-send",
      [
        "--session", "--print-reply", "--dest=org.freedesktop.secrets", "/org/freedesktop/secrets/collection/login",
        "org.freedesktop.DBus.Properties.Get", "string:org.freedesktop.Secret.Collection", "string:Locked",
      ], environment: environment)
    return run.out.contains("boolean true") ? true : run.out.contains("boolean false") ? false : nil
  }

  /// Calls a method of the service.
  @discardableResult package func call(_ method: String, _ arguments: [String]) throws -> Run {
    try Run(
      "/usr/bin/dbus-send",
      [
        "--session", "--print-reply", "--reply-timeout=3000", "--dest=org.freedesktop.secrets",
        "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.\(method)",
      ] + arguments, environment: environment)
  }

  /// Locks the collection, as a screen lock or a headless login leaves it.
  package func lock() throws {
    let run = try call("Lock", ["array:objpath:/org/freedesktop/secrets/collection/login"])
    guard run.status == 0 else { throw Run.CannotStart(description: "cannot lock the keyring: \(run.err)") }
  }

  /// Sends the keyring a signal: SIGSTOP makes one of it that does not answer.
  package func signal(_ number: Int32) {
    if let keyring { kill(keyring.identifier, number) }
  }

  /// The name owner of the service on the bus; `nil` when nobody offers it.
  package func ownerOfSecrets() throws -> String? {
    let run = try Run(
      "/usr/bin/dbus-send",
      [
        "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
        "org.freedesktop.DBus.GetNameOwner", "string:org.freedesktop.secrets",
      ], environment: environment)
    return run.status == 0 ? run.out : nil
  }
}
