// swift-tools-version: 6.2
import PackageDescription

// What of our own code parses bytes that anybody may have written, each under libFuzzer; run.sh builds and runs them.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Git", "Diff"], swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "fuzz",
  targets: [
    .target(
      name: "CGit2",
      linkerSettings: [
        .linkedLibrary(":libgit2.a"), .linkedLibrary(":libmbedcrypto.a"), .linkedLibrary("pcre2-8"),
        .linkedLibrary("z"),
      ]),
    .target(name: "Diff", swiftSettings: settings),
    .target(name: "Git", dependencies: ["CGit2", "Diff"], swiftSettings: settings),
    fuzzer("fuzz-index"),
    fuzzer("fuzz-patch"),
    fuzzer("fuzz-text"),
  ],
  swiftLanguageModes: [.v6]
)
