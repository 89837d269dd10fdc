import CGit2
import Diff

/// Two versions of a file that is not text, as a patch holds them: deflated, in git's base 85, forward and back.
enum BinaryPatch {
  private static let alphabet = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~".utf8)
  /// Bytes in a line.
  private static let lineLength = 52

  private final class Part {
    var text: [UInt8] = []
  }

  static func between(_ old: [UInt8], _ new: [UInt8]) throws(GitError) -> [UInt8] {
    let part = Part()
    var options = unsafe git_diff_options()
    unsafe git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    unsafe options.flags = GIT_DIFF_FORCE_BINARY.rawValue | GIT_DIFF_SHOW_BINARY.rawValue
    let code = unsafe old.withUnsafeBytes { before in
      unsafe new.withUnsafeBytes { after in
        unsafe git_diff_buffers(
          before.baseAddress, before.count, nil, after.baseAddress, after.count, nil, &options, nil,
          { _, binary, payload in
            guard let binary = unsafe binary?.pointee, let payload = unsafe payload else { return 0 }
            let part = unsafe Unmanaged<Part>.fromOpaque(payload).takeUnretainedValue()
            unsafe part.text += BinaryPatch.section(binary.new_file) + BinaryPatch.section(binary.old_file)
            return 0
          }, nil, nil, Unmanaged.passUnretained(part).toOpaque())
      }
    }
    guard code == 0, !part.text.isEmpty else {
      throw GitError(attempt: "write a binary patch", reason: "libgit2 gives error \(code)")
    }
    return Array("GIT binary patch\n".utf8) + part.text
  }

  private static func section(_ file: git_diff_binary_file) -> [UInt8] {
    let kind = unsafe file.type == GIT_DIFF_BINARY_DELTA ? "delta" : "literal"
    var text = unsafe Array("\(kind) \(file.inflatedlen)\n".utf8)
    let data = unsafe UnsafeRawBufferPointer(start: file.data, count: file.data == nil ? 0 : file.datalen)
    var position = 0
    while position < data.count {
      let count = min(lineLength, data.count - position)
      text.append(UInt8(truncatingIfNeeded: count <= 26 ? 64 + count : 70 + count))
      for start in stride(from: position, to: position + count, by: 4) {
        var value: UInt32 = 0
        for offset in 0..<4 {
          value = unsafe value << 8 | (start + offset < position + count ? UInt32(data[start + offset]) : 0)
        }
        var digits = [UInt8](repeating: 0, count: 5)
        for index in digits.indices.reversed() {
          digits[index] = alphabet[Int(value % 85)]
          value /= 85
        }
        text += digits
      }
      text.append(0x0A)
      position += count
    }
    return text + [0x0A]
  }
}
