package import Diff
import Findings

/// What the user asked of the screening.
package struct ScreeningOptions: Sendable {
  /// Path patterns whose content is screened but never sent.
  package var neverSend: [String]
  /// What the repository keeps from a model.
  package var ignored: IgnoreFile
  /// What the user lets pass, as `RULE:PATHS`.
  package var allowed: [String]
  /// Where the paths that are screened lie for `allowed`, when they are told under other names.
  package var places: [PlacedName]
  /// Seconds since 1970, to tell what has expired; `nil`: that is not told.
  package var now: Int?

  package init(
    neverSend: [String] = [], ignored: IgnoreFile = IgnoreFile([]), allowed: [String] = [],
    places: [PlacedName] = [], now: Int? = nil
  ) {
    self.neverSend = neverSend
    self.ignored = ignored
    self.allowed = allowed
    self.places = places
    self.now = now
  }
}

/// Finds what must not leave the machine and what must not reach a model unmarked, one file after the other.
///
/// Patterns compile when they are first needed and stay with the screener; it belongs to one thread.
package struct Screener {
  private let options: ScreeningOptions
  private let neverSend: [PathPattern]
  private let ignored: [PathPattern]
  private let allowances: [UserAllowance]
  private let engine = RuleEngine()

  package init(options: ScreeningOptions = ScreeningOptions()) {
    self.options = options
    neverSend = options.neverSend.map { PathPattern($0) }
    allowances = options.allowed.compactMap(UserAllowance.init)
    ignored = options.ignored.patterns.map { PathPattern($0) }
  }

  /// Screens the added lines; the others are only redacted.
  package mutating func screen(_ delta: FileDelta, wantOutgoing: Bool = true) -> ScreenedFile {
    var file = screenAll(delta, wantOutgoing: wantOutgoing)
    if !allowances.isEmpty { file.allow(allowances, at: PlacedName.place(of: delta.path.bytes, among: options.places)) }
    file.rulesGivenUp = engine.takeRulesGivenUp()
    return file
  }

  private mutating func screenAll(_ delta: FileDelta, wantOutgoing: Bool) -> ScreenedFile {
    var file = ScreenedFile(path: delta.path)
    let whole = Integrity.findings(in: delta) + UnreadableFiles.findings(in: delta)
    file.findings = whole.map { ScreenedFinding(finding: $0, material: delta.path.bytes) }
    var screening = FileScreening(path: delta.path, engine: engine, options: options)
    var view: DecodedView?
    switch delta.content {
    case .text(let text):
      screening.scanPath()
      view = DecodedView(text)
      screening.scan(view?.text ?? text)
    case .binary(let binary):
      screening.scanPath()
      for run in binary.readable { screening.scan(binary.new, run: run) }
    case .submodule, .unchanged, .unread: return file
    }
    screening.tellRest()
    file.findings += screening.findings
    file.redactions = screening.redactions
    file.secrets = screening.secrets
    guard case .text(let text) = delta.content else {
      // Nobody reads a picture's bytes as lines, and no model is shown them: what cannot be seen there hides nothing.
      file.findings.removeAll { $0.finding.kind == .hiddenText && $0.finding.location?.line != 0 }
      return file
    }
    if let view {
      // What only the bytes as they stand hold is found too: nobody need read them as their encoding says.
      var plain = FileScreening(path: delta.path, engine: engine, options: options)
      plain.scan(text)
      plain.tellRest()
      file.findings = view.placing(file.findings, and: plain.findings)
    }
    file.withheld = withheld(delta)
    guard wantOutgoing, file.withheld == nil else { return file }
    file.outgoing = screening.outgoing(view?.text ?? text)
    file.redactions = screening.redactions
    file.secrets = screening.secrets
    return file
  }

  /// Screens a whole text as if its file were new.
  package mutating func screen(text: [UInt8], path: BytePath, wantOutgoing: Bool = true) -> ScreenedFile {
    let id = ObjectID([UInt8](repeating: 0, count: 20))
    let side = FileDelta.Side(path: path, mode: .regular, id: id)
    return screen(
      FileDelta(old: nil, new: side, status: .added, content: .text(TextDelta(added: text))), wantOutgoing: wantOutgoing
    )
  }

  /// Why nothing of a file is sent, whatever is found in it; a renamed one is known by both names.
  private func withheld(_ delta: FileDelta) -> ScreenedFile.Withheld? {
    if neverSend.isEmpty && ignored.isEmpty { return nil }
    let paths = [delta.old?.path, delta.new?.path].compactMap { $0?.bytes }
    let isIn = { (patterns: [PathPattern]) in patterns.contains { pattern in paths.contains { pattern.matches($0) } } }
    return isIn(neverSend) ? .bySettings : isIn(ignored) ? .byRepository : nil
  }
}
