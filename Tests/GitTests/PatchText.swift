/// The lines of one path in a patch that git printed.
struct PatchLines: Equatable {
  struct Line: Equatable, CustomStringConvertible {
    let number: Int
    let bytes: [UInt8]
    var hasLineFeed = true

    var description: String {
      "\(number): \(String(decoding: bytes, as: UTF8.self))" + (hasLineFeed ? "" : " (no feed)")
    }
  }

  var added: [Line] = []
  var removed: [Line] = []
}

/// Reads the patch of one path, as `git diff -p` prints it, by the counts of its hunks.
struct PatchText {
  private(set) var lines = PatchLines()
  /// `old start, old count, new start, new count` of each hunk.
  private(set) var hunks: [[Int]] = []

  init(_ patch: [UInt8]) {
    var rest = patch.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    var old = 0
    var new = 0
    var oldLeft = 0
    var newLeft = 0
    var last: WritableKeyPath<PatchLines, [PatchLines.Line]>?
    while let row = rest.popFirst() {
      let mark = row.first
      if oldLeft > 0 || newLeft > 0 {
        let text = Array(row.dropFirst())
        last = nil
        if mark == UInt8(ascii: "+") {
          lines.added.append(PatchLines.Line(number: new, bytes: text))
          last = \.added
        } else if mark == UInt8(ascii: "-") {
          lines.removed.append(PatchLines.Line(number: old, bytes: text))
          last = \.removed
        }
        if mark == UInt8(ascii: "\\") { continue }
        if mark != UInt8(ascii: "+") { (old, oldLeft) = (old + 1, oldLeft - 1) }
        if mark != UInt8(ascii: "-") { (new, newLeft) = (new + 1, newLeft - 1) }
        if rest.first?.starts(with: Array("\\ No newline".utf8)) == true {
          if let last { lines[keyPath: last][lines[keyPath: last].count - 1].hasLineFeed = false }
          rest = rest.dropFirst()
        }
      } else if row.starts(with: Array("@@ -".utf8)) {
        let numbers = PatchText.numbers(String(decoding: row, as: UTF8.self))
        hunks.append(numbers)
        (old, oldLeft, new, newLeft) = (numbers[0], numbers[1], numbers[2], numbers[3])
      }
    }
  }

  private static func numbers(_ head: String) -> [Int] {
    head.split(separator: " ")[1...2].flatMap { range -> [Int] in
      let parts = range.dropFirst().split(separator: ",").compactMap { Int($0) }
      return parts.count == 2 ? parts : parts + [1]
    }
  }
}
