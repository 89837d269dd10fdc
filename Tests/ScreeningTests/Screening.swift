import Diff
import Findings
import Screening

/// Screens a text as if its file were new.
struct Screening {
  let file: ScreenedFile

  init(_ text: String, path: String = "a.py", now: Int? = nil) {
    var screener = Screener(options: ScreeningOptions(now: now))
    file = screener.screen(text: Array(text.utf8), path: BytePath(Array(path.utf8)))
  }

  var findings: [Finding] { file.findings.map(\.finding) }
  var secrets: [Finding] { findings.filter { $0.kind == .secret } }
  /// The lines as they would leave the machine.
  var outgoing: [String] {
    (file.outgoing?.hunks.flatMap(\.lines) ?? []).map { String(decoding: $0.text.bytes, as: UTF8.self) }
  }
}
