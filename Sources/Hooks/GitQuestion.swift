/// What git ended with and wrote to standard output.
package struct GitAnswer: Equatable, Sendable {
  package let status: Int32
  package let output: [UInt8]

  package init(status: Int32, output: [UInt8]) {
    self.status = status
    self.output = output
  }
}

/// Starts git with these arguments in this directory; whoever installs hooks brings the way to do it.
package typealias RunGit = (_ arguments: [String], _ directory: String) throws -> GitAnswer

/// The questions about hooks that only git can answer.
struct GitQuestion {
  let run: RunGit
  let directory: String

  /// One line of text, or `nil` when git ends with `absent`.
  func line(_ arguments: [String], about question: String, absent: Int32? = nil) throws -> String? {
    let answer = try run(arguments, directory)
    if let absent, answer.status == absent { return nil }
    guard answer.status == 0 else { throw HookError.git(question: question, status: answer.status) }
    return try text(answer.output, question)
  }

  /// The setting's value as git expands it, and the scope and the file it comes from.
  func hooksPath() throws -> HooksPathSetting? {
    let answer = try run(
      ["config", "--show-scope", "--show-origin", "-z", "--type=path", "--get", "core.hooksPath"], directory)
    if answer.status == 1 { return nil }
    guard answer.status == 0 else { throw HookError.git(question: "core.hooksPath", status: answer.status) }
    let parts = answer.output.split(separator: 0, omittingEmptySubsequences: false)
    guard parts.count >= 3 else { throw HookError.git(question: "core.hooksPath", status: answer.status) }
    let texts = parts.prefix(3).map { String(validating: $0, as: UTF8.self) }
    guard let scope = texts[0], let origin = texts[1], let value = texts[2] else {
      throw HookError.notText("core.hooksPath")
    }
    return HooksPathSetting(scope: scope, origin: origin, value: value)
  }

  private func text(_ output: [UInt8], _ question: String) throws -> String {
    let line = output.last == 0x0A ? output.dropLast() : output[...]
    guard let text = String(validating: line, as: UTF8.self), !line.contains(0x0A) else {
      throw HookError.notText(question)
    }
    return text
  }
}

/// `core.hooksPath` as git sees it.
package struct HooksPathSetting: Equatable, Sendable {
  /// `system`, `global`, `local`, `worktree` or `command`.
  package let scope: String
  package let origin: String
  package let value: String
}
