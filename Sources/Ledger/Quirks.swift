import Glibc
package import Messages
import Wire

/// What servers will not have in the requests for their models, each told by where a request goes and the model's name.
struct Quirks {
  static let name = "quirks"
  private static let mark = "airlock quirks 1"
  private static let mostModels = 32
  /// Seconds after which a server is asked as if it were new.
  private static let patience = 30 * 86_400

  private struct Entry {
    let model: String
    let since: Int
    let quirks: [Quirk]
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
          })
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

  /// The oldest goes when there are too many.
  mutating func note(_ quirks: Set<Quirk>, of model: String, now: Int) {
    entries.removeAll { $0.model == model }
    entries.append(Entry(model: model, since: now, quirks: quirks.sorted { $0.rawValue < $1.rawValue }))
    entries = entries.suffix(Quirks.mostModels)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(Quirks.mark)
    writer.write(list: entries) { writer, entry in
      writer.write(entry.model)
      writer.write(entry.since)
      writer.write(list: entry.quirks) { $0.write($1.rawValue) }
    }
    return writer.bytes
  }
}

extension StateFolder {
  /// What is left out of the requests for a model at this place.
  package func quirks(of model: String, at place: String) -> Set<Quirk> {
    Quirks(folder.read(Quirks.name, limit: 1 << 18), now: Quirks.now)["\(place) \(model)"]
  }

  package func note(_ quirks: Set<Quirk>, of model: String, at place: String) throws(LedgerError) {
    var all = Quirks(folder.read(Quirks.name, limit: 1 << 18), now: Quirks.now)
    all.note(quirks, of: "\(place) \(model)", now: Quirks.now)
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
