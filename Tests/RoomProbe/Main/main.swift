import Glibc
import RoomAttempts
import Sandbox

// room-probe PROFILE USER LANDLOCK FOLDER ATTEMPT ARGUMENT: seals itself, allowing FOLDER and port 9, tries the
// attempt and prints "made" or "error NUMBER". PROFILE "none" does not seal: the positive control.
// room-probe mask PROGRAM ARGUMENT…: becomes the program, on a kernel that seems to have no Landlock.
let words = CommandLine.arguments
if words.count > 2, words[1] == "mask" {
  guard room_mask_landlock() == 0 else { exit(3) }
  let arguments = unsafe words[2...].map { unsafe strdup($0) } + [nil]
  unsafe execv(words[2], arguments)
  exit(127)
}
guard words.count == 7, let user = Int32(words[2]), let landlock = Int(words[3]) else { exit(2) }
let folder = Array(words[4].utf8)
if user > 0, room_become(user) != 0 { exit(3) }

var profile: Profile? =
  switch words[1] {
  case "reader": .reader(readable: [folder])
  case "courier", "connected": .courier(port: 9, caFile: nil, readable: [folder])
  case "keyring": .keyring(readsTerminal: false)
  case "supervisor": .supervisor(state: folder)
  default: nil
  }
profile?.newestLandlock = landlock
var enforcement: Enforcement?
if let profile { enforcement = seal(profile) }
if words[1] == "connected" { try? narrow(to: .courierConnected) }

var line: String
if words[5] == "seal" {
  line =
    (enforcement?.enforced ?? []).joined(separator: ",") + "|" + (enforcement?.missing ?? []).joined(separator: ",")
} else {
  let result = unsafe room_attempt(words[5], words[6])
  line = result == 0 ? "made" : result < 0 ? "unknown attempt" : "error \(result)"
}
line += "\n"
_ = line.withUTF8 { unsafe write(1, $0.baseAddress, $0.count) }
exit(0)
