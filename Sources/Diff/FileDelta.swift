/// What the commit would record about one path.
package struct FileDelta: Sendable {
  /// One side of the change: an entry of a tree.
  package struct Side: Hashable, Sendable {
    package let path: BytePath
    package let mode: FileMode
    package let id: ObjectID

    package init(path: BytePath, mode: FileMode, id: ObjectID) {
      self.path = path
      self.mode = mode
      self.id = id
    }
  }

  package enum Status: Hashable, Sendable {
    case added, deleted, modified, renamed
    /// The entry turned into another kind of thing, such as a file into a symbolic link.
    case typeChanged
  }

  /// What could be read of the content.
  package enum Content: Sendable {
    /// Both sides as text with the hunks between them; a symbolic link's target is text.
    case text(TextDelta)
    /// At least one side is not text.
    case binary(BinaryDelta)
    /// A submodule's recorded commit changed.
    case submodule
    /// The bytes are the same on both sides: a mode change or a pure rename.
    case unchanged
    /// Not read, and why.
    case unread(Unread)
  }

  package let old: Side?
  package let new: Side?
  package let status: Status
  package let content: Content
  /// Why the old side could not be read; the content is then the new side, all of it taken as added.
  package let unreadOld: Unread?

  /// A delta with at least one side.
  package init(old: Side?, new: Side?, status: Status, content: Content, unreadOld: Unread? = nil) {
    precondition(old != nil || new != nil, "a delta has a side")
    self.unreadOld = unreadOld
    self.old = old
    self.new = new
    self.status = status
    self.content = content
  }

  /// The path to show: the new one, or the old one of a deleted file.
  package var path: BytePath {
    if let new { return new.path }
    if let old { return old.path }
    return BytePath([])
  }
}

/// Why the content of a file was not read.
package enum Unread: Hashable, Sendable {
  /// The blob is larger than the limit; its size in bytes.
  case tooLarge(size: Int)
  /// The object is not in the object database.
  case missingObject(ObjectID)
  /// The object could not be read; the library's words.
  case unreadable(ObjectID, reason: String)
  /// A patch says that it is not text, and does not show it.
  case binaryInPatch
  /// The index records this path as unmerged or otherwise not to be committed.
  case unmerged
}
