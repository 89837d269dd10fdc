import CCurl
import Glibc

extension Connection {
  /// Debian's bundle of trusted certificates.
  package static let systemCAFile = "/etc/ssl/certs/ca-certificates.crt"

  /// What a courier reads after it is sealed, beside the CA file of its settings.
  package static let readablePaths = [
    "/etc/ssl/certs", "/usr/share/ca-certificates", "/usr/local/share/ca-certificates", "/etc/resolv.conf",
    "/run/systemd/resolve", "/run/resolvconf", "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf",
    "/etc/services",
  ]

  private static let isPrepared: Bool = {
    // The resolver has one second for a try and two tries, so that a dead name server stays within 3 s.
    unsafe setenv("RES_OPTIONS", "timeout:1 attempts:2", 1)
    // Of no use to a courier, but OpenSSL's look at a certificate's dates reads '/etc/localtime' without it.
    unsafe setenv("TZ", "UTC0", 1)
    // OpenSSL writes with 'write', and libcurl leaves the signal alone when told to use none.
    signal(SIGPIPE, SIG_IGN)
    return airlock_curl_prepare() == CURLE_OK
  }()

  /// Loads what libcurl and OpenSSL load only once; call it before sealing.
  ///
  /// It sets `RES_OPTIONS` and `TZ`, ignores `SIGPIPE` and opens no socket: what the resolver reads it reads when it is
  /// asked for a name.
  @discardableResult
  package static func prepare() -> Bool { isPrepared }
}
