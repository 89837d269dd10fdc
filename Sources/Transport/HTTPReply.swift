/// A server's answer: nothing in it has been decoded or trusted, and the token is out of its body.
package struct HTTPReply: Hashable, Sendable {
  package let status: Int
  package let contentType: String?
  /// Seconds, from `Retry-After`.
  package let retryAfter: Int?
  package let body: [UInt8]
  /// Why the body is only what came until then; `nil` for a whole one.
  package let cut: TransportError?

  package init(
    status: Int, contentType: String? = nil, retryAfter: Int? = nil, body: [UInt8], cut: TransportError? = nil
  ) {
    self.status = status
    self.contentType = contentType
    self.retryAfter = retryAfter
    self.body = body
    self.cut = cut
  }
}
