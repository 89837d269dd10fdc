import Foundation
import Synchronization
import TestSupport

/// What came of each behaviour of the hostile server, to be read: printed when the last of them is there.
final class HostileTable: Sendable {
  struct Row: Sendable {
    private let cells: [String]

    init(_ behaviour: String, _ run: HostileScene.Measured, _ review: ReviewJSON, requests: Int, answers: Int) {
      let lines = run.run.out.split(separator: "\n").count
      cells = [
        behaviour, "\(run.run.status)", "\(requests)", "\(run.milliseconds) ms", "\(run.kibibytes >> 10) MiB",
        "\(lines)",
        "\(review.places("model").count)", "\(answers)",
        review.isComplete == true ? "complete" : review.notices.joined(separator: "; "),
      ]
    }

    static let titles = ["behaviour", "status", "asked", "time", "memory", "lines", "findings", "answers", "review"]
    private static let widths = [24, 7, 6, 9, 8, 6, 9, 8]

    static func line(_ cells: [String]) -> String {
      cells.enumerated().map { column, text in
        column < widths.count
          ? text.padding(toLength: max(widths[column], text.count + 1), withPad: " ", startingAt: 0) : text
      }.joined()
    }

    var line: String { Row.line(cells) }
  }

  private let rows = Mutex<[Row]>([])

  func add(_ row: Row) {
    let all = rows.withLock { rows -> [Row] in
      rows.append(row)
      return rows
    }
    guard all.count == HostileScene.table.count else { return }
    print(([Row.line(Row.titles)] + all.map(\.line)).joined(separator: "\n"))
  }
}
