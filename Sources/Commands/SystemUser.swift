import Glibc

/// A user of this machine, read from `/etc/passwd` by ourselves: the C library would load modules that know users.
struct SystemUser {
  let number: UInt32
  let name: String

  /// By name or by number; a number need not be in the file.
  init?(_ text: String) {
    if let number = UInt32(text) {
      self.init(number: number)
    } else if let user = SystemUser.all.first(where: { $0.name == text }) {
      self = user
    } else {
      return nil
    }
  }

  /// Without a name in the file the number is the name.
  init(number: UInt32) {
    self = SystemUser.all.first { $0.number == number } ?? SystemUser(number: number, name: "\(number)")
  }

  private init(number: UInt32, name: String) {
    self.number = number
    self.name = name
  }

  private static var all: [SystemUser] {
    String(decoding: SmallFile.start(of: Array("/etc/passwd".utf8), limit: 1 << 20) ?? [], as: UTF8.self).split(
      separator: "\n"
    )
    .compactMap { line in
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count > 2, let number = UInt32(fields[2]) else { return nil }
      return SystemUser(number: number, name: String(fields[0]))
    }
  }
}
