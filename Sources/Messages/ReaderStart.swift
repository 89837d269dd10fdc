package import Wire

/// What the reader is to read: paths and object names that the supervisor has from git.
package struct ReaderStart: Message {
  package static let kind: UInt8 = 1

  /// How the requests to a model are to be written.
  package struct Model: Sendable, Equatable {
    package let dialect: String
    package let name: String
    package let maximumBytes: Int
    package let maximumRequests: Int

    package init(dialect: String, name: String, maximumBytes: Int, maximumRequests: Int) {
      self.dialect = dialect
      self.name = name
      self.maximumBytes = maximumBytes
      self.maximumRequests = maximumRequests
    }
  }

  /// The index file that git is committing.
  package var indexPath: [UInt8]
  /// The main object directory first, then its alternates.
  package var objectDirectories: [[UInt8]]
  /// 20 for SHA-1, 32 for SHA-256.
  package var objectIDLength: Int
  /// The tree to compare with, in hexadecimal; `nil` for the empty tree.
  package var baseTree: String?
  /// `nil`: nothing is to be prepared for a model.
  package var model: Model?
  /// Pathspecs that are screened but never sent.
  package var neverSend: [String]

  package init(
    indexPath: [UInt8], objectDirectories: [[UInt8]], objectIDLength: Int, baseTree: String?, model: Model?,
    neverSend: [String]
  ) {
    self.indexPath = indexPath
    self.objectDirectories = objectDirectories
    self.objectIDLength = objectIDLength
    self.baseTree = baseTree
    self.model = model
    self.neverSend = neverSend
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    indexPath = try reader.bytes("path", atMost: 8_192)
    objectDirectories = try reader.list("object directory", atMost: 64) { (reader) throws(WireError) in
      try reader.bytes("path", atMost: 8_192)
    }
    objectIDLength = try reader.count("object name length", atMost: 32)
    baseTree = try reader.optional { (reader) throws(WireError) in try reader.string("tree", atMost: 64) }
    model = try reader.optional { (reader) throws(WireError) in
      Model(
        dialect: try reader.string("dialect", atMost: 32), name: try reader.string("model", atMost: 256),
        maximumBytes: try reader.count("bytes", atMost: 1 << 30),
        maximumRequests: try reader.count("requests", atMost: 64))
    }
    neverSend = try reader.texts("pathspec", atMost: 1_000)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(indexPath)
    writer.write(list: objectDirectories) { $0.write($1) }
    writer.write(objectIDLength)
    writer.write(optional: baseTree) { $0.write($1) }
    writer.write(optional: model) { writer, model in
      writer.write(model.dialect)
      writer.write(model.name)
      writer.write(model.maximumBytes)
      writer.write(model.maximumRequests)
    }
    writer.write(list: neverSend) { $0.write($1) }
  }
}
