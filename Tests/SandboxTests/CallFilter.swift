import CLinux
import ForeignFilter

/// A call filter as the kernel gets it, and what the kernel makes of a call with it.
struct CallFilter {
  enum Verdict: Hashable {
    case allowed, killed
    case refused(UInt32)
  }

  struct Broken: Error {}

  static let all = [
    AIRLOCK_FILTER_READER, AIRLOCK_FILTER_COURIER, AIRLOCK_FILTER_COURIER_CONNECTED, AIRLOCK_FILTER_KEYRING,
    AIRLOCK_FILTER_KEYRING_TERMINAL, AIRLOCK_FILTER_SUPERVISOR, AIRLOCK_FILTER_COURIER_HANDED,
  ]

  private let code: [UInt64]

  init(_ filter: airlock_filter, forAarch64: Bool) throws {
    var words = [UInt64](repeating: 0, count: 1_000)
    let number = Int32(filter.rawValue)
    let count = forAarch64 ? filter_for_aarch64(number, &words, 1_000) : filter_for_this(number, &words, 1_000)
    guard count > 0 else { throw Broken() }
    code = Array(words.prefix(Int(count)))
  }

  /// Runs the program, instruction by instruction; it can jump forward only, so it ends.
  func verdict(on number: Int, _ arguments: [UInt64] = [], architecture: UInt32) throws -> Verdict {
    var words: [UInt32] = [UInt32(number), architecture, 0, 0]
    for place in 0..<6 {
      let value = place < arguments.count ? arguments[place] : 0
      words += [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    }
    var accumulator: UInt32 = 0
    var place = 0
    while place < code.count {
      let (value, yes, no) = (UInt32(code[place] >> 32), Int(code[place] >> 16 & 255), Int(code[place] >> 24 & 255))
      let instruction = code[place] & 0xFFFF
      place += 1
      switch instruction {
      case 0x20:
        guard value % 4 == 0, Int(value / 4) < words.count else { throw Broken() }
        accumulator = words[Int(value / 4)]
      case 0x54: accumulator &= value
      case 0x15: place += accumulator == value ? yes : no
      case 0x45: place += accumulator & value != 0 ? yes : no
      case 0x06:
        switch value >> 16 {
        case 0x7FFF: return .allowed
        case 0x8000: return .killed
        case 0x0005: return .refused(value & 0xFFFF)
        default: throw Broken()
        }
      default: throw Broken()
      }
    }
    throw Broken()
  }
}
