package import Wire

/// What the reader is to read: paths and object names that the supervisor has from git.
package struct ReaderStart: Message {
  package static let kind: UInt8 = 1

  /// What there is to compare.
  package enum Source: Sendable, Equatable {
    /// An index file with a tree in hexadecimal; `nil` is the empty tree.
    case index([UInt8], base: String?)
    case trees(from: String?, to: String)
    /// A patch on the descriptor of `patchDescriptor`; a whole one has every line of every file in it.
    case patch(isWhole: Bool)
    /// Files and folders, whole: where they are, and the name under which they are told.
    case files([NamedPath])
    /// Texts on the same descriptor, each a line of JSON.
    case lines
    case rules(RuleQuestion)
    /// Files and folders, in which copies of tokens are looked for.
    case copies([NamedPath], TokenPrints)
  }

  package struct NamedPath: Sendable, Equatable {
    package let path: [UInt8]
    package let name: [UInt8]
    /// How the patterns of the user's settings know it, such as from the top of a work tree.
    package let place: [UInt8]

    package init(path: [UInt8], name: [UInt8], place: [UInt8] = []) {
      self.path = path
      self.name = name
      self.place = place
    }
  }

  /// What is to come of it.
  package enum Product: Int, Sendable, Equatable {
    /// Findings, and requests for a model.
    case review
    /// A patch, as it was read.
    case patch
  }

  /// Where a patch or lines come from.
  package static let inputDescriptor: Int32 = 5

  /// How the requests to a model are to be written.
  package struct Model: Sendable, Equatable {
    package let dialect: String
    package let name: String
    package let maximumBytes: Int
    package let maximumRequests: Int
    /// How much a request and its answer may be together.
    package let contextTokens: Int

    package init(dialect: String, name: String, maximumBytes: Int, maximumRequests: Int, contextTokens: Int) {
      self.dialect = dialect
      self.name = name
      self.maximumBytes = maximumBytes
      self.maximumRequests = maximumRequests
      self.contextTokens = contextTokens
    }
  }

  package var source: Source
  package var product: Product
  /// The main object directory first, then its alternates.
  package var objectDirectories: [[UInt8]]
  /// 20 for SHA-1, 32 for SHA-256.
  package var objectIDLength: Int
  /// `nil`: nothing is to be prepared for a model.
  package var model: Model?
  /// Where what the repository says to reviewers is looked up, in hexadecimal; only SHA-1 names can be.
  package var headTree: String?
  /// Pathspecs that are screened but never sent.
  package var neverSend: [String]
  /// What the user lets pass, as `RULE:PATHS`.
  package var allowed: [String]

  package init(
    source: Source = .patch(isWhole: false), product: Product = .review, objectDirectories: [[UInt8]],
    objectIDLength: Int,
    model: Model? = nil, headTree: String? = nil, neverSend: [String] = [], allowed: [String] = []
  ) {
    self.source = source
    self.product = product
    self.objectDirectories = objectDirectories
    self.objectIDLength = objectIDLength
    self.model = model
    self.headTree = headTree
    self.neverSend = neverSend
    self.allowed = allowed
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    source = try Source(from: &reader)
    guard let product = Product(rawValue: try reader.count("product", atMost: 1)) else {
      throw .unknownValue("product")
    }
    self.product = product
    objectDirectories = try reader.list("object directory", atMost: 64) { (reader) throws(WireError) in
      try reader.bytes("path", atMost: 8_192)
    }
    objectIDLength = try reader.count("object name length", atMost: 32)
    model = try reader.optional { (reader) throws(WireError) in
      Model(
        dialect: try reader.string("dialect", atMost: 32), name: try reader.string("model", atMost: 256),
        maximumBytes: try reader.count("bytes", atMost: 1 << 30),
        maximumRequests: try reader.count("requests", atMost: 64),
        contextTokens: try reader.count("tokens", atMost: 1 << 30))
    }
    headTree = try reader.optional { (reader) throws(WireError) in try reader.string("tree", atMost: 64) }
    neverSend = try reader.texts("pathspec", atMost: 1_000)
    allowed = try reader.texts("allowance", atMost: 1_000)
  }

  package func write(into writer: inout ByteWriter) {
    source.write(into: &writer)
    writer.write(product.rawValue)
    writer.write(list: objectDirectories) { $0.write($1) }
    writer.write(objectIDLength)
    writer.write(optional: model) { writer, model in
      writer.write(model.dialect)
      writer.write(model.name)
      writer.write(model.maximumBytes)
      writer.write(model.maximumRequests)
      writer.write(model.contextTokens)
    }
    writer.write(optional: headTree) { $0.write($1) }
    writer.write(list: neverSend) { $0.write($1) }
    writer.write(list: allowed) { $0.write($1) }
  }
}

extension ReaderStart.Source {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    let tree = { (reader: inout ByteReader) throws(WireError) in try reader.string("tree", atMost: 64) }
    switch try reader.count("source", atMost: 6) {
    case 0: self = .index(try reader.bytes("path", atMost: 8_192), base: try reader.optional(tree))
    case 1: self = .trees(from: try reader.optional(tree), to: try tree(&reader))
    case 2: self = .patch(isWhole: try reader.bool())
    case 3: self = .files(try reader.namedPaths())
    case 4: self = .lines
    case 6: self = .copies(try reader.namedPaths(), try TokenPrints(from: &reader))
    default: self = .rules(try ReaderStart.RuleQuestion(from: &reader))
    }
  }

  fileprivate func write(into writer: inout ByteWriter) {
    switch self {
    case .index(let path, let base):
      writer.write(0)
      writer.write(path)
      writer.write(optional: base) { $0.write($1) }
    case .trees(let old, let new):
      writer.write(1)
      writer.write(optional: old) { $0.write($1) }
      writer.write(new)
    case .patch(let isWhole):
      writer.write(2)
      writer.write(isWhole)
    case .files(let files):
      writer.write(3)
      writer.write(named: files)
    case .lines: writer.write(4)
    case .copies(let files, let prints):
      writer.write(6)
      writer.write(named: files)
      prints.write(into: &writer)
    case .rules(let question):
      writer.write(5)
      question.write(into: &writer)
    }
  }
}

extension ByteReader {
  fileprivate mutating func namedPaths() throws(WireError) -> [ReaderStart.NamedPath] {
    try list("file", atMost: 4_096) { (reader) throws(WireError) in
      ReaderStart.NamedPath(
        path: try reader.bytes("path", atMost: 8_192), name: try reader.bytes("name", atMost: 8_192),
        place: try reader.bytes("place", atMost: 8_192))
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(named files: [ReaderStart.NamedPath]) {
    write(list: files) { writer, file in
      writer.write(file.path)
      writer.write(file.name)
      writer.write(file.place)
    }
  }
}
