import Diff
@testable import Git

/// Objects are named, never found.
nonisolated(unsafe) private let database: ObjectDatabase? = {
  StagedChange.prepare()
  return try? ObjectDatabase([Array("/nonexistent".utf8)])
}()

/// Reads an index, computes its trees, and takes all of them for new.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzIndex(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let database, let index = try? IndexFile(FileBytes(copying: bytes), format: .sha1) else { return 0 }
  var written = WrittenTrees(index: index, database: database, objectLength: 20, checksObjects: false)
  guard let root = try? written.root() else { return 0 }
  var comparison = TreeComparison(database: database, made: written.made, objectLength: 20)
  comparison.run(from: nil, to: root)
  return 0
}
