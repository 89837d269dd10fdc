import Diff
@testable import Git

/// Reads a patch, and prints what was read of it.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzPatch(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  for isWhole in [false, true] {
    let change = PatchedChange(InputLines(bytes), isWhole: isWhole, limits: ReadLimits())
    _ = try? change.read { delta in
      _ = try? PatchPrinter.print(delta)
      guard case .text(let text) = delta.content else { return }
      for run in text.hunks.lazy.flatMap(\.runs) {
        for line in text.lines(of: run) { precondition(line.bytes.upperBound >= 0) }
      }
    }
  }
  return 0
}
