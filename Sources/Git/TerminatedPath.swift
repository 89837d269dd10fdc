extension [UInt8] {
  /// The path as C wants it, which need not be UTF-8.
  var terminatedPath: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}
