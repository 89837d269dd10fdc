import CGit2

/// An object in a file of its own: its type, its size and its bytes, deflated together.
///
/// The library reads these too, but never ends when one is cut short.
struct LooseObject {
  let type: git_object_t
  let size: Int
  private let file: FileBytes
  private let headerLength: Int

  /// Bytes of a file; git keeps what is larger in packs.
  private static let largestFile = 1 << 30
  private static let longestHeader = 32
  private static let types: [(word: [UInt8], type: git_object_t)] = [
    (Array("blob".utf8), GIT_OBJECT_BLOB), (Array("tree".utf8), GIT_OBJECT_TREE),
    (Array("commit".utf8), GIT_OBJECT_COMMIT), (Array("tag".utf8), GIT_OBJECT_TAG),
  ]

  /// `nil` when there is no such file.
  init?(path: [UInt8]) throws(ObjectDatabase.Failure) {
    do {
      file = try FileBytes(path: path, atMost: LooseObject.largestFile, attempt: "")
    } catch {
      throw .unreadable(error.reason)
    }
    guard file.exists else { return nil }
    let header = LooseObject.inflate(file, skipping: 0, LooseObject.longestHeader).bytes
    guard let blank = header.firstIndex(of: 0x20), let zero = header[blank...].firstIndex(of: 0),
      let known = LooseObject.types.first(where: { $0.word.elementsEqual(header[..<blank]) }),
      let size = Int(String(decoding: header[(blank + 1)..<zero], as: UTF8.self)), size >= 0
    else { throw .unreadable("it does not begin like an object") }
    type = known.type
    self.size = size
    headerLength = zero + 1
  }

  /// The bytes, which must be as many as the header says and have the right sum.
  func read() throws(ObjectDatabase.Failure) -> [UInt8] {
    let (bytes, isWhole) = LooseObject.inflate(file, skipping: headerLength, size)
    guard isWhole, bytes.count == size else { throw .unreadable("it is damaged or cut short") }
    return bytes
  }

  private static func inflate(
    _ file: FileBytes, skipping skip: Int, _ count: Int
  ) -> (bytes: [UInt8], isWhole: Bool) {
    var ended: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(count, 1)) { out, filled in
      filled = unsafe file.withBytes { data in
        unsafe max(0, airlock_inflate(data.baseAddress, data.count, skip, out.baseAddress, count, &ended))
      }
    }
    return (bytes, ended != 0)
  }
}
