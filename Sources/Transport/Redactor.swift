package import Wire

/// Takes the token out of bytes that leave or enter, whatever they are written in.
///
/// Found are the token raw, with any of its bytes URL-escaped or JSON-escaped, and inside Base64 text of either
/// alphabet at each of its three alignments (each of those escaped too). What is found is overwritten in place with a
/// marker, filled up with `*`: the length stays, since it has been announced before the token is known. A token of
/// fewer than eight bytes is left alone: it is no secret, and taking it out would take bodies apart.
package struct Redactor: ~Copyable {
  package static let marker = "‹token›"
  static let shortest = 8

  /// The forms, one after the other.
  private let forms: SecretBytes
  private let lengths: [Int]
  /// Which bytes a form, or an escape, can start with.
  private let starts: [Bool]

  /// Without memory for the forms there is no redactor, and so no request.
  package init?(token: borrowing SecretBytes) {
    var lengths: [Int] = []
    var starts = [Bool](repeating: false, count: 256)
    starts[0x25] = true
    starts[0x5C] = true
    let room = token.count * 10 + 64
    let forms = unsafe token.withBytes { (token) -> SecretBytes? in
      unsafe SecretBytes(capacity: room) { output in
        var end = 0
        func add(_ form: Form) {
          let first = end
          for index in 0..<form.count(of: token.count) {
            unsafe output[end] = form.byte(index, of: token)
            end += 1
          }
          lengths.append(end - first)
          starts[Int(unsafe output[first])] = true
        }
        guard token.count >= Redactor.shortest else { return 0 }
        for form in Form.all { add(form) }
        return end
      }
    }
    guard let forms else { return nil }
    self.forms = forms
    self.lengths = lengths
    self.starts = starts
  }

  /// Overwrites each occurrence and says how many there were.
  package borrowing func redact(_ bytes: inout [UInt8]) -> Int {
    unsafe forms.withBytes { forms in
      unsafe bytes.withUnsafeMutableBufferPointer { text in
        var found = 0
        var position = 0
        while position < text.count {
          guard unsafe starts[Int(text[position])], let end = unsafe longest(of: forms, in: text, at: position) else {
            position += 1
            continue
          }
          unsafe Redactor.overwrite(text, from: position, to: end)
          found += 1
          position = end
        }
        return found
      }
    }
  }

  private func longest(
    of forms: UnsafeRawBufferPointer, in text: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Int? {
    var first = 0
    var best: Int?
    for length in lengths {
      let form = unsafe UnsafeRawBufferPointer(rebasing: forms[first..<first + length])
      if let end = unsafe Escapes.match(form, in: text, at: position), end > best ?? 0 { best = end }
      first += length
    }
    return best
  }

  private static func overwrite(_ text: UnsafeMutableBufferPointer<UInt8>, from start: Int, to end: Int) {
    for index in start..<end { unsafe text[index] = 0x2A }
    guard end - start >= marker.utf8.count else { return }
    for (offset, byte) in marker.utf8.enumerated() { unsafe text[start + offset] = byte }
  }
}

/// One way a token can be written: raw, or the part of its Base64 text that depends on nothing around it.
private enum Form {
  case raw
  /// Base64 with `before` unknown bytes in front, 0 to 2.
  case base64(before: Int, urlSafe: Bool)

  static let all: [Form] =
    [.raw] + [false, true].flatMap { urlSafe in (0...2).map { .base64(before: $0, urlSafe: urlSafe) } }

  func count(of length: Int) -> Int {
    switch self {
    case .raw: length
    case .base64(let before, _): (before + length) * 8 / 6 - Form.skipped(before)
    }
  }

  /// The leading characters that also depend on the unknown bytes.
  private static func skipped(_ before: Int) -> Int { (before * 8 + 5) / 6 }

  func byte(_ index: Int, of token: UnsafeRawBufferPointer) -> UInt8 {
    guard case .base64(let before, let urlSafe) = self else { return unsafe token[index] }
    let bit = (index + Form.skipped(before)) * 6 - before * 8
    let high = UInt16(unsafe token[bit / 8])
    let low = bit / 8 + 1 < token.count ? UInt16(unsafe token[bit / 8 + 1]) : 0
    let value = UInt8(((high << 8 | low) >> UInt16(10 - bit % 8)) & 63)
    switch value {
    case 0..<26: return 0x41 + value
    case 26..<52: return 0x61 + value - 26
    case 52..<62: return 0x30 + value - 52
    case 62: return urlSafe ? 0x2D : 0x2B
    default: return urlSafe ? 0x5F : 0x2F
    }
  }
}
