import Foundation
import Glibc
import Keyring
import TestSupport
import Testing
import Wire

@Suite(.serialized, .enabled(if: Need.programs("dbus-daemon", "dbus-send", "gnome-keyring-daemon")))
struct TokenStoreTests {
  private let service: SecretService
  private var bus: String { service.busAddress }
  let origin = "https://api.example.com:443"

  init() throws {
    service = try SecretService()
  }

  private func store(_ token: String, for origin: String? = nil, account: String = "default") throws {
    try TokenStore.store(
      origin: origin ?? self.origin, account: account, token: SecretBytes(standIn: token), busAddress: bus)
  }

  private func lookup(_ origin: String? = nil) throws -> String {
    String(decoding: try TokenStore.lookup(origin: origin ?? self.origin, busAddress: bus).copy, as: UTF8.self)
  }

  @Test func `a token is kept, found, replaced and removed`() throws {
    #expect(throws: KeyringError.notFound(.token, origin: origin)) { try lookup() }
    #expect(try TokenStore.status(origin: origin, busAddress: bus) == TokenStatus(found: false))
    #expect(try !TokenStore.remove(origin: origin, busAddress: bus))
    try store("first-token-of-the-tests")
    #expect(try lookup() == "first-token-of-the-tests")
    try store("second-token-of-the-tests")
    #expect(try lookup() == "second-token-of-the-tests")
    let status = try TokenStore.status(origin: origin, busAddress: bus)
    #expect(status.found && !status.locked && status.account == "default")
    let now = Int(time(nil))
    #expect(abs((status.created ?? 0) - now) < 60 && abs((status.modified ?? 0) - now) < 60)
    #expect(try TokenStore.remove(origin: origin, busAddress: bus))
    #expect(try !TokenStore.status(origin: origin, busAddress: bus).found)
  }

  @Test func `a token belongs to one origin`() throws {
    let other = "https://api.example.com:8443"
    try store("token-of-one")
    defer { _ = try? TokenStore.remove(origin: origin, busAddress: bus) }
    #expect(throws: KeyringError.notFound(.token, origin: other)) { try lookup(other) }
  }

  @Test func `of two accounts the one changed last is taken, and both are removed`() throws {
    try store("token-of-the-first", account: "first")
    usleep(1_100_000)
    try store("token-of-the-second", account: "second")
    #expect(try lookup() == "token-of-the-second")
    #expect(try TokenStore.remove(origin: origin, busAddress: bus))
    #expect(throws: KeyringError.notFound(.token, origin: origin)) { try lookup() }
  }

  @Test func `a passphrase is no token, and a token is none`() throws {
    try TokenStore.store(
      .clientKey, origin: origin, token: SecretBytes(standIn: "a passphrase of the tests"), busAddress: bus)
    #expect(throws: KeyringError.notFound(.token, origin: origin)) { try lookup() }
    try store("token-beside-it")
    let passphrase = try TokenStore.lookup(.clientKey, origin: origin, busAddress: bus).copy
    #expect(passphrase == Array("a passphrase of the tests".utf8))
    #expect(try TokenStore.list(busAddress: bus).map(\.kind.rawValue).sorted() == ["client-key", "token"])
    #expect(try TokenStore.remove(origin: origin, busAddress: bus))
    #expect(try TokenStore.status(.clientKey, origin: origin, busAddress: bus).found)
    #expect(throws: KeyringError.notFound(.token, origin: origin)) { try lookup() }
    #expect(try TokenStore.remove(.clientKey, origin: origin, busAddress: bus))
    #expect(try TokenStore.list(busAddress: bus).isEmpty)
  }

  @Test func `an item of another program is not ours`() throws {
    let run = try Run(
      "/usr/bin/python3",
      [
        "-c",
        """
        import dbus
        bus = dbus.SessionBus()
        path = '/org/freedesktop/secrets'
        service = dbus.Interface(bus.get_object('org.freedesktop.secrets', path), 'org.freedesktop.Secret.Service')
        _, session = service.OpenSession('plain', dbus.String('', variant_level=1))
        secret = dbus.Struct((session, dbus.ByteArray(b''), dbus.ByteArray(b'planted-token'), 'text/plain'))
        login = bus.get_object('org.freedesktop.secrets', path + '/aliases/default')
        attributes = dbus.Dictionary({'application': 'airlock', 'origin': '\(origin)', 'xdg:schema': 'com.example.Other'})
        item = 'org.freedesktop.Secret.Item.'
        dbus.Interface(login, 'org.freedesktop.Secret.Collection').CreateItem(
          {item + 'Label': 'planted', item + 'Attributes': attributes}, secret, True)
        """,
      ], environment: ["PATH": "/usr/bin", "DBUS_SESSION_BUS_ADDRESS": bus])
    try #require(run.status == 0, "\(run.err)")
    #expect(throws: KeyringError.notFound(.token, origin: origin)) { try lookup() }
  }

