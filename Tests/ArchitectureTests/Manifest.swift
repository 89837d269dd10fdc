import Foundation
import TestSupport

/// What `Package.swift` declares, read from its text.
struct Manifest {
  struct Target {
    let name: String
    /// Names of ours and of other packages' modules, as sources import them.
    let dependencies: Set<String>
    let isExecutable: Bool
  }

  let targets: [String: Target]

  private static let modules = ["argumentParser": "ArgumentParser"]

  init() throws {
    let text = try String(contentsOfFile: Products.sources + "/Package.swift", encoding: .utf8)
    var targets: [String: Target] = [:]
    for match in text.matches(of: /library\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?/) {
      let name = String(match.1)
      targets[name] = Target(name: name, dependencies: Manifest.names(match.2), isExecutable: false)
    }
    // A program with a path of its own belongs to the tests.
    for match in text.matches(of: /\.executableTarget\(\s*name: "([\w-]+)", dependencies: \[([^\]]*)\](, path:)?/)
    where match.3 == nil {
      let name = String(match.1)
      targets[name] = Target(name: name, dependencies: Manifest.names(match.2), isExecutable: true)
    }
    for match in text.matches(of: /\.(?:systemLibrary|target)\(name: "(C\w+)"/) {
      targets[String(match.1)] = Target(name: String(match.1), dependencies: [], isExecutable: false)
    }
    self.targets = targets
  }

  private static func names(_ list: Substring?) -> Set<String> {
    let words = (list ?? "").split { $0 == "," || $0.isWhitespace }.map { $0.trimmingCharacters(in: ["\""]) }
    return Set(words.filter { !$0.isEmpty }.map { modules[$0] ?? $0 })
  }

  /// A target and everything it reaches.
  func closure(of name: String) -> Set<String> {
    var reached: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard reached.insert(next).inserted else { continue }
      waiting += targets[next]?.dependencies ?? []
    }
    return reached
  }
}
