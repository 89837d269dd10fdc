/// Formats of which nobody reads the bytes as text: programs look at their first bytes and know what follows.
///
/// A file is taken for one only when its name says the same, so that a script cannot call itself a picture by beginning
/// like one.
enum KnownFormat {
  private struct Format {
    let start: [UInt8]
    /// Where those bytes stand.
    var offset = 0
    /// What may stand behind the last dot of the name; none at all for an empty one.
    let endings: [String]
  }

  private static let formats: [Format] = [
    Format(start: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], endings: ["png", "apng"]),
    Format(start: [0xFF, 0xD8, 0xFF], endings: ["jpg", "jpeg"]),
    Format(start: Array("GIF8".utf8), endings: ["gif"]),
    Format(start: Array("RIFF".utf8), endings: ["webp", "wav", "avi"]),
    Format(start: Array("BM".utf8), endings: ["bmp"]),
    Format(start: [0, 0, 1, 0], endings: ["ico"]),
    Format(start: Array("icns".utf8), endings: ["icns"]),
    Format(start: [0x49, 0x49, 0x2A, 0], endings: ["tif", "tiff", "dng"]),
    Format(start: [0x4D, 0x4D, 0, 0x2A], endings: ["tif", "tiff"]),
    Format(start: Array("8BPS".utf8), endings: ["psd"]),
    Format(start: Array("%PDF-".utf8), endings: ["pdf", "ai"]),
    Format(
      start: Array("PK".utf8),
      endings: ["zip", "jar", "docx", "xlsx", "pptx", "odt", "ods", "odp", "apk", "whl", "epub"]),
    Format(start: [0x1F, 0x8B], endings: ["gz", "tgz", "svgz"]),
    Format(start: Array("BZh".utf8), endings: ["bz2"]),
    Format(start: [0xFD, 0x37, 0x7A, 0x58, 0x5A], endings: ["xz"]),
    Format(start: [0x28, 0xB5, 0x2F, 0xFD], endings: ["zst"]),
    Format(start: [0x37, 0x7A, 0xBC, 0xAF], endings: ["7z"]),
    Format(start: [0x7F, 0x45, 0x4C, 0x46], endings: ["", "so", "o", "elf", "bin", "ko"]),
    Format(start: Array("MZ".utf8), endings: ["exe", "dll", "sys"]),
    Format(start: Array("!<arch>".utf8), endings: ["a", "lib", "deb"]),
    Format(start: [0xCF, 0xFA, 0xED, 0xFE], endings: ["", "dylib", "o"]),
    Format(start: [0xCA, 0xFE, 0xBA, 0xBE], endings: ["", "class", "dylib"]),
    Format(start: [0, 0x61, 0x73, 0x6D], endings: ["wasm"]),
    Format(start: Array("SQLite format 3".utf8), endings: ["sqlite", "sqlite3", "db"]),
    Format(start: Array("wOFF".utf8), endings: ["woff"]),
    Format(start: Array("wOF2".utf8), endings: ["woff2"]),
    Format(start: [0, 1, 0, 0], endings: ["ttf", "otf"]),
    Format(start: Array("OTTO".utf8), endings: ["otf"]),
    Format(start: Array("OggS".utf8), endings: ["ogg", "oga", "ogv", "opus"]),
    Format(start: Array("fLaC".utf8), endings: ["flac"]),
    Format(start: Array("ID3".utf8), endings: ["mp3"]),
    Format(start: [0xFF, 0xFB], endings: ["mp3"]),
    Format(start: Array("ftyp".utf8), offset: 4, endings: ["mp4", "m4a", "mov", "avif", "heic"]),
    Format(start: [0x1A, 0x45, 0xDF, 0xA3], endings: ["webm", "mkv"]),
    Format(start: [0xDE, 0x12, 0x04, 0x95], endings: ["mo", "gmo"]),
    Format(start: [0x93] + Array("NUMPY".utf8), endings: ["npy"]),
  ]

  static func holds(_ bytes: [UInt8], path: [UInt8]) -> Bool {
    let name = path[(path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)...]
    let ending = name.lastIndex(of: 0x2E).map { name[($0 + 1)...] } ?? []
    let lower = String(decoding: ending.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    return formats.contains { format in
      bytes.dropFirst(format.offset).starts(with: format.start) && format.endings.contains(lower)
    }
  }
}
