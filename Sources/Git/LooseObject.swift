import CGit2

/// An object in a file of its own: its type, its size and its bytes, deflated together.
///
/// The library reads these too, but never ends when one is cut short.
final class LooseObject {
  let type: git_object_t
  let size: Int
  private let file: FileBytes
  /// How many bytes the type and the size take.
  private let header: Int

  /// Bytes of a file; git keeps what is larger in packs.
  private static let largestFile = 1 << 30
  private static let longestHeader = 32
  private static let types: [(word: [UInt8], type: git_object_t)] = [
    (Array("blob".utf8), GIT_OBJECT_BLOB), (Array("tree".utf8), GIT_OBJECT_TREE),
    (Array("commit".utf8), GIT_OBJECT_COMMIT), (Array("tag".utf8), GIT_OBJECT_TAG),
  ]

  /// `nil` when there is no such file.
  init?(path: [UInt8]) throws(ObjectDatabase.Failure) {
    let file: FileBytes
    do {
      file = try FileBytes(path: path, atMost: LooseObject.largestFile, attempt: "")
    } catch {
      throw .unreadable(error.reason)
    }
    guard file.exists else { return nil }
    let beginning = unsafe [UInt8](unsafeUninitializedCapacity: LooseObject.longestHeader) { out, filled in
      filled = unsafe file.withBytes { bytes in
        unsafe airlock_inflate_beginning(bytes.baseAddress, bytes.count, out.baseAddress, out.count)
      }
    }
    guard let blank = beginning.firstIndex(of: 0x20), let zero = beginning[blank...].firstIndex(of: 0),
      let known = LooseObject.types.first(where: { $0.word.elementsEqual(beginning[..<blank]) }),
      let size = Int(String(decoding: beginning[(blank + 1)..<zero], as: UTF8.self)), size >= 0
    else {
      throw .unreadable("it does not begin like an object")
    }
    self.file = file
    type = known.type
    self.size = size
    header = zero + 1
  }

  /// The bytes, which must be as many as the header says and have the right sum.
  func read() throws(ObjectDatabase.Failure) -> [UInt8] {
    let (whole, overflows) = size.addingReportingOverflow(header)
    guard !overflows else { throw .unreadable("it is damaged or cut short") }
    var isWhole = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: whole) { out, filled in
      isWhole = unsafe file.withBytes { bytes in
        unsafe airlock_inflate(bytes.baseAddress, bytes.count, out.baseAddress, whole) != 0
      }
      guard isWhole, let base = out.baseAddress else { return }
      unsafe base.update(from: base + header, count: size)
      filled = size
    }
    guard isWhole else { throw .unreadable("it is damaged or cut short") }
    return bytes
  }
}
