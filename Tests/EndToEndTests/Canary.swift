import Foundation
import Glibc
import TestSupport
import Testing

/// A secret that can be recognised anywhere, and the search for it.
struct Canary {
  /// Turned around, so that the search does not find itself.
  private let turned: [UInt8]
  var text: String { String(decoding: turned.map { ~$0 }, as: UTF8.self) }

  init(_ text: String) {
    turned = text.utf8.map { ~$0 }
  }

  /// Every process of this machine.
  static var everyone: [Int32] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
  }

  /// A process and those that it started, and they, and so on.
  static func family(of process: Int32) -> [Int32] {
    let parents = everyone.map { child in
      let line = Installation.status(of: child).split(separator: "\n").first { $0.hasPrefix("PPid:\t") }
      return (child, line.flatMap { Int32($0.dropFirst(6)) })
    }
    var found = [process]
    var next = 0
    while next < found.count {
      found += parents.filter { $0.1 == found[next] }.map(\.0)
      next += 1
    }
    return found
  }

  /// The whole list of mappings; Foundation stops after the first page of a file without a length.
  private static func maps(of process: Int32) -> String {
    let descriptor = open("/proc/\(process)/maps", O_RDONLY)
    defer { close(descriptor) }
    var (text, page) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while case let count = read(descriptor, &page, page.count), count > 0 { text += page[..<count] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The kinds of memory of a process that hold it; none where the process is gone.
  func places(_ process: Int32) -> [String] { Canary.places(process, holding: [text]) }

  /// Those that hold any 13 bytes of it in a row, as memory does that was given back and partly used again.
  func pieces(_ process: Int32) -> [String] {
    let bytes = Array(text.utf8)
    return Canary.places(
      process,
      holding: (0...max(0, bytes.count - 13)).map { start in
        String(decoding: bytes[start..<min(start + 13, bytes.count)], as: UTF8.self)
      })
  }

  private static func places(_ process: Int32, holding texts: [String]) -> [String] {
    let maps = Canary.maps(of: process)
    let memory = open("/proc/\(process)/mem", O_RDONLY)
    guard memory >= 0 else { return [] }
    defer { close(memory) }
    return maps.split(separator: "\n").compactMap { line in
      let bounds = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard bounds.count == 2, line.contains(" rw"), bounds[1] - bounds[0] <= 64 << 20 else { return nil }
      var bytes = [UInt8](repeating: 0, count: Int(bounds[1] - bounds[0]))
      let count = bytes.withUnsafeMutableBytes { pread(memory, $0.baseAddress, $0.count, off_t(bounds[0])) }
      guard count > 0 else { return nil }
      let found = texts.filter { GNU.isPart(Array($0.utf8), of: bytes[..<count]) }
      return found.isEmpty ? nil : "\(line): \(found)"
    }
  }

  /// Neither in a process's environment or arguments nor in the names of its descriptors.
  func expectUnnamed(by process: Int32, _ name: String? = nil) {
    let name = name ?? Folder.text("/proc/\(process)/comm") ?? "\(process)"
    for file in ["environ", "cmdline"] {
      let data = FileManager.default.contents(atPath: "/proc/\(process)/\(file)")
      #expect(data?.range(of: Data(text.utf8)) == nil, "\(name): \(file)")
    }
    for link in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")) ?? [] {
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\(link)")
      #expect(target?.contains(text) != true, "\(name): \(link)")
    }
  }

  /// Everything that a program which has ended said.
  static func words(of program: Started) -> [UInt8] {
    [program.output, program.errors].flatMap { descriptor in
      var text: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(descriptor, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
      return text
    }
  }

  func expectNoCore(of process: Int32, _ scene: Scene) {
    for folder in ["", scene.repo.path] {
      for name in ["core", "core.\(process)"] {
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name)"), "\(folder)/\(name)")
      }
    }
  }

  /// Files written, logs, the journal, core dumps that a service caught, and what was said.
  func expectNowhere(_ scene: Scene, _ service: SecretService, said: [UInt8]) {
    for folder in [
      scene.repo.folder.path, scene.installation.version, service.runtimeDirectory, "/var/log", "/run/log", "/dev/shm",
      "/var/crash", "/var/lib/systemd/coredump", "/var/lib/apport",
    ] {
      #expect(Folder.files(under: folder, containing: text).isEmpty, "\(folder)")
    }
    // Its files may be packed.
    if let journal = try? Run("/usr/bin/journalctl", ["--no-pager", "-q", "-n", "20000"]), journal.status == 0 {
      #expect(!journal.out.contains(text))
    }
    #expect(Data(said).range(of: Data(text.utf8)) == nil, "\(String(decoding: said, as: UTF8.self))")
  }
}
