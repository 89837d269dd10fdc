import Foundation

/// The programs that were built with the tests, and the files of this project.
package enum Products {
  /// Where the programs lie: `AIRLOCK_BIN_DIR`, or beside the running tests.
  package static let directory: String = {
    if let chosen = ProcessInfo.processInfo.environment["AIRLOCK_BIN_DIR"] { return chosen }
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    var folder = (own as NSString).deletingLastPathComponent
    for _ in 0..<6 {
      if FileManager.default.isExecutableFile(atPath: folder + "/airlock") { return folder }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return (own as NSString).deletingLastPathComponent
  }()

  /// Whether they were built as they are installed; 'Tests/release.sh' does that.
  package static let areReleased = ProcessInfo.processInfo.environment["AIRLOCK_RELEASED"] == "yes"

  package static func path(_ name: String) -> String { directory + "/" + name }

  package static var airlock: String { path("airlock") }

  package static let names = ["airlock", "airlock-reader", "airlock-courier", "airlock-keyring"]

  /// A tool from PyPI that './install.sh --test' fetches; `nil` where it is not there.
  package static func tool(_ name: String) -> String? {
    [sources + "/.build/tools/bin/", "/usr/local/bin/", "/usr/bin/"].map { $0 + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// The root of the sources.
  package static let sources: String = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().path as NSString
    for _ in 0..<3 { folder = folder.deletingLastPathComponent as NSString }
    return folder as String
  }()
}
