/// Why no usable reply came, as the end of a sentence that starts with the origin: "refused the connection".
package enum TransportError: Error, Hashable, CustomStringConvertible {
  /// Nobody listens, or a firewall says no.
  case refused
  /// No way to the host, with libcurl's or the kernel's error number.
  case unreachable(errno: Int)
  case resolveFailed(String)
  /// The connection was not made in time.
  case connectTimedOut(milliseconds: Int)
  /// The deadline passed before the reply was complete.
  case timedOut
  case tls(String)
  case redirected(to: Int)
  case tooLarge(limit: Int)
  case badReply(String)
  /// The connection ended in the middle of the reply.
  case endedEarly
  /// The connection ended, and no second one may be made.
  case connectionClosed
  /// The server gave this one request up, of several over a connection that stands.
  case brokenOff
  /// The server does not take the request over the connection, which stands and has others under way.
  case crowded
  /// The room itself broke the request off before sending a byte.
  case stopped(String)
  /// A request that must not be made: a header, path or file that is not acceptable.
  case unacceptable(String)
  /// The passphrase of the client's key may be another one.
  case keyNotOpened(origin: String)
  case library(code: Int)

  /// Whether what came until then is the beginning of a reply.
  var leavesBeginning: Bool {
    switch self {
    case .timedOut, .tooLarge, .endedEarly, .connectionClosed: true
    default: false
    }
  }

  package var description: String {
    switch self {
    case .refused: "refused the connection"
    case .unreachable(let errno): "cannot be reached (error \(errno))"
    case .resolveFailed(let reason): "has no address: \(reason)"
    case .connectTimedOut(let milliseconds): "did not accept a connection within \(milliseconds) ms"
    case .timedOut: "did not answer in time"
    case .tls(let reason): "is not trusted: \(reason)"
    case .redirected(let status): "answered with a redirect (\(status)), which is not followed"
    case .tooLarge(let limit): "sent a reply of more than \(limit) bytes"
    case .badReply(let reason): "sent a reply that cannot be used: \(reason)"
    case .endedEarly: "sent a reply that cannot be used: it ends early"
    case .connectionClosed: "closed the connection"
    case .brokenOff: "broke the request off"
    case .crowded: "did not take the request"
    case .stopped(let reason): "was not asked: \(reason)"
    case .unacceptable(let what): "was not asked: unacceptable \(what)"
    case .keyNotOpened(let origin):
      "was not asked: wrong passphrase or client certificate (airlock token set --client-key \(origin))"
    case .library(let code): "could not be asked (libcurl error \(code))"
    }
  }
}
