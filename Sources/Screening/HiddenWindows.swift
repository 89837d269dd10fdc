/// Finds where text may be hidden from a glance: words whose letters are broken by signs or replaced by digits, `i|gn`ore` and
/// `1gn0r3`, and what stands far to the right of its line.
struct HiddenWindows {
  /// Of each block the first half is looked at: what is hidden is no shorter than a block.
  private static let width = 32
  /// So many breaks in it, and so many spaces, are a text that is broken.
  private static let fewestBreaks = 5
  private static let fewestSpaces = 3
  /// What stands so near is looked at, too.
  private static let reach = 96
  /// Behind so many spaces a text is out of sight; so much of it is looked at.
  private static let farthest = 80
  private static let longest = 512

  private let range: Range<Int>
  private(set) var all: [Range<Int>] = []
  /// Up to here spaces have been looked at.
  private var blankUntil = 0

  init(_ range: Range<Int>) { self.range = range }

  /// Takes the next block.
  @inline(__always)
  mutating func add(_ place: Int, breaks: UInt64, spaces: UInt64, in text: UnsafeRawBufferPointer) {
    let breaks = UInt32(truncatingIfNeeded: breaks)
    let spaces = UInt32(truncatingIfNeeded: spaces)
    if breaks.nonzeroBitCount >= HiddenWindows.fewestBreaks, spaces.nonzeroBitCount >= HiddenWindows.fewestSpaces {
      let end = place + HiddenWindows.width
      add(max(range.lowerBound, place - HiddenWindows.reach)..<min(range.upperBound, end + HiddenWindows.reach))
    } else if spaces == .max, place >= blankUntil {
      unsafe addBehindBlanks(place, in: text)
    }
  }

  /// What spaces push out of sight is a window, unless they only begin a line.
  @inline(never)
  private mutating func addBehindBlanks(_ place: Int, in text: UnsafeRawBufferPointer) {
    var start = place
    while start > range.lowerBound, unsafe text[start - 1] == 0x20 { start -= 1 }
    var end = place
    while end < range.upperBound, unsafe text[end] == 0x20 { end += 1 }
    blankUntil = end
    guard end - start >= HiddenWindows.farthest, end < range.upperBound else { return }
    guard start > range.lowerBound, unsafe text[start - 1] != 0x0A else { return }
    let limit = min(range.upperBound, end + HiddenWindows.longest)
    unsafe add(end..<(text[end..<limit].firstIndex(of: 0x0A) ?? limit))
  }

  private mutating func add(_ window: Range<Int>) {
    if let last = all.last, last.upperBound >= window.lowerBound {
      all[all.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
    } else {
      all.append(window)
    }
  }
}
