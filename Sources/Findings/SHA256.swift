/// SHA-256 as FIPS 180-4 describes it.
///
/// Written here because a library with it more than doubles what the loader and the runtime do when a program starts.
package struct SHA256 {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var waiting: [UInt8] = []
  private var length: UInt64 = 0

  package init() {}

  /// The 32 bytes for a whole text.
  package static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  package mutating func update(_ bytes: [UInt8]) {
    length += UInt64(bytes.count)
    let all = waiting.isEmpty ? bytes : waiting + bytes
    let end = all.count / 64 * 64
    for start in stride(from: 0, to: end, by: 64) { compress(all, from: start) }
    waiting = Array(all[end...])
  }

  /// The 32 bytes; nothing can be added afterwards.
  package consuming func finish() -> [UInt8] {
    let bits = length &* 8
    let zeros = (119 - waiting.count % 64) % 64
    var rest = waiting + [0x80] + [UInt8](repeating: 0, count: zeros)
    for shift in stride(from: 56, through: 0, by: -8) { rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    for start in stride(from: 0, to: rest.count, by: 64) { compress(rest, from: start) }
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    for place in state.indices {
      for shift in stride(from: 24, through: 0, by: -8) {
        digest.append(UInt8(truncatingIfNeeded: state[place] >> UInt32(shift)))
      }
    }
    return digest
  }

  /// Takes in the 64 bytes from `start` on.
  private mutating func compress(_ bytes: [UInt8], from start: Int) {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for place in 0..<16 {
      let first = start + 4 * place
      words[place] =
        UInt32(bytes[first]) << 24 | UInt32(bytes[first + 1]) << 16 | UInt32(bytes[first + 2]) << 8
        | UInt32(bytes[first + 3])
    }
    for place in 16..<64 {
      let (early, late) = (words[place - 15], words[place - 2])
      let first = SHA256.turn(early, 7) ^ SHA256.turn(early, 18) ^ early >> 3
      let second = SHA256.turn(late, 17) ^ SHA256.turn(late, 19) ^ late >> 10
      words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for place in 0..<64 {
      let upper = SHA256.turn(e, 6) ^ SHA256.turn(e, 11) ^ SHA256.turn(e, 25)
      let one = h &+ upper &+ (e & f ^ ~e & g) &+ SHA256.constants[place] &+ words[place]
      let lower = SHA256.turn(a, 2) ^ SHA256.turn(a, 13) ^ SHA256.turn(a, 22)
      let two = lower &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
    }
    let sums: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for place in state.indices { state[place] = state[place] &+ sums[place] }
  }

  private static func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
