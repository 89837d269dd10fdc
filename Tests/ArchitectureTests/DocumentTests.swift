import Foundation
import TestSupport
import Testing

@Suite struct DocumentTests {
  private static let documents = [
    "README.md", "ARCHITECTURE.md", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md", "Tests/README.md",
    "Benchmarks/README.md", "Fuzz/README.md", "Training/README.md",
  ]

  /// Files and folders of the project that a text names: in code spans that start with a folder of ours or end like a
  /// source, and in links.
  private static func names(in text: String) -> [String] {
    let spans = text.matches(of: /`([^`\s]+)`/).map { String($0.1) }
    let ours = spans.filter {
      $0.firstMatch(of: /^(?:\.\/)?(?:Sources|Tests|hooks|Benchmarks|Fuzz|Training|\.ci)\/[\w.\/+-]*$/) != nil
        || $0.firstMatch(of: /^(?:\.\/)?[\w-]+\.(?:sh|md)$/) != nil
    }
    let links = text.matches(of: /\]\(([^)#\s]+)\)/).map { String($0.1) }.filter { !$0.contains(":") }
    return ours + links
  }

  @Test(arguments: documents)
  func `a document names only files that exist`(document: String) throws {
    guard let text = Folder.text(Products.sources + "/" + document) else {
      #expect(document.contains("/"), "there is no \(document)")
      return
    }
    let folder = (document as NSString).deletingLastPathComponent
    for name in Self.names(in: text) {
      let places = [name, folder + "/" + name].map { Products.sources + "/" + $0 }
      #expect(places.contains { FileManager.default.fileExists(atPath: $0) }, "\(document) names '\(name)'")
    }
  }

  @Test func `the tests that the promises rest on are there`() throws {
    let text = try #require(Folder.text(Products.sources + "/SECURITY.md"))
    let names = Set(text.matches(of: /`(\w+Tests)`/).map { String($0.1) + ".swift" })
    let files = FileManager.default.enumerator(atPath: Products.sources + "/Tests")?.allObjects as? [String] ?? []
    let missing = names.subtracting(files.map { ($0 as NSString).lastPathComponent })
    #expect(names.count > 20 && missing.isEmpty, "\(missing)")
  }

  @Test func `the architecture fits on a few pages`() throws {
    let text = try #require(Folder.text(Products.sources + "/ARCHITECTURE.md"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
  }
}
