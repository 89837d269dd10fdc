// swift-tools-version: 6.2
import PackageDescription

// What of our own code parses bytes that anybody may have written, each under libFuzzer; run.sh builds and runs them.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

func fuzzer(_ name: String, _ dependencies: [Target.Dependency] = ["Git", "Diff"]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "fuzz",
  targets: [
    .target(
      name: "CGit2",
      linkerSettings: [
        .linkedLibrary(":libgit2.a"), .linkedLibrary(":libmbedcrypto.a"), .linkedLibrary("pcre2-8"),
        .linkedLibrary("z"), .linkedLibrary(":libdeflate.a"),
      ]),
    .target(name: "Diff", swiftSettings: settings),
    .target(name: "Git", dependencies: ["CGit2", "Diff"], swiftSettings: settings),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8"),
    .systemLibrary(name: "CBytes"),
    .target(name: "Findings", swiftSettings: settings),
    .target(
      name: "Screening", dependencies: ["Diff", "Findings", "CPCRE2", "CBytes"], exclude: ["Rules"],
      swiftSettings: settings),
    .target(name: "JSON", swiftSettings: settings),
    .target(name: "Review", dependencies: ["Diff", "Findings", "JSON", "Screening"], swiftSettings: settings),
    .target(name: "Asked", dependencies: ["Diff", "Findings", "Review", "Screening"], swiftSettings: settings),
    .executableTarget(name: "mutate-replies", dependencies: ["Asked", "Review"], swiftSettings: settings),
    fuzzer("fuzz-reply", ["Asked"]),
    fuzzer("fuzz-index"),
    fuzzer("fuzz-patch"),
    fuzzer("fuzz-text"),
    fuzzer("fuzz-screen", ["Diff", "Findings", "Screening"]),
  ],
  swiftLanguageModes: [.v6]
)
