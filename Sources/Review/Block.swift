import Diff
import Screening

/// One file's part of a request, with the numbers under which the model sees its lines.
///
/// The numbers count from the block's start, not the file's: a hunk that is edited moves the lines below it in the file,
/// and a request that is not about it stays the same to the byte.
struct Block: Sendable {
  enum Piece: Sendable {
    case hunk(OutgoingHunk, firstNumber: Int)
    /// Where a control hunk may stand, and the number of its first line there.
    case place(firstNumber: Int)
  }

  /// Numbers that no hunk has, after each one; a control hunk's lines find room in them.
  private static let gap = 16
  private static let maximumPlaces = 32

  let file: OutgoingFile
  /// Whether the control hunk of the request stands in it.
  let takesControl: Bool
  let pieces: [Piece]

  init(_ file: OutgoingFile, takesControl: Bool) {
    self.file = file
    self.takesControl = takesControl
    var pieces: [Piece] = []
    var number = 1
    var places = 0
    func offer() {
      guard takesControl, places < Block.maximumPlaces else { return }
      places += 1
      pieces.append(.place(firstNumber: number))
    }
    for hunk in file.hunks {
      offer()
      if places > 0 || number > 1 { number += Block.gap }
      pieces.append(.hunk(hunk, firstNumber: number))
      number += hunk.lines.count { $0.newNumber != nil }
    }
    offer()
    self.pieces = pieces
  }

  /// The file name's suffix without its dot, where it is an ordinary one.
  var suffix: String {
    let name = file.rawPath.bytes.split(separator: UInt8(ascii: "/")).last ?? []
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let suffix = name[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let isOrdinary = (1...8).contains(suffix.count) && suffix.allSatisfy { (0x61...0x7A).contains($0) }
    return isOrdinary ? String(decoding: suffix, as: UTF8.self) : ""
  }

  /// Every line that has a number, with it.
  var lines: [(shown: Int, line: OutgoingLine)] {
    pieces.flatMap { piece -> [(shown: Int, line: OutgoingLine)] in
      guard case .hunk(let hunk, let first) = piece else { return [] }
      return hunk.lines.filter { $0.newNumber != nil }.enumerated().map { (first + $0.offset, $0.element) }
    }
  }
}
