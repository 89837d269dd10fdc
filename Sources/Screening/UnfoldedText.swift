/// A text as it looks: signs that are read as letters are letters, invisible ones are gone, words stay apart.
struct UnfoldedText {
  /// So many signs are no accident.
  static let fewest = 16

  private(set) var bytes: [UInt8] = []
  /// How many signs were no plain ones, and the stretch they stand in.
  private(set) var disguises = 0
  private(set) var range: Range<Int>

  init(_ source: [UInt8], in window: Range<Int>) {
    range = window.lowerBound..<window.lowerBound
    let text = source[window]
    var position = window.lowerBound
    while position < window.upperBound {
      let byte = source[position]
      guard byte >= 0x80, let scalar = ScalarReader.scalar(in: text, at: position) else {
        bytes.append(byte)
        position += 1
        continue
      }
      if let plain = LookAlikes.plain(scalar.value) {
        bytes.append(plain)
        note(position, scalar.length)
      } else if UnfoldedText.isInvisible(scalar.value) {
        note(position, scalar.length)
      } else {
        bytes.append(0x20)
      }
      position += scalar.length
    }
  }

  private mutating func note(_ position: Int, _ length: Int) {
    range = (disguises == 0 ? position : range.lowerBound)..<position + length
    disguises += 1
  }

  /// Marks upon letters, joiners, and what else has no width.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF,
      0x20D0...0x20FF:
      true
    default: false
    }
  }
}
