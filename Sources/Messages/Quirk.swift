/// Something that a server will not have in the requests for a model, as it once said with a status of 400.
package enum Quirk: UInt8, CaseIterable, Sendable {
  case noTemperature = 1
  case noSeed
  /// The limit of the answer's length has another name.
  case otherLimitName
  case noLimit
  case noSchema
  case noToolChoice
  /// The answer comes in one piece.
  case noStream
  /// What is counted is not told behind a stream.
  case noStreamUsage
}

/// What was wrong with an answer of which nothing could be read; the model is told once, in these words.
package enum Fault: UInt8, CaseIterable, Sendable {
  case empty = 1
  case notJSON
  case malformed
  case otherShape

  package var words: String {
    let what =
      switch self {
      case .empty: "was empty"
      case .notJSON: "was not JSON"
      case .malformed: "broke the rules of JSON, or had text around it"
      case .otherShape: "was JSON of another shape"
      }
    return "An earlier answer to this request \(what). Answer with the one JSON object that was asked for."
  }
}
