/// Bytes that may leave the machine: valid UTF-8, redacted, nothing invisible.
///
/// The only ways to make one are redaction, words of our own program, and numbers.
package struct OutgoingText: Sendable, Hashable {
  package private(set) var bytes: [UInt8]

  fileprivate init(redacted bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init() {
    bytes = []
  }

  /// Words of our own.
  package init(fixed text: StaticString) {
    bytes = unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package init(number: Int) {
    bytes = Array(String(number).utf8)
  }

  package mutating func append(_ other: OutgoingText) {
    bytes += other.bytes
  }

  package static func + (left: OutgoingText, right: OutgoingText) -> OutgoingText {
    OutgoingText(redacted: left.bytes + right.bytes)
  }

  /// The same with more taken out.
  func replacing(_ more: [Replacement]) -> OutgoingText {
    var out: [UInt8] = []
    var position = 0
    for replacement in more {
      out += bytes[position..<replacement.range.lowerBound] + replacement.placeholder
      position = replacement.range.upperBound
    }
    return OutgoingText(redacted: out + bytes[position...])
  }

  /// The text as it stands between the quotes of a JSON string.
  package var jsonEscaped: OutgoingText {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      switch byte {
      case 0x22: escaped += [0x5C, 0x22]
      case 0x5C: escaped += [0x5C, 0x5C]
      case 0x0A: escaped += [0x5C, 0x6E]
      case 0x09: escaped += [0x5C, 0x74]
      case 0x0D: escaped += [0x5C, 0x72]
      case 0..<0x20, 0x7F:
        escaped += [0x5C, 0x75, 0x30, 0x30, VisibleText.digits[Int(byte >> 4)], VisibleText.digits[Int(byte & 15)]]
      default: escaped.append(byte)
      }
    }
    return OutgoingText(redacted: escaped)
  }
}

/// A stretch of bytes and what goes out instead of it.
struct Replacement: Hashable {
  let range: Range<Int>
  let placeholder: [UInt8]
}

/// Makes outgoing text of untrusted bytes; the one place that does.
struct Redaction {
  /// In the order of their starts, not overlapping.
  let replacements: [Replacement]

  /// The text of a stretch of bytes, its replacements made.
  ///
  /// A replacement that began before the stretch leaves a mark that it goes on.
  func text(of bytes: [UInt8], in range: Range<Int>) -> OutgoingText {
    var out: [UInt8] = []
    out.reserveCapacity(range.count + 16)
    var position = range.lowerBound
    var index = firstReplacement(endingAfter: range.lowerBound)
    while position < range.upperBound {
      let next = index < replacements.count ? replacements[index] : nil
      if let next, next.range.lowerBound <= position {
        out += next.range.lowerBound == position ? next.placeholder : Redaction.goingOn
        position = max(position + 1, min(next.range.upperBound, range.upperBound))
        index += 1
      } else {
        let end = min(next?.range.lowerBound ?? range.upperBound, range.upperBound)
        VisibleText.append(bytes[position..<end], to: &out)
        position = end
      }
    }
    return OutgoingText(redacted: out)
  }

  /// A path, quoted as git quotes one when it must be.
  static func path(_ bytes: [UInt8], replacements: [Replacement] = []) -> OutgoingText {
    let text = Redaction(replacements: replacements).text(of: bytes, in: 0..<bytes.count)
    guard text.bytes.contains(where: { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }) else { return text }
    return OutgoingText(fixed: "\"") + text.jsonEscaped + OutgoingText(fixed: "\"")
  }

  private static let goingOn = Array("‹…›".utf8)

  private func firstReplacement(endingAfter position: Int) -> Int {
    var low = 0
    var high = replacements.count
    while low < high {
      let middle = (low + high) / 2
      if replacements[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
