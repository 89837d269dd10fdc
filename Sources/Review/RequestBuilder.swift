import Diff
package import Findings
package import Screening

/// Packs the files of a change into requests.
package struct RequestBuilder {
  /// Bytes of content in one request; about 15,000 tokens.
  private static let requestBytes = 60_000

  private let dialect: Dialect
  private let model: String
  private let maximumBytes: Int
  private let maximumRequests: Int

  package init(dialect: Dialect, model: String, maximumBytes: Int, maximumRequests: Int) {
    self.dialect = dialect
    self.model = model
    self.maximumBytes = maximumBytes
    self.maximumRequests = maximumRequests
  }

  /// The requests about these files, and the hunks that no request has room for.
  package func requests(for files: [OutgoingFile]) -> (requests: [Request], unsent: [Coverage.Gap]) {
    var groups: [[OutgoingFile]] = []
    var unsent: [Coverage.Gap] = []
    var room = 0
    var total = 0
    for file in files where !file.hunks.isEmpty {
      var fitting: [OutgoingHunk] = []
      var refused = 0
      var tooLong = 0
      for hunk in file.hunks {
        let size = Self.size(of: hunk)
        let needsRequest = size > room
        guard size <= Self.requestBytes else {
          tooLong += 1
          continue
        }
        guard total + size <= maximumBytes,
          !needsRequest || groups.count + (fitting.isEmpty ? 0 : 1) <= maximumRequests
        else {
          refused += 1
          continue
        }
        if needsRequest {
          if !fitting.isEmpty { Self.append(file, fitting, to: &groups) }
          guard groups.count < maximumRequests else {
            fitting = []
            refused += 1
            continue
          }
          groups.append([])
          fitting = []
          room = Self.requestBytes
        }
        fitting.append(hunk)
        room -= size
        total += size
      }
      if !fitting.isEmpty { Self.append(file, fitting, to: &groups) }
      for (count, limit) in [(tooLong, "request"), (refused, "commit")] where count > 0 {
        unsent.append(
          Coverage.Gap(path: file.rawPath.bytes, hunks: count, reason: "over the limit for one \(limit)"))
      }
    }
    return (groups.filter { !$0.isEmpty }.map(request), unsent)
  }

  private static func append(_ file: OutgoingFile, _ hunks: [OutgoingHunk], to groups: inout [[OutgoingFile]]) {
    groups[groups.count - 1].append(file.keeping(hunks))
  }

  private static func size(of hunk: OutgoingHunk) -> Int {
    hunk.lines.reduce(40) { $0 + $1.text.bytes.count + 10 }
  }

  private func request(about files: [OutgoingFile]) -> Request {
    let risks = files.map(Risk.of)
    let riskiest = files.indices.max { risks[$0] < risks[$1] }
    let blocks = files.indices.map { Block(files[$0], takesControl: $0 == riskiest) }
    var body = Body(dialect: dialect, model: model)
    body.open()
    for block in blocks { body.add(block) }
    body.close()
    return Request(parts: body.parts, blocks: blocks, dialect: dialect)
  }
}
