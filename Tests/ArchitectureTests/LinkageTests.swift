import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Need.programs("readelf", "nm"))) struct LinkageTests {
  /// The libraries that a program asks the loader for, by name.
  private static func needed(_ program: String) throws -> [String] {
    let run = try Run("/usr/bin/readelf", ["-d", Products.path(program)], environment: ["LC_ALL": "C"])
    try #require(run.status == 0, "\(run.err)")
    return run.out.matches(of: /\(NEEDED\).*\[(.*)\]/).map { String($0.1) }
  }

  private static let libraries = ["libgit2", "libcurl", "libsecret", "libpcre2"]

  @Test(arguments: [
    ("airlock", []), ("airlock-reader", ["libpcre2"]), ("airlock-courier", ["libcurl"]),
    ("airlock-keyring", ["libsecret"]),
  ])
  func `each program links its own library and no other's`(program: String, own: [String]) throws {
    let needed = try Self.needed(program)
    let linked = Self.libraries.filter { library in needed.contains { $0.hasPrefix(library) } }
    #expect(linked == own)
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
