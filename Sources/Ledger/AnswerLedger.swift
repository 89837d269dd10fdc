import Glibc
package import Messages
import Wire

/// What a server answered, and what the request carried that was not part of the question.
package struct Answer: Sendable, Equatable {
  package let body: [UInt8]
  package let control: Control?

  package init(body: [UInt8], control: Control?) {
    self.body = body
    self.control = control
  }
}

/// The answers that came back, each under the hash of everything that decided it; what was asked is not asked again.
///
/// Only what a courier brought back gets in, under the hash of what was really sent: a reader under an attacker's control
/// can ask something else and have its answer kept, and nobody who asks the honest question ever sees it.
package struct AnswerLedger: ~Copyable {
  package static let maximumBytes = 50 << 20
  package static let maximumAge = 30 * 86_400
  private static let mark = "airlock answer 1"
  private static let largestAnswer = Response.longestBody + (64 << 10)

  private let folder: Folder
  private var bytes = 0

  /// Opens it below the state folder and drops what is too old or too much, the oldest first.
  init(in state: borrowing Folder) throws(LedgerError) {
    folder = try Folder("ledger", in: state)
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    var kept = 0
    for file in folder.files().sorted(by: { $0.modified > $1.modified }) {
      let age = now.tv_sec - file.modified
      let isAnswer = AnswerLedger.isName(file.name) && age <= AnswerLedger.maximumAge
      // One that is being written by another run is left alone for a while.
      let isYoung = file.name.hasPrefix(".") && age <= 600
      if isAnswer && kept + file.size <= AnswerLedger.maximumBytes {
        kept += file.size
      } else if !isYoung {
        folder.remove(file.name)
      }
    }
    bytes = kept
  }

  /// The answer to a request that was asked before; a file that is not whole is none.
  package func answer(to request: RequestBody) -> Answer? {
    guard let bytes = folder.read(request.key, limit: AnswerLedger.largestAnswer) else { return nil }
    var reader = ByteReader(bytes)
    do {
      guard try reader.string("mark", atMost: 100) == AnswerLedger.mark,
        try reader.string("key", atMost: 64) == request.key
      else { return nil }
      let control = try reader.optional { (reader) throws(WireError) in try Control(from: &reader) }
      let answer = Answer(body: try reader.bytes("answer", atMost: Response.longestBody), control: control)
      try reader.finish()
      return answer
    } catch {
      return nil
    }
  }

  /// Keeps an answer while there is room.
  package mutating func keep(_ answer: Answer, to request: RequestBody) throws(LedgerError) {
    var writer = ByteWriter()
    writer.write(AnswerLedger.mark)
    writer.write(request.key)
    writer.write(optional: answer.control) { $1.write(into: &$0) }
    writer.write(answer.body)
    guard bytes + writer.bytes.count <= AnswerLedger.maximumBytes else { return }
    try folder.write(writer.bytes, as: request.key)
    bytes += writer.bytes.count
  }

  /// Drops an answer that turned out to be none.
  package func forget(_ request: RequestBody) {
    folder.remove(request.key)
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.count == 64 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
