import Diff
import Findings

/// Files that nobody can review: programs and archives, and what is very large.
enum UnreadableFiles {
  private static let largest = 5 << 20
  /// How programs, libraries, objects and archives of code begin.
  private static let beginnings: [(bytes: [UInt8], name: String)] = [
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF program or library"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "compiled Java or a Mach-O file"),
    ([0xCF, 0xFA, 0xED, 0xFE], "a Mach-O program or library"),
    ([0x4D, 0x5A, 0x90, 0x00], "a Windows program or library"),
    (Array("!<arch>\n".utf8), "a library of objects"), ([0x00, 0x61, 0x73, 0x6D], "compiled WebAssembly"),
    (Array("dex\n03".utf8), "compiled Android code"),
  ]
  private static let archives = [".jar", ".war", ".ear", ".apk", ".aar", ".whl", ".egg", ".pyc", ".class", ".nupkg"].map
  {
    Array($0.utf8)
  }

  static func findings(in delta: FileDelta) -> [Finding] {
    guard let new = delta.new, delta.old?.id != new.id else { return [] }
    let path = new.path.bytes
    var findings: [Finding] = []
    func add(_ rule: String, _ title: String, _ detail: String) {
      findings.append(
        Finding(
          rule: "defect.\(rule)", kind: .defect, severity: .low, location: Location(path: path, line: 0), title: title,
          detail: detail))
    }
    var size = 0
    switch delta.content {
    case .text(let text): size = text.new.count
    case .unread(.tooLarge(let bytes)): size = bytes
    case .binary(let binary):
      size = binary.new.count
      if let name = program(binary.new, path) {
        add("committed-binary", "\(name) is committed", "nobody can review it; build it from its sources instead")
      }
    default: break
    }
    if size > largest, size > (delta.content.oldSize) * 2 {
      add(
        "large-file", "a file of \(size >> 20) MB is committed",
        "every clone carries it from now on; keep it in a store for large files")
    }
    return findings
  }

  private static func program(_ bytes: [UInt8], _ path: [UInt8]) -> String? {
    if let known = beginnings.first(where: { bytes.starts(with: $0.bytes) }) { return known.name }
    return archives.contains { path.suffix($0.count).elementsEqual($0) } ? "compiled code" : nil
  }
}

extension FileDelta.Content {
  /// Bytes of the version before, as far as it was read.
  fileprivate var oldSize: Int {
    switch self {
    case .text(let text): text.old.count
    case .binary(let binary): binary.old.count
    default: 0
    }
  }
}
