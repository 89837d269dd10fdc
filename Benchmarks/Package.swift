// swift-tools-version: 6.2
import PackageDescription

// The reader's own sources, linked into a program of their own: what stands between them and a user is not measured here.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let package = Package(
  name: "benchmarks",
  targets: [
    .target(
      name: "CGit2",
      linkerSettings: [
        .linkedLibrary(":libgit2.a"), .linkedLibrary(":libmbedcrypto.a"), .linkedLibrary("pcre2-8"),
        .linkedLibrary("z"), .linkedLibrary(":libdeflate.a"),
      ]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8"),
    .systemLibrary(name: "CBytes"),
    .target(name: "CLinux"),
    .target(name: "Diff", swiftSettings: settings),
    .target(name: "Findings", swiftSettings: settings),
    .target(
      name: "Screening", dependencies: ["Diff", "Findings", "CPCRE2", "CBytes"], exclude: ["Rules"],
      swiftSettings: settings),
    .target(name: "Git", dependencies: ["CGit2", "Diff"], swiftSettings: settings),
    .target(name: "Sandbox", dependencies: ["CLinux"], swiftSettings: settings),
    .executableTarget(name: "seal-rooms", dependencies: ["Sandbox"], swiftSettings: settings),
    .executableTarget(name: "read-change", dependencies: ["Git", "Diff", "Sandbox"], swiftSettings: settings),
    .executableTarget(name: "screen-files", dependencies: ["Git", "Diff", "Screening"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
