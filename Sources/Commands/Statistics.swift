import Ledger
import Reporting

/// What reviews of this clone asked, over some days.
struct Statistics {
  private struct Sum {
    var runs = 0
    var requests = 0
    var bytes = 0
    var tokens = 0
    var replayed = 0
    var incomplete = 0
    var cost: Int?

    mutating func add(_ entry: RunEntry) {
      runs += 1
      requests += entry.requests
      bytes += entry.bytes
      tokens += entry.tokensIn + entry.tokensOut
      replayed += entry.replayed
      incomplete += entry.outcome == .incomplete ? 1 : 0
      if let more = entry.cost { cost = (cost ?? 0) + more }
    }
  }

  private let entries: [RunEntry]
  private let today: DayTally.Amount?
  private let budget: Int?
  private let now: Int

  init(entries: [RunEntry], today: DayTally.Amount?, budget: Int?, now: Int) {
    self.entries = entries
    self.today = today
    self.budget = budget
    self.now = now
  }

  var lines: [String] {
    guard !entries.isEmpty else { return ["no model has been asked about this clone"] + ofAll }
    let midnight = now / 86_400 * 86_400
    let rows = [("today", midnight), ("7 days", midnight - 6 * 86_400), ("30 days", midnight - 29 * 86_400)].map {
      row($0.0, entries.filter { [since = $0.1] in $0.time >= since })
    }
    let models = Set(entries.map { "\($0.model) at \($0.origin)" }).sorted().map { model in
      row(model, entries.filter { "\($0.model) at \($0.origin)" == model && $0.time >= midnight - 29 * 86_400 })
    }
    let hasCost = entries.contains { $0.cost != nil }
    let titles =
      ["", "reviews", "incomplete", "requests", "bytes", "tokens", "known answers"] + (hasCost ? ["cost"] : [])
    return Statistics.table([titles] + (rows + models).map { hasCost ? $0 : $0.dropLast() }) + ofAll
  }

  /// Days are those of universal time.
  private var ofAll: [String] {
    guard let today else { return [] }
    let limit = budget.map { " of \($0) (airlock.dailyTokens)" } ?? ""
    return [
      "",
      "today, all clones together: \(today.requests) requests, \(today.bytes) bytes, \(today.tokens) tokens\(limit)",
      "tokens are as servers count them, else a third of the bytes; days begin at midnight of universal time",
    ]
  }

  private func row(_ title: String, _ entries: [RunEntry]) -> [String] {
    var sum = Sum()
    for entry in entries { sum.add(entry) }
    let numbers = [sum.runs, sum.incomplete, sum.requests, sum.bytes, sum.tokens, sum.replayed].map(String.init)
    return [Escape.text(title)] + numbers + [sum.cost.map(Statistics.money) ?? "-"]
  }

  /// Millionths as a number with four places.
  static func money(_ millionths: Int) -> String {
    let places = String((millionths + 50) / 100 % 10_000)
    return "\((millionths + 50) / 1_000_000).\(String(repeating: "0", count: 4 - places.count))\(places)"
  }

  private static func table(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        let blanks = String(repeating: " ", count: widths[column] - text.unicodeScalars.count)
        return column == 0 ? text + blanks : blanks + text
      }.joined(separator: "  ")
    }
  }
}
