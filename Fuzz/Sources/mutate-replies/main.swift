import Asked
import Glibc
import Review

// mutate-replies COUNT SEED FILE...: damages the replies in the files COUNT times in all, and decodes each.

/// Random numbers that come again with the same seed.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

func bytes(of path: String) -> [UInt8] {
  guard let file = unsafe fopen(path, "r") else { return [] }
  defer { unsafe fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  let count = unsafe bytes.withUnsafeMutableBytes { unsafe fread($0.baseAddress, 1, $0.count, file) }
  return Array(bytes[..<count])
}

let pieces = [
  "\"", "\\", "{", "}", "[", "]", "\\u", "\\ud83d", "\\u0000", "-", "1e999", "\u{0}", "null", "9223372036854775808",
  "```", "<think>", "</think>", "\u{1B}[2J", "\u{202E}", "\"findings\":", ",", "data: ", "\n\n", "\r", "[DONE]",
  "event: ping\n", ": ", "<", "![", "##", "?", "://",
  "\u{301}", "\"done\":true", "\"finish_reason\":\"stop\"", "\"index\":1",
].map { Array($0.utf8) }

func damage(_ body: inout [UInt8], using random: inout Seeded) {
  let place = Int.random(in: 0..<max(1, body.count), using: &random)
  switch Int.random(in: 0..<6, using: &random) {
  case 0: body = Array(body.prefix(place))
  case 1 where !body.isEmpty: body[place] = UInt8.random(in: 0...255, using: &random)
  case 2: body.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)], at: min(place, body.count))
  case 3: body.removeSubrange(place..<min(body.count, place + Int.random(in: 0...30, using: &random)))
  case 4 where !body.isEmpty: body[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
  default: body += body.dropFirst(place).prefix(50)
  }
}

let arguments = CommandLine.arguments.dropFirst()
let replies = arguments.dropFirst(2).map(bytes).filter { !$0.isEmpty }
guard let count = arguments.first.flatMap({ Int($0) }), let seed = arguments.dropFirst().first.flatMap({ UInt64($0) }),
  !replies.isEmpty
else {
  print("usage: mutate-replies COUNT SEED FILE...")
  exit(64)
}
let asked = Asked()
var random = Seeded(state: seed)
var (reviews, findings) = (0, 0)
for round in 0..<count {
  var reply = replies[round % replies.count]
  let first = reply.removeFirst()
  for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&reply, using: &random) }
  guard let outcome = asked.decode([first] + reply) else { continue }
  if outcome.problem == nil { reviews += 1 }
  findings += outcome.findings.count
}
print("\(count) damaged replies survived; \(reviews) still counted as reviews, with \(findings) findings")
