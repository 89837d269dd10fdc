/// What a user had installed in repositories, or for all of them: the folders of hooks, whole, and what git must say.
package struct HookRecord: Equatable, Sendable {
  /// One installation of the hook.
  package struct Place: Equatable, Sendable {
    /// The folder git takes its hooks from.
    package let directory: String
    /// The work tree it is for; `nil` for all of this user's.
    package let workTree: String?

    package init(directory: String, workTree: String?) {
      self.directory = directory
      self.workTree = workTree
    }
  }

  package static let heading = "airlock hooks 1"

  package private(set) var places: [Place]
  package private(set) var entries: [FileEntry]

  package init() {
    places = []
    entries = []
  }

  /// Adds a place with what lies in its folder now, in place of what was known about it.
  package mutating func record(_ place: Place) throws(IntegrityError) {
    remove(place)
    places.append(place)
    let present = try Survey.entries(in: place.directory, absolute: true)
    let known = Set(entries.map(\.path))
    entries += present.filter { !known.contains($0.path) }
  }

  /// Forgets a place, and its folder unless another place uses it too.
  package mutating func remove(_ place: Place) {
    places.removeAll { $0 == place }
    guard !places.contains(where: { $0.directory == place.directory }) else { return }
    let folder = Array(place.directory.utf8)
    entries.removeAll { $0.path == folder || $0.path.starts(with: folder + [0x2F]) }
  }

  /// Every difference between the recorded folders and what is there now.
  package func differences() -> [Difference] {
    var present: [FileEntry] = []
    var unreadable: [Difference] = []
    for directory in Set(places.map(\.directory)) {
      do {
        present += try Survey.entries(in: directory, absolute: true)
      } catch {
        unreadable.append(Difference(.set, path: Array(directory.utf8), error.description))
      }
    }
    let gone = unreadable.map(\.path)
    let compared = entries.filter { entry in !gone.contains { entry.path == $0 || entry.path.starts(with: $0 + [0x2F]) }
    }
    return unreadable + Manifest(entries: compared).differences(to: Manifest(entries: present))
  }

  package init(text: [UInt8], path: String) throws(IntegrityError) {
    self.init()
    guard let text = String(validating: text, as: UTF8.self), text.last == "\n" else {
      throw .malformed(path: path, line: 1)
    }
    for (index, line) in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index == 0 {
        guard line == HookRecord.heading else { throw .malformed(path: path, line: 1) }
      } else if let place = Place(line: line) {
        places.append(place)
      } else if let entry = FileEntry(line: line) {
        entries.append(entry)
      } else {
        throw .malformed(path: path, line: index + 1)
      }
    }
  }

  package var text: [UInt8] {
    let sorted = Manifest(entries: entries).entries
    return Array(
      ([HookRecord.heading] + places.map(\.line) + sorted.map(\.line)).map { $0 + "\n" }.joined().utf8)
  }
}

extension HookRecord.Place {
  var line: String {
    let folder = FileEntry.encode(Array(directory.utf8))
    return workTree.map { "repository \(folder) \(FileEntry.encode(Array($0.utf8)))" } ?? "user \(folder)"
  }

  init?(line: Substring) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let texts = words.dropFirst().map { word in
      FileEntry.decode(word).flatMap { String(validating: $0, as: UTF8.self) }
    }
    switch (words.first, texts.count) {
    case ("user", 1):
      guard let directory = texts[0] else { return nil }
      self.init(directory: directory, workTree: nil)
    case ("repository", 2):
      guard let directory = texts[0], let workTree = texts[1] else { return nil }
      self.init(directory: directory, workTree: workTree)
    default: return nil
    }
  }
}
