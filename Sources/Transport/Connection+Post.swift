import CCurl
package import Wire

/// What became of a request that was posted among others.
package struct Delivery: Sendable {
  /// The caller's number for it.
  package let number: Int
  package let result: Result<HTTPReply, TransportError>
  /// Whether a byte of an answer came.
  package let wasAnswered: Bool

  package init(number: Int, result: Result<HTTPReply, TransportError>, wasAnswered: Bool) {
    self.number = number
    self.result = result
    self.wasAnswered = wasAnswered
  }
}

extension Connection {
  /// Begins to post a body; `deliveries` tells what becomes of it.
  ///
  /// What `onConnected` is for, `begin` says. Several may be under way once `isMultiplexed` is known to hold.
  package func post(
    _ number: Int, path: String, headers: [String] = [], body: [UInt8], milliseconds: Int, interim: Interim? = nil,
    onConnected: @escaping () throws -> SecretBytes? = { nil }
  ) throws(TransportError) {
    try begin(number, .post, path, headers, body, milliseconds: milliseconds, interim, onConnected)
  }

  /// Waits until something became of a request; there may be none where one was shown, or a frame can be heard.
  package func deliveries(orHearing channel: FrameChannel? = nil) throws(TransportError) -> [Delivery] {
    try settle(orHearing: channel).map { exchange, code in
      Delivery(number: exchange.number, result: exchange.result(code), wasAnswered: exchange.wasAnswered)
    }
  }

  /// Posts a body and waits for the reply.
  package func post(
    path: String, headers: [String] = [], body: [UInt8], deadlineMilliseconds: Int, interim: Interim? = nil,
    onConnected: @escaping () throws -> SecretBytes? = { nil }
  ) throws(TransportError) -> HTTPReply {
    try post(
      0, path: path, headers: headers, body: body, milliseconds: deadlineMilliseconds, interim: interim,
      onConnected: onConnected)
    while count > 0 {
      if let delivery = try deliveries().first { return try delivery.result.get() }
    }
    throw .connectionClosed
  }
}

extension Exchange {
  /// The reply, with the token taken out of it; of a good one that did not come to its end, what came.
  fileprivate func result(_ code: CURLcode) -> Result<HTTPReply, TransportError> {
    let error = error(code)
    var bytes = takeReply()
    if let error, !error.leavesBeginning || status != 200 || bytes.isEmpty { return .failure(error) }
    _ = connection.credential?.redactor.redact(&bytes)
    return .success(
      HTTPReply(status: status, contentType: contentType, retryAfter: retryAfter, body: bytes, cut: error))
  }
}
