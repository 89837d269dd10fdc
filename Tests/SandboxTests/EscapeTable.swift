/// Everything that is tried from inside each room.
///
/// A room refuses with `EPERM` what its call filter does not know, dies of what only an intruder asks, and gets `EACCES`
/// from Landlock. The supervisor may write, in its own folder; courier and keyring may have sockets of one kind.
enum EscapeTable {
  private typealias Place = Attempt.Place
  private static let made = Outcome.made
  private static let denied = Outcome.denied
  private static let hidden = Outcome.hidden
  private static let killed = Outcome.killed

  static let all = files + processes + sockets + services + kernel + limits + permitted

  /// Landlock alone keeps what exists from being read.
  private static func reading(_ place: Attempt.Place) -> String { place.landlock > 0 ? hidden : made }
  /// The supervisor's filter lets it write; Landlock tells where.
  private static func writing(_ place: Attempt.Place) -> String {
    place.room == "supervisor" ? reading(place) : denied
  }
  /// Another process's files; without Landlock the kernel asks whether this one is as privileged as that.
  private static func foreign(_ place: Attempt.Place) -> String {
    place.landlock > 0 || place.isRoot ? hidden : made
  }
  private static func foreignWriting(_ place: Attempt.Place) -> String {
    place.room == "supervisor" ? foreign(place) : denied
  }
  private static func only(_ rooms: String..., else outcome: String) -> @Sendable (Attempt.Place) -> String {
    { rooms.contains($0.room) ? made : outcome }
  }

  private static let files: [Attempt] = [
    Attempt("read-file", .secret(".ssh/id_ed25519"), expected: reading),
    Attempt("read-file", .secret("work/.env"), expected: reading),
    Attempt("read-file", .secret("work/.git/config"), expected: reading),
    Attempt("list-folder", .folder, expected: reading),
    Attempt("write-file", expected: writing),
    Attempt("append-file", expected: writing),
    Attempt("create-file", .fresh, expected: writing),
    Attempt("unnamed-file", .folder, expected: writing),
    Attempt("make-folder", .fresh, expected: writing),
    Attempt("remove-file", expected: writing),
    Attempt("rename-file", expected: writing),
    Attempt("move-out", .allowed) { place in
      // Landlock tells a move into a folder without rights by EACCES, or by EXDEV where it knows no moves at all.
      place.room != "supervisor" ? denied : place.landlock == 0 ? made : hidden
    },
    Attempt("link-file", is: denied),
    Attempt("truncate-file", is: denied),
    Attempt("make-link", .fresh, is: denied),
    Attempt("make-fifo", .fresh, is: denied),
    Attempt("change-mode", is: denied),
    Attempt("change-owner", is: denied),
    Attempt("change-times", is: denied),
    Attempt("change-attribute", isSeldom: true, is: denied),
    Attempt("watch-file", is: denied),
    Attempt("by-handle", control: "error 116", needsRoot: true, is: killed),
    // Root's own file, and a process that is not dumpable.
    Attempt("sibling-environment", expected: foreign),
    Attempt("sibling-memory", expected: foreignWriting),
    Attempt("own-memory", expected: { $0.room == "supervisor" ? rootsOwn($0) : denied }),
    Attempt("own-map", expected: reading),
    Attempt("parent-environment", expected: foreign),
    Attempt("parent-memory", expected: foreignWriting),
    Attempt("parent-descriptor", needsRoot: true, expected: foreign),
    Attempt("parent-working-folder", expected: foreign),
    Attempt("kernel-setting", needsRoot: true, expected: { $0.room == "supervisor" ? rootsOwn($0) : denied }),
    Attempt("kernel-messages", needsRoot: true, isSeldom: true) { $0.landlock > 0 ? hidden : denied },
    Attempt("terminal", isSeldom: true, expected: { $0.room == "supervisor" ? reading($0) : denied }),
  ]

  private static func rootsOwn(_ place: Attempt.Place) -> String {
    place.landlock == 0 && place.isRoot ? made : hidden
  }

  private static let processes: [Attempt] = [
    Attempt("execute", is: killed),
    Attempt("execute-shell", is: killed),
    Attempt("execute-descriptor", is: killed),
    Attempt("execute-memory", is: denied),
    Attempt("spawn", is: denied),
    Attempt("traced", is: killed),
    Attempt("trace-parent", isSeldom: true, is: killed),
    Attempt("read-parent", isSeldom: true, is: killed),
    Attempt("write-parent", isSeldom: true, is: killed),
    Attempt("compare-parent", isSeldom: true, is: killed),
    Attempt("trace-sibling", isSeldom: true, is: killed),
    Attempt("read-sibling", isSeldom: true, is: killed),
    Attempt("signal-sibling", expected: only("supervisor", else: denied)),
    Attempt("signal-parent", expected: only("supervisor", else: denied)),
    Attempt("signal-parent-thread", is: denied),
    Attempt("signal-group", expected: only("supervisor", else: denied)),
    Attempt("queue-signal", is: denied),
    Attempt("hold-parent", is: denied),
    Attempt("take-descriptor", isSeldom: true, is: killed),
    Attempt("limit-parent", is: denied),
    Attempt("delay-parent", is: denied),
    Attempt("move-parent", is: denied),
    Attempt("fork", is: denied),
    Attempt("fork-many", is: denied),
    Attempt("clone-namespace", needsRoot: true, is: denied),
    Attempt("clone-user-namespace", isSeldom: true, is: denied),
    Attempt("clone3", is: "error 38"),
    Attempt("new-session", is: denied),
  ]

