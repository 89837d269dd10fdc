package import Diff
import Glibc

/// Files as they lie on disk, whole, as if each were added.
///
/// Folders are walked; `.git` is left out, and a link is its target's name, which is not followed.
package struct WorkFiles: Sendable {
  private struct Found: Sendable {
    let path: [UInt8]
    let name: [UInt8]
    let mode: FileMode
  }

  private static let maximumDepth = 256
  private static let mostFiles = 2_000_000
  private static let maximumWorkers = 4

  private let limits: ReadLimits
  private var files: [Found] = []
  private var problems: [String] = []

  /// Walks everything below these paths; each comes with the name under which it is told.
  package init(_ roots: [(path: [UInt8], name: [UInt8])], limits: ReadLimits) {
    self.limits = limits
    for root in roots { walk(root.path, root.name, depth: 0) }
  }

  /// Hands over each file in order of names; only one file's content is alive at a time.
  package func read(_ body: (FileDelta) throws -> Void) rethrows -> ReadSummary {
    for file in files { try body(delta(of: file)) }
    return summary(workers: 1)
  }

  /// Hands over what `each` makes of each file, on several threads where there are many.
  package func read<State, Made: Sendable>(
    state: @escaping @Sendable () -> State, each: @escaping @Sendable (inout State, FileDelta) -> Made,
    take: (Made) throws -> Void
  ) rethrows -> ReadSummary {
    let workers = files.count < 64 ? 1 : min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), WorkFiles.maximumWorkers)
    try Crew.run(
      count: files.count, workers: workers, state: state, each: { each(&$0, delta(of: files[$1])) }, take: take)
    return summary(workers: workers)
  }

  /// Hands over the bytes of each file, `nil` where it cannot be read; a link is left out.
  package func readBytes(_ body: (_ name: [UInt8], _ bytes: [UInt8]?) throws -> Void) rethrows -> ReadSummary {
    for file in files where file.mode != .symbolicLink { try body(file.name, try? content(of: file)) }
    return summary(workers: 1)
  }

  private func summary(workers: Int) -> ReadSummary {
    var summary = ReadSummary()
    summary.files = files.count
    summary.problems = problems
    summary.workers = workers
    return summary
  }

  private mutating func walk(_ path: [UInt8], _ name: [UInt8], depth: Int) {
    guard files.count < WorkFiles.mostFiles, depth < WorkFiles.maximumDepth else {
      problem("there are too many files, or too many folders in each other", name)
      return
    }
    var status = stat()
    guard unsafe lstat(path.terminatedPath, &status) == 0 else {
      problem(errno == ENOENT ? "there is no such file" : "error \(errno)", name)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      files.append(Found(path: path, name: name, mode: status.st_mode & 0o111 != 0 ? .executable : .regular))
    case S_IFLNK: files.append(Found(path: path, name: name, mode: .symbolicLink))
    case S_IFDIR: walkFolder(path, name, depth: depth)
    default: problem("it is neither file nor folder", name)
    }
  }

  private mutating func walkFolder(_ path: [UInt8], _ name: [UInt8], depth: Int) {
    guard let folder = unsafe opendir(path.terminatedPath) else {
      problem("error \(errno)", name)
      return
    }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(folder) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if ![Array(".".utf8), Array("..".utf8), Array(".git".utf8)].contains(bytes) { names.append(bytes) }
    }
    for below in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let isCurrent = name == Array(".".utf8)
      walk(
        path + [0x2F] + below, isCurrent ? below : name + (name.last == 0x2F ? [] : [0x2F]) + below, depth: depth + 1)
    }
  }

  private mutating func problem(_ words: String, _ name: [UInt8]) {
    if problems.count < 50 { problems.append("cannot read '\(String(decoding: name, as: UTF8.self))': \(words)") }
  }

  private func delta(of file: Found) -> FileDelta {
    let side = FileDelta.Side(path: BytePath(file.name), mode: file.mode, id: ObjectID([]))
    let change = ChangedPath(old: nil, new: side)
    do {
      let bytes = file.mode == .symbolicLink ? try target(of: file) : try content(of: file)
      return FileDelta(old: nil, new: side, status: .added, content: ContentReader.compare([], bytes, change))
    } catch {
      let unread = Unread.unreadable(ObjectID([]), reason: error.reason)
      return FileDelta(old: nil, new: side, status: .added, content: .unread(unread))
    }
  }

  private func content(of file: Found) throws(GitError) -> [UInt8] {
    let bytes = try FileBytes(path: file.path, atMost: limits.maximumBlob, attempt: "read a file")
    return bytes[0..<bytes.count]
  }

  private func target(of file: Found) throws(GitError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer -> Int in
      guard let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
      return unsafe readlink(file.path.terminatedPath, start, buffer.count)
    }
    guard count >= 0 else { throw GitError(attempt: "read a link", reason: "error \(errno)") }
    return Array(bytes.prefix(count))
  }
}
