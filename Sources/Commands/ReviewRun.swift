import Findings
import Glibc
import Ledger
import Messages
import Policy
import Rooms
import Sandbox
import Wire

/// One review from beginning to end: from the settings to the finished `Review` value.
struct ReviewRun: ~Copyable {
  /// What the caller wants besides what the settings say.
  struct Wishes: Sendable {
    var selection = Selection.staged
    var asksModel = true
    /// Stop when the request bodies are ready; nothing is sent.
    var preparesOnly = false
    /// A commit waits for it, and nobody asked for it in words.
    var isHook = false

    /// The last review is that of the next commit.
    var keepsReview: Bool { selection == .staged && !preparesOnly }
  }

  /// A review that could not begin.
  struct Failure: Error {
    let reason: String
    var hint: String?
  }

  let surroundings: Surroundings
  let wishes: Wishes
  let siblings: Siblings
  let git: GitProgram
  let repository: Repository
  let policy: Policy
  /// Why the settings could not be read; then nothing is sent anywhere.
  let policyError: String?
  let begin = Deadline.now
  var review = Review()
  var bodies: [RequestBody] = []
  /// What is left out of the requests.
  var quirks: Set<Quirk> = []
  /// Where people see how it goes.
  var screen: Screen
  /// The process that git waits for, where that is another one; it is let go once.
  var caller: Caller?
  /// The place of a review that goes on after its commit.
  var continuation: Continuation?
  var isEndedByCommit = false
  /// What goes out.
  var outbox: Outbox?
  /// Tokens taken out of the day's budget before anything was sent.
  var reserved = 0
  /// The first courier, until it is needed.
  var early: CourierLine?
  /// What became of the review before, for who reads about this one.
  var news: [String] = []
  var storage: Archive?
  /// Why there is none, when it was opened in vain.
  private var storageProblem: LedgerError?
  private var isSealed = false

  /// Finds the repository and reads the settings.
  init(surroundings: Surroundings, wishes: Wishes) throws(Failure) {
    let siblings: Siblings
    let repository: Repository
    do {
      siblings = try Siblings()
    } catch {
      throw Failure(reason: error.description)
    }
    let git = GitProgram(
      installation: siblings.installationFile("installation"), environment: surroundings.forGit())
    let settings: Result<GitProgram.Outcome, GitProgram.Failure>
    do {
      let places = try git.run(Repository.question, isTraced: true)
      repository = try Repository(places, surroundings: surroundings)
      settings = Settings.ask(git, after: places)
    } catch let error as Repository.Failure {
      throw Failure(reason: error.description, hint: error.hint)
    } catch {
      throw Failure(reason: "\(error)")
    }
    self.surroundings = surroundings
    self.wishes = wishes
    screen = Screen(
      descriptor: 2, terminal: Terminal(descriptor: 2, surroundings: surroundings), tellsFindings: wishes.isHook)
    self.git = git
    self.repository = repository
    do {
      policy = try Settings.read(settings, workTree: repository.workTree)
      policyError = nil
    } catch {
      policy = Policy()
      policyError = error.description
    }
    self.siblings = siblings
  }

  /// The endpoint that this run may use, if any.
  var endpoint: Endpoint? {
    policyError == nil && wishes.asksModel ? policy.endpoint : nil
  }

  /// Reviews the staged change; what could not be reviewed is part of the result.
  mutating func perform() throws(Failure) {
    let deadline = Deadline(nanoseconds: begin.nanoseconds + policy.deadlineMilliseconds * 1_000_000)
    if let policyError { review.incomplete.append("\(policyError); nothing was sent") }
    do {
      let comparison = try Comparison(wishes.selection, in: repository, git: git)
      review.base = comparison.base
      if let endpoint, !wishes.preparesOnly {
        early = Dialogue.early(to: endpoint, siblings: siblings, surroundings: surroundings)
      }
      var reader = try ChangeReader.open(comparison, task(), git: git, siblings: siblings, before: deadline)
      try check(reader.missingProtections, of: "reader")
      if endpoint == nil || wishes.preparesOnly { try seal() }
      var prepared: [Prepared] = []
      try collect(from: &reader, into: &prepared, before: deadline)
      if let endpoint, !prepared.isEmpty {
        try join(prepared, for: endpoint)
        if !wishes.preparesOnly { ask(endpoint, reader: &reader.room, before: deadline) }
      }
      try seal()
    } catch let error as RoomError {
      let seconds = policy.deadlineMilliseconds / 1_000
      review.incomplete.append(
        error.isTimeout ? "the screening did not finish in \(seconds) s" : error.description)
    } catch let error as Failure {
      throw error
    } catch {
      // A name that stands for no commit, for one.
      throw Failure(reason: "\(error)")
    }
    finish()
  }

