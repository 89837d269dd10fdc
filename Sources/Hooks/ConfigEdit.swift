/// One value that git wrote into a config file for us, and what to put back.
///
/// The bytes of the lines git changed are remembered, so that taking the value back leaves the file as it was, byte for
/// byte, even if other lines were edited in between.
struct ConfigEdit: Equatable {
  static let key = "core.hooksPath"

  let file: String
  let value: String
  let existed: Bool
  let before: [UInt8]
  let after: [UInt8]

  /// Has git set `core.hooksPath` in this file.
  static func apply(_ value: String, to file: String, runGit: RunGit) throws -> ConfigEdit {
    let place = HookFile(HookFile(file).resolved)
    if place.exists, case .regular = place.kind {} else if place.exists { throw HookError.notARegularFile(file) }
    let old = try place.read()
    let answer = try runGit(["config", "--file", file, "--replace-all", key, value], "/")
    guard answer.status == 0 else { throw HookError.git(question: "'\(file)' to set \(key)", status: answer.status) }
    let (before, after) = changedLines(old ?? [], try place.read() ?? [])
    return ConfigEdit(file: file, value: value, existed: old != nil, before: before, after: after)
  }

  /// Puts the old lines back; tells in words what it left alone.
  func revert(runGit: RunGit) throws -> String? {
    let place = HookFile(HookFile(file).resolved)
    guard let now = try place.read(), case .regular(let mode) = place.kind else { return "'\(file)' is gone" }
    let answer = try runGit(["config", "--file", file, "--type=path", "--get-all", ConfigEdit.key], "/")
    guard answer.status == 0, answer.output.elementsEqual((value + "\n").utf8) else {
      return "\(ConfigEdit.key) in '\(file)' was changed since and stays as it is"
    }
    if let position = uniquePosition(in: now) {
      let restored = now[..<position] + before + now[(position + after.count)...]
      if restored.isEmpty && !existed {
        try place.remove()
      } else {
        try place.replace(with: Array(restored), mode: mode)
      }
      return nil
    }
    let unset = try runGit(["config", "--file", file, "--unset-all", ConfigEdit.key], "/")
    guard unset.status == 0 else {
      throw HookError.git(question: "'\(file)' to unset \(ConfigEdit.key)", status: unset.status)
    }
    return before.isEmpty
      ? nil : "'\(file)' was edited since: \(ConfigEdit.key) is unset, the earlier value is not set again"
  }

  /// Where the lines git wrote stand, if that is one place and what follows does not belong to a section they open.
  private func uniquePosition(in bytes: [UInt8]) -> Int? {
    guard !after.isEmpty else { return nil }
    var places: [Int] = []
    var start = 0
    while start + after.count <= bytes.count {
      if bytes[start..<start + after.count].elementsEqual(after) { places.append(start) }
      guard let next = bytes[start...].firstIndex(of: 0x0A) else { break }
      start = next + 1
    }
    guard places.count == 1, let place = places.first else { return nil }
    let opens = after.split(separator: 0x0A).contains { $0.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "[") }
    let rest = bytes[(place + after.count)...]
    guard opens, !rest.isEmpty else { return place }
    return rest.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A } == UInt8(ascii: "[") ? place : nil
  }

  static func changedLines(_ old: [UInt8], _ new: [UInt8]) -> (before: [UInt8], after: [UInt8]) {
    var first = lines(old)[...]
    var second = lines(new)[...]
    while let left = first.first, let right = second.first, left == right {
      first.removeFirst()
      second.removeFirst()
    }
    while let left = first.last, let right = second.last, left == right {
      first.removeLast()
      second.removeLast()
    }
    return (Array(first.joined()), Array(second.joined()))
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      result.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? result : result + [rest]
  }
}

extension ConfigEdit {
  func record(in state: inout HookState) {
    state.add("config", file)
    state.add("value", value)
    state.add("existed", existed ? "yes" : "no")
    state.add("before", HookState.hexadecimal(before))
    state.add("after", HookState.hexadecimal(after))
  }

  init?(from state: HookState) {
    guard let file = state["config"], let value = state["value"], let existed = state["existed"],
      let before = state["before"].flatMap(HookState.bytes(hexadecimal:)),
      let after = state["after"].flatMap(HookState.bytes(hexadecimal:))
    else { return nil }
    self.init(file: file, value: value, existed: existed == "yes", before: before, after: after)
  }
}
