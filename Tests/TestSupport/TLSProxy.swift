import Foundation
import Glibc

/// A real nginx that speaks TLS in front of a plain server, with an authority of its own.
package final class TLSProxy: Sendable {
  /// Where it listens, and what its certificate says it is.
  package struct Place: Sendable {
    package var address = "127.0.0.1"
    package var port: Int?
    package var names = "DNS:localhost,IP:127.0.0.1"
    /// Another one's authority vouches for it.
    package var vouchedBy: TLSProxy?
    package var keepsConnections = true

    package init() {}
  }

  package let port: Int
  package var origin: String { "https://127.0.0.1:\(port)" }
  /// The file of the only authority that vouches for it.
  package let authority: String
  private let folder: Folder
  private let process: Started

  /// A client's certificate from the same authority, and its key.
  package var client: (certificate: String, key: String) {
    (folder.path + "/client.pem", folder.path + "/client.key")
  }

  /// Starts it, speaking HTTP/2 as well where that is wanted.
  ///
  /// A strict one speaks TLS 1.3 alone, wants a client's certificate, and lets a request through every two seconds. Both
  /// keep a log in JSON.
  package init(to plainPort: Int, isStrict: Bool = false, http2: Bool = false, at place: Place = Place()) throws {
    let folder = try Folder()
    self.folder = folder
    authority = folder.path + "/ca.pem"
    port = try place.port ?? TLSProxy.freePort()
    if let other = place.vouchedBy {
      for name in ["/ca.pem", "/ca.key"] {
        try FileManager.default.copyItem(atPath: other.folder.path + name, toPath: folder.path + name)
      }
    }
    for name in isStrict ? ["server", "client"] : ["server"] {
      try TLSProxy.makeCertificate(name, place.names, in: folder)
    }
    let logs = """
      log_format all escape=json
        '{"status":$status,"protocol":"$ssl_protocol","client":"$ssl_client_verify","request":"$request",'
        '"http":"$server_protocol","connection":$connection}';
      access_log \(folder.path)/log all;
      limit_req_zone $binary_remote_addr zone=all:1m rate=30r/m;
      """
    let strictness = """
      ssl_client_certificate \(folder.path)/ca.pem; ssl_verify_client on;
      limit_req zone=all nodelay; limit_req_status 429; add_header Retry-After 2 always;
      """
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(folder.path)/t;" }
    try folder.write(
      "nginx.conf",
      """
      daemon off; master_process off; pid \(folder.path)/pid; error_log stderr crit;
      events { worker_connections 64; }
      http {
        \(isStrict || http2 ? logs : "access_log off;") client_max_body_size 16m; \(temporary.joined(separator: " "))
        server {
          listen \(place.address):\(port) ssl\(http2 ? " http2" : ""); ssl_protocols \(isStrict ? "TLSv1.3" : "TLSv1.2 TLSv1.3");
          \(isStrict ? strictness : "") \(place.keepsConnections ? "" : "keepalive_timeout 0;")
          ssl_certificate \(folder.path)/server.pem; ssl_certificate_key \(folder.path)/server.key;
          location / { proxy_pass http://127.0.0.1:\(plainPort); proxy_read_timeout 120s; }
        }
      }

      """)
    process = try Started(
      "nginx", ["-p", folder.path, "-c", folder.path + "/nginx.conf", "-e", "stderr"],
      environment: ["PATH": "/usr/sbin:/usr/bin:/bin"], withInput: false)
    let deadline = Run.now() + 10
    while !TLSProxy.listens(place.address, port) {
      guard Run.now() < deadline else { throw Run.CannotStart(description: "nginx does not listen") }
      usleep(20_000)
    }
  }

  /// The client's key behind a passphrase, in the newer or the older of OpenSSL's forms.
  package func lockedClientKey(_ passphrase: String, isNewForm: Bool = true) throws -> String {
    let key = folder.path + "/locked.key"
    let form = isNewForm ? ["pkcs8", "-topk8"] : ["ec", "-aes256"]
    let run = try Run(
      "/usr/bin/openssl", form + ["-in", client.key, "-out", key, "-passout", "stdin"],
      environment: ["PATH": "/usr/bin"], input: Array((passphrase + "\n").utf8))
    guard run.status == 0 else { throw Run.CannotStart(description: "openssl: \(run.err)") }
    return key
  }

  /// Each request that it was asked, as its log has it.
  package func log() throws -> [[String: Any]] {
    try (Folder.text(folder.path + "/log") ?? "").split(separator: "\n").map { line in
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
        throw Run.CannotStart(description: "no object: \(line)")
      }
      return object
    }
  }

  /// Makes a certificate, and its authority when there is none yet.
  static func makeCertificate(_ name: String, _ names: String, in folder: Folder) throws {
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    try folder.write("\(name).ext", "subjectAltName=\(names)\n")
    let authority = [
      ["req", "-x509"] + key + ["-keyout", "ca.key", "-out", "ca.pem", "-days", "30", "-subj", "/CN=test authority"]
    ]
    for arguments in (Folder.text(folder.path + "/ca.pem") == nil ? authority : []) + [
      ["req"] + key + ["-keyout", "\(name).key", "-out", "\(name).csr", "-subj", "/CN=test \(name)"],
      [
        "x509", "-req", "-in", "\(name).csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "30",
        "-extfile", "\(name).ext", "-out", "\(name).pem",
      ],
    ] {
      let run = try Run("/usr/bin/openssl", arguments, environment: ["PATH": "/usr/bin"], in: folder.path)
      guard run.status == 0 else { throw Run.CannotStart(description: "openssl: \(run.err)") }
    }
  }

  /// A loopback port that nobody listens on now.
  package static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = local("127.0.0.1", 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard bound else { throw Run.CannotStart(description: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func listens(_ address: String, _ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = local(address, port)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func local(_ text: String, _ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    inet_pton(AF_INET, text, &address.sin_addr)
    return address
  }
}
