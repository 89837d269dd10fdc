import Testing
import TestSupport

@Suite struct ImportTests {
  private let manifest: Manifest

  init() throws {
    manifest = try Manifest()
  }

  @Test func `every file imports only what its target declares, and libc`() {
    #expect(SourceFile.swift.count > 50)
    for file in SourceFile.swift {
      let declared = manifest.targets[file.target]?.dependencies ?? []
      #expect(file.imports.subtracting(declared).isSubset(of: ["Glibc"]), "\(file)")
    }
  }

  @Test func `every target imports what it declares`() {
    for target in manifest.targets.values where !target.name.hasPrefix("C") || target.name == "Commands" {
      let files = SourceFile.swift.filter { $0.target == target.name }
      let imported = files.reduce(into: Set<String>()) { $0.formUnion($1.imports) }
      #expect(target.dependencies.subtracting(imported).isEmpty, "\(target.name) does not need all it declares")
    }
  }

  @Test func `no source imports Foundation`() {
    for file in SourceFile.swift {
      #expect(file.imports.isDisjoint(with: ["Foundation", "FoundationEssentials"]), "\(file)")
    }
  }

  @Test(arguments: ["Diff", "Findings", "Wire", "JSON"])
  func `values import nothing of ours`(target: String) {
    #expect(manifest.targets[target]?.dependencies == [])
  }

  @Test(arguments: [
    ("Transport", ["Diff", "Findings", "Policy", "Git", "Screening", "Review"]),
    ("Reporting", ["Diff", "Git", "Screening", "Review"]),
    ("Keyring", ["Diff", "Findings", "Policy"]),
    (
      "Commands", ["Diff", "Git", "Screening", "Review", "Transport", "Keyring", "CGit2", "CCurl", "CSecret", "CPCRE2"]
    ),
    ("CourierRoom", ["Diff", "Policy", "Git", "Screening", "Review", "Keyring"]),
    ("KeyringRoom", ["Diff", "Policy", "Git", "Screening", "Review", "Transport"]),
    ("ReaderRoom", ["Transport", "Keyring", "Ledger", "Reporting", "Hooks", "Integrity"]),
  ])
  func `a target does not reach what it must not see`(target: String, forbidden: [String]) throws {
    try #require(manifest.targets[target] != nil)
    #expect(manifest.closure(of: target).isDisjoint(with: forbidden))
  }

  @Test func `nothing depends on an executable`() {
    let executables = Set(manifest.targets.values.filter(\.isExecutable).map(\.name))
    #expect(executables == Set(Products.names))
    for target in manifest.targets.values {
      #expect(target.dependencies.isDisjoint(with: executables), "\(target.name)")
    }
  }

  @Test(arguments: ["CGit2", "CCurl", "CSecret", "CPCRE2", "CLinux", "CBytes"])
  func `one module imports a C library`(library: String) {
    let owners = manifest.targets.values.filter { $0.dependencies.contains(library) }
    #expect(owners.count == 1)
  }

  @Test func `every folder of sources is a target`() throws {
    let folders = Set(SourceFile.swift.map(\.target))
    #expect(folders.isSubset(of: Set(manifest.targets.keys)))
  }
}
