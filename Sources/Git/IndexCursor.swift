import Diff

/// Walks an index's entries forward; what is passed over costs next to nothing.
struct IndexCursor {
  private let file: FileBytes
  private let version: Int
  private let objectLength: Int
  /// Where the bytes of entries end at the latest.
  private let end: Int
  /// How many entries have not been passed.
  private(set) var left: Int
  /// Where the next entry starts.
  private(set) var position = 12
  /// The current entry's path.
  private(set) var path: [UInt8] = []
  private var start = 0
  private var flags = 0
  private var extendedFlags = 0

  init(_ file: FileBytes, version: Int, count: Int, objectLength: Int) {
    self.file = file
    self.version = version
    self.objectLength = objectLength
    left = count
    end = max(0, file.count - objectLength)
  }

  /// The bits as they stand there, which git writes into a tree unchanged.
  var mode: FileMode { FileMode(rawValue: UInt32(truncatingIfNeeded: file.long(at: start + 24))) }

  var id: ArraySlice<UInt8> { file[start + 40..<start + 40 + objectLength][...] }

  /// 0, or the side of an unresolved merge.
  var stage: Int { flags >> 12 & 3 }

  /// A file that was announced with `git add -N` and is not part of the next commit.
  var isIntentToAdd: Bool { extendedFlags & 0x2000 != 0 }

  /// Steps to the next entry and takes its path; false after the last one.
  mutating func next() throws(GitError) -> Bool {
    guard left > 0 else { return false }
    try step(wantsPath: true)
    return true
  }

  /// Passes over entries.
  mutating func skip(_ count: Int) throws(GitError) {
    for _ in 0..<min(count, left) { try step(wantsPath: version == 4) }
  }

  /// Passes over all entries, without their paths: to where the extensions begin.
  mutating func skipAll() throws(GitError) {
    while left > 0 { try step(wantsPath: false) }
  }

  private mutating func step(wantsPath: Bool) throws(GitError) {
    let nameless = 42 + objectLength
    start = position
    guard end - start >= nameless else { throw IndexFile.error("it ends early") }
    flags = file.short(at: start + 40 + objectLength)
    extendedFlags = 0
    var name = start + nameless
    if flags & 0x4000 != 0 {
      guard version >= 3 else { throw IndexFile.error("an entry has flags that its version does not know") }
      guard end - name >= 2 else { throw IndexFile.error("it ends early") }
      extendedFlags = file.short(at: name)
      name += 2
    }
    if version == 4 { try takeShortened(name, wantsPath) } else { try takeWhole(name, wantsPath) }
    left -= 1
  }

  /// A path that stands there whole, its entry filled up to a multiple of eight bytes.
  private mutating func takeWhole(_ name: Int, _ wantsPath: Bool) throws(GitError) {
    var length = flags & 0xFFF
    if length == 0xFFF {
      guard let zero = file.firstIndex(of: 0, from: name, to: end) else { throw IndexFile.error("a path does not end") }
      length = zero - name
    }
    let next = start + ((name + length - start + 8) & ~7)
    guard next <= end else { throw IndexFile.error("it ends early") }
    if wantsPath {
      guard file[name + length] == 0, file.firstIndex(of: 0, from: name, to: name + length) == nil else {
        throw IndexFile.error("a path has another length than it says")
      }
      path.removeAll(keepingCapacity: true)
      file.append(name..<name + length, to: &path)
    }
    position = next
  }

  /// A path as version 4 writes it: how much to take off the last one, and what comes behind.
  private mutating func takeShortened(_ name: Int, _ wantsPath: Bool) throws(GitError) {
    var strip = 0
    var place = name
    while true {
      guard place < end, place - name < 5 else { throw IndexFile.error("a path is shortened by an absurd number") }
      let byte = Int(file[place])
      strip = (place == name ? 0 : (strip + 1) << 7) | byte & 0x7F
      place += 1
      if byte & 0x80 == 0 { break }
    }
    guard let zero = file.firstIndex(of: 0, from: place, to: end) else { throw IndexFile.error("a path does not end") }
    if wantsPath {
      guard strip <= path.count else { throw IndexFile.error("a path is shortened by more than it has") }
      path.removeLast(strip)
      file.append(place..<zero, to: &path)
    }
    position = zero + 1
  }
}
