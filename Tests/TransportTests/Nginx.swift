import Foundation
import Glibc
import TestSupport

/// Why the server of the tests does not run.
struct Trouble: Error, CustomStringConvertible {
  let description: String
}

/// A real nginx with TLS on free loopback ports, and the authority that signed its certificates.
final class Nginx: Sendable {
  /// The file of the only authority to trust.
  let authority: String
  /// Its certificate names 127.0.0.1 and localhost.
  let good: Int
  /// Its certificate names another host.
  let wrongHost: Int
  let expired: Int
  let plain: Int
  /// Wants a certificate of the client from the same authority.
  let mutual: Int
  /// The socket of the plain server in the file system.
  var socket: String { folder.path + "/socket" }
  /// A client's certificate and, apart from it, its key.
  var client: (certificate: String, key: String) { (folder.path + "/client.pem", folder.path + "/client.key") }
  /// The public key of the good certificate, as it is pinned.
  let pin: String
  private let folder: Folder
  private let process: Started

  var origin: String { "https://127.0.0.1:\(good)" }

  init() throws {
    folder = try Folder()
    authority = folder.path + "/ca.pem"
    let ports = try Nginx.freePorts(5)
    (good, wrongHost, expired, plain, mutual) = (ports[0], ports[1], ports[2], ports[3], ports[4])
    try Nginx.makeCertificates(in: folder)
    pin = try Nginx.pin(of: folder.path + "/good.pem")
    try folder.write("large", bytes: [UInt8](repeating: 0x61, count: 2 << 20))
    try folder.write("slow", bytes: [UInt8](repeating: 0x61, count: 1 << 20))
    try folder.write("nginx.conf", Nginx.configuration(folder.path, ports))
    // The shell's input ends with this process, however it ends; nginx must not survive it.
    process = try Started(
      "/bin/sh", ["-c", #"nginx -p "$1" -c nginx.conf -e stderr & read -r line; kill $!; wait"#, "sh", folder.path],
      environment: ["PATH": "/usr/sbin:/usr/bin:/bin"])
    for port in ports { try Nginx.wait(for: port) }
  }

  /// The client's key behind a passphrase, given in octal escapes so that this process never holds it.
  func lockedKey(_ octets: String, isNewForm: Bool) throws -> String {
    let form = isNewForm ? "pkcs8 -topk8" : "ec -aes256"
    let key = folder.path + (isNewForm ? "/locked.key" : "/old-locked.key")
    let run = try Run(
      "/bin/sh", ["-c", "printf '\(octets)' | openssl \(form) -in client.key -out \(key) -passout stdin"],
      environment: ["PATH": "/usr/bin:/bin"], in: folder.path)
    guard run.status == 0 else { throw Trouble(description: run.err) }
    return key
  }

  private static func configuration(_ folder: String, _ ports: [Int]) -> String {
    func tls(_ port: Int, _ name: String, _ more: String = "") -> String {
      """
      server {
        listen 127.0.0.1:\(port) ssl;
        listen [::1]:\(port) ssl;
        ssl_certificate \(folder)/\(name).pem; ssl_certificate_key \(folder)/\(name).key;
        \(more) include \(folder)/locations;
      }
      """
    }
    let wantsCertificate = "ssl_client_certificate \(folder)/ca.pem; ssl_verify_client on;"
    let locations = """
      root \(folder); default_type application/json; client_max_body_size 16m; client_body_buffer_size 1m;
      location /ok { return 200 '{"ok":true}'; }
      location /count { return 200 $connection_requests; }
      location /token { return 200 '{"seen":"$http_authorization"}'; }
      location /key { return 200 '{"seen":"$http_x_api_key"}'; }
      location /large { error_page 405 =200 $uri; }
      location /slow { limit_rate 1k; error_page 405 =200 $uri; }
      location /redirect { return 302 https://elsewhere.example/; }
      location /busy { add_header Retry-After 7 always; return 429 '{}'; }
      location /packed { add_header Content-Encoding gzip; return 200 'x'; }
      location /last { keepalive_timeout 0; return 200 '{}'; }
      location /body { proxy_set_header X-Body $request_body; proxy_pass http://127.0.0.1:\(ports[3])/reflect; }
      location /reflect { return 200 $http_x_body; }
      """
    try? Data(locations.utf8).write(to: URL(fileURLWithPath: folder + "/locations"))
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(folder)/t;" }
    return """
      daemon off; master_process off; pid \(folder)/pid; worker_processes 1; error_log stderr crit;
      events { worker_connections 64; }
      http {
        access_log off; keepalive_timeout 30; ssl_protocols TLSv1.2 TLSv1.3; \(temporary.joined(separator: " "))
        \(tls(ports[0], "good")) \(tls(ports[1], "other")) \(tls(ports[2], "old"))
        \(tls(ports[4], "good", wantsCertificate))
        server { listen 127.0.0.1:\(ports[3]); listen unix:\(folder)/socket; include \(folder)/locations; }
      }
      """
  }

  private static func pin(of certificate: String) throws -> String {
    let script = "openssl x509 -in $0 -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary"
    let run = try Run("/bin/sh", ["-c", "\(script) | base64", certificate], environment: ["PATH": "/usr/bin:/bin"])
    return "sha256//" + run.out.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func makeCertificates(in folder: Folder) throws {
    func openssl(_ arguments: String) throws {
      let run = try Run(
        "/usr/bin/openssl", arguments.split(separator: " ").map(String.init), environment: ["PATH": "/usr/bin"],
        in: folder.path)
      guard run.status == 0 else { throw Trouble(description: run.err) }
    }
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    try openssl("req -x509 \(key) -keyout ca.key -out ca.pem -days 30 -subj /CN=airlock-test-authority")
    for (name, names) in [
      ("good", "DNS:localhost,IP:127.0.0.1,IP:::1"), ("other", "DNS:other.example"), ("old", "IP:127.0.0.1"),
      ("client", "DNS:client"),
    ] {
      try folder.write("\(name).ext", "subjectAltName=\(names)\n")
      try openssl("req \(key) -keyout \(name).key -out \(name).csr -subj /CN=airlock-test")
      let days = name == "old" ? "-days -1" : "-days 30"
      try openssl(
        "x509 -req -in \(name).csr -CA ca.pem -CAkey ca.key -CAcreateserial \(days) -extfile \(name).ext"
          + " -out \(name).pem")
    }
  }

  /// Ports that nobody listens on now.
  static func freePorts(_ count: Int) throws -> [Int] {
    var sockets: [Int32] = []
    defer { sockets.forEach { close($0) } }
    return try (0..<count).map { _ in
      let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      sockets.append(descriptor)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let bound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
        }
      }
      guard bound else { throw Trouble(description: "no port") }
      return Int(UInt16(bigEndian: address.sin_port))
    }
  }

  private static func wait(for port: Int) throws {
    for _ in 0..<200 {
      let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = UInt16(port).bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      let status = withUnsafePointer(to: address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      if status == 0 { return }
      usleep(25_000)
    }
    throw Trouble(description: "nginx does not listen on \(port)")
  }
}
