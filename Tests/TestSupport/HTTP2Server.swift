import Foundation

/// A scripted server that speaks HTTP/2 over TLS on a free loopback port, well or badly.
package final class HTTP2Server: Sendable {
  /// A request as it arrived.
  package struct Request: Sendable {
    /// The first is 1.
    package let connection: Int
    package let body: String
  }

  package let origin: String
  /// The file of the only authority that vouches for it.
  package let authority: String
  private let folder: Folder
  private let process: Started

  /// Starts it; the script tells what each behaviour is, and `content` is what the model says.
  package init(_ behaviour: String, content: String = #"{"findings":[]}"#) throws {
    folder = try Folder()
    authority = folder.path + "/ca.pem"
    try TLSProxy.makeCertificate("server", "IP:127.0.0.1", in: folder)
    try folder.write("content", content)
    process = try Started(
      "/usr/bin/python3",
      [
        "-S", "-E", Products.sources + "/Tests/TestSupport/http2-server.py", behaviour, folder.path,
        folder.path + "/server.pem", folder.path + "/server.key",
      ],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"], withInput: false)
    guard let line = process.line(seconds: 20), let port = Int(line) else {
      throw Run.CannotStart(description: "the HTTP/2 server did not tell its port")
    }
    origin = "https://127.0.0.1:\(port)"
  }

  /// How many connections came as far as TLS.
  package var connections: Int { Folder.text(folder.path + "/connections")?.count ?? 0 }

  /// The requests that came whole and were not refused, in this order.
  package var requests: [Request] {
    (Folder.text(folder.path + "/requests") ?? "").split(separator: "\n").compactMap { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { return nil }
      return Request(connection: object["connection"] as? Int ?? 0, body: object["body"] as? String ?? "")
    }
  }
}
