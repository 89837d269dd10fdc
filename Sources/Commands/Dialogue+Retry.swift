import Glibc
import Messages
import Wire

extension Dialogue {
  /// When to come back with a request that a busy server turned away: only if it says when, and there is time.
  static func pause(_ response: Response, _ job: CourierLine.Job, before deadline: Deadline) -> Deadline? {
    guard [429, 503].contains(response.status), let seconds = response.retryAfter, job.returns < maximumReturns else {
      return nil
    }
    // Not all at once with everybody else who was turned away.
    let wait = Deadline(millisecondsFromNow: seconds * 1_000 + Int.random(in: 0..<250))
    return wait < deadline ? wait : nil
  }

  /// Why a status is no answer, or `nil` for one that is.
  static func reason(forStatus status: Int) -> String? {
    switch status {
    case 200: nil
    case 401, 403: "refused the token (status \(status))"
    case 404: "does not know the path or the model (status 404)"
    case 429: "is busy and asks to come back later (status 429)"
    case 500...599: "failed (status \(status))"
    default: "answered with status \(status)"
    }
  }

  /// What has something to say.
  enum Speaker {
    case none, ending
    case line(CourierLine)
  }

  /// The first of these to speak; to end comes before everything else.
  static func first(of lines: [CourierLine], ending: Int32, before deadline: Deadline) -> Speaker {
    var entries = ([ending] + lines.map(\.descriptor)).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let ready = unsafe poll(&entries, nfds_t(entries.count), Int32(clamping: deadline.millisecondsLeft))
    guard ready > 0 else { return .none }
    if entries[0].revents != 0 { return .ending }
    return zip(lines, entries.dropFirst()).first { $0.1.revents != 0 }.map { .line($0.0) } ?? .none
  }
}

extension CourierLine.Job {
  func returned(at time: Deadline, refusal: String? = nil) -> CourierLine.Job {
    var job = self
    job.refusal = refusal ?? job.refusal
    job.returns += 1
    job.earliest = time
    return job
  }
}
