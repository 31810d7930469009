// swift-tools-version: 6.2
import PackageDescription

/// Strict settings for every Swift target: imports are internal unless said otherwise, protocols as
/// types are spelled `any`, and a member is only visible where its module is imported.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// An own Swift target with the strict settings.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

/// The tests of one module, in the folder of the same name.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Stadtecho",
  products: [
    .library(
      name: "Stadtecho",
      targets: [
        "Stadtecho", "FeedbackModel", "Intake", "LexiconFiles", "Reporting", "TopicModeling",
      ]),
    .executable(name: "stadtecho", targets: ["stadtecho"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Layer 0: values without input or output, and the doors to system libraries.
    module("FeedbackModel"),
    module("JSONStreaming"),
    module("Snapshots"),
    .systemLibrary(
      name: "CICUSystem", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "CICU", dependencies: ["CICUSystem"]),
    .target(name: "CBytes"),
    .target(name: "CVectors"),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),

    // Layer 1: text to tokens, data files to checked tables.
    module("GermanText", ["CICU", "CSnowball", "FeedbackModel", "Snapshots"]),
    // `Sources/LexiconFiles/Lexicons` is a link to the top-level folder: data lives there, code here.
    module(
      "LexiconFiles", ["FeedbackModel", "Snapshots", yams], exclude: ["Lexicons/LICENSE"],
      resources: [
        "action-fields", "cues", "intake", "privacy", "report-texts", "sentiment", "topics", "words",
      ].map {
        .copy("Lexicons/\($0)")
      }),

    // Layer 2: one analysis each, and the edges.
    module("SentimentAnalysis", ["FeedbackModel", "GermanText", "LexiconFiles"]),
    module("Classification", ["FeedbackModel", "GermanText", "LexiconFiles"]),
    module("Privacy", ["FeedbackModel", "GermanText", "LexiconFiles"]),
    module("TopicModeling", ["CVectors", "FeedbackModel", "GermanText", "LexiconFiles"]),
    module(
      "Intake",
      ["CBytes", "CICU", "CLibZip", "COpenSSL", "CXML", "FeedbackModel", "JSONStreaming", "LexiconFiles"]),
    module("Reporting", ["CICU", "CXLSXWriter", "FeedbackModel", "JSONStreaming", "LexiconFiles"]),

    // Layer 3: the public library wires the stages.
    module(
      "Stadtecho",
      [
        "Classification", "FeedbackModel", "GermanText", "Intake", "JSONStreaming", "LexiconFiles",
        "Privacy", "Reporting", "SentimentAnalysis", "Snapshots", "TopicModeling",
      ]),

    module(
      "Evaluation",
      ["FeedbackModel", "GermanText", "Intake", "JSONStreaming", "Stadtecho"]),
    module(
      "LexiconTools",
      [
        "FeedbackModel", "GermanText", "JSONStreaming", "LexiconFiles", "SentimentAnalysis", "Stadtecho",
      ]),

    // Layer 4: arguments and exit codes.
    .executableTarget(
      name: "stadtecho",
      dependencies: [
        "Evaluation", "FeedbackModel", "Intake", "LexiconFiles", "LexiconTools", "Reporting", "Stadtecho",
        "TopicModeling", arguments,
      ],
      path: "Sources/stadtecho-cli", swiftSettings: strict),
    .executableTarget(
      name: "tokenizer-benchmark",
      dependencies: [
        "Classification", "FeedbackModel", "GermanText", "LexiconFiles", "Privacy", "SentimentAnalysis",
        "Stadtecho",
      ],
      path: "Benchmarks/TokenizerBenchmark", swiftSettings: strict),

    // What several test targets share: the project's folders, running programs.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    // Case tables, seeded random text, bundled tables.
    .target(
      name: "TextTestSupport", dependencies: ["FeedbackModel", "GermanText", "LexiconFiles", "Stadtecho"],
      path: "Tests/TextTestSupport", swiftSettings: strict),
    tests(
      "ClassificationTests",
      ["Classification", "FeedbackModel", "GermanText", "LexiconFiles", "TextTestSupport"],
      resources: [.copy("Cases")]),
    tests("CommandTests", ["TestSupport", "stadtecho", "tokenizer-benchmark"]),
    tests("EvaluationTests", ["Evaluation", "FeedbackModel", "Intake", "Stadtecho", "TestSupport"]),
    tests("FeedbackModelTests", ["FeedbackModel", "TextTestSupport"]),
    tests(
      "GermanTextTests", ["GermanText", "LexiconFiles", "Snapshots", "TestSupport", "TextTestSupport"],
      resources: [.copy("Cases")]),
    tests(
      "IntakeTests", ["CBytes", "CLibZip", "FeedbackModel", "Intake", "LexiconFiles"],
      resources: [.copy("Cases"), .copy("Payloads")]),
    tests("JSONStreamingTests", ["JSONStreaming"]),
    tests(
      "LexiconFilesTests",
      ["Classification", "FeedbackModel", "GermanText", "LexiconFiles", "TestSupport", "TextTestSupport"]),
    tests(
      "LexiconToolsTests",
      ["FeedbackModel", "GermanText", "LexiconFiles", "LexiconTools", "Stadtecho", "TextTestSupport"]),
    tests(
      "PrivacyTests", ["FeedbackModel", "GermanText", "LexiconFiles", "Privacy", "TextTestSupport"],
      resources: [.copy("Cases")]),
    tests("ReportingTests", ["FeedbackModel", "LexiconFiles", "Reporting", "TestSupport"]),
    tests(
      "SentimentAnalysisTests",
      ["FeedbackModel", "GermanText", "LexiconFiles", "SentimentAnalysis", "TextTestSupport"],
      resources: [.copy("Cases")]),
    tests("SnapshotsTests", ["Snapshots"]),
    tests(
      "StadtechoTests",
      [
        "FeedbackModel", "Intake", "LexiconFiles", "Reporting", "Stadtecho", "TestSupport", "TextTestSupport",
      ]),
    tests(
      "TopicModelingTests",
      ["FeedbackModel", "GermanText", "LexiconFiles", "TextTestSupport", "TopicModeling"]),
  ],
  swiftLanguageModes: [.v6]
)