  private mutating func task() -> ReaderStart {
    if endpoint != nil { openStorage() }
    return ReaderStart(
      objectDirectories: repository.objectDirectories, objectIDLength: repository.objectIDLength,
      model: endpoint.map { $0.wanted(knowing: storage?.contextTokens(of: $0)) },
      headTree: repository.objectIDLength == 20 ? repository.headTree : nil,
      neverSend: policy.neverSend + (endpoint?.origin.isLoopback == false ? policy.localOnly : []),
      allowed: policy.allowed)
  }

  /// Adds a line for people to the review.
  mutating func note(_ words: String) {
    review.notices.append(words)
  }

  /// Gives up what the supervisor needs no more once its last child is started; what comes later finds it sealed.
  ///
  /// Whatever is to be started, opened by a path outside the state folder, or read from git comes before.
  mutating func seal() throws(Failure) {
    guard !isSealed else { return }
    isSealed = true
    if wishes.keepsReview || wishes.preparesOnly { openStorage() }
    // Nothing is relative from here on, and what goes on after the commit keeps no folder in use.
    if caller != nil { _ = unsafe chdir("/") }
    let enforcement = Sandbox.seal(.supervisor(state: storage?.statePath))
    try check(enforcement.missing, of: "supervisor")
  }

  mutating func openStorage() {
    guard storage == nil, storageProblem == nil else { return }
    do {
      storage = try Archive(
        repository: repository, surroundings: surroundings, forWriting: wishes.keepsReview,
        keepSent: endpoint != nil && !wishes.preparesOnly ? policy.keepSent : nil)
      if wishes.isHook { lookBack() }
    } catch {
      storageProblem = error
    }
  }

  /// Keeps the review and says in which file people read it.
  mutating func keep() throws(LedgerError) -> String {
    openStorage()
    if let storageProblem { throw storageProblem }
    try storage?.save(review, isLast: continuation == nil)
    return storage?.path ?? ""
  }

  /// Refuses to go on, or says what is missing, as the settings want it.
  mutating func check(_ missing: [String], of room: String) throws(Failure) {
    guard !missing.isEmpty else { return }
    let words = Missing(room: room, protections: missing).words
    guard policy.sandbox == .prefer else { throw Failure(reason: words, hint: Missing.hint) }
    review.missingProtections.append(words)
  }

  /// Takes findings and requests until the reader has screened everything.
  private mutating func collect(
    from reader: inout ChangeReader, into prepared: inout [Prepared], before deadline: Deadline
  ) throws(RoomError) {
    var frame = reader.first
    while true {
      switch frame.kind {
      case Found.kind: review.findings.append(try reader.room.decode(Found.self, frame).finding)
      case Gap.kind: review.coverage.notReviewed.append(try reader.room.decode(Gap.self, frame).gap)
      case Prepared.kind:
        let request = try reader.room.decode(Prepared.self, frame)
        guard request.index == prepared.count else { throw .outOfTurn(room: "reader", kind: frame.kind) }
        prepared.append(request)
      case Screened.kind:
        take(try reader.room.decode(Screened.self, frame))
        if let problem = reader.problem(before: deadline) { review.incomplete.append(problem) }
        return
      default: throw .outOfTurn(room: "reader", kind: frame.kind)
      }
      frame = try reader.room.receive(before: deadline)
    }
  }

  private mutating func take(_ screened: Screened) {
    review.isScreened = true
    review.tree = screened.tree
    review.coverage.files = screened.files
    review.coverage.addedLines = screened.addedLines
    review.coverage.removedLines = screened.removedLines
    review.coverage.hunks = screened.hunks
    review.coverage.reviewed = screened.hunks
    review.redactions = screened.redactions
    review.milliseconds.diff = screened.diffMicroseconds / 1_000
    review.milliseconds.screen = screened.screenMicroseconds / 1_000
    review.incomplete += screened.problems
    if screened.unreported > 0 { review.incomplete.append("\(screened.unreported) more findings are not listed") }
  }

  /// What a person has dismissed is counted and kept, and not shown.
  mutating func hideDismissed() {
    guard !review.findings.isEmpty, let dismissed = storage?.dismissals, !dismissed.entries.isEmpty else { return }
    for index in review.findings.indices
    where review.findings[index].suppression == nil
      && dismissed.contains(review.findings[index].fingerprint.hex)
    {
      review.findings[index].suppression = .dismissed
    }
  }

  mutating func finish() {
    hideDismissed()
    review.milliseconds.total = (Deadline.now.nanoseconds - begin.nanoseconds) / 1_000_000
    review.findings = Array(
      review.findings.enumerated().sorted {
        ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
      }.map(\.element))
  }
}
