import Glibc
import RoomAttempts
import Sandbox

// room-probe ROOM LANDLOCK: reads lines of ATTEMPT, ALLOWED FOLDER and ARGUMENT, separated by tabs, and answers each
//   with a line: "made", "error NUMBER", "signal NUMBER", "core". Each is tried by a child that seals itself first,
//   with port 9 allowed. ROOM "none" does not seal: the positive control.
// room-probe seal ROOM LANDLOCK: tells what was enforced and what is missing.
// room-probe as USER …: the same as an ordinary user.
// room-probe inject PROCESS ATTEMPT TEXT: makes a running process try it, and answers in the same words.
// room-probe crash PROCESS DESCRIPTOR SIGNAL: lets the signal end a running process when it is about to write there.
// room-probe mask PROGRAM ARGUMENT…: becomes the program, on a kernel that seems to have no Landlock.
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "as" where words.count > 2:
  guard let user = Int32(words[1]), room_become(user) == 0 else { exit(3) }
  become("/proc/self/exe", ["room-probe"] + words[2...])
case "inject" where words.count == 4:
  var result: Int32 = 0
  let error = unsafe room_inject(Int32(words[1]) ?? 0, words[2], words[3], &result)
  print(
    error != 0 ? "no attempt: \(error)" : result == 0 ? "made" : "\(result < 0 ? "signal" : "error") \(abs(result))")
case "crash" where words.count == 4:
  exit(room_crash(Int32(words[1]) ?? 0, Int32(words[2]) ?? -1, Int32(words[3]) ?? 0))
case "mask" where words.count > 1:
  guard room_mask_landlock() == 0 else { exit(3) }
  become(words[1], Array(words[1...]))
case "seal" where words.count == 3:
  guard let landlock = Int(words[2]), let enforcement = enter(words[1], allowing: "/nowhere", landlock: landlock)
  else { exit(2) }
  print(enforcement.enforced.joined(separator: ",") + "|" + enforcement.missing.joined(separator: ","))
case let room? where words.count == 2:
  guard let landlock = Int(words[1]), room_start_sibling() == 0, room_open_terminal() == 0 else { exit(2) }
  while let line = readLine() {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3 else { exit(2) }
    print(outcome(of: fields[0], in: room, allowing: fields[1], landlock: landlock, argument: fields[2]))
    fflush(nil)
  }
default: exit(2)
}

func become(_ program: String, _ arguments: [String]) -> Never {
  let strings = unsafe arguments.map { unsafe strdup($0) } + [nil]
  unsafe execv(program, strings)
  exit(127)
}

/// Seals this process; `nil` for the room that does not.
func enter(_ room: String, allowing folder: String, landlock: Int) -> Enforcement? {
  let folder = Array(folder.utf8)
  var profile: Profile
  switch room {
  case "reader": profile = .reader(readable: [folder])
  case "courier", "connected": profile = .courier(port: 9, readable: [folder])
  case "handed": profile = .courierWithSocket()
  case "keyring": profile = .keyring(readsTerminal: false)
  case "typing": profile = .keyring(readsTerminal: true)
  case "supervisor": profile = .supervisor(state: folder)
  default: return nil
  }
  profile.newestLandlock = landlock
  // Seconds, so that a loop without an end is not waited for.
  if profile.processorTime != nil { profile.processorTime = 1 }
  let enforcement = seal(profile)
  if room == "connected" { try? narrow(to: .courierConnected) }
  return enforcement
}

func outcome(of attempt: String, in room: String, allowing folder: String, landlock: Int, argument: String) -> String {
  var ends: [Int32] = [-1, -1]
  guard unsafe pipe(&ends) == 0 else { return "no pipe" }
  let child = room_fork()
  if child == 0 {
    close(ends[0])
    unsafe chdir(folder)
    _ = enter(room, allowing: folder, landlock: landlock)
    var result = unsafe room_attempt(attempt, argument)
    unsafe write(ends[1], &result, 4)
    _exit(0)
  }
  close(ends[1])
  defer { close(ends[0]) }
  guard child > 0 else { return "no child" }
  var result: Int32 = 0
  let count = unsafe read(ends[0], &result, 4)
  var status: Int32 = 0
  while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
  if status & 0x7F != 0 { return status & 0x80 != 0 ? "core" : "signal \(status & 0x7F)" }
  // A program that came in its place says nothing.
  if count != 4 { return status == 0 ? "made" : "status \(status >> 8)" }
  return result == 0 ? "made" : result < 0 ? "unknown attempt" : "error \(result)"
}
