import Foundation
import TestSupport
import Testing

/// What stands in the caller's environment reaches no room and changes no review.
@Suite struct EnvironmentTests {
  @Test func `variables that could change a program change nothing`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let marker = scene.repo.folder.path + "/started"
    let program = try scene.repo.folder.write("program", "#!/bin/sh\necho \"$0 $*\" >>\(marker)\n", mode: 0o755)
    let run = try scene.repo.run(
      scene.repo.gitDirectory + "/hooks/pre-commit",
      adding: [
        "GIT_EXTERNAL_DIFF": program, "GIT_PAGER": program, "PAGER": program, "GIT_SSH_COMMAND": program,
        "GIT_ASKPASS": program, "SSH_ASKPASS": program, "GIT_EDITOR": program, "GIT_TRACE": marker,
        "GIT_TRACE2": marker, "GIT_TRACE2_EVENT": marker, "GIT_DIFF_OPTS": "-U0", "SWIFT_BACKTRACE": "enable=yes",
        "BASH_ENV": program, "ENV": program, "PYTHONSTARTUP": program, "SSLKEYLOGFILE": marker,
        "OPENSSL_CONF": "/nonexistent", "LD_LIBRARY_PATH": "/nonexistent", "GIT_EXEC_PATH": scene.repo.folder.path,
      ])
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(!FileManager.default.fileExists(atPath: marker), "\(Folder.text(marker) ?? "")")
  }

  @Test func `settings and attributes of the repository start nothing and hide nothing`() throws {
    let scene = try Scene()
    let marker = scene.repo.folder.path + "/started"
    let program = try scene.repo.folder.write("program", "#!/bin/sh\ntouch \(marker)\ncat\n", mode: 0o755)
    for (key, value) in [
      "diff.external": program, "diff.hide.textconv": program, "diff.hide.command": program,
      "filter.hide.clean": "true", "core.fsmonitor": program, "core.pager": program, "core.sshCommand": program,
      "core.editor": program, "core.askPass": program, "credential.helper": program, "alias.rev-parse": "!\(program)",
      "alias.config": "!\(program)",
    ] {
      try scene.repo.gitOK(["config", key, value])
    }
    try scene.repo.folder.write(scene.repo.gitDirectory + "/info/attributes", "* -diff diff=hide\n")
    try scene.repo.write(".gitattributes", "* binary\n")
    try scene.repo.write(Scene.path, Scene.change.text)
    try scene.repo.gitOK(["-c", "core.fsmonitor=false", "add", "."])
    try? FileManager.default.removeItem(atPath: marker)
    let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit")
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(!FileManager.default.fileExists(atPath: marker))
  }

  @Test func `a home that cannot be written costs no commit`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let run = try scene.repo.commit(adding: ["XDG_STATE_HOME": "/proc/no-such-place"])
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
  }

  @Test func `without a home there is still a review`() throws {
    let scene = try Scene()
    try scene.stageChange()
    var variables = scene.repo.environment
    variables["HOME"] = nil
    variables["GIT_CONFIG_GLOBAL"] = nil
    let run = try Run(
      scene.repo.gitDirectory + "/hooks/pre-commit", environment: variables, in: scene.repo.path)
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
  }
}
