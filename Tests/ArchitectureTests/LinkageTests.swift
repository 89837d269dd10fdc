import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Need.programs("readelf", "nm"))) struct LinkageTests {
  /// The libraries that a program asks the loader for, by name.
  private static func needed(_ program: String) throws -> [String] {
    try readelf("-d", program).matches(of: /\(NEEDED\).*\[(.*)\]/).map { String($0.1) }
  }

  private static func readelf(_ option: String, _ program: String) throws -> String {
    let run = try Run("/usr/bin/readelf", [option, Products.path(program)], environment: ["LC_ALL": "C"])
    try #require(run.status == 0, "\(run.err)")
    return run.out
  }

  private static let libraries = ["libgit2", "libcurl", "libsecret", "libpcre2"]

  @Test(arguments: [
    ("airlock", []), ("airlock-reader", ["libpcre2"]), ("airlock-courier", ["libcurl"]),
    ("airlock-keyring", ["libsecret"]),
  ])
  func `each program links its own library and no other's`(program: String, own: [String]) throws {
    let needed = try Self.needed(program)
    let linked = Self.libraries.filter { library in needed.contains { $0.hasPrefix(library) } }
    // As it is installed, the reader has its library inside.
    #expect(linked == (Products.areReleased && program == "airlock-reader" ? [] : own))
  }

  @Test(.enabled(if: Products.areReleased), arguments: Products.names)
  func `as installed, no program looks for libraries where they can be planted`(program: String) throws {
    let dynamic = try Self.readelf("-d", program)
    #expect(!dynamic.contains("(RPATH)") && !dynamic.contains("(RUNPATH)"), "\(dynamic)")
    #expect(!dynamic.contains("libswift"), "\(dynamic)")
  }

  @Test(.enabled(if: Products.areReleased), arguments: ["airlock", "airlock-reader"])
  func `as installed, supervisor and reader have no loader, and the reader's addresses are random`(program: String)
    throws
  {
    #expect(try !Self.readelf("-lW", program).contains("INTERP"))
    #expect(try Self.needed(program).isEmpty)
    let kind = try Self.readelf("-h", program)
    #expect(kind.contains("Type:") && (kind.contains("DYN (") || program == "airlock"), "\(kind)")
  }

  @Test(arguments: Products.names)
  func `only the reader holds libgit2, and nothing of it for networks`(program: String) throws {
    let run = try Run("/usr/bin/nm", ["--defined-only", Products.path(program)], environment: ["LC_ALL": "C"])
    try #require(run.status == 0, "\(run.err)")
    let names = Set(run.out.split(separator: "\n").compactMap { $0.split(separator: " ").last })
    #expect(names.contains("git_odb_read") == (program == "airlock-reader"))
    #expect(names.isDisjoint(with: ["mbedtls_ssl_setup", "libssh2_init", "http_parser_execute", "ssh_exec"]))
  }

  @Test(arguments: Products.names)
  func `no program links Foundation`(program: String) throws {
    let needed = try Self.needed(program)
    #expect(!needed.contains { $0.hasPrefix("libFoundation.so") || $0.hasPrefix("lib_FoundationICU") })
  }
}
