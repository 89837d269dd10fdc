import Diff
package import Findings
package import Screening

/// Makes requests of the files of a change.
package struct RequestBuilder {
  private let dialect: Dialect
  private let model: String
  private let maximumBytes: Int
  private let maximumRequests: Int
  /// How much a request and its answer may be together.
  private let contextTokens: Int
  private let guidelines: OutgoingText

  package init(
    dialect: Dialect, model: String, maximumBytes: Int, maximumRequests: Int, contextTokens: Int = 65_536,
    guidelines: OutgoingText = OutgoingText()
  ) {
    self.dialect = dialect
    self.model = model
    self.maximumBytes = maximumBytes
    self.maximumRequests = maximumRequests
    self.contextTokens = contextTokens
    self.guidelines = guidelines
  }

  /// The requests about these files, the most risky first, and the hunks that no request has room for.
  ///
  /// Behind them come requests that ask again, without comments, about files in which somebody spoke to the model.
  package func requests(for whole: [OutgoingFile]) -> (requests: [Request], unsent: [Coverage.Gap]) {
    let maximumTokens = maximumTokens
    let files = whole.map { $0.cut(maximumTokens: maximumTokens) }
    let risks = Dictionary(files.map { ($0.rawPath, Risk.of($0)) }, uniquingKeysWith: max)
    let risk = { (file: OutgoingFile) in risks[file.rawPath] ?? 0 }
    var packed = Packed(files, in: packing(files))
    if packed.isRefusing {
      // What is left out is what looks least risky.
      let ordered = files.enumerated().sorted { (risk($1.element), $0.offset) < (risk($0.element), $1.offset) }
      packed = Packed(ordered.map(\.element), in: packing(files))
    }
    let groups = packed.groups.enumerated().sorted { left, right in
      (right.element.map(risk).max() ?? 0, left.offset) < (left.element.map(risk).max() ?? 0, right.offset)
    }.map(\.element)
    let masked = whole.filter(\.hadInjection).compactMap { $0.withoutComments()?.cut(maximumTokens: maximumTokens) }
    let again = Packed(
      masked, in: packing(masked, besides: groups, bytes: packed.bytes))
    let unsent = again.unsent.map {
      Coverage.Gap(path: $0.path, hunks: 0, reason: "not asked about without comments: \($0.reason)")
    }
    return (
      groups.map { request(about: $0, apartFrom: packed.unsentPieces) }
        + again.groups.map { request(about: $0, apartFrom: nil) },
      packed.unsent + unsent
    )
  }

  /// What is left for hunks beside everything else and the answer.
  private var maximumTokens: Int {
    var empty = Body(dialect: dialect, model: model, contextTokens: contextTokens)
    empty.open()
    if !guidelines.bytes.isEmpty { empty.add(guidelines: guidelines) }
    empty.close()
    return contextTokens - empty.tokens.most - Body.room - empty.answerTokens
  }

  private func packing(_ files: [OutgoingFile], besides groups: [[OutgoingFile]] = [], bytes: Int = 0) -> Packing {
    Packing(
      files, maximumBytes: maximumBytes - bytes, maximumGroups: maximumRequests - groups.count,
      maximumTokens: maximumTokens)
  }

  /// `nil` for a second pass, whose hunks another request counts.
  private func request(about files: [OutgoingFile], apartFrom unsent: [BytePath: Set<Int>]?) -> Request {
    let risks = files.map(Risk.of)
    let riskiest = files.indices.max { risks[$0] < risks[$1] }
    let blocks = files.indices.map { Block(files[$0], takesControl: $0 == riskiest) }
    var body = Body(dialect: dialect, model: model, contextTokens: contextTokens)
    body.open()
    if !guidelines.bytes.isEmpty { body.add(guidelines: guidelines) }
    for block in blocks { body.add(block) }
    body.close()
    let counts = files.map { file in
      guard let unsent else { return HunkCount() }
      var count = HunkCount(file.hunks)
      count.remove(cut: unsent[file.rawPath] ?? [])
      return count
    }
    return Request(
      pieces: body.pieces, blocks: blocks, dialect: dialect, leastTokens: body.freshTokens.least, counts: counts,
      isSecondPass: unsent == nil)
  }
}

/// Files in groups, and what found no room.
private struct Packed {
  private(set) var unsent: [Coverage.Gap] = []
  private(set) var isRefusing = false
  /// Hunks of which a piece found no room: they count as unsent, although others are asked about.
  private(set) var unsentPieces: [BytePath: Set<Int>] = [:]
  let groups: [[OutgoingFile]]
  let bytes: Int

  init(_ files: [OutgoingFile], in packing: Packing) {
    var packing = packing
    for file in files where !file.hunks.isEmpty {
      var (tooLong, refused) = packing.add(file)
      if refused.total > 0 { isRefusing = true }
      unsentPieces[file.rawPath] = tooLong.cut.union(refused.cut)
      refused.remove(cut: tooLong.cut)
      for (left, limit) in [(tooLong, "request"), (refused, "commit")] where left.total > 0 {
        unsent.append(
          Coverage.Gap(path: file.rawPath.bytes, hunks: left.total, reason: "over the limit for one \(limit)"))
      }
    }
    groups = packing.groups.filter { !$0.isEmpty }
    bytes = packing.total
  }
}
