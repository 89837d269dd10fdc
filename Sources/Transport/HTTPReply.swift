/// A server's answer: nothing in it has been decoded or trusted, and the token is out of its body.
package struct HTTPReply: Hashable, Sendable {
  package let status: Int
  package let contentType: String?
  /// Seconds, from `Retry-After`.
  package let retryAfter: Int?
  package let body: [UInt8]

  package init(status: Int, contentType: String? = nil, retryAfter: Int? = nil, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.retryAfter = retryAfter
    self.body = body
  }
}
