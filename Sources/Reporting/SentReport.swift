/// A body that left the machine, for who wants to see it to the byte.
package struct SentReport {
  private let name: String
  private let head: String
  private let body: [UInt8]

  package init(name: String, head: String, body: [UInt8]) {
    self.name = name
    self.head = head
    self.body = body
  }

  /// For a program the bytes as they went out; for a terminal, whatever is not visible is escaped.
  package func bytes(forTerminal: Bool) -> [UInt8] {
    let lines = ["request \(name)"] + head.split(separator: "\n").map { Escape.text(String($0)) } + [""]
    let text = forTerminal ? Array(Escape.text(String(decoding: body, as: UTF8.self)).utf8) : body
    return Array((lines.joined(separator: "\n") + "\n").utf8) + text + [0x0A, 0x0A]
  }
}
