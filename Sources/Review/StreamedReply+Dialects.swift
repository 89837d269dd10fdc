import JSON

/// What each dialect's pieces say; reasoning is left out wherever it has a place of its own.
extension StreamedReply {
  /// One block of Anthropic's content.
  struct Block {
    enum Kind { case text, tool, other }
    let kind: Kind
    var isOpen = true
    var text: [UInt8] = []
  }

  private static let mostBlocks = 1_000

  /// A message with the next words; the last one has the counts.
  mutating func takeOllama(_ value: JSONValue) throws(Fault) {
    let message = value["message"]
    try append(try StreamedReply.optionalText(message?["content"]))
    refuses = refuses || Envelope.refuses(message)
    guard value["done"] == .bool(true) else { return }
    isOver = true
    reason = value["done_reason"]?.string ?? ""
    readTokens = Envelope.readTokens(value, .ollama)
    writtenTokens = Envelope.writtenTokens(value, .ollama)
  }

  /// At most one choice, since one was asked for; the counts come with none.
  mutating func takeOpenAI(_ value: JSONValue) throws(Fault) {
    readTokens = Envelope.readTokens(value, .openai) ?? readTokens
    writtenTokens = Envelope.writtenTokens(value, .openai) ?? writtenTokens
    let choices = value["choices"]?.array ?? []
    guard let choice = choices.first else { return }
    guard choices.count == 1, choice["index"] == nil || choice["index"]?.integer == 0 else { throw .broken }
    let more = try StreamedReply.optionalText(choice["delta"]?["content"])
    guard more.isEmpty || !isEnded else { throw .broken }
    try append(more)
    refuses = refuses || Envelope.refuses(choice["delta"])
    guard let reason = choice["finish_reason"], reason != .null else { return }
    guard let word = reason.string, self.reason == nil || self.reason == word else { throw .broken }
    self.reason = word
  }

  /// Events by the names that the messages have; a name of which nothing is known says nothing.
  mutating func takeAnthropic(_ value: JSONValue, called name: [UInt8]) throws(Fault) {
    guard let type = value["type"]?.string, name.isEmpty || name.elementsEqual(type.utf8) else { throw .broken }
    switch type {
    case "message_start":
      guard !hasBegun, let message = value["message"] else { throw .broken }
      hasBegun = true
      readTokens = Envelope.readTokens(message, .anthropic)
    case "content_block_start": try open(value)
    case "content_block_delta": try continueBlock(value)
    case "content_block_stop":
      let index = try openBlock(value)
      blocks[index].isOpen = false
    case "message_delta":
      guard hasBegun, blocks.allSatisfy({ !$0.isOpen }) else { throw .broken }
      readTokens = Envelope.readTokens(value, .anthropic) ?? readTokens
      writtenTokens = Envelope.writtenTokens(value, .anthropic) ?? writtenTokens
      guard let stop = value["delta"]?["stop_reason"], stop != .null else { return }
      guard let word = stop.string, reason == nil else { throw .broken }
      reason = word
    case "message_stop":
      guard isEnded else { throw .broken }
      isOver = true
    case "error": throw .serverError
    default: return
    }
  }

  private mutating func open(_ value: JSONValue) throws(Fault) {
    guard hasBegun, !isEnded, value["index"]?.integer == blocks.count,
      let type = value["content_block"]?["type"]?.string
    else { throw .broken }
    guard blocks.count < StreamedReply.mostBlocks else { throw .tooLong }
    let isOurs = type == "tool_use" && value["content_block"]?["name"]?.string == "review"
    blocks.append(Block(kind: isOurs ? .tool : type == "text" ? .text : .other))
    guard type == "text", let last = blocks.indices.last else { return }
    try append(try StreamedReply.optionalText(value["content_block"]?["text"]), to: last)
  }

  /// The number of the block that an event is about, which must be open.
  private func openBlock(_ value: JSONValue) throws(Fault) -> Int {
    guard let index = value["index"]?.integer, blocks.indices.contains(index), blocks[index].isOpen else {
      throw .broken
    }
    return index
  }

  private mutating func continueBlock(_ value: JSONValue) throws(Fault) {
    let index = try openBlock(value)
    guard let delta = value["delta"], let type = delta["type"]?.string else { throw .broken }
    switch (type, blocks[index].kind) {
    case ("text_delta", .text): try append(try StreamedReply.optionalText(delta["text"]), to: index)
    case ("input_json_delta", .tool): try append(try StreamedReply.optionalText(delta["partial_json"]), to: index)
    case ("text_delta", .tool), ("input_json_delta", .text): throw .broken
    default: return
    }
  }

  private mutating func append(_ more: String, to index: Int) throws(Fault) {
    let all = blocks.reduce(0) { $0 + $1.text.count }
    guard all + more.utf8.count <= StreamedReply.longestText else { throw .tooLong }
    blocks[index].text.append(contentsOf: more.utf8)
  }

  /// What the model said; the input of the one tool, where it used it.
  func content(_ dialect: Dialect) -> Envelope.Content? {
    let tools = blocks.filter { $0.kind == .tool }
    if let tool = tools.first { return tools.count == 1 ? .input(tool.text) : nil }
    guard dialect == .anthropic else { return .text(String(decoding: text, as: UTF8.self)) }
    let texts = blocks.filter { $0.kind == .text }
    return texts.isEmpty ? nil : .text(String(decoding: texts.flatMap(\.text), as: UTF8.self))
  }
}
