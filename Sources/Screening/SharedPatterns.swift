/// Parts of patterns that many rules share, such as `<VALUE>`; they are compiled in once.
enum SharedPatterns {
  /// Puts the parts in.
  static func expand(_ pattern: [UInt8]) -> [UInt8] {
    guard pattern.contains(0x3C) else { return pattern }
    var result = pattern
    for (name, text) in CompiledRules.shared {
      let mark = Array("<\(name)>".utf8)
      while let start = result.firstPlace(of: mark) {
        result.replaceSubrange(start..<start + mark.count, with: Array("\(text)".utf8))
      }
    }
    return result
  }
}

extension [UInt8] {
  func firstPlace(of piece: [UInt8]) -> Int? {
    guard let first = piece.first, piece.count <= count else { return nil }
    for start in 0...(count - piece.count) where self[start] == first {
      if self[start..<start + piece.count].elementsEqual(piece) { return start }
    }
    return nil
  }
}
