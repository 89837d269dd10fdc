/// One version of a text as it is read: UTF-8, with git's lines.
///
/// A line of git's ends behind a byte that is a line feed, which in UTF-16 and UTF-32 may be a part of a unit. What begins
/// in a line belongs to it. A line that is plain among wide ones stays as it is, because a mark at the start of a script
/// does not keep a shell from reading it.
struct DecodedSide {
  /// Bytes; a shorter line may be anything.
  private static let telling = 8

  private let source: [UInt8]
  private let encoding: TextEncoding?
  private(set) var bytes: [UInt8] = []
  /// Where each line begins, in the source and in `bytes`, and at last where they end.
  private var sourceStarts: [Int] = []
  private var starts: [Int] = []
  /// Up to where a line before has taken the source.
  private var taken = 0

  init(_ source: [UInt8]) {
    self.source = source
    encoding = TextEncoding(of: source)
    bytes.reserveCapacity(source.count / (encoding?.width ?? 1) + 16)
    var start = 0
    while start < source.count {
      let end = source[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
      sourceStarts.append(start)
      starts.append(bytes.count)
      take(start..<end)
      start = end
    }
    sourceStarts.append(source.count)
    starts.append(bytes.count)
  }

  /// Whether a text can be read as its bytes stand there.
  static func readsAsItIs(_ bytes: [UInt8]) -> Bool {
    !ZeroBytes.stand(in: bytes) && !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
  }

  /// The lines that a stretch of the source covers.
  func range(of stretch: Range<Int>) -> Range<Int> {
    starts[line(at: stretch.lowerBound)]..<starts[line(at: stretch.upperBound)]
  }

  /// The number of the line that begins here in the source, counted from 0.
  func line(at place: Int) -> Int {
    var low = 0
    var high = sourceStarts.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sourceStarts[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where in the source's line the places of a decoded line stand, all counted from 0; they must be in order.
  func columns(_ columns: [Int], inLine line: Int) -> [Int] {
    guard line >= 0, line + 1 < sourceStarts.count else { return columns }
    let range = sourceStarts[line]..<sourceStarts[line + 1]
    var result: [Int] = []
    var decoded = 0
    var position = range.lowerBound
    let reading = reading(of: range)
    if reading != .plain { position = firstUnit(from: position) }
    for column in columns {
      while decoded < column, position < range.upperBound {
        let next = step(at: position, reading)
        decoded += next.count
        position = min(position + next.length, range.upperBound)
      }
      result.append(position - range.lowerBound)
    }
    return result
  }

  private enum Reading {
    /// Byte by byte, zeros left out.
    case plain
    case wide
    /// It could be either: both are shown.
    case both
  }

  private func reading(of range: Range<Int>) -> Reading {
    guard encoding != nil else { return .plain }
    var zeros = 0
    var readable = 0
    for place in range {
      let byte = source[place]
      if byte == 0 { zeros += 1 }
      if (0x20...0x7E).contains(byte) || byte == 0x09 || byte == 0x0A || byte == 0x0D { readable += 1 }
    }
    guard zeros * 8 <= range.count else { return .wide }
    if range.count < DecodedSide.telling { return .both }
    if readable * 8 >= range.count * 7 { return .plain }
    return readable * 2 >= range.count ? .both : .wide
  }

  private mutating func take(_ range: Range<Int>) {
    let reading = reading(of: range)
    if reading != .plain {
      var position = max(firstUnit(from: range.lowerBound), taken)
      while position < range.upperBound {
        let next = step(at: position, .wide)
        if next.count > 0, let scalar = next.scalar, let units = UTF8.encode(scalar) { bytes.append(contentsOf: units) }
        position += next.length
      }
      taken = position
    }
    if reading != .wide {
      let plain = source[range].filter { $0 != 0 && $0 != 0x0A }
      if reading == .both, !plain.isEmpty { bytes.append(0x20) }
      bytes += plain
    }
    if source[range.upperBound - 1] == 0x0A { bytes.append(0x0A) }
  }

  private func firstUnit(from place: Int) -> Int {
    guard let encoding else { return place }
    return (place + encoding.width - 1) / encoding.width * encoding.width
  }

  /// What stands at a place, how many bytes that is as it is read, and how many it takes there.
  ///
  /// Line feeds count for nothing, because git's lines are kept, and so do a mark at the start and zeros.
  private func step(at place: Int, _ reading: Reading) -> (scalar: Unicode.Scalar?, count: Int, length: Int) {
    guard let encoding, reading != .plain else { return (nil, source[place] == 0 ? 0 : 1, 1) }
    let (scalar, length) = encoding.scalar(in: source, at: place)
    let isNothing = scalar == "\n" || scalar == "\0" || place == 0 && scalar == "\u{FEFF}"
    return (scalar, isNothing ? 0 : UTF8.width(scalar), length)
  }
}
