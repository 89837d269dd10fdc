import CBytes

/// What kind each of sixty-four bytes is, a bit for each, the first one lowest.
///
/// The kinds are found by `airlock_kinds_of`.
struct ByteKinds {
  static let width = 64
  private let kinds: airlock_kinds

  /// Of nothing.
  init() { kinds = airlock_kinds() }

  /// Of the bytes from a place on; behind the end of the range nothing is anything.
  @inline(__always)
  init(_ text: UnsafeRawBufferPointer, from place: Int, in range: Range<Int>) {
    if let base = text.baseAddress, place &+ ByteKinds.width <= range.upperBound {
      kinds = unsafe airlock_kinds_of(base + place)
    } else {
      kinds = unsafe ByteKinds.kinds(ofRest: text, from: min(place, range.upperBound), to: range.upperBound)
    }
  }

  @inline(never)
  private static func kinds(ofRest text: UnsafeRawBufferPointer, from start: Int, to end: Int) -> airlock_kinds {
    // A delete is of no kind.
    var bytes = InlineArray<8, UInt64>(repeating: EightBytes.all(0x7F))
    return unsafe withUnsafeMutableBytes(of: &bytes) { bytes in
      unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[start..<end]))
      return unsafe bytes.baseAddress.map { unsafe airlock_kinds_of($0) } ?? airlock_kinds()
    }
  }

  var letters: UInt64 { kinds.letters }
  var spaces: UInt64 { kinds.spaces }
  /// Letters, digits and `+/=`.
  var base64: UInt64 { kinds.base64 }
  var hasWideBytes: Bool { kinds.has_wide }
  /// Whether there are control characters other than tab, line feed and carriage return.
  var hasControls: Bool { kinds.has_controls }

  // What stands in words; one may go on before these bytes or behind them.

  /// The spaces between two letters.
  @inline(__always)
  func spacesInWords(_ before: ByteKinds, _ after: ByteKinds) -> UInt64 {
    kinds.spaces & back(1, kinds.letters, before.kinds.letters) & ahead(1, kinds.letters, after.kinds.letters)
  }

  /// The signs that break a word: between two letters, or a digit behind one.
  @inline(__always)
  func breaks(_ before: ByteKinds, _ after: ByteKinds) -> UInt64 {
    kinds.signs & back(1, kinds.letters, before.kinds.letters)
      & (ahead(1, kinds.letters, after.kinds.letters) | kinds.digits)
  }

  /// The starts of words that go on another in a way that words do not: behind a sign, a sign and a digit, or one letter
  /// behind a space.
  @inline(__always)
  func broken(_ before: ByteKinds, _ after: ByteKinds) -> UInt64 {
    let goesOn = ahead(1, kinds.letters, after.kinds.letters)
    let letterOne = back(1, kinds.letters, before.kinds.letters)
    let letterTwo = back(2, kinds.letters, before.kinds.letters)
    let letterThree = back(3, kinds.letters, before.kinds.letters)
    let sign = back(1, kinds.signs, before.kinds.signs) & letterTwo
    let space = back(1, kinds.spaces, before.kinds.spaces) & letterTwo & ~goesOn
    let digit = back(1, kinds.digits, before.kinds.digits) & back(2, kinds.signs, before.kinds.signs) & letterThree
    return kinds.letters & ~letterOne & (sign | space | digit)
  }

  /// The starts of words of three letters and more whose second or third is a capital behind a small one.
  @inline(__always)
  func uneven(_ before: ByteKinds, _ after: ByteKinds) -> UInt64 {
    let starts = kinds.letters & ~back(1, kinds.letters, before.kinds.letters)
    let isLong = ahead(1, kinds.letters, after.kinds.letters) & ahead(2, kinds.letters, after.kinds.letters)
    let second = ahead(1, kinds.capitals, after.kinds.capitals)
    let third = ahead(2, kinds.capitals, after.kinds.capitals)
    return starts & isLong & (~kinds.capitals & second | ~second & third)
  }

  /// Of which kind the byte is that stands so many before.
  @inline(__always)
  private func back(_ count: UInt64, _ here: UInt64, _ before: UInt64) -> UInt64 {
    here &<< count | before &>> (64 &- count)
  }

  /// Of which kind the byte is that stands so many behind.
  @inline(__always)
  private func ahead(_ count: UInt64, _ here: UInt64, _ after: UInt64) -> UInt64 {
    here &>> count | after &<< (64 &- count)
  }
}
