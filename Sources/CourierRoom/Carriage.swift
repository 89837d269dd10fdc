import Messages
import Sandbox
import Transport
import Wire

/// Carries bodies over one connection, as many at a time as the supervisor hands over, and brings back what became of
/// each.
final class Carriage {
  private let start: CourierStart
  private let connection: Connection
  private let supervisor: FrameChannel
  /// Handed over, and not begun.
  private var posts: [Post] = []
  private var isOver = false

  init(_ start: CourierStart, over connection: Connection, for supervisor: FrameChannel) {
    self.start = start
    self.connection = connection
    self.supervisor = supervisor
  }

  /// Ends when the supervisor closes its end; `prepare` is called when there is something to carry.
  func run(prepare: () throws(CourierError) -> Void) throws(CourierError) {
    try listen()
    if !isOver { try prepare() }
    while !isOver {
      if posts.isEmpty && connection.count == 0 { try listen() }
      while !posts.isEmpty { try begin(posts.removeFirst()) }
      let deliveries: [Delivery]
      do {
        deliveries = try connection.deliveries(orHearing: supervisor)
      } catch {
        throw CourierError(description: "\(error)")
      }
      if deliveries.isEmpty && supervisor.isReadable { try listen() }
      for delivery in deliveries { try hand(delivery) }
    }
  }

  /// Takes the next body, or the end.
  private func listen() throws(CourierError) {
    if let post = try CourierRoom.receive(Post.self) { posts.append(post) } else { isOver = true }
  }

  private func begin(_ post: Post) throws(CourierError) {
    let interim = post.interimMilliseconds.map { delay in
      // A supervisor that cannot be told is gone, which is noticed soon enough.
      Interim(afterMilliseconds: delay) { [unowned self] in try? send(Arriving(index: post.index, body: $0)) }
    }
    do {
      try connection.post(
        post.index, path: start.path, headers: start.headers, body: post.body, milliseconds: post.milliseconds,
        interim: interim
      ) { [start, connection] in
        try narrow(to: .courierConnected)
        try CourierRoom.send(Connected(streams: connection.isMultiplexed ? Connection.mostAtOnce : 1))
        return start.expectsToken ? try CourierRoom.token(for: start.origin) : nil
      }
    } catch {
      try hand(Delivery(number: post.index, result: .failure(error), wasAnswered: false))
    }
  }

  private func hand(_ delivery: Delivery) throws(CourierError) {
    switch delivery.result {
    case .success(let reply):
      var response = Response(
        index: delivery.number, status: reply.status, body: reply.body, retryAfter: reply.retryAfter)
      response.cut = reply.cut.map { Response.Cut(reason: $0.description, isTimeUp: $0 == .timedOut) }
      try send(response)
    case .failure(let error):
      let cause = Carriage.cause(of: error, wasAnswered: delivery.wasAnswered)
      try send(Undelivered(index: delivery.number, reason: "\(error)", cause: cause))
    }
  }

  /// Tells the supervisor, which may be handing over a further body that has to be taken first.
  private func send(_ message: some Message) throws(CourierError) {
    do {
      try supervisor.send(message.frame) { () throws(WireError) in
        guard let frame = try supervisor.receive() else { throw .truncated }
        posts.append(try Post(frame))
      }
    } catch {
      throw CourierError(description: error.description)
    }
  }

  private static func cause(of error: TransportError, wasAnswered: Bool) -> Undelivered.Cause {
    switch error {
    case .refused, .unreachable, .resolveFailed, .connectTimedOut: .unreachable
    case .connectionClosed where !wasAnswered, .brokenOff where !wasAnswered: .unanswered
    case .crowded where !wasAnswered: .crowded
    case .timedOut: .timedOut
    default: .other
    }
  }
}
