/// A name under which a file or a folder is told, and where it lies for the patterns of the user's settings.
package struct PlacedName: Sendable {
  private let name: [UInt8]
  private let place: [UInt8]

  package init(name: [UInt8], place: [UInt8]) {
    // A point is the folder one is in: what lies below is told without it.
    self.name = name == [0x2E] ? [] : name.last == 0x2F ? name.dropLast() : name
    self.place = place
  }

  /// Where a path lies, by the longest name it begins with; without one, where it says.
  static func place(of path: [UInt8], among names: [PlacedName]) -> [UInt8] {
    let fitting = names.compactMap { name in name.rest(of: path).map { (name, $0) } }
    guard let (name, rest) = fitting.max(by: { $0.0.name.count < $1.0.name.count }) else { return path }
    return name.place.isEmpty || rest.isEmpty ? name.place + rest : name.place + [0x2F] + rest
  }

  /// What of a path stands below this name.
  private func rest(of path: [UInt8]) -> [UInt8]? {
    if name.isEmpty { return path }
    guard path.starts(with: name) else { return nil }
    let rest = path.dropFirst(name.count)
    return rest.isEmpty ? [] : rest.first == 0x2F ? Array(rest.dropFirst()) : nil
  }
}
