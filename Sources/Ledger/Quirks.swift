import Glibc
package import Messages
import Wire

/// What servers will not have in the requests for their models, and how much these hold; each told by where a request goes
/// and the model's name.
struct Quirks {
  static let name = "quirks"
  private static let mark = "airlock quirks 2"
  private static let mostModels = 32
  /// Seconds after which a server is asked as if it were new.
  private static let patience = 30 * 86_400

  private struct Entry {
    let model: String
    let since: Int
    let quirks: [Quirk]
    /// 0 where nobody said it.
    let contextTokens: Int
  }

  private var entries: [Entry] = []

  /// Bytes that are not whole tell of none.
  init(_ bytes: [UInt8]?, now: Int) {
    guard let bytes else { return }
    var reader = ByteReader(bytes)
    do {
      guard try reader.string("mark", atMost: 100) == Quirks.mark else { return }
      let all = try reader.list("model", atMost: Quirks.mostModels) { (reader) throws(WireError) in
        Entry(
          model: try reader.string("model", atMost: 4_096), since: try reader.count("time", atMost: .max),
          quirks: try reader.list("quirk", atMost: 64) { (reader) throws(WireError) in
            guard let quirk = Quirk(rawValue: try reader.byte()) else { throw .unknownValue("quirk") }
            return quirk
          }, contextTokens: try reader.count("tokens", atMost: 1 << 30))
      }
      try reader.finish()
      entries = all.filter { (0..<Quirks.patience).contains(now - $0.since) }
    } catch {
      return
    }
  }

  subscript(model: String) -> Set<Quirk> {
    Set(entries.first { $0.model == model }?.quirks ?? [])
  }

  /// How many tokens a model holds, where its server said so.
  func contextTokens(of model: String) -> Int? {
    entries.first { $0.model == model && $0.contextTokens > 0 }?.contextTokens
  }

  /// What is not told stays as it is known; the oldest goes when there are too many.
  mutating func note(_ quirks: Set<Quirk>? = nil, contextTokens: Int? = nil, of model: String, now: Int) {
    let quirks = (quirks ?? self[model]).sorted { $0.rawValue < $1.rawValue }
    let tokens = contextTokens ?? self.contextTokens(of: model) ?? 0
    entries.removeAll { $0.model == model }
    entries.append(Entry(model: model, since: now, quirks: quirks, contextTokens: tokens))
    entries = entries.suffix(Quirks.mostModels)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(Quirks.mark)
    writer.write(list: entries) { writer, entry in
      writer.write(entry.model)
      writer.write(entry.since)
      writer.write(list: entry.quirks) { $0.write($1.rawValue) }
      writer.write(entry.contextTokens)
    }
    return writer.bytes
  }
}

extension StateFolder {
  /// What is left out of the requests for a model at this place.
  package func quirks(of model: String, at place: String) -> Set<Quirk> {
    Quirks(folder.read(Quirks.name, limit: 1 << 18), now: Quirks.now)["\(place) \(model)"]
  }

  /// How many tokens a model at this place holds, where its server said so.
  package func contextTokens(of model: String, at place: String) -> Int? {
    Quirks(folder.read(Quirks.name, limit: 1 << 18), now: Quirks.now).contextTokens(of: "\(place) \(model)")
  }

  package func note(
    _ quirks: Set<Quirk>? = nil, contextTokens: Int? = nil, of model: String, at place: String
  ) throws(LedgerError) {
    var all = Quirks(folder.read(Quirks.name, limit: 1 << 18), now: Quirks.now)
    all.note(quirks, contextTokens: contextTokens, of: "\(place) \(model)", now: Quirks.now)
    try folder.write(all.bytes, as: Quirks.name)
  }
}

extension Quirks {
  fileprivate static var now: Int {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec
  }
}
