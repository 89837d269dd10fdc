import Findings
import Messages
import Testing
import Wire

@Suite struct MessageTests {
  private static let finding = Finding(
    rule: "secret.example", kind: .secret, severity: .high, confidence: .medium,
    location: Location(path: [0x61, 0xFF], line: 3, endLine: 4, column: 5, endColumn: 6), quote: "‹secret:x:1›",
    title: "a title", detail: "more", suppression: .inline)

  private static var fullCourierStart: CourierStart {
    var start = CourierStart(origin: "o", path: "/", port: 1, expectsToken: true)
    (start.caFile, start.clientCertificate, start.clientKey, start.pin) = ("/ca", "/cert", "/key", "sha256//x")
    start.proxy = .init(host: "p", port: 2)
    return start
  }

  private static var fullReplyChecked: ReplyChecked {
    var checked = ReplyChecked(index: 1, unanchored: 2, duplicates: 3, problem: "why", foundControl: true)
    (checked.fault, checked.quirk, checked.isTruncated) = (.notJSON, .noSchema, true)
    return checked
  }

  private static var fullResponse: Response {
    var response = Response(index: 1, status: 200, body: [1], retryAfter: 3)
    response.cut = Response.Cut(reason: "why", isTimeUp: true)
    return response
  }

  /// One of every message, as the two sides exchange them.
  private static let frames: [Frame] = [
    Hello(room: .reader, build: Build.identifier).frame,
    Sealed(landlockABI: 7, enforced: ["seccomp"], missing: ["landlock tcp: kernel"]).frame,
    Failed(reason: "no").frame,
    ReaderStart(
      source: .index([1, 2], base: "ab"), objectDirectories: [[3]], objectIDLength: 20,
      model: .init(dialect: "ollama", name: "m", maximumBytes: 5, maximumRequests: 6, contextTokens: 7), headTree: "cd",
      neverSend: ["*.pem"], allowed: ["secret.*:docs/"]
    ).frame,
    Found(finding).frame,
    PrintedText([1, 2]).frame,
    NeedsGit(reason: "why").frame,
    Gap(Coverage.Gap(path: [1], hunks: 2, reason: "binary", size: 3, isExpected: true)).frame,
    Screened().frame,
    Prepared(
      index: 1, parts: [.init(path: [0x61], hunks: 2, cutHunks: [3])],
      segments: [
        .text([1]), .delimiter, .control(line: 3, suffix: "py"),
        .choice(usual: [4], others: [.init(quirk: .noSeed, text: [5])]), .repair,
      ]
    ).frame,
    Reply(index: 1, body: [2], control: Control(firstLine: 3, lines: [.init(text: "x", isDefect: true)])).frame,
    fullReplyChecked.frame,
    fullCourierStart.frame,
    Post(index: 1, milliseconds: 2, interimMilliseconds: 1, body: [3]).frame,
    Arriving(index: 1, body: [2]).frame,
    Connected(streams: 4).frame,
    fullResponse.frame,
    Undelivered(index: 1, reason: "no", cause: .unreachable).frame,
    ClientKey(isEncrypted: true).frame,
    KeyringStart(command: .lookUp, origin: "o", subject: .both).frame,
    Release().frame,
    KeyringResult(succeeded: true, words: "w", hint: "h").frame,
  ]

  /// Decodes a frame as the message of its kind and encodes it again.
  private static func roundTrip(_ frame: Frame) throws -> Frame {
    let kinds: [any Message.Type] = [
      Hello.self, Sealed.self, Failed.self, ReaderStart.self, PrintedText.self, NeedsGit.self, Found.self, Gap.self,
      Screened.self,
      Prepared.self, Reply.self, ReplyChecked.self, CourierStart.self, Post.self, Connected.self, Arriving.self,
      Response.self, Undelivered.self, ClientKey.self, KeyringStart.self, Release.self, KeyringResult.self,
    ]
    let kind = try #require(kinds.first { $0.kind == frame.kind })
    return try kind.init(frame).frame
  }

  @Test func `every message comes back whole`() throws {
    for frame in Self.frames { #expect(try Self.roundTrip(frame) == frame) }
    #expect(try Found(Found(Self.finding).frame).finding == Self.finding)
  }

  @Test func `no two messages share a kind`() {
    #expect(Set(Self.frames.map(\.kind)).count == Self.frames.count)
  }

  @Test func `a payload cut anywhere is refused`() {
    for frame in Self.frames {
      for length in 0..<frame.payload.count {
        let cut = Frame(kind: frame.kind, payload: Array(frame.payload[..<length]))
        #expect(throws: WireError.self) { try Self.roundTrip(cut) }
      }
    }
  }

  @Test func `a payload with a byte too many is refused`() {
    for frame in Self.frames {
      let long = Frame(kind: frame.kind, payload: frame.payload + [0])
      #expect(throws: WireError.trailingBytes(1)) { try Self.roundTrip(long) }
    }
  }

  @Test func `no change of a byte makes decoding trap`() {
    for frame in Self.frames {
      for index in frame.payload.indices {
        for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
          var payload = frame.payload
          payload[index] = value
          _ = try? Self.roundTrip(Frame(kind: frame.kind, payload: payload))
        }
      }
    }
  }

  @Test(arguments: [0, -1, 5, Int.max])
  func `a connection carries one to four requests at a time`(streams: Int) {
    #expect(throws: WireError.self) { try Connected(Connected(streams: streams).frame) }
  }
}
