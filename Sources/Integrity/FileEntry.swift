/// What a manifest says about one file, directory or link.
package struct FileEntry: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case file, directory, link, other
  }

  package let kind: Kind
  /// The permission bits, set-user and the like included.
  package let mode: UInt32
  package let user: UInt32
  package let group: UInt32
  /// Bytes of a file or of a link's target; 0 for a directory.
  package let size: Int
  /// SHA-256 of the contents or of the link's target in hexadecimal; `-` for anything else.
  package let digest: String
  /// As bytes; relative to the installation's folder, or absolute.
  package let path: [UInt8]

  package init(
    kind: Kind, mode: UInt32, user: UInt32, group: UInt32, size: Int, digest: String, path: [UInt8]
  ) {
    self.kind = kind
    self.mode = mode
    self.user = user
    self.group = group
    self.size = size
    self.digest = digest
    self.path = path
  }

  var octalMode: String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// One line of a manifest, without its end.
  package var line: String {
    "\(kind.rawValue) \(octalMode) \(user) \(group) \(size) \(digest) \(FileEntry.encode(path))"
  }

  /// Reads such a line; `nil` for anything else.
  package init?(line: Substring) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 7, let kind = Kind(rawValue: String(words[0])), let mode = UInt32(words[1], radix: 8),
      let user = UInt32(words[2]), let group = UInt32(words[3]), let size = Int(words[4]), size >= 0,
      let path = FileEntry.decode(words[6])
    else { return nil }
    self.init(
      kind: kind, mode: mode, user: user, group: group, size: size, digest: String(words[5]), path: path)
  }

  /// Percent-encoding of everything but printable ASCII, so that a path is one word on one line.
  package static func encode(_ path: [UInt8]) -> String {
    path.map { byte in
      byte > 0x20 && byte < 0x7F && byte != 0x25
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes.isEmpty ? nil : bytes
  }
}
