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

  package init(
    dialect: Dialect, model: String, maximumBytes: Int, maximumRequests: Int, contextTokens: Int = 32_768
  ) {
    self.dialect = dialect
    self.model = model
    self.maximumBytes = maximumBytes
    self.maximumRequests = maximumRequests
    self.contextTokens = contextTokens
  }

  /// The requests about these files, and the hunks that no request has room for.
  package func requests(for files: [OutgoingFile]) -> (requests: [Request], unsent: [Coverage.Gap]) {
    var packing = Packing(files, maximumBytes: maximumBytes, maximumGroups: maximumRequests)
    var unsent: [Coverage.Gap] = []
    for file in files where !file.hunks.isEmpty {
      let (tooLong, refused) = packing.add(file)
      for (count, limit) in [(tooLong, "request"), (refused, "commit")] where count > 0 {
        unsent.append(
          Coverage.Gap(path: file.rawPath.bytes, hunks: count, reason: "over the limit for one \(limit)"))
      }
    }
    return (packing.groups.filter { !$0.isEmpty }.map(request), unsent)
  }

  private func request(about files: [OutgoingFile]) -> Request {
    let risks = files.map(Risk.of)
    let riskiest = files.indices.max { risks[$0] < risks[$1] }
    let blocks = files.indices.map { Block(files[$0], takesControl: $0 == riskiest) }
    var body = Body(dialect: dialect, model: model, answerTokens: min(8_192, contextTokens / 4))
    body.open()
    for block in blocks { body.add(block) }
    body.close()
    return Request(parts: body.parts, blocks: blocks, dialect: dialect)
  }
}
