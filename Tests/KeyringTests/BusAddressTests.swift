import Glibc
import Keyring
import TestSupport
import Testing

struct BusAddressTests {
  @Test func `a socket of this user's is taken, whatever else the address says`() throws {
    let folder = try Folder()
    let listener = try Listener(folder.path + "/the bus")
    let escaped = folder.path + "/the%20bus"
    for address in ["unix:path=\(escaped)", "unix:guid=00ff,path=\(escaped)", "unix:path=\(escaped),guid=0;tcp:host=x"]
    {
      #expect(try BusAddress(address).path == listener.path)
    }
  }

  @Test(
    "An address that anybody could have taken is refused",
    arguments: [
      "", "unix:abstract=/tmp/dbus-x", "tcp:host=127.0.0.1,port=1", "autolaunch:", "unixexec:path=/bin/sh",
      "unix:tmpdir=/tmp",
      "unix:path=", "unix:path=relative", "unix:path=/nonexistent/bus", "unix:path=/etc/passwd", "unix:path=/%zz",
      "unix:path=/a%00b", "unix:path=/%", "systemd:",
    ])
  func refused(address: String) {
    let error = #expect(throws: KeyringError.self) { try BusAddress(address) }
    guard case .noBus = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(.enabled(if: Need.root)) func `a socket of another user's is refused`() throws {
    let folder = try Folder()
    let listener = try Listener(folder.path + "/bus")
    try #require(chown(listener.path, 65_534, 65_534) == 0)
    #expect(throws: KeyringError.noBus("'\(listener.path)' belongs to another user")) {
      try BusAddress("unix:path=\(listener.path)")
    }
  }
}