  private static let sockets: [Attempt] = [
    Attempt("socket-internet", expected: only("courier", else: denied)),
    Attempt("socket-internet6", expected: only("courier", else: denied)),
    Attempt("socket-datagram", expected: only("courier", else: denied)),
    Attempt("socket-local", expected: only("keyring", else: denied)),
    Attempt("socket-pair", expected: only("courier", "keyring", else: denied)),
    Attempt("socket-netlink", is: denied),
    Attempt("socket-packet", needsRoot: true, is: denied),
    Attempt("socket-raw", needsRoot: true, is: denied),
    Attempt("socket-multipath", isSeldom: true, is: denied),
    Attempt("socket-others", is: denied),
    Attempt("connect-port", .port(9), expected: only("courier", else: denied)),
    Attempt("connect-port", .port(10)) { $0.room != "courier" ? denied : $0.landlock >= 4 ? hidden : made },
    // Landlock does not see this way of connecting: the call filter refuses it.
    Attempt("fast-open", .port(10), is: denied),
    Attempt("send-datagram", .port(10), expected: only("courier", else: denied)),
    Attempt("resolve-name", .port(10), expected: only("courier", else: denied)),
    Attempt("bind-port", is: denied),
    Attempt("listen-port", is: denied),
    Attempt("bind-local", is: denied),
    Attempt("connect-local", .socket("bus"), expected: only("keyring", else: denied)),
    // To the kernel any socket in a folder is as good as the bus.
    Attempt("connect-local", .socket("docker.sock"), expected: only("keyring", else: denied)),
    Attempt("connect-local", .socket(".X11-unix/X0"), expected: only("keyring", else: denied)),
    Attempt("connect-local", .name) { $0.room != "keyring" ? denied : $0.landlock >= 6 ? denied : made },
  ]

  /// What a real session bus does for whoever reaches it; the keyring has to, and reads nothing hostile.
  private static let services: [Attempt] = [
    Attempt("start-unit", .bus, expected: only("keyring", else: denied)),
    Attempt("search-items", .bus, expected: only("keyring", else: denied)),
  ]

  private static let kernel: [Attempt] =
    [
      Attempt("ring", isSeldom: true, is: killed),
      Attempt("fault-handler", isSeldom: true, is: killed),
      Attempt("kernel-program", control: "error 22", needsRoot: true, isSeldom: true, is: killed),
      Attempt("keys", isSeldom: true, is: killed),
      Attempt("add-key", isSeldom: true, is: killed),
      Attempt("mount", control: "error 2", needsRoot: true, is: killed),
      Attempt("mount-new", control: "error 19", needsRoot: true, isSeldom: true, is: killed),
      Attempt("new-namespace", needsRoot: true, is: killed),
      Attempt("new-user-namespace", isSeldom: true, is: killed),
      Attempt("other-namespace", control: "error 9", is: killed),
      Attempt("personality", is: killed),
      Attempt("change-root", needsRoot: true, is: killed),
      Attempt("turn-root", control: "error 2", needsRoot: true, is: killed),
      Attempt("measure", control: "error 2", needsRoot: true, isSeldom: true, is: killed),
      Attempt("load-module", control: "error 14", needsRoot: true, isSeldom: true, is: killed),
      Attempt("restart", control: "error 22", needsRoot: true, is: killed),
      Attempt("swap", control: "error 2", needsRoot: true, is: killed),
      Attempt("set-clock", control: "error 22", is: killed),
      Attempt("name-machine", control: "error 22", needsRoot: true, is: killed),
      Attempt("become-root", needsRoot: true, is: denied),
      Attempt("become-other", is: denied),
      Attempt("type-into-terminal", needsRoot: true, isSeldom: true, is: denied),
      // A terminal that is no console has none to select.
      Attempt("select-console", control: "error 25", is: denied),
    ] + processor

  #if arch(x86_64)
    /// The kernel's other two doors.
    private static let processor: [Attempt] = [
      Attempt("other-numbers", is: killed),
      Attempt("other-processor", isSeldom: true, is: killed),
    ]
  #else
    private static let processor: [Attempt] = []
  #endif

  private static let limits: [Attempt] = [
    Attempt("raise-limit", is: denied),
    Attempt("raise-limit-high", is: denied),
    Attempt("become-dumpable", is: denied),
    Attempt("regain-capabilities", is: denied),
    Attempt("dump-core", control: "core", isSeldom: true, is: "signal 6"),
    Attempt("allocate", is: "error 12"),
    Attempt("executable-memory", expected: only("keyring", else: denied)),
    Attempt("made-executable", expected: only("keyring", else: denied)),
    Attempt("many-descriptors", is: "error 24"),
    Attempt("endless-loop", isSlow: true) { $0.room == "supervisor" ? made : "signal 9" },
  ]

  /// What a room must be able to do, so that the rest is no refusal of everything.
  private static let permitted: [Attempt] = [
    Attempt("read-file", .allowed) { ["keyring", "handed"].contains($0.room) && $0.landlock > 0 ? hidden : made },
    Attempt("write-file", .allowed, expected: only("supervisor", else: denied)),
    Attempt("rename-file", .allowed, expected: only("supervisor", else: denied)),
    Attempt("own-thread", is: made),
    // Neither Landlock nor a filter that sees no names keeps a room from asking whether a file is there.
    Attempt("examine-file", .secret(".ssh/id_ed25519"), is: made),
  ]
}
