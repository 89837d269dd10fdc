import Glibc
import Sandbox

// seal-rooms [ROUNDS]: what sealing costs a room: processes of this program that seal themselves and end, beside ones
// that only end, in the same rounds; processor time of both.
let words = CommandLine.arguments
let profiles: [(String, Profile)] = [
  ("reader", .reader(readable: [Array("/usr/share".utf8), Array("/tmp".utf8)])),
  ("courier", .courier(port: 443, readable: [Array("/etc/ssl/certs".utf8), Array("/etc/hosts".utf8)])),
  ("keyring", .keyring(readsTerminal: false)),
  ("supervisor", .supervisor(state: Array("/tmp".utf8))),
]

if words.count == 3, words[1] == "child" {
  if let profile = profiles.first(where: { $0.0 == words[2] })?.1 { _ = seal(profile) }
  exit(0)
}

/// Seconds of processor time of all children so far.
func spent() -> Double {
  var usage = rusage()
  unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
  return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

func run(_ room: String) -> Double {
  let before = spent()
  guard
    let process = try? Launch(
      path: "/proc/self/exe", arguments: ["seal-rooms", "child", room], environment: [], descriptors: [:]
    ).start()
  else { exit(1) }
  waitpid(process, nil, 0)
  return spent() - before
}

let rounds = words.count > 1 ? Int(words[1]) ?? 200 : 200
let names = ["none"] + profiles.map(\.0)
var times: [String: [Double]] = [:]
for _ in 0..<rounds {
  for name in names { times[name, default: []].append(run(name) * 1_000) }
}
let medians = times.mapValues { $0.sorted()[rounds / 2] }
let alone = medians["none"] ?? 1

func text(_ value: Double) -> String {
  "\(Int(value * 1_000) / 1_000).\(String(Int(value * 1_000) % 1_000 + 1_000).dropFirst())"
}
print("a process that only ends: \(text(alone)) ms of processor time, median of \(rounds)")
for (name, _) in profiles {
  let whole = medians[name] ?? 0
  print(
    "\(name): \(text(whole)) ms, \(text(whole / alone)) times; sealing costs \(text(max(0, whole - alone))) ms"
  )
}
