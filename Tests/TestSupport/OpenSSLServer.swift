import Foundation

/// OpenSSL's own server on a free loopback port, with something wrong about it; it prints what it receives.
package final class OpenSSLServer: Sendable {
  package enum Fault: String, Sendable, CaseIterable {
    case none
    case expired
    case otherName
    case selfSigned
    /// TLS 1.1 and nothing newer.
    case oldProtocol
    /// The connection ends in the middle of the server's first message.
    case cut
  }

  package let port: Int
  package var origin: String { "https://127.0.0.1:\(port)" }
  /// The file of the authority that vouches for it, where one does.
  package let authority: String
  private let folder: Folder
  private let process: Started

  package init(_ fault: Fault) throws {
    folder = try Folder()
    authority = folder.path + "/ca.pem"
    try OpenSSLServer.makeCertificates(in: folder, fault)
    guard fault != .cut else {
      process = try Started(
        "/usr/bin/python3", ["-S", "-E", "-c", OpenSSLServer.cutting], environment: ["PATH": "/usr/bin"],
        withInput: false)
      guard let line = process.line(seconds: 20), let number = Int(line) else {
        throw Run.CannotStart(description: "no port")
      }
      port = number
      return
    }
    port = try TLSProxy.freePort()
    var arguments = ["s_server", "-accept", "127.0.0.1:\(port)", "-cert", "server.pem", "-key", "server.key"]
    if fault == .oldProtocol { arguments += ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"] }
    process = try Started("/usr/bin/openssl", arguments, environment: ["PATH": "/usr/bin"], in: folder.path)
    var line = process.line(seconds: 20)
    while let words = line, words != "ACCEPT" { line = process.line(seconds: 20) }
    guard line != nil else { throw Run.CannotStart(description: "openssl s_server does not listen") }
  }

  /// Ends it; everything that it received and could read.
  package func stop() -> String {
    process.kill()
    var lines: [String] = []
    while let line = process.line(seconds: 10) { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  private static let cutting = """
    import socket
    listener = socket.socket(); listener.bind(("127.0.0.1", 0)); listener.listen(8)
    print(listener.getsockname()[1], flush=True)
    while True:
        near = listener.accept()[0]
        print(near.recv(65536)[:1] == b"\\x16", flush=True)
        near.sendall(b"\\x16\\x03\\x03\\x00\\x7a\\x02\\x00\\x00\\x76\\x03\\x03" + bytes(20)); near.close()
    """

  private static func makeCertificates(in folder: Folder, _ fault: Fault) throws {
    func openssl(_ arguments: String) throws {
      let run = try Run(
        "/usr/bin/openssl", arguments.split(separator: " ").map(String.init), environment: ["PATH": "/usr/bin"],
        in: folder.path)
      guard run.status == 0 else { throw Run.CannotStart(description: "openssl: \(run.err)") }
    }
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    try openssl("req -x509 \(key) -keyout ca.key -out ca.pem -days 30 -subj /CN=authority")
    try folder.write("ext", "subjectAltName=\(fault == .otherName ? "DNS:other.example" : "IP:127.0.0.1")\n")
    if fault == .selfSigned {
      return try openssl(
        "req -x509 \(key) -keyout server.key -out server.pem -days 30 -subj /CN=self -addext subjectAltName=IP:127.0.0.1"
      )
    }
    try openssl("req \(key) -keyout server.key -out server.csr -subj /CN=server")
    let days = fault == .expired ? "-days -1" : "-days 30"
    try openssl(
      "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial \(days) -extfile ext -out server.pem")
  }
}
