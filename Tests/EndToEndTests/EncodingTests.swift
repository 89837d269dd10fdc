import TestSupport
import Testing

/// A key is found in a text of any encoding, at the line where git counts it.
struct EncodingTests {
  @Test("Wide text", arguments: [2, 4], [false, true])
  func wide(width: Int, isBig: Bool) throws {
    let scene = try Scene()
    let text = "\u{FEFF}# notes é\r\ntoken = '\(Scene.secret)'\r\n"
    let units: [UInt32] = width == 2 ? text.utf16.map { UInt32($0) } : text.unicodeScalars.map(\.value)
    let bytes = units.flatMap { unit in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
      return isBig ? bytes.reversed() : bytes
    }
    try scene.repo.folder.write(scene.repo.path + "/wide.txt", bytes: bytes)
    try scene.repo.gitOK(["add", "wide.txt"])
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells("wide.txt", 2), "\(run.err)")
    #expect(!run.err.contains(Scene.secret))
  }

  @Test("Plain text with what does not belong there", arguments: [[0xFF, 0xFE], [0xFE, 0xFF], [0]] as [[UInt8]])
  func plain(start: [UInt8]) throws {
    let scene = try Scene()
    let bytes = start + Array("# notes\ntoken = '\(Scene.secret)'\n".utf8)
    try scene.repo.folder.write(scene.repo.path + "/plain.txt", bytes: bytes)
    try scene.repo.gitOK(["add", "plain.txt"])
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells("plain.txt", 2), "\(run.err)")
  }

  @Test func `a key with zeros between its letters, and one in a file that is not text`() throws {
    let scene = try Scene()
    let key = Array("token = '\(Scene.secret)'\n".utf8)
    let spread = Array("# first\n".utf8) + key.flatMap { $0 == 0x0A ? [$0] : [$0, 0] }
    try scene.repo.folder.write(scene.repo.path + "/spread.txt", bytes: spread)
    let noise = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 7 | 0x80) } + [0, 0x0A]
    try scene.repo.folder.write(scene.repo.path + "/data", bytes: noise + key + noise)
    try scene.repo.gitOK(["add", "."])
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells("spread.txt", 2), "\(run.err)")
    #expect(run.err.contains("data"), "\(run.err)")
    let review = try scene.lastReview()
    #expect(
      review.isComplete == false && review.places("secret").contains { $0.hasPrefix("data:") },
      "\(review.places("secret"))")
  }
}
