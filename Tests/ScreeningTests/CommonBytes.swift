import Foundation

/// Which three bytes are common in sources, to find each keyword by bytes that are not.
struct CommonBytes {
  static let shared = CommonBytes()

  /// How common three bytes are; none that is missing is.
  private let ranks: [String: Int]

  private init() {
    let file = RuleFiles.folder.appendingPathComponent("../../../Training/trigrams.txt")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    let pairs = lines.enumerated().map { rank, line in
      (RuleFiles.plain(String(line)), lines.count - rank)
    }
    ranks = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The letter of the two places, an even and an odd one, from which on four bytes of a word are the rarest.
  func places(in word: String) -> String {
    let bytes = Array(word.lowercased().utf8)
    let even = rarest(stride(from: 0, through: bytes.count - 4, by: 2), in: bytes) ?? 0
    let odd = rarest(stride(from: 1, through: bytes.count - 4, by: 2), in: bytes) ?? 1
    return String(UnicodeScalar(UInt8(0x41 + even / 2 * 3 + (odd - 1) / 2)))
  }

  private func rarest(_ places: StrideThrough<Int>, in bytes: [UInt8]) -> Int? {
    places.min { rank(at: $0, in: bytes) < rank(at: $1, in: bytes) }
  }

  /// Four bytes are no more common than the rarer three of them.
  private func rank(at place: Int, in bytes: [UInt8]) -> Int {
    let threes = [bytes[place..<place + 3], bytes[place + 1..<place + 4]]
    return threes.map { ranks[String(decoding: $0, as: UTF8.self)] ?? 0 }.min() ?? 0
  }
}
