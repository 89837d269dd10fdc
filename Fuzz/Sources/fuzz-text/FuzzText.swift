import Diff
@testable import Git

/// Cuts the bytes in two versions of a file, compares them, decodes them, and looks at every line.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let cut = min(bytes.count, 1 + (bytes.count - 1) * Int(bytes[0]) / 255)
  let (old, new) = (Array(bytes[1..<cut]), Array(bytes[cut...]))
  let side = { (name: String) in
    FileDelta.Side(path: BytePath(Array(name.utf8)), mode: .regular, id: ObjectID([UInt8](repeating: 0, count: 20)))
  }
  let change = ChangedPath(old: side("a.txt"), new: side("a.txt"))
  switch ContentReader.compare(old, new, change) {
  case .text(let text):
    check(text, isExact: true)
    if let view = DecodedView(text) {
      check(view.text, isExact: false)
      let places = text.hunks.flatMap(\.runs).map { (line: $0.newLine, column: $0.bytes.count) }
      precondition(view.columns(of: places).count == places.count)
    }
  case .binary(let binary):
    for run in binary.readable { precondition(run.bytes.upperBound <= new.count) }
  default: break
  }
  return 0
}

/// Every line lies in its side, and the old version with the hunks applied is the new one.
private func check(_ text: TextDelta, isExact: Bool) {
  var starts = [0] + text.old.indices.filter { text.old[$0] == 0x0A }.map { $0 + 1 }
  if starts.last != text.old.count { starts.append(text.old.count) }
  var made: [UInt8] = []
  var next = 0
  for run in text.hunks.lazy.flatMap(\.runs) {
    let side = run.origin == .removed ? text.old : text.new
    for line in text.lines(of: run) { precondition(line.bytes.upperBound <= side.count) }
    guard isExact, run.origin != .context else { continue }
    precondition(run.oldLine - 1 >= next)
    made += text.old[starts[next]..<starts[run.oldLine - 1]]
    next = run.oldLine - 1
    if run.origin == .removed { next += run.lineCount } else { made += text.new[run.bytes] }
  }
  if isExact { precondition(made + text.old[starts[next]...] == text.new) }
}
