/// Bytes to look for, prepared so that no text makes the search slow.
///
/// A quote and the line it is held against may both be an enemy's; comparing at every place would take their lengths'
/// product.
struct Needle {
  private let bytes: [UInt8]
  /// For each prefix, the length of the longest shorter prefix that it ends with.
  private let borders: [Int]

  init(_ bytes: [UInt8]) {
    var borders = [Int](repeating: 0, count: bytes.count)
    var matched = 0
    for index in bytes.indices.dropFirst() {
      while matched > 0, bytes[matched] != bytes[index] { matched = borders[matched - 1] }
      if bytes[matched] == bytes[index] { matched += 1 }
      borders[index] = matched
    }
    self.bytes = bytes
    self.borders = borders
  }

  var count: Int { bytes.count }

  /// Whether the text has the bytes somewhere; no text has none.
  func occurs(in text: [UInt8]) -> Bool {
    guard !bytes.isEmpty, bytes.count <= text.count else { return false }
    var matched = 0
    for byte in text {
      while matched > 0, bytes[matched] != byte { matched = borders[matched - 1] }
      if bytes[matched] == byte { matched += 1 }
      if matched == bytes.count { return true }
    }
    return false
  }
}
