import CGit2

/// An object in a file of its own: its type, its size and its bytes, deflated together and inflated once.
///
/// The library reads these too, but never ends when one is cut short.
@safe final class LooseObject {
  let type: git_object_t
  let size: Int
  private let file: FileBytes
  private let inflation: OpaquePointer
  /// The object's bytes that came with the header.
  private let beginning: ArraySlice<UInt8>

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
    guard let inflation = unsafe file.withBytes({ unsafe airlock_inflation_begin($0.baseAddress, $0.count) }) else {
      throw .unreadable("there is not enough memory")
    }
    let header = unsafe LooseObject.next(LooseObject.longestHeader, of: inflation)
    guard let blank = header.firstIndex(of: 0x20), let zero = header[blank...].firstIndex(of: 0),
      let known = LooseObject.types.first(where: { $0.word.elementsEqual(header[..<blank]) }),
      let size = Int(String(decoding: header[(blank + 1)..<zero], as: UTF8.self)), size >= 0
    else {
      unsafe airlock_inflation_free(inflation)
      throw .unreadable("it does not begin like an object")
    }
    type = known.type
    self.size = size
    unsafe self.inflation = inflation
    beginning = header[(zero + 1)...]
  }

  deinit {
    unsafe airlock_inflation_free(inflation)
  }

  /// The bytes, which must be as many as the header says and have the right sum; to be called once.
  func read() throws(ObjectDatabase.Failure) -> [UInt8] {
    guard beginning.count <= size else { throw .unreadable("it is damaged or cut short") }
    let bytes = unsafe LooseObject.next(size, of: inflation, after: beginning)
    guard bytes.count == size, unsafe airlock_inflation_ends(inflation) != 0 else {
      throw .unreadable("it is damaged or cut short")
    }
    return bytes
  }

  /// These bytes and those that follow in the stream, at most as many as asked for.
  private static func next(_ count: Int, of inflation: OpaquePointer, after first: ArraySlice<UInt8> = []) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: max(count, 1)) { out, filled in
      _ = unsafe out.update(fromContentsOf: first)
      let rest = unsafe UnsafeMutableBufferPointer(rebasing: out[first.count...])
      filled = unsafe first.count + airlock_inflation_next(inflation, rest.baseAddress, count - first.count)
    }
  }
}
