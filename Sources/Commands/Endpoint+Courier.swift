import Messages
import Policy

extension Endpoint {
  /// What the courier is told.
  var courierStart: CourierStart {
    let isSocket = origin.scheme == .unix
    // A Unix socket has no name of its own to tell the server.
    var start = CourierStart(
      origin: isSocket ? "http://127.0.0.1:80" : origin.description, path: path, port: isSocket ? 80 : origin.port,
      expectsToken: needsToken)
    start.isAnthropic = provider == .anthropic
    start.hasSocket = isSocket
    start.caFile = caFile
    start.clientCertificate = clientCertificate
    start.clientKey = clientKey
    start.pin = pin
    start.proxy = proxy.map { CourierStart.Proxy(host: $0.host, port: $0.port) }
    return start
  }

  /// What requests leave out from the first: where a token goes along, the answer comes as a whole, since a courier that takes
  /// its token out of an answer does not see one that is spelled over the pieces of a stream.
  var firstQuirks: Set<Quirk> { needsToken ? [.noStream] : [] }
}
