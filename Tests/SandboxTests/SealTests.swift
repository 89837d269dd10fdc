import Foundation
import Sandbox
import TestSupport
import Testing

private let denied = "error 1"
private let hidden = "error 13"
private let killed = "signal 31"

@Suite struct SealTests {
  static let attempts: [Attempt] = [
    Attempt(name: "read-file", rest: hidden),
    Attempt(name: "list-folder", target: .folder, rest: hidden),
    Attempt(name: "write-file", rooms: ["supervisor": hidden], rest: denied),
    Attempt(name: "create-file", target: .fresh, rooms: ["supervisor": hidden], rest: denied),
    Attempt(name: "unnamed-file", target: .folder, rooms: ["supervisor": hidden], rest: denied),
    Attempt(name: "make-folder", target: .fresh, rooms: ["supervisor": hidden], rest: denied),
    Attempt(name: "remove-file", rooms: ["supervisor": hidden], rest: denied),
    Attempt(name: "rename-file", rooms: ["supervisor": hidden], rest: denied),
    Attempt(name: "truncate-file", rest: denied),
    Attempt(name: "make-link", target: .fresh, rest: denied),
    Attempt(name: "make-fifo", target: .fresh, rest: denied),
    Attempt(name: "change-mode", rest: denied),
    Attempt(name: "parent-environment", needsRoot: true, rest: hidden),
    Attempt(name: "own-memory", needsRoot: true, rooms: ["supervisor": hidden], rest: denied),
    Attempt(name: "socket-internet", rooms: ["courier": "made"], rest: denied),
    Attempt(name: "socket-internet6", rooms: ["courier": "made"], rest: denied),
    Attempt(name: "socket-datagram", rooms: ["courier": "made"], rest: denied),
    Attempt(name: "socket-local", rooms: ["keyring": "made"], rest: denied),
    Attempt(name: "socket-netlink", rest: denied),
    Attempt(name: "socket-packet", needsRoot: true, rest: denied),
    Attempt(name: "socket-raw", needsRoot: true, rest: denied),
    Attempt(name: "socket-multipath", rest: denied),
    Attempt(name: "connect-port", target: .port(9), rooms: ["courier": "made"], rest: denied),
    Attempt(name: "connect-port", target: .port(10), rooms: ["courier": hidden], rest: denied),
    Attempt(name: "bind-port", rest: denied),
    Attempt(name: "execute", rest: killed),
    Attempt(name: "execute-descriptor", rest: killed),
    Attempt(name: "execute-memory", rest: denied),
    Attempt(name: "trace", rest: killed),
    Attempt(name: "read-memory", rest: killed),
    Attempt(name: "signal-parent", needsRoot: true, rooms: ["supervisor": "made"], rest: denied),
    Attempt(name: "signal-parent-thread", needsRoot: true, rest: denied),
    Attempt(name: "hold-parent", rest: denied),
    Attempt(name: "take-descriptor", control: "error 9", rest: killed),
    Attempt(name: "mount", control: "error 2", rest: killed),
    Attempt(name: "new-namespace", needsRoot: true, rest: killed),
    Attempt(name: "personality", rest: killed),
    Attempt(name: "change-root", needsRoot: true, rest: killed),
    Attempt(name: "fork", rest: denied),
    Attempt(name: "clone-namespace", needsRoot: true, rest: denied),
    Attempt(name: "clone3", rest: "error 38"),
    Attempt(name: "type-into-terminal", control: "error 25", rest: denied),
    Attempt(name: "select-console", control: "error 25", rest: denied),
    Attempt(name: "raise-limit", rest: denied),
    Attempt(name: "raise-limit-high", rest: denied),
    Attempt(name: "become-dumpable", rest: denied),
    Attempt(name: "allocate", rest: "error 12"),
    Attempt(name: "executable-memory", rooms: ["courier": "made", "keyring": "made"], rest: denied),
    Attempt(name: "made-executable", rooms: ["courier": "made", "keyring": "made"], rest: denied),
    Attempt(name: "many-descriptors", rest: "error 24"),
    Attempt(name: "read-file", target: .allowed, rooms: ["keyring": hidden], rest: "made"),
    Attempt(name: "own-thread", rest: "made"),
    Attempt(name: "abort", control: "signal 6", rest: "signal 6"),
  ]

  /// What some kernels and containers refuse everybody: the room's refusal counts, the control does not.
  static let seldom: [Attempt] = [
    Attempt(name: "ring", rest: killed),
    Attempt(name: "fault-handler", rest: killed),
    Attempt(name: "keys", rest: killed),
    Attempt(name: "new-user-namespace", rest: killed),
    Attempt(name: "dump-core", rest: denied),
  ]

  @Test(arguments: attempts) func `a sealed room is refused what it must not do`(_ attempt: Attempt) throws {
    for user in RoomProbe.users {
      let probe = RoomProbe(user: user)
      let isOrdinary = user != 0
      if !(attempt.needsRoot && isOrdinary) {
        #expect(try probe.outcome(of: attempt, in: "none") == attempt.control, "the control, as user \(user)")
      }
      for room in RoomProbe.rooms {
        // As an ordinary user under root's tests the parent is another user's, which no room changes.
        if attempt.needsRoot && isOrdinary && attempt.expected(in: room) == "made" { continue }
        #expect(try probe.outcome(of: attempt, in: room) == attempt.expected(in: room), "\(room), as user \(user)")
      }
    }
  }

  @Test(arguments: seldom) func `a sealed room is refused what few kernels allow`(_ attempt: Attempt) throws {
    for user in RoomProbe.users {
      for room in RoomProbe.rooms {
        #expect(try RoomProbe(user: user).outcome(of: attempt, in: room) == attempt.rest, "\(room), as user \(user)")
      }
    }
  }

  @Test func `without landlock the filter still refuses every change of a file`() throws {
    for user in RoomProbe.users {
      let probe = RoomProbe(user: user, landlock: 0)
      for attempt in Self.attempts[2...11] {
        for room in RoomProbe.rooms where room != "supervisor" {
          #expect(try probe.outcome(of: attempt, in: room) == denied, "\(attempt.name) in \(room), as user \(user)")
        }
      }
    }
  }

  @Test(arguments: RoomProbe.users) func `what is missing is told`(user: UInt32) throws {
    #expect(
      try RoomProbe(user: user, landlock: 2).run("reader", "/nowhere", "seal", "")
        == "not dumpable,rlimits,capabilities,no_new_privs,landlock files,seccomp|")
    let missing = [
      "courier": "landlock tcp: kernel older than 6.7, any port can be reached",
      "keyring": "landlock scope: kernel older than 6.12, abstract sockets can be reached",
    ]
    for (room, words) in missing {
      #expect(try RoomProbe(user: user, landlock: 2).run(room, "/nowhere", "seal", "").hasSuffix(",seccomp|\(words)"))
    }
    #expect(
      try RoomProbe(user: user, landlock: 0).run("reader", "/nowhere", "seal", "").hasSuffix(
        "no_new_privs,seccomp|landlock: this kernel has none, every file of yours can be read"))
  }
}
