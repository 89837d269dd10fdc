import Wire

/// What a courier is to ask of whoever issued a token, in the place of carrying requests.
package enum Errand: Sendable, Equatable {
  /// A token out of HashiCorp Vault, for another origin, into so many pipes.
  case vault(Vault)
  /// What the token may do.
  case scopes

  package struct Vault: Sendable, Equatable {
    package let role: String
    /// Where the engine of version 2 is mounted, the secret's path in it, and the name of the value.
    package let mount: String
    package let path: String
    package let field: String
    /// To which origin the token belongs.
    package let origin: String
    package let copies: Int

    package init(role: String, mount: String, path: String, field: String, origin: String, copies: Int) {
      self.role = role
      self.mount = mount
      self.path = path
      self.field = field
      self.origin = origin
      self.copies = copies
    }
  }

  init(from reader: inout ByteReader) throws(WireError) {
    switch try reader.byte() {
    case 0: self = .scopes
    case 1:
      let texts = try reader.texts("errand", atMost: 5)
      guard texts.count == 5 else { throw .truncated }
      let copies = try reader.count("copies", atMost: 16)
      self = .vault(
        Vault(role: texts[0], mount: texts[1], path: texts[2], field: texts[3], origin: texts[4], copies: copies))
    default: throw .unknownValue("errand")
    }
  }

  func write(into writer: inout ByteWriter) {
    switch self {
    case .scopes: writer.write(UInt8(0))
    case .vault(let vault):
      writer.write(UInt8(1))
      writer.write(list: [vault.role, vault.mount, vault.path, vault.field, vault.origin]) { $0.write($1) }
      writer.write(vault.copies)
    }
  }
}
