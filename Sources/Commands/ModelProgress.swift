import Findings
import Ledger
import Messages

/// What the reader made of one reply.
struct CheckedReply {
  let findings: [Finding]
  let words: ReplyChecked

  var isReview: Bool { outcome == .reviewed }

  var outcome: ModelProgress.Outcome {
    if let problem = words.problem {
      let reason = "the model's reply does not count: \(problem)"
      return words.isTruncated ? .cut(reason) : .failed(reason)
    }
    return words.foundControl ? .reviewed : .asleep
  }
}

/// How far a model came with the requests of one review.
struct ModelProgress {
  enum Outcome: Equatable {
    case open, reviewed
    /// It did not report the control defect.
    case asleep
    case failed(String)
    /// The answer ended before its end.
    case cut(String)
  }

  private let bodies: [RequestBody]
  /// By the request's index.
  var outcomes: [Int: Outcome] = [:]
  var isTimeUp = false
  /// Of which a part of the answer came.
  var begun: Set<Int> = []
  /// Whether what is open is asked for after the commit.
  var isContinued = false
  /// Whether couriers were started.
  var isAsked = false

  init(bodies: [RequestBody]) {
    self.bodies = bodies
  }

  /// What is still to be asked.
  var open: [RequestBody] { bodies.filter { outcome(of: $0) == .open } }
  /// Whether nobody was asked and nothing was known.
  var isNothingKnown: Bool { !isAsked && !outcomes.values.contains(.reviewed) }
  /// A hunk that was cut is reviewed when all of its pieces are.
  var reviewedHunks: Int {
    ModelProgress.hunks(of: bodies) - ModelProgress.hunks(of: bodies.filter { outcome(of: $0) != .reviewed })
  }

  /// Gives up on whatever is open.
  mutating func stop(_ reason: String) {
    for body in open { outcomes[body.index] = .failed(reason) }
  }

  /// What was not reviewed, file by file.
  var gaps: [Coverage.Gap] {
    var hunks: [Gap: Int] = [:]
    var order: [Gap] = []
    var told: Set<CutHunk> = []
    for body in bodies {
      guard let reason = word(for: body) else { continue }
      for part in body.parts {
        let gap = Gap(path: part.path, reason: reason)
        if hunks[gap] == nil { order.append(gap) }
        let cut = part.cutHunks.count { told.insert(CutHunk(path: part.path, number: $0)).inserted }
        hunks[gap, default: 0] += part.hunks + cut
      }
    }
    return order.map { Coverage.Gap(path: $0.path, hunks: hunks[$0] ?? 0, reason: $0.reason) }
  }

  /// Why the review is incomplete, a line for each reason.
  func reasons(server: String, seconds: Int) -> [String] {
    var reasons: [String] = []
    if isTimeUp && !open.isEmpty {
      let all = ModelProgress.hunks(of: bodies)
      let rest = isContinued ? "; the rest continues in the background: airlock show" : ""
      reasons.append(
        (!bodies.contains { outcome(of: $0) == .reviewed }
          ? "\(server) did not \(begun.isEmpty ? "answer" : "finish its answer") in time"
          : "reviewed \(reviewedHunks) of \(all) hunks in \(seconds) s") + rest)
    }
    for body in bodies {
      switch outcome(of: body) {
      case .failed(let reason), .cut(let reason): if !reasons.contains(reason) { reasons.append(reason) }
      case .open, .reviewed, .asleep: continue
      }
    }
    let asleep = bodies.count { outcome(of: $0) == .asleep }
    if asleep > 0 {
      let all = bodies.count == 1 ? "its 1 request" : "\(asleep) of \(bodies.count) requests"
      reasons.append("the model did not find the control defect in \(all)")
    }
    return reasons
  }

  private func outcome(of body: RequestBody) -> Outcome { outcomes[body.index] ?? .open }

  private func word(for body: RequestBody) -> String? {
    switch outcome(of: body) {
    case .reviewed: nil
    case .cut: "truncated"
    case .open where begun.contains(body.index): "truncated"
    case .open: isTimeUp ? "deadline" : "not asked"
    case .asleep: "the model did not find the control defect"
    case .failed: "no usable reply"
    }
  }

  /// How many hunks these are about, one that was cut being one.
  private static func hunks(of bodies: [RequestBody]) -> Int {
    let parts = bodies.flatMap(\.parts)
    let cut = Set(parts.flatMap { part in part.cutHunks.map { CutHunk(path: part.path, number: $0) } })
    return parts.reduce(cut.count) { $0 + $1.hunks }
  }

  private struct CutHunk: Hashable {
    let path: [UInt8]
    let number: Int
  }

  private struct Gap: Hashable {
    let path: [UInt8]
    let reason: String
  }
}
