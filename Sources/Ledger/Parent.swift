import Glibc

/// A folder above ours, which may belong to anybody and need only be there.
enum Parent {
  static func make(_ path: [UInt8]) {
    _ = unsafe mkdir(String(decoding: path, as: UTF8.self), 0o700)
  }
}
