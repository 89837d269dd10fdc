/// Characters that are not seen, or that make text look like another.
enum HiddenText {
  /// One match for each group of neighbours of a class.
  static func matches(in bytes: [UInt8], range: Range<Int>) -> [Match] {
    let text = bytes[range]
    var matches: [Match] = []
    var open: (rule: Int, range: Range<Int>)?
    let raw = unsafe bytes.span.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      while position &+ 8 <= range.upperBound,
        unsafe EightBytes.arePlain(raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      {
        position &+= 8
      }
      guard position < range.upperBound else { break }
      let byte = bytes[position]
      if byte >= 0x20 && byte < 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        position += 1
        continue
      }
      let scalar = ScalarReader.scalar(in: text, at: position) ?? (0xFFFD, 1)
      defer { position += scalar.length }
      guard let kind = Invisible.class(of: scalar.value), let rule = RuleSet.hidden[kind],
        matters(scalar.value, kind, at: position, length: scalar.length, in: text)
      else { continue }
      let here = position..<position + scalar.length
      if let group = open, group.rule == rule, here.lowerBound - group.range.upperBound < 64 {
        open = (rule, group.range.lowerBound..<here.upperBound)
      } else {
        if let group = open { matches.append(Match(rule: group.rule, range: group.range)) }
        open = (rule, here)
      }
    }
    if let group = open { matches.append(Match(rule: group.rule, range: group.range)) }
    return matches
  }

  /// What has an honest use there is only made visible: joiners in emoji and scripts that need them, one selector after a sign, a mark
  /// at the start of a file, a form feed between pages.
  private static func matters(
    _ value: UInt32, _ kind: Invisible.Class, at position: Int, length: Int, in text: ArraySlice<UInt8>
  ) -> Bool {
    switch kind {
    case .bidi: return value != 0x200E && value != 0x200F && value != 0x061C
    case .tag: return true
    case .separator: return false
    case .control:
      if value == 0x1B { return !isColour(at: position + 1, in: text) }
      return value == 0x08 || value == 0x9B || value == 0x9D
    case .selector:
      let next = position + length
      guard next < text.endIndex, let after = ScalarReader.scalar(in: text, at: next) else { return false }
      return Invisible.class(of: after.value) == .selector
    case .zeroWidth:
      if value == 0xFEFF { return position > 0 }
      if value == 0x00AD || value == 0x3164 || value == 0x115F || value == 0x1160 { return false }
      let before = position > text.startIndex ? text[position - 1] : 0x20
      let after = position + length < text.endIndex ? text[position + length] : 0x20
      return before.isASCIILetter && after < 0x80 || after.isASCIILetter && before < 0x80
        || doubled(value, at: position + length, in: text)
    }
  }

  /// Whether an escape only sets colours, as recorded output of programs does.
  private static func isColour(at start: Int, in text: ArraySlice<UInt8>) -> Bool {
    var place = start
    while place < text.endIndex, place < start + 24 {
      let byte = text[place]
      if byte == UInt8(ascii: "m") { return true }
      guard byte.isASCIIDigit || byte == 0x3B || byte == 0x5B else { return false }
      place += 1
    }
    return false
  }

  private static func doubled(_ value: UInt32, at next: Int, in text: ArraySlice<UInt8>) -> Bool {
    guard next < text.endIndex, let after = ScalarReader.scalar(in: text, at: next) else { return false }
    return Invisible.class(of: after.value) == .zeroWidth
  }
}
