import Diff

/// A tree object's entries, in git's order.
enum TreeObject {
  struct Entry {
    let name: [UInt8]
    let mode: FileMode
    let id: ObjectID
  }

  /// Takes a tree apart: mode in octal, a blank, the name, a zero, the raw object name.
  static func parse(_ bytes: [UInt8], objectLength: Int) -> [Entry]? {
    var entries: [Entry] = []
    var position = 0
    while position < bytes.count {
      guard let blank = bytes[position...].firstIndex(of: 0x20),
        let mode = UInt32(String(decoding: bytes[position..<blank], as: UTF8.self), radix: 8),
        let zero = bytes[blank...].firstIndex(of: 0), bytes.count - zero - 1 >= objectLength
      else { return nil }
      let end = zero + 1 + objectLength
      entries.append(
        Entry(
          name: Array(bytes[blank + 1..<zero]), mode: FileMode(rawValue: mode),
          id: ObjectID(Array(bytes[zero + 1..<end]))))
      position = end
    }
    return entries
  }
}
