import CLinux
import Foundation
import Sandbox
import TestSupport
import Testing

/// Every attempt from inside every room, as root and as an ordinary user, on this kernel and on older ones.
@Suite(.enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon"))) struct EscapeTests {
  private static let kernel = Int(airlock_landlock_version())
  /// This kernel's Landlock, Debian 12's, and none.
  private static let levels = [kernel, min(2, kernel), 0]

  @Test func `there are at least sixty ways out to try`() {
    #expect(Set(EscapeTable.all.map(\.name)).count >= 60)
  }

  @Test func `each attempt is really made, and comes to what the profile says`() throws {
    let attempts = EscapeTable.all
    var controls: [UInt32: [String: String]] = [:]
    var table = Table(attempts)
    for user in RoomProbe.users {
      let found = try RoomProbe(user: user).outcomes(of: attempts, in: "none")
      controls[user] = Dictionary(uniqueKeysWithValues: zip(attempts.map(\.title), found))
      for (attempt, outcome) in zip(attempts, found) where outcome != attempt.control {
        if attempt.needsRoot && user != 0 { continue }
        let isRefused = ["error 1", "error 13", "error 38", "error 93", "error 95", "signal 6"].contains(outcome)
        #expect(attempt.isSeldom && isRefused, "not really made as \(user): \(attempt.title) came to \(outcome)")
      }
      table.add(found, of: attempts, room: "outside")
    }
    for room in RoomProbe.rooms {
      for level in Self.levels {
        for user in RoomProbe.users {
          let isFirst = level == Self.levels[0] && user == RoomProbe.users[0]
          let attempts = attempts.filter { isFirst || !$0.isSlow }
          let found = try RoomProbe(user: user, landlock: level).outcomes(of: attempts, in: room)
          table.add(found, of: attempts, room: room)
          for (index, attempt) in attempts.enumerated() {
            let place = Attempt.Place(room: room, landlock: level, isRoot: user == 0)
            let expected = attempt.expected(place)
            // What nobody may do here no room can be seen to allow.
            if expected == Outcome.made, controls[user]?[attempt.title] != attempt.control { continue }
            #expect(
              found[index] == expected, "\(attempt.title) in the \(room) with Landlock \(level), as user \(user)")
          }
        }
      }
    }
    print(table.text)
  }

  @Test(arguments: RoomProbe.users) func `what is missing is told`(user: UInt32) throws {
    let old = RoomProbe(user: user, landlock: 2)
    #expect(try old.seal("reader") == "not dumpable,rlimits,capabilities,no_new_privs,landlock files,seccomp|")
    let missing = [
      "courier": "landlock tcp: kernel older than 6.7, any port can be reached",
      "keyring": "landlock scope: kernel older than 6.12, abstract sockets can be reached",
    ]
    for (room, words) in missing { #expect(try old.seal(room).hasSuffix(",seccomp|\(words)")) }
    #expect(
      try RoomProbe(user: user, landlock: 0).seal("reader").hasSuffix(
        "no_new_privs,seccomp|landlock: this kernel has none, every file of yours can be read"))
  }
}

/// What holds where, to be read: one line for an attempt, one column for a room.
private struct Table {
  private let attempts: [Attempt]
  private var rooms: [String] = []
  private var outcomes: [String: [[String: String]]] = [:]

  init(_ attempts: [Attempt]) { self.attempts = attempts }

  mutating func add(_ found: [String], of attempts: [Attempt], room: String) {
    if !rooms.contains(room) { rooms.append(room) }
    outcomes[room, default: []].append(Dictionary(uniqueKeysWithValues: zip(attempts.map(\.title), found)))
  }

  /// Where kernel and user make a difference, each outcome stands once, in the order in which they were tried.
  var text: String {
    let widths = [30] + rooms.map { $0 == "outside" ? 16 : 22 }
    let rows = attempts.map { attempt in
      [attempt.title]
        + rooms.map { room in
          var seen: [String] = []
          for word in (outcomes[room] ?? []).compactMap({ $0[attempt.title] }).map(Outcome.short)
          where seen.last != word {
            seen.append(word)
          }
          return seen.joined(separator: " ")
        }
    }
    return ([["attempt"] + rooms] + rows).map { row in
      zip(row, widths).map { $0.padding(toLength: max($0.count + 1, $1), withPad: " ", startingAt: 0) }.joined()
    }.joined(separator: "\n")
  }
}
