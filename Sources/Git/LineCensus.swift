/// Which lines a text has, as sorted hashes: enough to say how much two texts share.
///
/// The hash is not made to withstand an adversary: two texts wrongly taken for alike are shown as the difference between
/// them, which hides nothing.
struct LineCensus {
  private struct Line {
    let hash: UInt32
    let size: UInt32

    init(hash: UInt64, size: UInt32) {
      self.hash = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
      self.size = size
    }
  }

  private let lines: [Line]
  private let size: Int

  var lineCount: Int { lines.count }

  /// Counts a text; an empty one resembles nothing.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return nil }
    var lines: [Line] = []
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var size: UInt32 = 0
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      size &+= 1
      guard byte == 0x0A else { continue }
      lines.append(Line(hash: hash, size: size))
      hash = 0xCBF2_9CE4_8422_2325
      size = 0
    }
    if size > 0 { lines.append(Line(hash: hash, size: size)) }
    self.lines = lines.sorted { $0.hash < $1.hash }
    self.size = bytes.count
  }

  /// The share of the larger text's bytes that lies in lines which both have; `nil` below a least share.
  func similarity(to other: LineCensus, atLeast least: Double) -> Double? {
    let larger = Double(max(size, other.size))
    guard Double(min(size, other.size)) >= least * larger else { return nil }
    var common = 0
    var mine = 0
    var theirs = 0
    while mine < lines.count, theirs < other.lines.count {
      let (left, right) = (lines[mine].hash, other.lines[theirs].hash)
      if left == right { common += Int(min(lines[mine].size, other.lines[theirs].size)) }
      if left <= right { mine += 1 }
      if right <= left { theirs += 1 }
    }
    let share = Double(common) / larger
    return share >= least ? share : nil
  }
}
