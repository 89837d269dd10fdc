/// What an installation has to know to be taken back: `key=value` lines in a file that the user can read.
struct HookState: Equatable {
  static let heading = "# what airlock installed here; 'airlock hooks uninstall' reads it"

  private(set) var entries: [(key: String, value: String)] = []

  static func == (left: HookState, right: HookState) -> Bool { left.encoded == right.encoded }

  init() {}

  /// Reads the file; `nil` if it is missing or nothing of ours.
  init?(at path: String) throws(HookError) {
    guard let bytes = try HookFile(path).read(), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n")
    guard lines.first.map(String.init) == HookState.heading else { return nil }
    for line in lines.dropFirst() {
      guard let equals = line.firstIndex(of: "=") else { return nil }
      entries.append((String(line[..<equals]), String(line[line.index(after: equals)...])))
    }
  }

  subscript(_ key: String) -> String? { entries.first { $0.key == key }?.value }

  func all(_ key: String) -> [String] { entries.filter { $0.key == key }.map(\.value) }

  mutating func add(_ key: String, _ value: String) { entries.append((key, value)) }

  var encoded: [UInt8] {
    Array(([HookState.heading] + entries.map { "\($0.key)=\($0.value)" }).map { $0 + "\n" }.joined().utf8)
  }

  func write(to path: String) throws(HookError) {
    try HookFile(path).replace(with: encoded, mode: 0o600)
  }

  /// A checksum that tells whether a script was edited; it protects nothing from an attacker, `airlock verify` does.
  static func checksum(_ bytes: [UInt8]) -> String {
    let sum = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(sum, radix: 16)
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for position in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[position..<position + 2], as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(byte)
    }
    return bytes
  }
}
