import Foundation
import TestSupport

/// A proxy that connects every caller to one port, and notes what it was told before.
final class ConnectProxy: Sendable {
  private static let program = """
    import socket, sys, threading
    port, notes = int(sys.argv[1]), sys.argv[2]
    listener = socket.socket(); listener.bind(("127.0.0.1", 0)); listener.listen(8)
    print(listener.getsockname()[1], flush=True)
    def copy(source, target):
        try:
            while data := source.recv(65536): target.sendall(data)
        except OSError: pass
    while True:
        near = listener.accept()[0]; head = b""
        while b"\\r\\n\\r\\n" not in head: head += near.recv(65536)
        open(notes, "wb").write(head)
        far = socket.create_connection(("127.0.0.1", port)); near.sendall(b"HTTP/1.1 200 OK\\r\\n\\r\\n")
        for pair in ((near, far), (far, near)): threading.Thread(target=copy, args=pair, daemon=True).start()
    """

  let port: Int
  private let folder: Folder
  private let process: Started

  init(to target: Int) throws {
    folder = try Folder()
    process = try Started(
      "/usr/bin/python3", ["-S", "-E", "-c", Self.program, "\(target)", folder.path + "/seen"],
      environment: ["PATH": "/usr/bin"], withInput: false)
    guard let line = process.line(seconds: 20), let number = Int(line) else {
      throw Trouble(description: "the proxy did not tell its port")
    }
    port = number
  }

  /// The head of the last request.
  var seen: String { Folder.text(folder.path + "/seen") ?? "" }
}
