import Foundation
import Hooks
import Testing
import TestSupport

@Suite struct `The pre-commit script` {
  private static let prefix = "airlock: the commit was not reviewed: "

  @Test func `lets the commit pass in silence when the review ends well`() throws {
    let stage = try Stage()
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let run = try stage.commit()
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
  }

  @Test func `stops the commit for the gate's status and no other`() throws {
    let stage = try Stage(standIn: "echo 'the gate speaks' >&2; exit 10")
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let head = try stage.repo.head
    let run = try stage.commit()
    #expect(run.status == 1)
    #expect(run.err == "the gate speaks\n")
    #expect(try stage.repo.head == head)
    for status in [1, 2, 9, 11, 64, 70, 126, 127, 200, 255] {
      try stage.play("exit \(status)")
      let run = try stage.commit()
      #expect(run.status == 0)
      #expect(run.err == "\(Self.prefix)the review ended with status \(status)\n")
    }
  }

  @Test(arguments: ["ILL": 4, "BUS": 7, "FPE": 8, "KILL": 9, "SEGV": 11, "SYS": 31])
  func `loses no commit to a signal`(name: String, number: Int) throws {
    let stage = try Stage(standIn: "kill -\(name) $$")
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let run = try stage.commit()
    #expect(run.status == 0)
    #expect(run.err == "\(Self.prefix)the review was ended by signal \(number)\n")
  }

  @Test func `loses no commit to a program that is gone`() throws {
    let stage = try Stage(standIn: nil)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let run = try stage.commit()
    #expect(run.status == 0)
    #expect(run.err == "\(Self.prefix)'\(stage.program)' is missing\n")
  }

  @Test func `loses no commit to a program that the kernel cannot load`() throws {
    let stage = try Stage()
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let real = FileManager.default.contents(atPath: "/bin/true") ?? Data()
    let loader = try #require(
      real.range(of: Data("/lib64/ld-linux-x86-64.so.2".utf8))
        ?? real.range(of: Data("/lib/ld-linux-aarch64.so.1".utf8)))
    var broken = real
    broken.replaceSubrange(loader.lowerBound..<loader.lowerBound + 4, with: Data("/gon".utf8))
    let files: [[UInt8]] = [Array(broken), Array(real.prefix(200)), [0x7F, 0x45, 0x4C, 0x46], []]
    for bytes in files {
      try stage.repo.folder.write(stage.program, bytes: bytes, mode: 0o755)
      let run = try stage.commit()
      #expect(run.status == 0)
      #expect(bytes.isEmpty || run.err.contains(Self.prefix))
      #expect(run.err.split(separator: "\n").count { $0.hasPrefix("airlock:") } <= 1)
    }
  }

  @Test func `loses no commit to a limit on memory`() throws {
    let stage = try Stage(standIn: "exit 0")
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    // Far below what a Swift program needs, enough for git and a shell.
    try stage.repo.folder.write(stage.program, "#!/usr/bin/perl\nmy $x = 'x' x 500_000_000; exit 0;\n", mode: 0o755)
    try stage.repo.stage(["limited.txt": "one\n"])
    let run = try stage.repo.run("/bin/sh", ["-c", "ulimit -v 60000; exec git commit -q -m limited"])
    #expect(run.status == 0)
    #expect(run.err.contains(Self.prefix))
  }

  @Test func `says nothing and loses nothing when nobody reads standard error`() throws {
    let stage = try Stage(standIn: nil)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let closed = try stage.repo.run("/bin/sh", ["-c", ".git/hooks/pre-commit 2>&-"])
    #expect(closed.status == 0)
    let broken = try stage.repo.run(
      "/bin/bash", ["-c", "{ sleep 0.2; .git/hooks/pre-commit; echo $? >status; } 2>&1 | true; wait"])
    #expect(broken.status == 0)
    #expect(Folder.text(stage.repo.path + "/status") == "0\n")
  }

  @Test func `gives the review the allowed variables and nothing else`() throws {
    let stage = try Stage(standIn: "/usr/bin/env -0 >\"$HOME/seen\"; echo \"$*\" >\"$HOME/arguments\"")
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let hostile = "a'b\"c$(touch evil)`touch evil`\n\\ d"
    let run = try stage.commit(
      adding: [
        "LD_PRELOAD_X": "x", "SSLKEYLOGFILE": "/x", "HTTPS_PROXY": "http://x", "GIT_TRACE_X": "1", "AIRLOCK": hostile,
        "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "airlock.profile", "GIT_CONFIG_VALUE_0": hostile,
        "GIT_CONFIG_KEY_1": "airlock.deadline", "GIT_CONFIG_VALUE_1": "3", "GIT_CONFIG_KEY_2": "never.counted",
        "name": "x", "gate": "1", "cause": "x", "status": "10", "names": "LD_PRELOAD_X", "n": "99",
      ])
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
    let seen = (Folder.text(stage.repo.home + "/seen") ?? "").split(separator: "\0").map(String.init)
    let names = Set(seen.map { String($0.prefix { $0 != "=" }) }).subtracting(["PWD", "_", "SHLVL", "OLDPWD"])
    let counted: Set = ["GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_0", "GIT_CONFIG_KEY_1", "GIT_CONFIG_VALUE_1"]
    #expect(names.subtracting(counted).isSubset(of: HookEnvironment.names))
    #expect(names.isSuperset(of: counted.union(["GIT_INDEX_FILE", "HOME", "AIRLOCK", "GIT_CONFIG_COUNT"])))
    #expect(seen.contains("AIRLOCK=\(hostile)"))
    #expect(seen.contains("GIT_CONFIG_VALUE_0=\(hostile)"))
    #expect(Folder.text(stage.repo.home + "/arguments") == "hook pre-commit\n")
    #expect(!FileManager.default.fileExists(atPath: stage.repo.path + "/evil"))
  }

  @Test func `passes the index of a partial commit on`() throws {
    let stage = try Stage(standIn: "echo \"$GIT_INDEX_FILE\" >\"$HOME/index\"")
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    try stage.repo.stage(["one.txt": "1\n", "two.txt": "2\n"])
    #expect(try stage.repo.commit(["--only", "one.txt"]).status == 0)
    #expect(Folder.text(stage.repo.home + "/index")?.contains("next-index-") == true)
  }

  @Test func `is short, and free of what a linter finds`() throws {
    let text = try #require(Folder.text(Products.sources + "/hooks/pre-commit"))
    #expect(text.split(separator: "\n").count <= 24)
    #expect(try Run("/usr/bin/dash", ["-n", Products.sources + "/hooks/pre-commit"]).status == 0)
    #expect(try Run("/usr/bin/dash", ["-n", Products.sources + "/hooks/dispatch"]).status == 0)
  }
}
