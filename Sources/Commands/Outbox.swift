import Ledger
import Messages

/// What leaves the machine in one review: kept before it goes, and counted.
final class Outbox {
  private let kept: SentBodies?
  private let run: String
  private let head: [(String, String)]
  /// The SHA-256 of each body.
  private(set) var hashes: [String] = []
  private(set) var bytes = 0
  /// By the number of their request, as long as no server has counted them.
  private var estimates: [Int: Int] = [:]
  private(set) var tokensIn = 0
  private(set) var tokensOut = 0

  init(keeping kept: consuming SentBodies?, run: String, head: [(String, String)]) {
    self.kept = kept
    self.run = run
    self.head = head
  }

  /// A third of the bytes, rounded up: more than programs and English usually have.
  static func tokens(in bytes: Int) -> Int { (bytes + 2) / 3 }

  /// A body goes out.
  func note(_ number: Int, _ body: [UInt8]) {
    let hash = SentBodies.hash(body)
    hashes.append(hash)
    bytes += body.count
    tokensIn += estimates.updateValue(Outbox.tokens(in: body.count), forKey: number) ?? 0
    try? kept?.keep(body, number: hashes.count, of: run, head: head + [("sha256", hash)])
  }

  /// An answer came, and what it says of its length; what no text of such a length can have is not believed.
  func note(_ usage: Usage?, of number: Int, request: Int, answer: Int) {
    let estimate = estimates.removeValue(forKey: number)
    tokensIn += usage.map { min(max($0.read, request / 16), request) } ?? estimate ?? 0
    tokensOut += usage.map { min($0.written, answer) } ?? Outbox.tokens(in: answer)
  }

  /// With those of which no server has told.
  var tokens: Int { tokensIn + tokensOut + estimates.values.reduce(0, +) }
}
