import JSON
import Transport
import Wire

/// Asks the service that issued a token what the token may do: GitLab in a reply, GitHub in a header beside any.
struct ScopesErrand {
  private static let paths = ["/api/v4/personal_access_tokens/self", "/rate_limit", "/api/v3/rate_limit"]
  private let connection: Connection
  private let deadline: Deadline

  init(_ connection: Connection, _ deadline: Deadline) {
    self.connection = connection
    self.deadline = deadline
  }

  /// The scopes, a line each.
  func run(onConnected: @escaping () throws -> SecretBytes) throws -> [UInt8] {
    for path in ScopesErrand.paths {
      let left = max(1, deadline.millisecondsLeft)
      let reply = try connection.ask(.get, path, deadlineMilliseconds: left, onConnected: onConnected)
      guard reply.status != 401 else { throw CourierError(description: "does not know the token") }
      let found = reply.scopes.map { $0.split(separator: ",").map(String.init) } ?? ScopesErrand.scopes(in: reply)
      guard let found else { continue }
      return Array(found.map { $0.filter { $0 != " " && !$0.isNewline } }.joined(separator: "\n").utf8.prefix(4_096))
    }
    throw CourierError(description: "does not tell what a token may do")
  }

  private static func scopes(in reply: borrowing ErrandReply) -> [String]? {
    guard reply.status == 200 else { return nil }
    var decoder = StrictJSON(unsafe reply.body.withBytes { unsafe Array($0) })
    return (try? decoder.decode())?["scopes"]?.array?.compactMap(\.string)
  }
}
