import Foundation
import TestSupport
import Testing

/// What a commit really asks of the kernel.
@Suite(.serialized, .enabled(if: Need.programs("strace"))) struct TraceTests {
  /// One traced call of one process.
  struct Call {
    let process: Int
    let name: String
    let text: String
  }

  private func trace(_ scene: Scene, adding: [String: String] = [:]) throws -> [Call] {
    let file = scene.repo.folder.path + "/trace"
    let run = try scene.repo.run(
      "/usr/bin/strace",
      [
        "-f", "-qq", "-y", "-o", file, "-e", "trace=execve,execveat,socket,connect,sendto,bind", "/usr/bin/git",
        "commit", "-q", "-m", "x",
      ], adding: adding, seconds: 60)
    try #require(run.status == 0, "\(run.err)")
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    return try #require(Folder.text(file)).split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /^(\d+) +(\w+)\((.*)$/), let process = Int(match.1) else { return nil }
      return Call(process: process, name: String(match.2), text: String(match.3))
    }
  }

  /// The programs that were started, in order: process and file name.
  private func programs(_ calls: [Call]) -> [(process: Int, name: String)] {
    calls.filter { $0.name.hasPrefix("exec") && !$0.text.contains("= -1") }.map { call in
      let place = call.text.firstMatch(of: /^\d+<([^>]*)>, ""/)?.1 ?? call.text.firstMatch(of: /^"([^"]*)"/)?.1 ?? ""
      return (call.process, String(place.split(separator: "/").last ?? ""))
    }
  }

  @Test func `after the hook's script nothing but git and the rooms is started`() throws {
    let server = try ModelServer(content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let started = programs(try trace(scene)).map(\.name)
    let begin = try #require(started.firstIndex(of: "airlock"), "\(started)")
    let after = Set(started[(begin + 1)...])
    #expect(after.isSubset(of: ["git", "airlock-reader", "airlock-courier"]), "\(started)")
    #expect(after.isSuperset(of: ["airlock-reader", "airlock-courier"]), "\(started)")
    #expect(!after.contains("sh") && !after.contains("bash"))
  }

  @Test func `git is asked once where nothing is set, and twice where something is`() throws {
    let scene = try Scene()
    try scene.stageChange()
    for (count, key) in [(1, "core.pager"), (2, "airlock.maxFindings")] {
      try scene.repo.gitOK(["config", key, "5"])
      let started = programs(try trace(scene)).map(\.name)
      let begin = try #require(started.firstIndex(of: "airlock"), "\(started)")
      #expect(started[(begin + 1)...].prefix { $0 == "git" }.count == count, "\(started)")
      try scene.repo.stage(["other.txt": "more\n"])
      try scene.repo.gitOK(["reset", "-q", "--soft", "HEAD^"])
    }
  }

  @Test func `the reader and the supervisor never touch a socket, and the courier only its origin`() throws {
    let server = try ModelServer(content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let calls = try trace(scene)
    let started = programs(calls)
    for name in ["airlock", "airlock-reader"] {
      let process = try #require(started.first { $0.name == name }?.process, "\(started)")
      let sockets = calls.filter { $0.process == process && !$0.name.hasPrefix("exec") }
      #expect(sockets.isEmpty, "\(name): \(sockets)")
    }
    let courier = try #require(started.first { $0.name == "airlock-courier" }?.process)
    let connects = calls.filter { $0.process == courier && $0.name == "connect" }
    #expect(!connects.isEmpty)
    // Of a process that is not dumpable the kernel shows a tracer who is not root no addresses.
    for call in connects where Need.root {
      #expect(call.text.contains("htons(\(server.port))") && call.text.contains("127.0.0.1"), "\(call.text)")
    }
  }

  @Test func `without a model neither courier nor keyring is started`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let calls = try trace(scene)
    let started = Set(programs(calls).map(\.name))
    #expect(started.isDisjoint(with: ["airlock-courier", "airlock-keyring"]), "\(started)")
    #expect(!calls.contains { $0.name == "connect" && $0.text.contains("AF_INET") })
  }
}
