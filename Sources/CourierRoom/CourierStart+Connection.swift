import Messages
import Sandbox
import Transport

extension CourierStart {
  /// What the courier keeps: files that say whom to trust, and the way to one place.
  var profile: Profile {
    guard !hasSocket else { return .courierWithSocket() }
    let files = Connection.readablePaths + [caFile, clientCertificate, clientKey].compactMap { $0 }
    return .courier(port: UInt16(clamping: proxy?.port ?? port), readable: files.map { Array($0.utf8) })
  }

  var headers: [String] {
    ["Content-Type: application/json", "Accept: application/json, application/x-ndjson, text/event-stream"]
      + (isAnthropic ? ["anthropic-version: 2023-06-01"] : [])
  }

  var settings: ConnectionSettings {
    var settings = ConnectionSettings(
      origin: origin, caFile: caFile, userAgent: "airlock/\(Build.version)",
      credentialHeader: isAnthropic ? .apiKey : .bearer)
    settings.clientCertificate = clientCertificate
    settings.clientKey = clientKey
    settings.pin = pin
    settings.proxy = proxy.map { "\($0.host):\($0.port)" }
    switch errand {
    case .vault:
      settings.credentialHeader = .vault
      settings.replyLimit = 64 << 10
    case .scopes: settings.replyLimit = 64 << 10
    case nil:
      settings.replyLimit = Response.longestBody
      settings.offersHTTP2 = true
    }
    if hasSocket { settings.connectedSocket = CourierStart.socketDescriptor }
    return settings
  }
}
