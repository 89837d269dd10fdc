import Glibc

/// What the place that people read from can show.
struct Terminal: Sendable {
  let isTerminal: Bool
  let width: Int
  let hasColor: Bool
  let isUTF8: Bool
  /// Whether a line can be taken back.
  let canRewrite: Bool

  /// Looks at the descriptor that will be written to; 2 in a hook.
  init(descriptor: Int32, surroundings: Surroundings) {
    isTerminal = isatty(descriptor) == 1
    var size = winsize()
    let told = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    let known = isTerminal && told && size.ws_col >= 20
    width = known ? Int(size.ws_col) : 80
    hasColor = isTerminal && surroundings["NO_COLOR"] == nil && surroundings["TERM"] != "dumb"
    canRewrite = isTerminal && surroundings["TERM"].map { $0 != "dumb" } ?? false
    let locale = surroundings["LC_ALL"] ?? surroundings["LC_CTYPE"] ?? surroundings["LANG"] ?? ""
    // Strings' own search would cost more at the start than everything else here.
    let name = locale.utf8.filter { $0 != UInt8(ascii: "-") }.map { $0 | 0x20 }
    isUTF8 = name.indices.contains { name[$0...].starts(with: "utf8".utf8) }
  }
}
