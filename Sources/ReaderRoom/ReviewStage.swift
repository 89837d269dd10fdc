import Diff
import Findings
import Git
import Glibc
import Messages
import Review
import Screening
import Wire

/// A review as the reader sees it: the change goes in, findings and request segments come out, then replies go in.
struct ReviewStage {
  /// What a run reports at the most; what is beyond is counted.
  private static let maximumFindings = 1_000
  private static let maximumGaps = 10_000

  let start: ReaderStart
  var summary = Screened()
  var redactions: [String: Int] = [:]
  var outgoing: [OutgoingFile] = []
  /// What was found in any file.
  var copies = SecretCopies()
  /// Bytes, before redaction.
  var outgoingSize = 0
  private let change: OpenedChange
  let supervisor: FrameChannel
  private(set) var requests: [Request] = []
  /// What replies found, by their request.
  var told: [Int: [Finding]] = [:]
  private var reportedFindings = 0
  private var reportedGaps = 0

  init(start: ReaderStart, change: OpenedChange, supervisor: FrameChannel) {
    self.start = start
    self.change = change
    self.supervisor = supervisor
  }

  /// Reads and screens the whole change, then prepares the requests about it.
  mutating func screen() throws {
    let begin = Deadline.now
    // Of all threads together; of the time that passed it takes at most the whole.
    var screening = 0
    let wantOutgoing = start.model != nil
    // Only a model is kept from anything by it.
    let options = ScreeningOptions(
      neverSend: start.neverSend, ignored: wantOutgoing ? ignoreFile() : IgnoreFile([]),
      allowed: start.allowed, places: start.source.places, now: Int(time(nil)))
    let read = try change.read(
      state: { Screener(options: options) },
      each: { ExaminedFile($1, screener: &$0, wantOutgoing: wantOutgoing) },
      take: { file in
        screening += file.nanoseconds
        try take(file)
      })
    summary.tree = change.tree?.hex
    summary.problems += read.problems.prefix(50).map { String($0.prefix(240)) }
    let passed = Deadline.now.nanoseconds - begin.nanoseconds
    screening = min(passed, screening / max(1, read.workers))
    summary.diffMicroseconds = (passed - screening) / 1_000
    summary.screenMicroseconds = screening / 1_000
    removeCopies()
    try prepare()
    summary.redactions = redactions.sorted { $0.key < $1.key }.prefix(500).map {
      Findings.Review.Redaction(kind: $0.key, count: $0.value)
    }
    try supervisor.send(summary.frame)
  }

  mutating func report(_ finding: Finding) throws(WireError) {
    guard reportedFindings < ReviewStage.maximumFindings else {
      summary.unreported += 1
      return
    }
    reportedFindings += 1
    try supervisor.send(Found(finding).frame)
  }

  mutating func report(_ gap: Coverage.Gap) throws(WireError) {
    guard reportedGaps < ReviewStage.maximumGaps else {
      summary.unreported += 1
      return
    }
    reportedGaps += 1
    try supervisor.send(Gap(gap).frame)
  }

  /// What is a secret in one file is one in all of them.
  private mutating func removeCopies() {
    for index in outgoing.indices {
      let (file, count) = outgoing[index].without(copies)
      outgoing[index] = file
      if count > 0 { redactions["copy-of-a-secret", default: 0] += count }
    }
  }

  /// Writes the requests for a model, where one is configured.
  private mutating func prepare() throws {
    guard let model = start.model, let dialect = Dialect(rawValue: model.dialect), !outgoing.isEmpty else { return }
    let builder = RequestBuilder(
      dialect: dialect, model: model.name, maximumBytes: model.maximumBytes, maximumRequests: model.maximumRequests,
      contextTokens: model.contextTokens, guidelines: guidelines())
    let (requests, unsent) = builder.requests(for: outgoing)
    for gap in unsent { try report(gap) }
    self.requests = requests
    for (index, request) in requests.enumerated() {
      try supervisor.send(
        Prepared(
          index: index,
          parts: request.parts.map { Prepared.Part(path: $0.path, hunks: $0.hunks, cutHunks: $0.cutHunks) },
          segments: request.segments.map(Prepared.Segment.init)
        ).frame)
    }
  }
}

extension ReaderStart.Source {
  /// Where files that were named lie for the user's settings.
  fileprivate var places: [PlacedName] {
    guard case .files(let files) = self else { return [] }
    return files.map { PlacedName(name: $0.name, place: $0.place) }
  }
}