  /// A service that knows no session but one in which secrets go over the bus as they are.
  private static let plainService = """
    import ctypes, dbus, dbus.service, dbus.mainloop.glib
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    root = '/org/freedesktop/secrets'
    class Service(dbus.service.Object):
        @dbus.service.method('org.freedesktop.Secret.Service', in_signature='sv', out_signature='vo')
        def OpenSession(self, algorithm, given):
            print(algorithm, flush=True)
            if algorithm != 'plain': raise dbus.DBusException(name='org.freedesktop.DBus.Error.NotSupported')
            return dbus.String('', variant_level=1), dbus.ObjectPath(root + '/session/1')
        @dbus.service.method('org.freedesktop.DBus.Properties', in_signature='s', out_signature='a{sv}')
        def GetAll(self, interface): return dbus.Dictionary({}, signature='sv')
    service = Service(dbus.service.BusName('org.freedesktop.secrets', dbus.SessionBus()), root)
    print('ready', flush=True)
    glib = ctypes.CDLL('libglib-2.0.so.0')
    while True: glib.g_main_context_iteration(None, 1)
    """

  @Test func `a keyring that would have a token go over the bus as it is gets none and is asked for none`() throws {
    let own = try SecretService(.busOnly)
    let plain = try Started(
      "/usr/bin/python3", ["-c", Self.plainService],
      environment: ["PATH": "/usr/bin", "DBUS_SESSION_BUS_ADDRESS": own.busAddress], withInput: false)
    try #require(plain.line() == "ready")
    for _ in 0..<2 {
      #expect(throws: KeyringError.notEncrypted) {
        _ = try TokenStore.lookup(origin: origin, busAddress: own.busAddress)
      }
    }
    #expect(throws: KeyringError.notEncrypted) {
      try TokenStore.store(origin: origin, token: SecretBytes(standIn: "token"), busAddress: own.busAddress)
    }
    // The control: both were offered to it, and it took the worse.
    #expect(plain.line()?.hasPrefix("dh-") == true && plain.line() == "plain")
  }

  @Test func `a token that is too long is not kept`() {
    let length = SecretKind.token.maximumLength + 1
    #expect(throws: KeyringError.unusable("a token of \(length) bytes")) {
      try store(String(repeating: "a", count: length))
    }
  }

  @Test func `a locked keyring is said so within its time, for every call`() throws {
    try TokenStore.store(origin: origin, token: SecretBytes(standIn: "token-to-be-locked"), busAddress: bus)
    try service.lock()
    let start = ContinuousClock.now
    #expect(throws: KeyringError.locked) { _ = try TokenStore.lookup(origin: origin, busAddress: bus) }
    #expect(throws: KeyringError.locked) { try TokenStore.remove(origin: origin, busAddress: bus) }
    #expect(throws: KeyringError.locked) {
      try TokenStore.store(origin: origin, token: SecretBytes(standIn: "another"), busAddress: bus)
    }
    let status = try TokenStore.status(origin: origin, busAddress: bus)
    #expect(status.found && status.locked)
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func `nobody on the bus is said so, and nothing is started`() throws {
    let own = try SecretService(.busOnly)
    #expect(throws: KeyringError.noService) { _ = try TokenStore.lookup(origin: origin, busAddress: own.busAddress) }
    #expect(try own.ownerOfSecrets() == nil)
  }

  @Test func `a bus that never answers costs the time given and no more`() throws {
    let folder = try Folder()
    let listener = try Listener(folder.path + "/bus")
    let start = ContinuousClock.now
    #expect(throws: KeyringError.timedOut(milliseconds: 300)) {
      _ = try TokenStore.lookup(origin: origin, busAddress: "unix:path=\(listener.path)", timeoutMilliseconds: 300)
    }
    #expect(ContinuousClock.now - start < .milliseconds(900))
  }

  @Test func `a keyring that hangs costs the time given and no more`() throws {
    service.signal(SIGSTOP)
    defer { service.signal(SIGCONT) }
    let start = ContinuousClock.now
    #expect(throws: KeyringError.timedOut(milliseconds: 500)) {
      _ = try TokenStore.lookup(origin: origin, busAddress: bus, timeoutMilliseconds: 500)
    }
    #expect(ContinuousClock.now - start < .milliseconds(1_500))
  }
}
