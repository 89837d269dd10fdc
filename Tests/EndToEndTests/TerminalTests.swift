import Foundation
import Glibc
import TestSupport
import Testing

/// What a person at a terminal sees, and what everybody else gets.
@Suite(.enabled(if: Need.programs("script"))) struct TerminalTests {
  /// Runs a command line at a terminal of its own.
  private func atTerminal(_ scene: Scene, _ line: String, adding: [String: String] = [:]) throws -> Run {
    try scene.repo.run(
      "/usr/bin/script", ["-qec", line, "/dev/null"], adding: ["TERM": "xterm"].merging(adding) { $1 })
  }

  @Test func `colours are for terminals, and only where they are wanted`() throws {
    for (variables, isColored) in [
      ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false),
    ] as [([String: String], Bool)] {
      let scene = try Scene()
      try scene.stageChange()
      let run = try atTerminal(scene, "git commit -q -m x", adding: variables)
      #expect(run.status == 0 && run.out.contains("orders.py"), "\(run.out)")
      #expect(run.out.contains("\u{1B}[") == isColored, "\(variables): \(run.out.debugDescription)")
    }
  }

  @Test func `what is written into a pipe has neither codes nor returns`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let run = try scene.repo.commit(adding: ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"])
    #expect(run.tells(Scene.path, Scene.change.line("key")))
    #expect(!run.err.contains("\u{1B}") && !run.err.contains("\r"), "\(run.err.debugDescription)")
  }

  @Test func `a locale without UTF-8 gets ASCII`() throws {
    let scene = try Scene()
    try scene.stageChange()
    try scene.repo.stage(["müller.py": "k = '\(Scene.secret)'\n"])
    let run = try scene.repo.commit(adding: ["LC_ALL": "C"])
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(run.errors.allSatisfy { $0 < 0x80 }, "\(run.err)")
  }

  @Test func `while a model thinks one line says so, and it is gone afterwards`() throws {
    let server = try ModelServer(.slow)
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 2)
    try scene.stageChange()
    let run = try atTerminal(scene, "git commit -q -m x", adding: ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"])
    let erased = "\r\u{1B}[K"
    let pieces = run.out.components(separatedBy: erased)
    let last = try #require(pieces.last)
    let waits = pieces.dropLast().flatMap { $0.components(separatedBy: "\r") }.filter { $0.contains("asking") }
    #expect(waits.count >= 5, "\(run.out.debugDescription)")
    for line in waits {
      #expect(
        line.wholeMatch(
          of: /airlock · 1 file \+\d+ −0 · asking scripted on 127\.0\.0\.1:\d+ · \d\.\d s of 2(\u{1B}\[K)?/) != nil,
        "\(line.debugDescription)")
    }
    #expect(last.contains("airlock  ") && !last.contains("asking") && !last.contains("\u{1B}"), "\(last)")
    // A terminal that cannot take a line back gets none.
    try scene.repo.stage(["b.py": "b = 1\n"])
    let dumb = try atTerminal(scene, "git commit -q -m y", adding: ["TERM": "dumb"])
    #expect(!dumb.out.contains("asking") && !dumb.out.contains("\u{1B}"), "\(dumb.out.debugDescription)")
  }

  @Test(.enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon")))
  func `a token that is typed is not echoed`() throws {
    let service = try SecretService()
    let scene = try Scene(hook: false, adding: service.environment)
    let typed = "typed-" + "token-5521"
    let terminal = try Started(
      "/usr/bin/script", ["-qec", "\(scene.installation.airlock) token set https://models.example.org", "/dev/null"],
      environment: scene.repo.environment, in: scene.repo.path)
    var shown: [UInt8] = []
    var isTyped = false
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var rounds = 0
    while terminal.poll() == nil && rounds < 400 {
      rounds += 1
      var descriptor = pollfd(fd: terminal.output, events: Int16(POLLIN), revents: 0)
      if poll(&descriptor, 1, 25) > 0 {
        let count = read(terminal.output, &buffer, buffer.count)
        if count > 0 { shown += buffer[..<count] }
      }
      // A moment after the prompt, as nobody types sooner.
      if !isTyped, rounds > 40, String(decoding: shown, as: UTF8.self).contains("token for") {
        isTyped = true
        _ = write(terminal.input, typed + "\n", typed.utf8.count + 1)
      }
    }
    if terminal.poll() == nil { terminal.kill() }
    #expect(terminal.wait() == 0, "\(String(decoding: shown, as: UTF8.self))")
    #expect(isTyped && !String(decoding: shown, as: UTF8.self).contains(typed))
    #expect(try scene.airlock(["token", "status", "https://models.example.org"]).status == 0)
  }
}
