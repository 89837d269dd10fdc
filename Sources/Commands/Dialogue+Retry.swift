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

  /// The first of these lines that has something to say.
  static func first(of lines: [CourierLine], before deadline: Deadline) -> CourierLine? {
    var entries = lines.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    let ready = unsafe poll(&entries, nfds_t(entries.count), Int32(clamping: deadline.millisecondsLeft))
    guard ready > 0 else { return nil }
    return zip(lines, entries).first { $0.1.revents != 0 }?.0
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
