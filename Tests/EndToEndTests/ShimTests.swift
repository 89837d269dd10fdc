import Foundation
import TestSupport
import Testing

/// Whatever happens to the program, the hook's script answers with one line and lets the commit go on.
@Suite struct ShimTests {
  /// A repository whose hook calls a program of the test's choice.
  private func scene(_ program: String?, mode: Int = 0o755) throws -> (Scene, String) {
    let scene = try Scene()
    let hook = scene.repo.gitDirectory + "/hooks/pre-commit"
    let script = try #require(Folder.text(hook))
    let other = scene.repo.folder.path + "/other/airlock"
    if let program { try scene.repo.folder.write("other/airlock", program, mode: mode) }
    // The path may be quoted in any way; the program's own name ends it.
    let installed = scene.installation.airlock
    try #require(script.contains(installed))
    try scene.repo.folder.write(hook, script.replacingOccurrences(of: installed, with: other), mode: 0o755)
    try scene.repo.stage(["a.txt": "one line\n"])
    return (scene, other)
  }

  /// `more` says how many lines the system's own words may take before ours.
  private func expectOneLine(_ run: Run, _ scene: Scene, more: Int = 0) throws {
    #expect(run.status == 0, "\(run.err)")
    #expect(run.lines.count <= 1 + more, "\(run.err)")
    #expect(run.lines.last?.hasPrefix("airlock: the commit was not reviewed") == true, "\(run.err)")
    #expect(run.out.isEmpty)
    #expect(try scene.repo.gitOK(["log", "--oneline"]).split(separator: "\n").count == 2)
  }

  @Test(arguments: ["ILL", "KILL", "SEGV", "ABRT", "TERM", "PIPE"])
  func `a program that dies of a signal costs one line`(signal: String) throws {
    let (scene, _) = try scene("#!/bin/sh\nkill -\(signal) $$\n")
    try expectOneLine(try scene.repo.commit(), scene)
  }

  @Test(arguments: [1, 2, 9, 11, 64, 70, 126, 127, 128, 137, 255])
  func `any status but the gate's costs one line`(status: Int) throws {
    let (scene, _) = try scene("#!/bin/sh\nexit \(status)\n")
    try expectOneLine(try scene.repo.commit(), scene)
  }

  @Test func `the gate's status stops the commit`() throws {
    let (scene, _) = try scene("#!/bin/sh\necho stopped >&2\nexit 10\n")
    let run = try scene.repo.commit()
    #expect(run.status == 1 && run.err.contains("stopped"), "\(run.err)")
    #expect(!run.err.contains("not reviewed"))
  }

  @Test func `a program that is missing costs one line`() throws {
    let (scene, path) = try scene(nil)
    let run = try scene.repo.commit()
    try expectOneLine(run, scene)
    #expect(run.err.contains(path))
  }

  @Test func `a program without execute permission costs one line`() throws {
    let (scene, _) = try scene("#!/bin/sh\nexit 0\n", mode: 0o644)
    try expectOneLine(try scene.repo.commit(), scene)
  }

  @Test func `a missing loader costs one line`() throws {
    let (scene, _) = try scene("#!/nonexistent/ld.so\n")
    try expectOneLine(try scene.repo.commit(), scene, more: 1)
  }

  @Test func `a program that is no program costs one line`() throws {
    let (scene, _) = try scene("\u{7F}ELF and nothing else")
    try expectOneLine(try scene.repo.commit(), scene, more: 1)
  }

  @Test(arguments: [50_000, 20_000])
  func `little memory costs at most lines`(kilobytes: Int) throws {
    let scene = try Scene()
    try scene.stageChange()
    let hook = scene.repo.gitDirectory + "/hooks/pre-commit"
    let run = try scene.repo.run("/bin/sh", ["-c", "ulimit -v \(kilobytes); exec \"$0\"", hook])
    #expect(run.status == 0, "\(run.status) \(run.err)")
    #expect(run.err.contains("not reviewed") || run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(run.lines.count <= 10, "\(run.err)")
  }

  @Test func `a room that is missing costs one line`() throws {
    let installation = try Installation()
    try FileManager.default.removeItem(atPath: installation.version + "/airlock-reader")
    let scene = try Scene(installation: installation)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(run.err.contains("airlock-reader") && !run.err.contains("nothing found ·"), "\(run.err)")
  }

  @Test(arguments: ["exit 0", "kill -KILL $$", "cat", "yes", "echo not a frame"])
  func `a room that is another program costs one line`(script: String) throws {
    let installation = try Installation()
    try FileManager.default.removeItem(atPath: installation.version + "/airlock-reader")
    let scene = try Scene(installation: installation)
    try scene.repo.folder.write(installation.version + "/airlock-reader", "#!/bin/sh\n\(script)\n", mode: 0o755)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(!run.err.isEmpty && run.lines.count <= 3 && !run.err.contains("nothing found ·"), "\(run.err)")
    #expect(run.milliseconds < 8_000)
  }

  @Test func `a hook that was there is kept, runs first and decides`() throws {
    let scene = try Scene(hook: false)
    let hook = scene.repo.gitDirectory + "/hooks/pre-commit"
    let marker = scene.repo.folder.path + "/kept"
    let kept = "#!/bin/sh\necho \"kept ran $GIT_INDEX_FILE $CANARY\" >>\(marker)\n[ ! -e \(marker)-fail ]\n"
    try scene.repo.folder.write(hook, kept, mode: 0o755)
    try scene.installHook()
    try scene.stageChange()
    let run = try scene.repo.commit(adding: ["CANARY": "in git's own environment"])
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    let told = try #require(Folder.text(marker))
    #expect(told.contains("index") && told.contains("in git's own environment"), "\(told)")

    try scene.repo.folder.write(marker + "-fail", "")
    try scene.repo.stage(["b.txt": "b\n"])
    let stopped = try scene.repo.commit()
    #expect(stopped.status == 1 && !stopped.err.contains("airlock"), "\(stopped.err)")

    #expect(try scene.airlock(["hooks", "uninstall", "--repo", scene.repo.path]).status == 0)
    #expect(Folder.text(hook) == kept)
  }

  @Test func `a gate of the user's stops a commit with a secret`() throws {
    let scene = try Scene()
    try scene.repo.global("airlock.gate", "secrets")
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 1, "\(run.err)")
    #expect(run.err.contains("stopped"))
    #expect(try scene.repo.gitOK(["log", "--oneline"]).split(separator: "\n").count == 1)
    #expect(try scene.repo.commit(["--no-verify"]).status == 0)
  }
}
