import Diff

/// Walks the entries of a tree object: mode in octal, a blank, the name, a zero, the raw object name.
struct TreeCursor {
  struct Entry {
    let mode: FileMode
    let name: ArraySlice<UInt8>
    let id: ArraySlice<UInt8>

    var isFolder: Bool { mode.kind == FileMode.tree.kind }
    var objectID: ObjectID { ObjectID(Array(id)) }

    /// Git's order: a folder's name counts as if a slash stood behind it.
    func precedes(_ other: Entry) -> Bool {
      var mine = name.startIndex
      var theirs = other.name.startIndex
      while mine < name.endIndex, theirs < other.name.endIndex {
        if name[mine] != other.name[theirs] { return name[mine] < other.name[theirs] }
        mine += 1
        theirs += 1
      }
      let next = mine < name.endIndex ? name[mine] : isFolder ? 0x2F : 0
      return next < (theirs < other.name.endIndex ? other.name[theirs] : other.isFolder ? 0x2F : 0)
    }
  }

  private let bytes: [UInt8]
  private let objectLength: Int
  private var position = 0
  private(set) var entry: Entry?
  /// Whether the bytes end in something that is no entry.
  private(set) var isDamaged = false

  init(_ bytes: [UInt8], objectLength: Int) {
    self.bytes = bytes
    self.objectLength = objectLength
    next()
  }

  mutating func next() {
    entry = nil
    guard position < bytes.count else { return }
    var mode: UInt32 = 0
    var place = position
    while place < bytes.count, place - position < 8, bytes[place] & 0xF8 == 0x30 {
      mode = mode << 3 | UInt32(bytes[place] & 7)
      place += 1
    }
    guard place > position, place < bytes.count, bytes[place] == 0x20,
      let zero = bytes[place...].firstIndex(of: 0), zero > place + 1, bytes.count - zero - 1 >= objectLength
    else {
      isDamaged = true
      return
    }
    position = zero + 1 + objectLength
    entry = Entry(
      mode: FileMode(asGitReads: mode), name: bytes[place + 1..<zero], id: bytes[zero + 1..<position])
  }

  /// Puts an entry behind others, as git writes it.
  static func append(_ mode: FileMode, _ name: ArraySlice<UInt8>, _ id: some Collection<UInt8>, to tree: inout [UInt8])
  {
    tree.append(contentsOf: String(mode.rawValue, radix: 8).utf8)
    tree.append(0x20)
    tree.append(contentsOf: name)
    tree.append(0)
    tree.append(contentsOf: id)
  }
}
