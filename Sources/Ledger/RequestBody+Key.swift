import Findings
import Messages

extension RequestBody {
  /// The hash of all that decides the answer to a request.
  ///
  /// That is where it goes, its text with the lengths of its pieces, where the random parts may stand and whether a control
  /// hunk is among them; not the random parts themselves, nor what the model was told of an earlier answer.
  static func key(of prepared: Prepared, to destination: String, withControl: Bool, quirks: Set<Quirk>) -> String {
    var hash = SHA256()
    func add(_ bytes: [UInt8]) {
      hash.update((0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) })
      hash.update(bytes)
    }
    add(Array("airlock request 1".utf8))
    add(Array(destination.utf8))
    add([withControl ? 1 : 0])
    for segment in prepared.segments {
      switch segment {
      case .text(let bytes):
        add([0])
        add(bytes)
      case .delimiter: add([1])
      case .control(let line, let suffix):
        add([2])
        add(Array(String(line).utf8))
        add(Array(suffix.utf8))
      case .choice(let usual, let others):
        add([3])
        add(choice(usual, others, quirks))
      case .repair: add([4])
      }
    }
    return HexDigits.text(hash.finish())
  }
}
