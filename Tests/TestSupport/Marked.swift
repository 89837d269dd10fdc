import Foundation

/// A text with marks in it: `⟦name⟧` stands before the place that a test talks about.
package struct Marked: Sendable {
  /// A place counted as findings count: lines and bytes from 1.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  /// The text without its marks.
  package let text: String
  package let places: [String: Place]

  package init(_ marked: String) {
    var plain: [UInt8] = []
    var found: [String: Place] = [:]
    var rest = marked[...]
    while let start = rest.range(of: "⟦"), let end = rest.range(of: "⟧", range: start.upperBound..<rest.endIndex) {
      plain += rest[..<start.lowerBound].utf8
      let lineStart = plain.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      found[String(rest[start.upperBound..<end.lowerBound])] = Place(
        line: plain.filter { $0 == 0x0A }.count + 1, column: plain.count - lineStart + 1)
      rest = rest[end.upperBound...]
    }
    text = String(decoding: plain + rest.utf8, as: UTF8.self)
    places = found
  }

  /// The line of a mark; 0, which no line has, where there is no such mark.
  package func line(_ name: String) -> Int { places[name]?.line ?? 0 }
}
