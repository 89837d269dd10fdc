import Foundation
import Glibc
import TestSupport
import Testing
import Transport
import Wire

/// Searches this process's memory for a secret that exists nowhere but where the transport keeps it.
@Suite(.serialized, .enabled(if: Need.programs("nginx", "openssl")))
struct TokenMemoryTests {
  /// The token with every bit of its bytes turned, so that the search does not find itself.
  private static let turned: [UInt8] = (0..<40).map { (index: Int) -> UInt8 in
    [0, 27].contains(index) ? ~0x7E : ~UInt8(0x41 + index * 7 % 26)
  }
  /// Its first and its last 13 bytes: of memory that was given back the allocator uses the beginning, or somebody a part.
  private static let ends = [turned.prefix(13), turned.suffix(13)]

  /// The whole list of mappings; Foundation stops after the first page of a file without a length.
  private static func maps() -> String {
    let descriptor = open("/proc/self/maps", O_RDONLY)
    defer { close(descriptor) }
    var (text, page) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while true {
      let count = read(descriptor, &page, page.count)
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += page[..<count]
    }
  }

  /// How many places hold one end of the token; a whole copy has both.
  private func copies() throws -> Int {
    let maps = TokenMemoryTests.maps()
    let memory = open("/proc/self/mem", O_RDONLY)
    defer { close(memory) }
    let size = 1 << 20
    let room = try #require(mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    defer { munmap(room, size) }
    let own = UInt(bitPattern: room)
    var found = 0
    for line in maps.split(separator: "\n") where line.contains(" rw") {
      let bounds = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard bounds.count == 2 else { continue }
      var start = bounds[0]
      while start < bounds[1] {
        let end = min(start + UInt(size - 64), bounds[1])
        defer { start = end }
        guard end <= own || start >= own + UInt(size) else { continue }
        let count = pread(memory, room, min(Int(end - start) + 40, size), off_t(start))
        guard count > 0 else { continue }
        var position = 0
        while let hit = memchr(room + position, 0x7E, count - position) {
          let offset = hit - room
          position = offset + 1
          guard offset < Int(end - start), count - offset >= 13 else { continue }
          let bytes = UnsafeRawBufferPointer(start: hit, count: 13)
          if TokenMemoryTests.ends.contains(where: { zip(bytes, $0).allSatisfy { $0 == ~$1 } }) { found += 1 }
        }
        memset(room, 0, size)
      }
    }
    return found
  }

  @Test(arguments: [ConnectionSettings.CredentialHeader.bearer, .apiKey])
  func `nor over HTTP/2, whose library keeps heads in memory of its own`(
    header: ConnectionSettings.CredentialHeader
  ) throws {
    let server = try HTTP2Server("answer")
    do {
      var settings = ConnectionSettings(origin: server.origin, caFile: server.authority, credentialHeader: header)
      settings.offersHTTP2 = true
      let connection = try Connection(settings)
      for _ in 0..<2 {
        let reply = try connection.post(path: "/api/chat", body: [], deadlineMilliseconds: 5_000) {
          var token = TokenMemoryTests.turned.map { ~$0 }
          return SecretBytes(taking: &token)
        }
        #expect(reply.status == 200 && connection.isMultiplexed)
        let kept = try copies()
        #expect(kept == 4)
      }
    }
    #expect(try copies() == 0)
  }

  @Test func `no copy of the token is left once the connection is gone`() throws {
    let server = try ConnectionTests.shared.get()
    for origin in [server.origin, "http://127.0.0.1:\(server.plain)"] {
      do {
        let connection = try Connection(ConnectionSettings(origin: origin, caFile: server.authority))
        for _ in 0..<2 {
          let reply = try connection.post(path: "/ok", body: [], deadlineMilliseconds: 5_000) {
            var token = TokenMemoryTests.turned.map { ~$0 }
            return SecretBytes(taking: &token)
          }
          #expect(reply.status == 200)
          // The header line and the redactor's forms, both in locked pages.
          let kept = try copies()
          #expect(kept == 4)
        }
      }
      #expect(try copies() == 0)
    }
  }

  @Test(arguments: [true, false]) func `a passphrase is gone once the connection stands`(isNewForm: Bool) throws {
    let server = try ConnectionTests.shared.get()
    let octets = TokenMemoryTests.turned.map { "\\" + String(~$0, radix: 8) }.joined()
    var settings = ConnectionSettings(origin: "https://127.0.0.1:\(server.mutual)", caFile: server.authority)
    settings.clientCertificate = server.client.certificate
    settings.clientKey = try server.lockedKey(octets, isNewForm: isNewForm)
    let connection = try Connection(settings)
    var passphrase = TokenMemoryTests.turned.map { ~$0 }
    guard let secret = SecretBytes(taking: &passphrase) else { throw Trouble(description: "no memory") }
    try connection.openKey(with: secret)
    // The control: the copy that libcurl is to be given is there to be found.
    #expect(try copies() == 2)
    var copiesThen: Int?
    let reply = try connection.post(path: "/ok", body: [], deadlineMilliseconds: 5_000) {
      copiesThen = try copies()
      return nil
    }
    #expect(reply.status == 200 && copiesThen == 0)
  }
}
