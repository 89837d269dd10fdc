/// Lines that the supervisor put into a request to see whether the model is awake; they are no part of the change.
package struct ControlHunk: Sendable {
  package struct Line: Sendable {
    let text: String
    let isDefect: Bool

    package init(text: String, isDefect: Bool) {
      self.text = text
      self.isDefect = isDefect
    }
  }

  /// The number of its first line as the model saw it.
  let firstLine: Int
  let lines: [Line]

  package init(firstLine: Int, lines: [Line]) {
    self.firstLine = firstLine
    self.lines = lines
  }
}
