import Glibc

/// The lines that come out of a descriptor, or of bytes that are here already.
package struct InputLines: Sendable {
  /// Bytes of a line that are kept; what is longer is cut.
  package static let longest = 64 << 20

  private let descriptor: Int32
  private var buffer: [UInt8]
  private var position = 0
  private var isAtEnd: Bool
  private var returned: [UInt8]?
  /// Whether the last line that was taken has lost its end.
  package private(set) var wasCut = false

  package init(descriptor: Int32) {
    self.descriptor = descriptor
    buffer = []
    isAtEnd = false
  }

  init(_ bytes: [UInt8]) {
    descriptor = -1
    buffer = bytes
    isAtEnd = true
  }

  /// The next line with its line feed, which only the last one may lack.
  package mutating func next() throws(GitError) -> [UInt8]? {
    if let line = returned {
      returned = nil
      return line
    }
    wasCut = false
    var line: [UInt8] = []
    while true {
      if position == buffer.count, try !fill() { return line.isEmpty ? nil : line }
      let feed = buffer[position...].firstIndex(of: 0x0A)
      let end = feed.map { $0 + 1 } ?? buffer.count
      if line.count < InputLines.longest { line += buffer[position..<end] } else { wasCut = true }
      position = end
      if feed != nil { return line }
    }
  }

  /// Has `next` give this line again.
  mutating func giveBack(_ line: [UInt8]) {
    returned = line
  }

  private mutating func fill() throws(GitError) -> Bool {
    guard !isAtEnd else { return false }
    buffer = [UInt8](repeating: 0, count: 1 << 16)
    position = 0
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw GitError(attempt: "read the input", reason: "error \(errno)") }
      buffer.removeLast(buffer.count - count)
      isAtEnd = count == 0
      return count > 0
    }
  }
}
