/// How wide the units of a text are, and in which order their bytes stand.
struct TextEncoding: Equatable {
  /// Bytes: 2 for UTF-16, 4 for UTF-32.
  let width: Int
  let isBigEndian: Bool

  private static let sampleLength = 4_096

  /// The encoding that a text's mark names, or that its zeros show; `nil` for a text that is read byte by byte.
  init?(of bytes: [UInt8]) {
    let marks: [(mark: [UInt8], width: Int, isBigEndian: Bool)] = [
      ([0xFF, 0xFE, 0, 0], 4, false), ([0, 0, 0xFE, 0xFF], 4, true), ([0xFF, 0xFE], 2, false), ([0xFE, 0xFF], 2, true),
    ]
    if let known = marks.first(where: { bytes.starts(with: $0.mark) }) {
      (width, isBigEndian) = (known.width, known.isBigEndian)
      return
    }
    let sample = bytes.prefix(TextEncoding.sampleLength)
    var zeros = [0, 0, 0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place & 3] += 1 }
    let units = sample.count / 4
    guard units > 0 else { return nil }
    // Of four bytes UTF-32 never uses the highest, and in most scripts not the next; UTF-16 seldom uses the higher of two.
    if zeros[3] == units, zeros[2] * 2 > units {
      (width, isBigEndian) = (4, false)
    } else if zeros[0] == units, zeros[1] * 2 > units {
      (width, isBigEndian) = (4, true)
    } else if (zeros[1] + zeros[3]) * 2 > units, (zeros[0] + zeros[2]) * 8 < zeros[1] + zeros[3] {
      (width, isBigEndian) = (2, false)
    } else if (zeros[0] + zeros[2]) * 2 > units, (zeros[1] + zeros[3]) * 8 < zeros[0] + zeros[2] {
      (width, isBigEndian) = (2, true)
    } else {
      return nil
    }
  }

  /// The scalar whose first unit stands here, and how many bytes it takes; the replacement character for what is none.
  func scalar(in bytes: [UInt8], at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let broken: Unicode.Scalar = "\u{FFFD}"
    guard let first = unit(in: bytes, at: place) else { return (broken, max(1, bytes.count - place)) }
    if let scalar = Unicode.Scalar(first) { return (scalar, width) }
    guard width == 2, first < 0xDC00, let second = unit(in: bytes, at: place + 2), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return (broken, width) }
    return (scalar, 4)
  }

  private func unit(in bytes: [UInt8], at place: Int) -> UInt32? {
    guard bytes.count - place >= width else { return nil }
    var value: UInt32 = 0
    for offset in 0..<width { value = value << 8 | UInt32(bytes[place + (isBigEndian ? offset : width - 1 - offset)]) }
    return value
  }
}
