import Foundation

/// Passes everything that comes to a port or a Unix socket on to another port, as any user.
package final class Relay: Sendable {
  private static let program = """
    import os, socket, sys, threading
    place, port, user = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if user: os.setgid(user); os.setuid(user)
    if place.startswith("/"):
        listener = socket.socket(socket.AF_UNIX); listener.bind(place); os.chmod(place, 0o777)
    else:
        listener = socket.socket(); listener.bind(("127.0.0.1", int(place)))
    listener.listen(16); print(listener.getsockname()[1] if not place.startswith("/") else 0, flush=True)
    def copy(source, target):
        try:
            while data := source.recv(65536): target.sendall(data)
        except OSError: pass
        try: target.shutdown(socket.SHUT_WR)
        except OSError: pass
    while True:
        near = listener.accept()[0]; far = socket.create_connection(("127.0.0.1", port))
        for pair in ((near, far), (far, near)): threading.Thread(target=copy, args=pair, daemon=True).start()
    """

  /// Where it listens; 0 for a Unix socket.
  package let port: Int
  private let process: Started

  /// Listens on a free port, or at a path; another user than this one takes root.
  package init(at path: String? = nil, to port: Int, user: UInt32 = 0) throws {
    process = try Started(
      "/usr/bin/python3", ["-S", "-E", "-c", Relay.program, path ?? "0", "\(port)", "\(user)"],
      environment: ["PATH": "/usr/bin"], withInput: false)
    guard let line = process.line(seconds: 20), let number = Int(line) else {
      throw Run.CannotStart(description: "the relay did not tell its port")
    }
    self.port = number
  }
}
