import CLinux
import Foundation
import TestSupport
import Testing

#if arch(x86_64)
  /// The filter for aarch64, built and run here: a machine of that kind is not needed for what it decides.
  @Suite struct ForeignFilterTests {
    private static let here: UInt32 = 0xC000_003E
    private static let there: UInt32 = 0xC000_00B7

    /// The numbers of calls by their names, from the kernel's own headers.
    private static func numbers(in header: String) throws -> [String: Int] {
      let text = try #require(Folder.text(header))
      var numbers: [String: Int] = [:]
      for line in text.split(separator: "\n") {
        guard let match = line.firstMatch(of: /^#define\s+__NR(?:3264)?_(\w+)\s+(\d+)/), let number = Int(match.2)
        else {
          continue
        }
        numbers[String(match.1)] = number
      }
      // There one number has another name than the table's where a long has 64 bits.
      if let number = numbers["fstatat"] { numbers["newfstatat"] = number }
      return numbers
    }

    @Test func `every call has the same verdict on both processors`() throws {
      let here = try Self.numbers(in: "/usr/include/x86_64-linux-gnu/asm/unistd_64.h")
      let there = try Self.numbers(in: "/usr/include/asm-generic/unistd.h")
      #expect(there["execve"] == 221 && there["openat"] == 56 && here["execve"] == 59)
      let both = Set(here.keys).intersection(there.keys)
      #expect(both.count > 250)
      for filter in CallFilter.all {
        let native = try CallFilter(filter, forAarch64: false)
        let foreign = try CallFilter(filter, forAarch64: true)
        for name in both.sorted() {
          guard let first = here[name], let second = there[name] else { continue }
          for arguments in [[], [UInt64](repeating: 1, count: 6), [UInt64](repeating: .max, count: 6)] {
            #expect(
              try native.verdict(on: first, arguments, architecture: Self.here)
                == foreign.verdict(on: second, arguments, architecture: Self.there), "\(name) of filter \(filter)")
          }
        }
        // What only that processor has a number for is refused.
        for number in 0..<600 where !there.values.contains(number) {
          #expect(try foreign.verdict(on: number, architecture: Self.there) == .refused(1), "\(number)")
        }
      }
    }

    @Test(arguments: CallFilter.all) func `another processor's call is deadly`(filter: airlock_filter) throws {
      let foreign = try CallFilter(filter, forAarch64: true)
      // That of this processor, of 32-bit ARM, and with the other order of bytes.
      for architecture in [Self.here, 0x4000_0028, 0x8000_00B7] {
        #expect(try foreign.verdict(on: 63, architecture: architecture) == .killed)
      }
      #expect(try CallFilter(filter, forAarch64: false).verdict(on: 0, architecture: Self.there) == .killed)
    }

    @Test func `what an intruder in a reader there would ask`() throws {
      let reader = try CallFilter(AIRLOCK_FILTER_READER, forAarch64: true)
      let asked: [(name: String, number: Int, arguments: [UInt64], verdict: CallFilter.Verdict)] = [
        ("read", 63, [0, 0, 1], .allowed), ("exit_group", 94, [0], .allowed),
        ("openat, reading", 56, [0, 0, 0], .allowed), ("openat, writing", 56, [0, 0, 0o101], .refused(1)),
        ("execve", 221, [], .killed), ("execveat", 281, [], .killed), ("ptrace", 117, [], .killed),
        ("process_vm_readv", 270, [], .killed), ("bpf", 280, [], .killed), ("io_uring_setup", 425, [], .killed),
        ("unshare", 97, [], .killed), ("personality", 92, [], .killed), ("socket", 198, [2, 1, 0], .refused(1)),
        ("connect", 203, [], .refused(1)), ("sendto", 206, [], .refused(1)), ("kill", 129, [1, 9], .refused(1)),
        ("clone, a process", 220, [17], .refused(1)), ("clone, a thread", 220, [0x10900], .allowed),
        ("clone, a user namespace", 220, [0x1001_0000], .refused(1)), ("clone3", 435, [], .refused(38)),
        ("mmap, executable", 222, [0, 4_096, 5], .refused(1)), ("mmap", 222, [0, 4_096, 3], .allowed),
        ("mprotect, executable", 226, [0, 4_096, 5], .refused(1)), ("ioctl, TIOCSTI", 29, [0, 0x5412], .refused(1)),
        ("prlimit64, writing", 261, [0, 7, 1 << 40], .refused(1)), ("unlinkat", 35, [], .refused(1)),
      ]
      for (name, number, arguments, verdict) in asked {
        #expect(try reader.verdict(on: number, arguments, architecture: Self.there) == verdict, "\(name)")
      }
    }
  }
#endif
