/// Has the system verify the installation every day: a systemd user timer where that runs, else one crontab line.
package struct Schedule {
  package struct Answer: Sendable {
    package let status: Int32
    package let output: [UInt8]

    package init(status: Int32, output: [UInt8]) {
      self.status = status
      self.output = output
    }
  }

  /// Runs a program found by name with this standard input; `nil` if the machine has none of that name.
  package typealias Run = (_ program: String, _ arguments: [String], _ input: [UInt8]) -> Answer?

  let run: Run
  /// Where a user's units lie, `~/.config/systemd/user`.
  let units: String
  /// The path of airlock that stays valid over updates.
  let program: String

  package init(units: String, program: String, run: @escaping Run) {
    self.run = run
    self.units = units
    self.program = program
  }

  private var servicePath: String { "\(units)/\(SystemdTimer.name).service" }
  private var timerPath: String { "\(units)/\(SystemdTimer.name).timer" }

  /// Schedules it and tells where.
  package func add() throws(IntegrityError) -> String {
    if hasSystemd {
      try WholeFile.makeFolder(units)
      try WholeFile.write(Array(SystemdTimer.service(program: program).utf8), to: servicePath, mode: 0o644)
      try WholeFile.write(Array(SystemdTimer.timer.utf8), to: timerPath, mode: 0o644)
      try systemctl(["daemon-reload"], to: "read the units")
      try systemctl(["enable", "--now", "\(SystemdTimer.name).timer"], to: "start the timer")
      return "scheduled every day: \(timerPath)"
    }
    let table = try crontab()
    try replace(table, with: table.adding(program: program))
    return "scheduled every day: one line in the crontab"
  }

  /// Takes back exactly what `add` did, wherever it was done.
  package func remove() throws(IntegrityError) -> String {
    var removed: [String] = []
    if try WholeFile.read(timerPath) != nil {
      if hasSystemd { try systemctl(["disable", "--now", "\(SystemdTimer.name).timer"], to: "stop the timer") }
      try WholeFile.remove(timerPath)
      try WholeFile.remove(servicePath)
      if hasSystemd { try systemctl(["daemon-reload"], to: "read the units") }
      removed.append(timerPath)
    }
    if let table = try? crontab(), table.isScheduled {
      try replace(table, with: table.removing())
      removed.append("one line in the crontab")
    }
    guard !removed.isEmpty else { throw .notScheduled }
    return "no longer scheduled: \(removed.joined(separator: ", "))"
  }

  private var hasSystemd: Bool { run("systemctl", ["--user", "show-environment"], [])?.status == 0 }

  private func systemctl(_ arguments: [String], to attempt: String) throws(IntegrityError) {
    let status = run("systemctl", ["--user"] + arguments, [])?.status ?? 127
    guard status == 0 else { throw .tool(name: "systemctl --user", attempt: attempt, status: status) }
  }

  private func crontab() throws(IntegrityError) -> Crontab {
    guard let answer = run("crontab", ["-l"], []) else {
      throw .noScheduler("no systemd user session answers, and there is no crontab program")
    }
    // A user without a crontab: status 1 and nothing on standard output.
    guard answer.status == 0 || (answer.status == 1 && answer.output.isEmpty) else {
      throw .tool(name: "crontab", attempt: "tell what it holds", status: answer.status)
    }
    return Crontab(answer.output)
  }

  private func replace(_ old: Crontab, with new: Crontab) throws(IntegrityError) {
    guard new != old else { return }
    let answer = new.bytes.isEmpty ? run("crontab", ["-r"], []) : run("crontab", ["-"], new.bytes)
    guard let status = answer?.status, status == 0 else {
      throw .tool(name: "crontab", attempt: "take the new table", status: answer?.status ?? 127)
    }
  }
}
