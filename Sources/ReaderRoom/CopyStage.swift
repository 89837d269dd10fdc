import Findings
import Git
import Messages
import Wire

/// Looks for copies of tokens in the user's own files, without knowing a token.
struct CopyStage {
  private static let mostFound = 1_000
  let files: [ReaderStart.NamedPath]
  let prints: TokenPrints
  let supervisor: FrameChannel

  func run() throws {
    var summary = Screened()
    var found = 0
    let read = try WorkFiles(files.map { ($0.path, $0.name) }, limits: ReadLimits()).readBytes { name, bytes in
      guard let bytes else {
        if summary.problems.count < 50 {
          summary.problems.append("cannot read '\(String(decoding: name, as: UTF8.self).prefix(500))'")
        }
        return
      }
      for (print, start) in places(in: bytes) where found < CopyStage.mostFound {
        let line = 1 + bytes[..<start].count { $0 == 0x0A }
        try supervisor.send(CopyFound(print: print, name: name, line: line).frame)
        found += 1
      }
    }
    summary.files = read.files
    summary.problems = Array((read.problems + summary.problems).prefix(50))
    if found == CopyStage.mostFound { summary.problems.append("more copies are not listed") }
    try supervisor.send(summary.frame)
  }

  /// Where a window has a print, by the rolling hash first and then by the keyed one; one a line for each print.
  private func places(in bytes: [UInt8]) -> [(print: Int, start: Int)] {
    var found: [(print: Int, start: Int)] = []
    let keyed = KeyedHash(key: prints.key)
    for length in Set(prints.prints.map(\.length)).sorted() where length <= bytes.count {
      let wanted = prints.prints.indices.filter { prints.prints[$0].length == length }
      let values = wanted.map { prints.prints[$0].rolling }
      var hash = RollingHash(multiplier: prints.multiplier, length: length)
      for end in bytes.indices {
        if end >= length { hash.remove(bytes[end - length]) }
        hash.add(bytes[end])
        guard end >= length - 1, values.contains(hash.value) else { continue }
        let start = end - length + 1
        let code = keyed.of(Array(bytes[start...end]))
        for print in wanted where prints.prints[print].code == code { found.append((print, start)) }
      }
    }
    return found.sorted { ($0.start, $0.print) < ($1.start, $1.print) }
  }
}
