package import Messages

/// A request body, joined from the reader's segments around a delimiter and a control hunk that only this process draws.
package struct RequestBody: Sendable {
  package let index: Int
  package let parts: [Prepared.Part]
  package let bytes: [UInt8]
  /// What its answer is known by: 64 hexadecimal digits.
  package let key: String
  /// `nil` where none is wanted, or the reader offers no place.
  package let control: Control?
  /// What the model was told of an earlier answer.
  package let fault: Fault?
  /// What the model is known to refuse.
  package let quirks: Set<Quirk>
  private let prepared: Prepared
  private let destination: String
  private let withControl: Bool

  package struct JoinError: Error, CustomStringConvertible {
    package let description: String
  }

  /// Draws 128 random bits and a control hunk; what occurs in the content is drawn again.
  ///
  /// The destination is told for the key alone.
  package init(
    joining prepared: Prepared, to destination: String, withControl: Bool, quirks: Set<Quirk> = [],
    after fault: Fault? = nil
  ) throws(JoinError) {
    key = RequestBody.key(of: prepared, to: destination, withControl: withControl, quirks: quirks)
    index = prepared.index
    parts = prepared.parts
    self.prepared = prepared
    self.destination = destination
    self.withControl = withControl
    self.quirks = quirks
    self.fault = fault
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<8 {
      let delimiter = RequestBody.delimiter(using: &generator)
      guard !prepared.contains(delimiter) else { continue }
      let place = withControl ? prepared.places.randomElement(using: &generator) : nil
      let drawn = place.map { ControlTemplate.draw(for: $0.suffix, line: $0.line, using: &generator) }
      guard drawn?.names.contains(where: { prepared.contains(Array($0.utf8)) }) != true else { continue }
      control = drawn?.control
      bytes = prepared.segments.indices.flatMap { index in
        switch prepared.segments[index] {
        case .text(let bytes): bytes
        case .delimiter: delimiter
        case .control: index == place?.segment ? drawn?.control.body ?? [] : []
        case .choice(let usual, let others): RequestBody.choice(usual, others, quirks)
        case .repair: Array((fault?.words ?? "").utf8)
        }
      }
      return
    }
    throw JoinError(description: "the content anticipates what was drawn at random")
  }

  /// The same request for a model of which more is known, or after an answer that could not be read; drawn anew.
  package func again(quirks: Set<Quirk>, after fault: Fault? = nil) throws(JoinError) -> RequestBody {
    try RequestBody(joining: prepared, to: destination, withControl: withControl, quirks: quirks, after: fault)
  }

  /// The text for the first quirk that the model has.
  static func choice(_ usual: [UInt8], _ others: [Prepared.Other], _ quirks: Set<Quirk>) -> [UInt8] {
    others.first { quirks.contains($0.quirk) }?.text ?? usual
  }

  package var hunks: Int { parts.reduce(0) { $0 + $1.hunks + $1.cutHunks.count } }

  /// 32 lower-case hexadecimal digits; the system's generator asks the kernel.
  private static func delimiter(using generator: inout SystemRandomNumberGenerator) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return (0..<32).map { _ in digits[Int(generator.next() & 15)] }
  }
}

extension Prepared {
  fileprivate var places: [(segment: Int, line: Int, suffix: String)] {
    segments.indices.compactMap { index in
      guard case .control(let line, let suffix) = segments[index] else { return nil }
      return (index, line, suffix)
    }
  }

  fileprivate func contains(_ needle: [UInt8]) -> Bool {
    segments.contains { segment in
      switch segment {
      case .text(let bytes): Prepared.has(needle, in: bytes)
      case .choice(let usual, let others): ([usual] + others.map(\.text)).contains { Prepared.has(needle, in: $0) }
      case .delimiter, .control, .repair: false
      }
    }
  }

  private static func has(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard bytes.count >= needle.count, let first = needle.first else { return false }
    return (0...bytes.count - needle.count).contains { start in
      bytes[start] == first && bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }
}

extension Control {
  /// The hunk as it stands inside the JSON string of a body, in the form of the reader's hunks.
  package var body: [UInt8] {
    let lines = lines.enumerated().map { "\(firstLine &+ $0.offset) + \($0.element.text)\n" }
    return Array(("@@ new line \(firstLine)\n" + lines.joined()).utf8).flatMap { byte -> [UInt8] in
      switch byte {
      case 0x0A: [0x5C, 0x6E]
      case 0x09: [0x5C, 0x74]
      case 0x22, 0x5C: [0x5C, byte]
      default: [byte]
      }
    }
  }
}
