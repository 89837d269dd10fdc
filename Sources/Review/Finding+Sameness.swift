package import Findings

extension Finding {
  /// Whether two findings at one line are one in other words: two thirds of the shorter title are in the longer.
  package func says(theSameAs other: Finding) -> Bool {
    guard location == other.location else { return false }
    guard title != other.title else { return true }
    let (mine, others) = (Set(Finding.words(title)), Set(Finding.words(other.title)))
    let shorter = min(mine.count, others.count)
    return shorter > 0 && mine.intersection(others).count * 3 >= shorter * 2
  }

  private static func words(_ title: String) -> [Substring] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
