import Foundation
import Integrity
import Testing
import TestSupport

@Suite struct `The daily verification` {
  /// A machine's crontab, and a systemd that is there or not.
  private final class Machine {
    var table: [UInt8]?
    var systemd = false
    var hasCron = true
    var calls: [String] = []

    init(_ table: String? = nil) { self.table = table.map { Array($0.utf8) } }

    func run(_ program: String, _ arguments: [String], _ input: [UInt8]) -> Schedule.Answer? {
      calls.append(([program] + arguments).joined(separator: " "))
      guard program == "crontab" else { return Schedule.Answer(status: systemd ? 0 : 1, output: []) }
      guard hasCron else { return nil }
      switch arguments {
      case ["-l"]: return Schedule.Answer(status: table == nil ? 1 : 0, output: table ?? [])
      case ["-r"]: table = nil
      default: table = input
      }
      return Schedule.Answer(status: 0, output: [])
    }

    func schedule(_ units: String = "/nonexistent/units") -> Schedule {
      Schedule(units: units, program: "/o'dd 100%/airlock", run: run)
    }
  }

  private let line = "23 11 * * * '/o'\\''dd 100\\%/airlock' verify # airlock verify\n"

  @Test(arguments: [
    nil, "# mine\n", "MAILTO=x\n\n0 1 * * *\tthing %a\n# airlock verify\n", "0 1 * * * airlock verify\n",
  ])
  func `is one line in the crontab, and that line alone is taken back`(table: String?) throws {
    let machine = Machine(table)
    _ = try machine.schedule().add()
    _ = try machine.schedule().add()
    #expect(machine.table == Array(((table ?? "") + line).utf8))
    _ = try machine.schedule().remove()
    #expect(machine.table == table.map { Array($0.utf8) })
    #expect(throws: IntegrityError.notScheduled) { try machine.schedule().remove() }
  }

  @Test func `is a timer where systemd runs for the user`() throws {
    let folder = try Folder()
    let machine = Machine("# mine\n")
    machine.systemd = true
    let units = folder.path + "/systemd/user"
    _ = try machine.schedule(units).add()
    #expect(machine.table == Array("# mine\n".utf8))
    #expect(machine.calls.contains("systemctl --user enable --now airlock-verify.timer"))
    let service = try #require(Folder.text(units + "/airlock-verify.service"))
    #expect(service.contains("ExecStart=/usr/bin/env \"/o'dd 100%%/airlock\" verify\n"))
    _ = try machine.schedule(units).remove()
    #expect(machine.calls.contains("systemctl --user disable --now airlock-verify.timer"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: units).isEmpty)
  }

  @Test(
    .enabled(if: Need.programs("systemd-analyze")),
    arguments: ["/o'dd 100%/airlock", "/with \"quotes\" and \\/airlock", "/$HOME/${x}/airlock"])
  func `is a pair of units that systemd itself accepts`(program: String) throws {
    let folder = try Folder()
    let units = [
      "airlock-verify.service": SystemdTimer.service(program: program), "airlock-verify.timer": SystemdTimer.timer,
    ]
    for (name, text) in units { try folder.write(name, text) }
    let analysis = try Run(
      "systemd-analyze", ["verify", "--user"] + units.keys.sorted().map { folder.path + "/" + $0 },
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path, "XDG_RUNTIME_DIR": folder.folder("run")])
    #expect(analysis.status == 0 && analysis.out + analysis.err == "", "\(analysis.out)\(analysis.err)")
  }

  @Test func `is refused in plain words where nothing would run it`() {
    let machine = Machine()
    machine.hasCron = false
    #expect(throws: IntegrityError.noScheduler("no systemd user session answers, and there is no crontab program")) {
      try machine.schedule().add()
    }
  }
}
