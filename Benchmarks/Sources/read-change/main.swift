// read-change INDEX TREE OBJECTS...: reads a staged change as airlock-reader does, sealed as it is, and prints what it
// came to. An empty TREE is the empty tree.
import Diff
import Git
import Glibc
import Sandbox

let arguments = CommandLine.arguments.dropFirst().map { Array($0.utf8) }
guard arguments.count >= 3 else {
  print("usage: read-change INDEX TREE OBJECTS...")
  exit(64)
}
let objects = Array(arguments[2...])
_ = seal(.reader(readable: objects + [arguments[0]]))
StagedChange.prepare()

struct Count: Sendable {
  var hunks = 0
  var added = 0
  var removed = 0
  var others = 0
}

do {
  let change = try StagedChange(
    paths: RepositoryPaths(indexPath: arguments[0], objectDirectories: objects, format: .sha1),
    baseTree: ObjectID(hex: arguments[1]), limits: ReadLimits())
  var total = Count()
  let summary = change.read(
    state: {},
    each: { _, delta in
      var count = Count()
      guard case .text(let text) = delta.content else { return Count(others: 1) }
      count.hunks = text.hunks.count
      for run in text.hunks.lazy.flatMap(\.runs) {
        if run.origin == .added { count.added += run.lineCount }
        if run.origin == .removed { count.removed += run.lineCount }
      }
      return count
    },
    take: { (count: Count) in
      total.hunks += count.hunks
      total.added += count.added
      total.removed += count.removed
      total.others += count.others
    })
  print("\(summary.files) files, \(total.hunks) hunks, +\(total.added), -\(total.removed), \(total.others) others")
  for problem in summary.problems { print(problem) }
  exit(summary.problems.isEmpty ? 0 : 1)
} catch {
  print(error)
  exit(1)
}
