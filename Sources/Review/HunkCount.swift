import Screening

/// Hunks of one file, a hunk that was cut being one however many of its pieces there are.
struct HunkCount {
  private(set) var whole = 0
  /// The numbers of those that were cut.
  private(set) var cut: Set<Int> = []

  init(_ hunks: [OutgoingHunk] = []) {
    for hunk in hunks { add(hunk) }
  }

  mutating func add(_ hunk: OutgoingHunk) {
    if let number = hunk.cutFrom { cut.insert(number) } else { whole += 1 }
  }

  /// Leaves out cut hunks that are counted elsewhere.
  mutating func remove(cut others: Set<Int>) { cut.subtract(others) }

  var total: Int { whole + cut.count }
}
