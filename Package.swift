// swift-tools-version: 6.2
import PackageDescription

let testSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What we ship says in addition where it leaves memory safety to us.
let settings = testSettings + [.strictMemorySafety()]

/// A library of ours: what it may import is exactly what stands here.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], extra: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings + extra)
}

/// A test target; `TestSupport` comes with every one.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: testSettings)
}

/// libgit2 from its archive, without its code for networks, for which `Sources/CGit2/offline.c` stands in.
let libgit2: [LinkerSetting] = [
  .linkedLibrary(":libgit2.a"), .linkedLibrary(":libmbedcrypto.a"), .linkedLibrary("pcre2-8"), .linkedLibrary("z"),
  .linkedLibrary(":libdeflate.a"),
]

/// For what is installed: relocations packed, which the loader applies in half the time.
let packed = ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]

/// A program without a loader, which no variable can give another library; `isMovable` keeps its addresses random.
func alone(isMovable: Bool) -> [LinkerSetting] {
  let movable = ["-Xclang-linker", "-static-pie", "-Xlinker", "--no-dynamic-linker"] + packed
  return [.unsafeFlags(["-static-executable"] + (isMovable ? movable : []), .when(configuration: .release))]
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "airlock",
  products: [
    .executable(name: "airlock", targets: ["airlock"]),
    .executable(name: "airlock-reader", targets: ["airlock-reader"]),
    .executable(name: "airlock-courier", targets: ["airlock-courier"]),
    .executable(name: "airlock-keyring", targets: ["airlock-keyring"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The system's C libraries, each behind one module.
    .target(name: "CGit2", linkerSettings: libgit2),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .systemLibrary(name: "CSecret", pkgConfig: "libsecret-1", providers: [.apt(["libsecret-1-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .target(name: "CLinux"),
    // A header of our own, for what Swift has no words for.
    .systemLibrary(name: "CBytes"),

    // Values that import nothing. Findings hash installed programs, which takes a minute where nothing is optimised.
    library("Diff"),
    library("Findings", extra: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    library("Wire"),
    library("JSON"),

    // What the rooms are made of.
    library("Messages", ["Wire", "Findings"]),
    library("Sandbox", ["CLinux"]),
    library("Git", ["CGit2", "Diff"]),
    library("Screening", ["Diff", "Findings", "CPCRE2", "CBytes"], exclude: ["Rules"]),
    library("Policy", ["Findings"]),
    library("Review", ["Diff", "Findings", "JSON", "Screening"]),
    library("Transport", ["CCurl", "Wire"]),
    library("Keyring", ["CSecret", "Wire"]),
    library("Rooms", ["Wire", "Messages", "Sandbox"]),
    library("Ledger", ["Findings", "Wire", "Messages"]),
    library("Reporting", ["Findings"]),
    library("Hooks"),
    library("Integrity", ["Findings"]),

    // What each executable does; their mains only call it.
    library(
      "Commands",
      [
        "Findings", "Wire", "Messages", "Sandbox", "Policy", "Rooms", "Ledger", "Reporting", "Hooks", "Integrity",
        argumentParser,
      ]),
    library(
      "ReaderRoom",
      ["Wire", "Messages", "Sandbox", "Diff", "Findings", "Git", "JSON", "Screening", "Review"]),
    library("CourierRoom", ["Wire", "Messages", "Sandbox", "Transport", "JSON"]),
    library("KeyringRoom", ["Wire", "Messages", "Sandbox", "Keyring", "Findings"]),

    .executableTarget(
      name: "airlock", dependencies: ["Commands"], swiftSettings: settings,
      linkerSettings: alone(isMovable: false)),
    .executableTarget(
      name: "airlock-reader", dependencies: ["ReaderRoom"], swiftSettings: settings,
      linkerSettings: alone(isMovable: true)),
    .executableTarget(
      name: "airlock-courier", dependencies: ["CourierRoom"], swiftSettings: settings,
      linkerSettings: [.unsafeFlags(packed, .when(configuration: .release))]),
    .executableTarget(
      name: "airlock-keyring", dependencies: ["KeyringRoom"], swiftSettings: settings,
      linkerSettings: [.unsafeFlags(packed, .when(configuration: .release))]),

    .target(
      name: "TestSupport", path: "Tests/TestSupport",
      exclude: [
        "model-server.py", "hostile-server.py", "http2-server.py", "name-server.py", "vault-server.py", "measured.py",
      ],
      swiftSettings: testSettings),
    tests("DiffTests", ["Diff"]),
    tests("GitTests", ["Git", "Diff"]),
    tests("ReviewTests", ["Review", "Reporting", "Screening", "Diff", "Findings"]),
    tests("JSONTests", ["JSON"]),
    tests("PolicyTests", ["Policy", "Findings"]),
    tests("ReportingTests", ["Reporting", "Findings"]),
    tests("LedgerTests", ["Ledger", "Messages"]),
    tests("ScreeningTests", ["Screening", "Diff", "Findings"]),
    tests("FindingsTests", ["Findings"]),
    tests("WireTests", ["Wire", "Messages", "Findings"]),
    // A program that seals itself as a room and then tries to get out.
    .target(name: "RoomAttempts", path: "Tests/RoomProbe/Attempts"),
    .executableTarget(
      name: "room-probe", dependencies: ["Sandbox", "RoomAttempts"], path: "Tests/RoomProbe/Main",
      swiftSettings: settings),
    // A program that stands where a room should and says what a subverted one might.
    .executableTarget(
      name: "false-room", dependencies: ["Wire", "Messages", "Findings", "RoomAttempts"], path: "Tests/FalseRoom",
      swiftSettings: settings),
    // The call filter as it is built for another processor than this.
    .target(
      name: "ForeignFilter", path: "Tests/ForeignFilter",
      cSettings: [.headerSearchPath("../../Sources/CLinux/include")]),
    tests("SandboxTests", ["Sandbox", "CLinux", "ForeignFilter"]),
    tests("HooksTests", ["Hooks"]),
    tests("IntegrityTests", ["Integrity"]),
    tests("TransportTests", ["Transport", "Wire"]),
    tests("KeyringTests", ["Keyring", "Wire"]),
    tests("ArchitectureTests", []),
    tests("EndToEndTests", []),
  ],
  swiftLanguageModes: [.v6]
)
