// screen-files FOLDER [ROUNDS]: screens every file of a folder on one thread and prints how fast; reading is not counted.
import Diff
import Git
import Glibc
import Screening

let arguments = CommandLine.arguments
guard arguments.count >= 2, let rounds = Int(arguments.count > 2 ? arguments[2] : "5"), rounds > 0 else {
  print("usage: screen-files FOLDER [ROUNDS]")
  exit(64)
}

/// Processor time of this thread in seconds.
func processorTime() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

var deltas: [FileDelta] = []
var size = 0
let folder = Array(arguments[1].utf8)
_ = WorkFiles([(path: folder, name: folder)], limits: ReadLimits()).read { (delta: FileDelta) in
  guard case .text(let text) = delta.content else { return }
  size += text.new.count
  deltas.append(delta)
}
var fastest = Double.infinity
var findings = 0
for _ in 0..<rounds {
  let begin = processorTime()
  var screener = Screener()
  findings = 0
  for delta in deltas { findings += screener.screen(delta, wantOutgoing: false).findings.count }
  fastest = min(fastest, processorTime() - begin)
}
let speed = Double(size) / 1e6 / fastest
print("\(deltas.count) files of text, \(size) bytes, \(findings) findings, \(Int(speed.rounded())) MB/s on one thread")
