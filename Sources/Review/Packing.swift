import Diff
import Screening

/// Cuts the hunks of a change into groups, so that a hunk that is edited changes its own group and seldom another.
///
/// Where a group may end does not depend on what was added: on the name of a file and the line above a hunk.
struct Packing {
  /// Bytes in one group, whatever happens; about 15,000 tokens.
  static let largest = 60_000
  static let usual = 16 << 10

  private let maximumBytes: Int
  private let maximumGroups: Int
  /// Of one group.
  private let maximumTokens: Int
  /// What a group should not exceed.
  private let wanted: Int
  private(set) var groups: [[OutgoingFile]] = []
  private var filled = 0
  private var filledTokens = 0
  private(set) var total = 0

  /// Larger groups where there would be more than the limit of the usual ones.
  init(_ files: [OutgoingFile], maximumBytes: Int, maximumGroups: Int, maximumTokens: Int) {
    self.maximumTokens = maximumTokens
    self.maximumBytes = maximumBytes
    self.maximumGroups = maximumGroups
    let all = min(maximumBytes, files.lazy.flatMap(\.hunks).reduce(0) { $0 + Packing.size(of: $1.lines) })
    var wanted = Packing.usual
    while wanted < Packing.largest && 2 * all / wanted + 1 > maximumGroups { wanted *= 2 }
    self.wanted = min(wanted, Packing.largest)
  }

  /// Takes a file's hunks in; those too long for any group, and those for which there is no room.
  mutating func add(_ file: OutgoingFile) -> (tooLong: HunkCount, refused: HunkCount) {
    var fitting: [OutgoingHunk] = []
    var tooLong = HunkCount()
    var refused = HunkCount()
    func flush(_ groups: inout [[OutgoingFile]]) {
      if !fitting.isEmpty { groups[groups.count - 1].append(file.keeping(fitting)) }
      fitting = []
    }
    for (index, hunk) in file.hunks.enumerated() {
      let size = Packing.size(of: hunk.lines)
      let tokens = Packing.tokens(of: hunk.lines, in: file)
      guard Packing.fits(hunk, in: file, maximumTokens) else {
        tooLong.add(hunk)
        continue
      }
      let needsGroup =
        filledTokens + tokens > maximumTokens || needsGroup(size, orEndsBefore: hunk, first: index == 0, of: file)
      guard total + size <= maximumBytes, !needsGroup || groups.count < maximumGroups else {
        refused.add(hunk)
        continue
      }
      if needsGroup {
        flush(&groups)
        groups.append([])
        filled = 0
        filledTokens = 0
      }
      fitting.append(hunk)
      filled += size
      filledTokens += tokens
      total += size
    }
    flush(&groups)
    return (tooLong, refused)
  }

  static func fits(_ hunk: OutgoingHunk, in file: OutgoingFile, _ maximumTokens: Int) -> Bool {
    size(of: hunk.lines) <= largest && tokens(of: hunk.lines, in: file) <= maximumTokens
  }

  private func needsGroup(
    _ size: Int, orEndsBefore hunk: OutgoingHunk, first isFirst: Bool, of file: OutgoingFile
  ) -> Bool {
    guard !groups.isEmpty else { return true }
    // The last group takes what it can.
    guard groups.count < maximumGroups else { return filled + size > Packing.largest }
    if filled > 0 && filled + size > wanted { return true }
    guard filled >= wanted / 2 else { return false }
    let name = file.rawPath.bytes
    return isFirst
      ? Packing.hash(name) & 1 == 0 : Packing.hash(name + (hunk.lines.first?.text.bytes ?? [])) & 3 == 0
  }

  static func size(of lines: [OutgoingLine]) -> Int {
    lines.reduce(40) { $0 + $1.text.bytes.count + 10 }
  }

  /// At most, with a number and a mark before each line, and the file's name between delimiters.
  static func tokens(of lines: [OutgoingLine], in file: OutgoingFile) -> Int {
    lines.reduce(TokenCount(file.path.bytes).most + 90) { $0 + TokenCount($1.text.bytes).most + 9 }
  }

  /// FNV-1a, its upper half.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } >> 32
  }
}
