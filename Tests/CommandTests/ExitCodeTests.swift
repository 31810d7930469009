import Foundation
import TestSupport
import Testing

/// A run that fails says why in one line for people, and never crashes.
@Suite("Exit codes")
struct ExitCodeTests {
  @Test("1 for a file that is missing", arguments: ["report", "annotate", "tokenize", "topics"])
  func missingFile(command: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await Tool.run(call(command, folder.path("fehlt.csv"), in: folder))
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(run.errors.contains("\(folder.path("fehlt.csv")) cannot be read (No such file or directory)."))
    #expect(run.output.isEmpty)
  }

  @Test("1 for a file that is empty", arguments: ["report", "annotate", "tokenize", "topics"])
  func emptyFile(command: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(" \n\n", to: "leer.csv")
    let run = try await Tool.run(call(command, file, in: folder))
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(run.errors.contains("leer.csv is empty; a file with comments was expected."))
    #expect(run.output.isEmpty)
  }

  @Test("1 for a folder without files")
  func folder() async throws {
    let folder = try TemporaryFolder()
    let run = try await Tool.run("annotate", folder.url.path)
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(run.errors.contains("\(folder.url.path) is empty; a file with comments was expected."))
  }

  @Test("1 for random bytes", arguments: 1...8)
  func randomBytes(seed: UInt64) async throws {
    var generator = RandomBytes(seed: seed)
    let run = try await Tool.run("annotate", "-", input: .file(generator.data(count: 100_000)))
    #expect(run.failedWithMessage, "\(run.errors.prefix(500))")
    #expect(
      run.errors.contains(
        "Standard input is not a text file; a table (CSV, XLSX, ODS), JSON, XBeteiligung or minutes"
      ))
    #expect(run.output.isEmpty)
  }

  @Test("1 for a table without a column of texts, whose columns are named")
  func noTextColumn() async throws {
    let run = try await Tool.run("annotate", "-", input: .pipe(Data("nr;farbe\n1;rot\n".utf8)))
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(run.errors.contains("The columns are: nr, farbe. Name the right one with --columns text=NAME."))
  }

  @Test("1 for an output that cannot be written", arguments: ["report", "annotate"])
  func unwritable(command: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("id;text\n1;Mehr Bänke!\n", to: "a.csv")
    // A file is no folder: nothing can be written below it.
    let run = try await Tool.run(command, file, "--output", file + "/out")
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(run.errors.contains("\(file)/out cannot be written."))
  }

  @Test("1 for data files that are missing or broken")
  func brokenDataFiles() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("id;text\n1;Mehr Bänke!\n", to: "a.csv")
    let broken = try folder.write("title: Musterstadt\nfields:\n  - {id: Ä, name: x}\n", to: "felder.yaml")
    let calls = [
      ["--action-fields", folder.path("fehlt.yaml")], ["--lexicon", folder.path("fehlt.tsv")],
      ["--action-fields", broken],
    ]
    for options in calls {
      let run = try await Tool.run(["annotate", file] + options)
      #expect(run.failedWithMessage, "\(options): \(run.errors)")
    }
  }

  @Test(
    "64 for wrong usage",
    arguments: [
      ["--nix"], ["nix"], ["annotate", "--nix"], ["report", "a.csv"], ["report", "a.csv", "--output"],
      ["report", "a.csv", "--output", "out", "--format", "docx"],
      ["report", "a.csv", "--output", "out", "--topics", "0"],
      ["report", "a.csv", "--output", "out", "--seed", "-1"],
      ["annotate", "--columns", "farbe=Beitrag"], ["annotate", "--columns", "text"],
    ])
  func wrongUsage(arguments: [String]) async throws {
    let run = try await Tool.run(arguments)
    #expect(run.exitCode == 64, "\(run.errors)")
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("--help"))
    #expect(run.output.isEmpty)
  }

  @Test(
    "0 for help and version",
    arguments: [["--help"], ["help", "report"], ["--version"], ["annotate", "--help"]])
  func help(arguments: [String]) async throws {
    let run = try await Tool.run(arguments)
    #expect(run.exitCode == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors == "")
  }

  private func call(_ command: String, _ input: String, in folder: TemporaryFolder) -> [String] {
    [command, input] + (command == "report" ? ["--output", folder.path("out")] : [])
  }
}

/// Bytes that look like chance and are the same in every run (xorshift, Marsaglia 2003).
private struct RandomBytes {
  private var state: UInt64

  /// - Parameter seed: Not 0.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func data(count: Int) -> Data {
    Data((0..<count).map { _ in next() })
  }

  private mutating func next() -> UInt8 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return UInt8(truncatingIfNeeded: state >> 32)
  }
}
