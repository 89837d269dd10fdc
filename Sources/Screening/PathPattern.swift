/// A pattern for whole paths: `*` and `?` within a component, `**` over components, a final `/` for all below.
///
/// A pattern without a slash is for the last component, as in `.gitignore`.
struct PathPattern {
  private let bytes: [UInt8]

  init(_ pattern: String) {
    var bytes = Array(pattern.utf8)
    if bytes.first == 0x2F {
      bytes.removeFirst()
    } else if !bytes.dropLast().contains(0x2F) {
      bytes = Array("**/".utf8) + bytes
    }
    if bytes.last == 0x2F { bytes += Array("**".utf8) }
    self.bytes = bytes
  }

  /// The name of a file in any folder that the pattern is for, if it is that simple.
  var plainName: [UInt8]? {
    let name = bytes.dropFirst(3)
    return bytes.starts(with: Array("**/".utf8)) && !name.contains(0x2F) && !name.contains(0x2A) ? Array(name) : nil
  }

  /// A directory that matches stands for everything below it.
  func matches(_ path: [UInt8]) -> Bool {
    if PathPattern.match(bytes[...], path[...]) { return true }
    var rest = path[...]
    while let slash = rest.lastIndex(of: 0x2F) {
      rest = rest[..<slash]
      if PathPattern.match(bytes[...], rest) { return true }
    }
    return false
  }

  /// Remembers only the last star, so that no pattern costs more than the product of both lengths.
  private static func match(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var at = pattern.startIndex
    var position = text.startIndex
    var star: (pattern: Int, text: Int)?
    var doubleStar: (pattern: Int, text: Int)?
    while true {
      if at < pattern.endIndex, pattern[at] == 0x2A {
        if pattern[at...].starts(with: [0x2A, 0x2A]) {
          at += 2
          if at < pattern.endIndex, pattern[at] == 0x2F { at += 1 }
          doubleStar = (at, position)
          star = nil
        } else {
          at += 1
          star = (at, position)
        }
        continue
      }
      if position == text.endIndex, at == pattern.endIndex { return true }
      if position < text.endIndex, at < pattern.endIndex,
        pattern[at] == text[position] || (pattern[at] == 0x3F && text[position] != 0x2F)
      {
        at += 1
        position += 1
        continue
      }
      if let back = star, back.text < text.endIndex, text[back.text] != 0x2F {
        star = (back.pattern, back.text + 1)
        (at, position) = (back.pattern, back.text + 1)
      } else if let back = doubleStar, let next = nextComponent(in: text, after: back, pattern: pattern) {
        doubleStar = (back.pattern, next)
        star = nil
        (at, position) = (back.pattern, next)
      } else {
        return false
      }
    }
  }

  /// Where `**` may begin to match again: after the next slash, or anywhere when the pattern ends with it.
  private static func nextComponent(
    in text: ArraySlice<UInt8>, after back: (pattern: Int, text: Int), pattern: ArraySlice<UInt8>
  ) -> Int? {
    if back.pattern == pattern.endIndex { return back.text < text.endIndex ? text.endIndex : nil }
    return text[back.text...].firstIndex(of: 0x2F).map { $0 + 1 }
  }
}
