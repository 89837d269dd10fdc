/// The rooms beside the supervisor.
package enum Room: String, CaseIterable, Sendable {
  case reader, courier, keyring

  /// The file name of its executable, beside the supervisor's.
  package var executable: String { "airlock-\(rawValue)" }

  /// Which frames it may send to the supervisor, and how often in one run.
  ///
  /// Anything else ends the room: a room that talks out of turn is taken for subverted.
  package var permitted: [UInt8: Int] {
    let opening: [UInt8: Int] = [Hello.kind: 1, Sealed.kind: 1, Failed.kind: 1]
    let own: [UInt8: Int] =
      switch self {
      case .reader:
        [
          Found.kind: 2_000, Gap.kind: 20_000, Prepared.kind: 64, Screened.kind: 1, ReplyChecked.kind: 192,
          PrintedText.kind: 1 << 20, NeedsGit.kind: 1, CopyFound.kind: 2_000,
        ]
      case .courier: [Response.kind: 64, Undelivered.kind: 64, Connected.kind: 1, Arriving.kind: 64]
      case .keyring: [KeyringResult.kind: 1, TokenPrints.kind: 1]
      }
    return opening.merging(own) { first, _ in first }
  }
}
