import Foundation
import Glibc
import TestSupport
import Testing

/// The supervisor after its last child: what is left to it, and what a run does where the kernel gives less.
@Suite(.serialized) struct SupervisorTests {
  @Test func `while the model thinks the supervisor is sealed`() throws {
    let server = try ModelServer(.slow)
    let scene = try Scene(installation: Installation())
    try scene.ask(server.origin, deadline: 3)
    try scene.stageChange()
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    var sealed: String?
    while commit.poll() == nil, sealed == nil {
      sealed = scene.installation.sealedSupervisors.map(Installation.status).first { $0.contains("NoNewPrivs:\t1") }
      usleep(10_000)
    }
    let status = try #require(sealed, "no sealed supervisor was seen")
    #expect(status.contains("CapEff:\t0000000000000000"), "\(status)")
    #expect(commit.wait() == 0)
    #expect(try scene.lastReview().isComplete == false)
  }

  // Of a process that is not dumpable the kernel shows a tracer who is not root neither names nor descriptors.
  @Test(.enabled(if: Need.programs("strace") && Need.root))
  func `once sealed it opens nothing outside its state folder`() throws {
    let server = try ModelServer(content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let trace = scene.repo.folder.path + "/trace"
    let run = try scene.repo.run(
      "/usr/bin/strace",
      [
        "-f", "-qq", "-y", "-o", trace, "-e",
        "trace=execve,execveat,seccomp,openat,open,rename,renameat,unlinkat,mkdirat",
        "/usr/bin/git", "commit", "-q", "-m", "x",
      ], seconds: 60)
    try #require(run.status == 0, "\(run.err)")
    let lines = try #require(Folder.text(trace)).split(separator: "\n").map(String.init)
    let start = try #require(lines.first { $0.contains("execve(\"\(scene.installation.airlock)\"") })
    let caller = try #require(start.split(separator: " ").first)
    let state = scene.repo.home + "/.local/state/airlock/"
    // The one that git waits for, and the one that does the work and writes.
    let worker = try #require(
      lines.first { $0.contains("last-review.json") && $0.contains("openat(") }?.split(separator: " ").first)
    #expect(worker != caller)
    for process in [caller, worker] {
      let own = lines.filter { $0.hasPrefix(process + " ") }
      let sealed = try #require(own.firstIndex { $0.contains("seccomp(SECCOMP_SET_MODE_FILTER") }, "never sealed")
      let after = own[(sealed + 1)...].filter { $0.contains(") = ") && !$0.contains("= -1") }
      for line in after { #expect(line.contains("<\(state)"), "\(line)") }
      #expect(after.isEmpty == (process == caller))
    }
  }

  @Test func `a required sandbox refuses a kernel without landlock, and a preferred one says what is missing`() throws {
    let probe = Products.path("room-probe")
    let scene = try Scene()
    try scene.stageChange()
    let preferred = try scene.repo.run(probe, ["mask", scene.installation.airlock, "review"])
    #expect(preferred.status == 0 && preferred.tells(Scene.path, Scene.change.line("key"), in: preferred.out))
    #expect(preferred.out.contains("landlock: this kernel has none"), "\(preferred.out)")
    try scene.repo.global("airlock.sandbox", "require")
    let required = try scene.repo.run(probe, ["mask", scene.installation.airlock, "review"])
    #expect(
      required.status == 70 && required.err.contains("the reader lacks a protection: landlock"), "\(required.err)")
    #expect(required.err.contains("hint: airlock.sandbox is 'require'"), "\(required.err)")
    let commit = try scene.repo.run(probe, ["mask", "/usr/bin/git", "commit", "-q", "-m", "x"])
    #expect(commit.status == 0 && commit.err.contains("the commit was not reviewed"), "\(commit.err)")
    let doctor = try scene.repo.run(probe, ["mask", scene.installation.airlock, "doctor"])
    #expect(doctor.out.contains("fix   kernel: 5 of 9 protections tried and holding"), "\(doctor.out)")
    #expect(doctor.out.contains("missing: landlock files, this kernel has none (Linux 5.13 has it)"), "\(doctor.out)")
  }
}
