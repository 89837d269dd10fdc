/// The rooms beside the supervisor.
package enum Room: String, CaseIterable, Sendable {
  case reader, courier, keyring

  /// The file name of its executable, beside the supervisor's.
  package var executable: String { "airlock-\(rawValue)" }

  /// Which frames it may send to the supervisor, and how often in one run.
  ///
  /// Anything else ends the room: a room that talks out of turn is taken for subverted.
  package func limit(of kind: UInt8) -> Int {
    switch (self, kind) {
    case (_, Hello.kind), (_, Sealed.kind), (_, Failed.kind): 1
    case (.reader, Found.kind), (.reader, CopyFound.kind): 2_000
    case (.reader, Gap.kind): 20_000
    case (.reader, Prepared.kind): 64
    case (.reader, Screened.kind), (.reader, NeedsGit.kind): 1
    case (.reader, ReplyChecked.kind): 256
    case (.reader, PrintedText.kind): 1 << 20
    case (.courier, Response.kind), (.courier, Undelivered.kind), (.courier, Arriving.kind): 64
    case (.courier, Connected.kind), (.courier, ClientKey.kind): 1
    case (.keyring, KeyringResult.kind), (.keyring, TokenPrints.kind): 1
    default: 0
    }
  }
}
