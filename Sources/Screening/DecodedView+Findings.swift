import Diff
import Findings

extension DecodedView {
  /// The findings in the text as it is read, at their places in git's bytes, and of those in the bytes themselves what
  /// no other of the same rule says about the same line.
  func placing(_ read: [ScreenedFinding], and plain: [ScreenedFinding]) -> [ScreenedFinding] {
    var placed = read
    let inLines = read.indices.filter { (read[$0].finding.location?.column ?? 0) > 0 }
    let locations = inLines.compactMap { read[$0].finding.location }
    let starts = columns(of: locations.map { ($0.line, $0.column) })
    let ends = columns(of: locations.map { ($0.endLine, $0.endColumn) })
    for (number, index) in inLines.enumerated() {
      let location = locations[number]
      placed[index].finding.location = Location(
        path: location.path, line: location.line, endLine: location.endLine, column: starts[number],
        endColumn: ends[number])
    }
    let known = Set(read.map { Place($0.finding) })
    return placed + plain.filter { !known.contains(Place($0.finding)) }
  }

  private struct Place: Hashable {
    let rule: String
    let line: Int?

    init(_ finding: Finding) {
      rule = finding.rule
      line = finding.location?.line
    }
  }
}
