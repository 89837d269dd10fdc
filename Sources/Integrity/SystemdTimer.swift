/// The two units that verify every day, in the user's own systemd.
package enum SystemdTimer {
  package static let name = "airlock-verify"

  /// By way of `env`: systemd takes no program whose name has a quotation mark in it, and any argument.
  package static func service(program: String) -> String {
    """
    [Unit]
    Description=Compare the installed airlock with its manifest

    [Service]
    Type=oneshot
    ExecStart=/usr/bin/env \(quoted(program)) verify

    """
  }

  package static var timer: String {
    """
    [Unit]
    Description=Compare the installed airlock with its manifest every day

    [Timer]
    OnCalendar=daily
    Persistent=true
    RandomizedDelaySec=1h

    [Install]
    WantedBy=timers.target

    """
  }

  /// A word as systemd reads it back: `%` starts a specifier, `$` a variable.
  private static func quoted(_ word: String) -> String {
    var result = "\""
    for character in word {
      switch character {
      case "\\", "\"": result += "\\" + String(character)
      case "%": result += "%%"
      case "$": result += "$$"
      default: result.append(character)
      }
    }
    return result + "\""
  }
}
