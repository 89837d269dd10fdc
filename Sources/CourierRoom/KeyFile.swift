import Glibc
import Wire

/// The file of a client's key, as far as it says whether a passphrase opens it.
enum KeyFile {
  private static let longest = 64 << 10
  private static let marks = ["-----BEGIN ENCRYPTED PRIVATE KEY-----", "Proc-Type: 4,ENCRYPTED"]

  /// Whether a line of it announces an encrypted key, in the newer or the older of OpenSSL's two forms.
  ///
  /// A file that cannot be read has none; libcurl says why it cannot.
  static func isEncrypted(_ path: String) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let text = unsafe SecretBytes(capacity: longest) { room in
      max(0, unsafe read(descriptor, room.baseAddress, room.count))
    }
    guard let text else { return false }
    return unsafe text.withBytes { bytes in
      var lines = unsafe bytes[...]
      while true {
        for mark in marks where unsafe lines.starts(with: mark.utf8) { return true }
        guard let end = unsafe lines.firstIndex(of: 0x0A) else { return false }
        unsafe lines = lines[(end + 1)...]
      }
    }
  }
}
