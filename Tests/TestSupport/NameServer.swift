import Foundation

/// A scripted name server, and a view of the file system in which the resolver asks nobody else.
///
/// Only root can have one.
package final class NameServer: Sendable {
  private let folder: Folder
  private let process: Started

  /// Answers the first question with the first address, and each later one with the last; with none, knows no name.
  package init(_ answers: String...) throws {
    folder = try Folder()
    let byte = { Int.random(in: 1...250) }
    // Its own, so that it is in nobody's way.
    let address = "127.\(byte()).\(byte()).53"
    try folder.write("resolv.conf", "nameserver \(address)\n")
    // As desktops have it: modules that a sealed courier cannot load, one of which is there.
    let modules = "hesiod mdns4_minimal [NOTFOUND=return] resolve [!UNAVAIL=return] files dns"
    try folder.write("nsswitch.conf", "hosts: \(modules)\n")
    process = try Started(
      "/usr/bin/python3", ["-S", "-E", Products.sources + "/Tests/TestSupport/name-server.py", address, folder.path],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"], withInput: false)
    try answer(answers)
    guard process.line(seconds: 20) == "ready" else { throw Run.CannotStart(description: "no name server") }
  }

  /// From here on it begins anew with these.
  package func answer(_ answers: [String]) throws {
    try? FileManager.default.removeItem(atPath: folder.path + "/questions")
    try folder.write("answers", answers.joined(separator: "\n"))
  }

  /// The names whose address was asked for, in order.
  package var questions: [String] {
    (Folder.text(folder.path + "/questions") ?? "").split(separator: "\n").map(String.init)
  }

  /// What to start, and with what, so that the program asks this server for names.
  package func asked(by program: String, _ arguments: [String]) -> (program: String, arguments: [String]) {
    let script = """
      mount --bind "$1/resolv.conf" /etc/resolv.conf && mount --bind "$1/nsswitch.conf" /etc/nsswitch.conf || exit 99
      shift
      exec "$@"
      """
    let words = ["--mount", "--propagation", "private", "/bin/sh", "-c", script, "sh", folder.path, program]
    return ("/usr/bin/unshare", words + arguments)
  }
}
