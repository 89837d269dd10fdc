import Foundation
import Glibc
import TestSupport
import Testing

/// `airlock verify --schedule` with a real crontab, which lies in a file system of the test's own.
@Suite(.enabled(if: Need.programs("crontab", "unshare"))) struct ScheduledTests {
  private static let mine = "# mine\n7 3 * * 1\techo 100\\%\n"

  /// Runs a script as root of a mount namespace in which nobody has a crontab.
  private func apart(_ scene: Scene, _ script: String) throws -> Run {
    let stage = """
      mount -t tmpfs tmpfs /var/spool/cron && mkdir -m 1730 /var/spool/cron/crontabs && printf %s "$MINE" | crontab -
      \(script)
      """
    return try scene.repo.run(
      "/usr/bin/unshare", (getuid() == 0 ? ["-m"] : ["-rm"]) + ["/bin/sh", "-euc", stage, scene.installation.airlock],
      adding: ["MINE": Self.mine])
  }

  @Test func `the line is added once, works as cron runs it, and is taken back alone`() throws {
    // In an ordinary user's namespace everything belongs to others than before: a hook that is on record, too.
    let scene = try Scene(hook: Need.root, installation: try Installation())
    let run = try apart(
      scene,
      """
      "$0" verify --record >/dev/null
      "$0" verify --schedule >/dev/null
      "$0" verify --schedule >/dev/null
      crontab -l
      echo ---
      crontab -l | tail -n 1 | cut -d ' ' -f 6- >"$HOME/line"
      env -i HOME="$HOME" LOGNAME=x SHELL=/bin/sh PATH=/usr/bin:/bin /bin/sh -c "$(cat "$HOME/line")" || echo status $?
      echo ---
      echo x >"${0%/*}/hooks/planted"
      env -i HOME="$HOME" LOGNAME=x SHELL=/bin/sh PATH=/usr/bin:/bin /bin/sh -c "$(cat "$HOME/line")" || echo status $?
      echo ---
      "$0" verify --unschedule >/dev/null
      crontab -l
      """)
    let parts = run.out.components(separatedBy: "---\n")
    try #require(run.status == 0 && parts.count == 4, "\(run.out)\(run.err)")
    let added = parts[0].dropFirst(Self.mine.count)
    #expect(parts[0].hasPrefix(Self.mine))
    #expect(added.split(separator: "\n").count == 1 && added.contains(" verify # airlock verify\n"), "\(parts[0])")
    #expect(parts[1].hasPrefix("no difference") && !parts[1].contains("status"), "\(parts[1])")
    #expect(parts[2].contains("planted") && parts[2].contains("status 4"), "\(parts[2])")
    #expect(parts[3] == Self.mine)
  }

  @Test func `taking back what was never there is told`() throws {
    let scene = try Scene()
    let run = try apart(scene, #""$0" verify --unschedule || echo status $?; crontab -l"#)
    #expect(run.out == "status 1\n" + Self.mine, "\(run.out)\(run.err)")
  }
}
