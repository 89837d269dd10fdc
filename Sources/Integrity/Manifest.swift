/// The exact set of files that were installed, as text: a heading, then one sorted line for each.
package struct Manifest: Equatable, Sendable {
  package static let heading = "airlock manifest 1"
  package static let fileName = "manifest"
  package static let sumsName = "SHA256SUMS"

  package let entries: [FileEntry]

  package init(entries: [FileEntry]) {
    self.entries = entries.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }

  /// What lies in an installation's folder now, but for the manifest itself and the list of sums.
  package init(folder: String) throws(IntegrityError) {
    self.init(entries: try Survey.entries(in: folder, leavingOut: [Manifest.fileName, Manifest.sumsName]))
  }

  package init(text: [UInt8], path: String) throws(IntegrityError) {
    guard let text = String(validating: text, as: UTF8.self), text.last == "\n" else {
      throw .malformed(path: path, line: 1)
    }
    var entries: [FileEntry] = []
    for (index, line) in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index == 0 {
        guard line == Manifest.heading else { throw .malformed(path: path, line: 1) }
        continue
      }
      guard let entry = FileEntry(line: line) else { throw .malformed(path: path, line: index + 1) }
      entries.append(entry)
    }
    self.init(entries: entries)
  }

  package var text: [UInt8] {
    Array(([Manifest.heading] + entries.map(\.line)).map { $0 + "\n" }.joined().utf8)
  }

  /// The regular files for `sha256sum -c`, run in the folder; a name it would have to escape is left out.
  package var sums: [UInt8] {
    entries.filter { $0.kind == .file && !$0.path.contains(0x0A) && !$0.path.contains(0x5C) }
      .flatMap { Array($0.digest.utf8) + [0x20, 0x20] + $0.path + [0x0A] }
  }

  /// Every difference to what is there now, sorted by path.
  package func differences(to present: Manifest) -> [Difference] {
    var now: [[UInt8]: FileEntry] = [:]
    for entry in present.entries { now[entry.path] = entry }
    var found: [Difference] = []
    for entry in entries {
      guard let other = now.removeValue(forKey: entry.path) else {
        found.append(Difference(.set, path: entry.path, "is missing"))
        continue
      }
      found += entry.differences(to: other)
    }
    found += now.values.map { Difference(.set, path: $0.path, "was not installed (\($0.kind.rawValue))") }
    return found.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }
}

extension FileEntry {
  /// One difference for each property that is not as recorded.
  func differences(to now: FileEntry) -> [Difference] {
    guard kind == now.kind else {
      return [Difference(.attributes, path: path, "is a \(now.kind.rawValue), was a \(kind.rawValue)")]
    }
    var found: [Difference] = []
    if mode != now.mode {
      found.append(Difference(.attributes, path: path, "has mode \(now.octalMode), was \(octalMode)"))
    }
    if user != now.user || group != now.group {
      found.append(
        Difference(.attributes, path: path, "belongs to \(now.user):\(now.group), was \(user):\(group)"))
    }
    if size != now.size {
      found.append(Difference(.content, path: path, "has \(now.size) bytes, was \(size)"))
    } else if digest != now.digest {
      found.append(Difference(.content, path: path, "has other bytes than were installed"))
    }
    return found
  }
}
