import Foundation
import TestSupport
import Testing

/// Every variable that could change a program, with a mark in it, by each way in which a hook is started.
@Suite(.serialized, .enabled(if: Need.programs("strace"))) struct CanaryVariableTests {
  private static let mark = "canary-in-a-variable"

  /// Loaders, libraries, tracers, proxies, authorities, askers; the value is a path that leads nowhere.
  private static let names =
    [
      "LD_LIBRARY_PATH", "LD_AUDIT_", "LD_DEBUG_OUTPUT", "LD_PROFILE_OUTPUT", "SWIFT_BACKTRACE", "SWIFT_DEBUG_RUNTIME",
      "OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES", "SSLKEYLOGFILE", "SSL_CERT_FILE", "SSL_CERT_DIR",
      "CURL_CA_BUNDLE", "CURL_HOME", "NETRC", "http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
      "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_PROXY_COMMAND", "GIT_ASKPASS",
      "SSH_ASKPASS", "GIT_SEQUENCE_EDITOR", "GIT_TEMPLATE_DIR", "GIT_SSL_CAINFO", "GIT_SSL_KEY", "GIT_ATTR_SOURCE",
      "GIT_TRACE_CURL", "GIT_TRACE_SETUP", "GIT_TRACE2_PERF", "GIT_REDACT_", "BASH_ENV", "ENV", "CDPATH", "PERL5LIB",
      "GCONV_PATH", "LOCPATH", "NLSPATH", "MALLOC_TRACE", "GLIBC_TUNABLES_", "RES_OPTIONS", "HOSTALIASES",
      "LOCALDOMAIN", "GIO_EXTRA_MODULES", "GIO_USE_VFS", "G_MESSAGES_DEBUG", "G_DEBUG", "SECRET_BACKEND",
      "SECRET_FILE_TEST_PATH", "XDG_DATA_DIRS", "TMPDIR", "AWS_SECRET_ACCESS_KEY", "GITHUB_TOKEN", "OPENAI_API_KEY",
      "ANTHROPIC_API_KEY",
    ]

  private static var variables: [String: String] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, "/nonexistent/\(mark)/\($0)") })
  }

  /// Runs a program under strace and says which programs that airlock is or starts were given a mark.
  private func marked(
    _ scene: Scene, _ program: String, _ arguments: [String], adding: [String: String] = [:]
  ) throws -> (marked: [String], rooms: Set<String>) {
    let trace = scene.repo.folder.path + "/trace"
    let inside = Self.variables.merging(adding) { $1 }.map { "-E\($0)=\($1)" }
    let run = try scene.repo.run(
      "/usr/bin/strace",
      ["-f", "-v", "-qq", "-y", "-s", "100000", "-o", trace, "-e", "trace=execve,execveat"] + inside + [program]
        + arguments, seconds: 120)
    #expect(run.status == 0, "\(run.out)\(run.err)")
    #expect((run.out + run.err).contains("\(Scene.path):\(Scene.change.line("key"))"), "\(run.out)\(run.err)")
    let lines = try #require(Folder.text(trace)).split(separator: "\n").filter { !$0.contains("= -1 E") }
    let version = scene.installation.version
    // Airlock by the shim, and everything that is started by descriptor or by airlock itself.
    let supervisors = Set(
      lines.filter { $0.contains("execve(\"\(scene.installation.airlock)\"") }.map { $0.prefix { $0 != " " } })
    var rooms: Set<String> = []
    var found: [String] = []
    for line in lines {
      let isRoom = line.contains("execveat(") && line.contains("<\(version)/")
      let isGit = line.contains("GIT_ALLOW_PROTOCOL=none")
      guard isRoom || isGit else { continue }
      if isRoom { rooms.insert(String(line.firstMatch(of: /airlock-(reader|courier|keyring)/)?.0 ?? "?")) }
      if line.contains(Self.mark) { found.append(String(line.prefix(200))) }
    }
    #expect(!supervisors.isEmpty)
    // The control: whoever started it had them all.
    #expect(lines.contains { line in Self.names.allSatisfy { line.contains("/\(Self.mark)/\($0)") } })
    return (found, rooms)
  }

  private func expectClean(_ result: (marked: [String], rooms: Set<String>)) {
    #expect(result.rooms.isSuperset(of: ["airlock-reader", "airlock-courier"]), "\(result.rooms)")
    #expect(result.marked.isEmpty, "\(result.marked)")
  }

  private func scene(hook: Bool = true) throws -> (Scene, ModelServer) {
    let server = try ModelServer(content: Scene.complaint())
    let scene = try Scene(hook: hook)
    try scene.ask(server.origin)
    return (scene, server)
  }

  @Test func `by the hook's script nothing of them reaches a child`() throws {
    let (scene, server) = try scene()
    try scene.stageChange()
    expectClean(try marked(scene, "/usr/bin/git", ["commit", "-q", "-m", "x"]))
    #expect(server.requests.allSatisfy { !$0.body.contains(Self.mark) })
  }

  @Test func `by a command nothing of them reaches a child`() throws {
    let (scene, _) = try scene(hook: false)
    try scene.stageChange()
    expectClean(try marked(scene, scene.installation.airlock, ["review"]))
  }

  @Test(.enabled(if: Need.fact(["pre-commit", "prek"].allSatisfy { Products.tool($0) != nil })))
  func `by a hook manager nothing of them reaches a child`() throws {
    for name in ["pre-commit", "prek"] {
      let (scene, _) = try scene(hook: false)
      let tool = try #require(Products.tool(name), "\(name) is not installed")
      try scene.repo.settle([
        ".pre-commit-config.yaml": """
        repos:
          - repo: local
            hooks:
              - id: airlock
                name: airlock
                language: system
                entry: \(scene.installation.airlock) hook pre-commit
                always_run: true
                pass_filenames: false
                verbose: true

        """
      ])
      try scene.stageChange()
      let python = ["PATH": (tool as NSString).deletingLastPathComponent + ":/usr/bin:/bin"]
      expectClean(try marked(scene, tool, ["run"], adding: python))
    }
  }
}
