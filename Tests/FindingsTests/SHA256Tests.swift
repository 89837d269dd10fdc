import Findings
import Testing

struct SHA256Tests {
  /// The examples of FIPS 180-4 and of NIST's set of vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `known texts have their known hashes`(text: String, hash: String) {
    #expect(Self.hash([Array(text.utf8)]) == hash)
  }

  @Test func `it does not matter where a text is cut`() {
    let text = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for length in [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 300] {
      let whole = Array(text[..<length])
      for cut in stride(from: 0, through: length, by: 5) {
        #expect(Self.hash([Array(whole[..<cut]), Array(whole[cut...])]) == Self.hash([whole]))
      }
    }
  }

  @Test func `fingerprints tell rule, path and bytes apart`() {
    let one = Fingerprint(rule: "ab", path: [0x63], material: [1])
    #expect(one == Fingerprint(rule: "ab", path: [0x63], material: [1]))
    #expect(one != Fingerprint(rule: "a", path: [0x62, 0x63], material: [1]))
    #expect(one != Fingerprint(rule: "ab", path: [], material: [0x63, 1]))
  }

  private static func hash(_ parts: [[UInt8]]) -> String {
    var hash = SHA256()
    for part in parts { hash.update(part) }
    return hash.finish().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
