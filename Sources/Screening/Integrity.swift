package import Diff
import Findings

/// Files that decide what programs and agents do with a clone.
enum Integrity {
  private struct Watched {
    let name: String
    let says: String
    let patterns: [PathPattern]

    init(_ name: String, _ says: String, _ patterns: [String]) {
      self.name = name
      self.says = says
      self.patterns = patterns.map { PathPattern($0) }
    }

    func holds(_ path: [UInt8]) -> Bool { patterns.contains { $0.matches(path) } }
  }

  private static let watched: [Watched] = [
    Watched(
      "agent-instructions", "instructions for coding agents change",
      [
        "AGENTS.md", "AGENT.md", "CLAUDE.md", "CLAUDE.local.md", "GEMINI.md", ".cursorrules", "/.cursor/",
        ".windsurfrules",
        "/.windsurf/", ".clinerules", "/.claude/", "/.codex/", "/.gemini/", "/.github/copilot-instructions.md",
        "/.github/instructions/", "/.github/prompts/", ".mcp.json", "mcp.json", ".aider.conf.yml", "/.junie/", "/.roo/",
      ]),
    Watched(
      "hooks", "a program that git or a hook manager starts changes",
      ["/.husky/", "/.githooks/", "/hooks/", ".pre-commit-config.yaml", "lefthook.yml", ".lefthook.yml"]),
    Watched(
      "continuous-integration", "what the build server runs changes",
      [
        "/.github/workflows/", "/.github/actions/", ".gitlab-ci.yml", "/.circleci/", "Jenkinsfile", ".travis.yml",
        "azure-pipelines.yml", "bitbucket-pipelines.yml", "/.buildkite/", ".drone.yml",
      ]),
    Watched("git-attributes", "attributes can hide changes from a diff", [".gitattributes"]),
    Watched("git-modules", "where submodules come from changes", [".gitmodules"]),
    Watched("airlock", "the repository's settings for airlock change", ["/.airlock/"]),
  ]

  static func findings(in delta: FileDelta) -> [Finding] {
    // What is moved away from such a name is gone from it.
    let paths = [
      delta.new?.path, delta.status == .renamed ? delta.old?.path : nil, delta.new == nil ? delta.path : nil,
    ]
    let names = paths.compactMap { $0?.bytes }.filter(mayMatter)
    guard !names.isEmpty else { return [] }
    return watched.filter { watched in names.contains(where: watched.holds) }.map { watched in
      Finding(
        rule: "integrity.\(watched.name)", kind: .integrity, severity: .low,
        location: Location(path: delta.path.bytes, line: 0), title: watched.says)
    }
  }

  static func isWatched(_ path: [UInt8]) -> Bool { mayMatter(path) && watched.contains { $0.holds(path) } }

  /// Spares the patterns for the many paths that are none of these.
  private static func mayMatter(_ path: [UInt8]) -> Bool {
    if path.first == 0x2E || path.starts(with: Array("hooks/".utf8)) { return true }
    let name = path[(path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)...]
    return name.first == 0x2E || plainNames.contains { $0.count == name.count && $0.elementsEqual(name) }
  }

  private static let plainNames = watched.flatMap(\.patterns).compactMap(\.plainName)
}

/// Names under which a file decides what programs and agents do; what is moved onto one is shown whole.
package enum WatchedPaths {
  package static func contain(_ path: BytePath) -> Bool { Integrity.isWatched(path.bytes) }
}
