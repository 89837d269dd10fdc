import Foundation

/// A scripted HashiCorp Vault, GitHub or GitLab; it notes every request it receives.
package final class VaultServer: Sendable {
  package let port: Int
  private let folder: Folder
  private let process: Started

  /// Starts one that knows a role's secret id, and gives the token to whoever shows it.
  package init(token: String, secretID: String = "") throws {
    folder = try Folder()
    try folder.write("token", token)
    try folder.write("secret-id", secretID)
    process = try Started(
      "/usr/bin/python3", ["-S", "-E", Products.sources + "/Tests/TestSupport/vault-server.py", folder.path],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"], withInput: false)
    guard let line = process.line(seconds: 20), let number = Int(line) else {
      throw Run.CannotStart(description: "the server did not tell its port")
    }
    port = number
  }

  /// From here on it does that.
  package func says(_ behaviour: String) throws { try folder.write("says", behaviour) }

  /// From here on it lends its own token for so many seconds.
  package func lends(_ seconds: Int) throws { try folder.write("lease", "\(seconds)") }

  package var requests: [ModelServer.Request] {
    ModelServer.requests(in: Folder.text(folder.path + "/requests") ?? "")
  }
}
