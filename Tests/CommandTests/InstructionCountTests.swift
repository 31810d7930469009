import Foundation
import TestSupport
import Testing

/// The scanner stays far from the cost of asking ICU word by word. Instructions are counted, not seconds, so
/// a busy machine changes nothing; the bounds are wide, because tests run without optimisation and only
/// another order of magnitude shall fail them.
@Suite("Instruction counts")
struct InstructionCountTests {
  @Test("of the own loop stay near those of ICU's iterator")
  func ownLoop() async throws {
    let files = try TemporaryFolder()
    let program = try await strippedBenchmark(in: files)
    let text = try String(
      contentsOf: Project.folder.appending(path: "Corpora/jena-smart-city/comments.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").prefix(200).joined(separator: "\n")
    let corpus = try files.write(lines, to: "corpus.txt")
    let letter = try files.write("a", to: "letter.txt")
    func cost(_ mode: String) async throws -> Double {
      let start = try await instructions(program, letter, mode)
      return try await instructions(program, corpus, mode) - start
    }
    let iterator = try await cost("iterator")
    #expect(iterator > 0)
    #expect(try await cost("boundaries") < iterator * 2)
    #expect(try await cost("bare-types") < iterator * 4)
  }

  /// Valgrind cannot read what the Swift compiler writes for debuggers.
  private func strippedBenchmark(in files: TemporaryFolder) async throws -> URL {
    let program = Tool.buildFolder.appending(path: "tokenizer-benchmark")
    let stripped = files.url.appending(path: "benchmark")
    let run = try await ProgramRun(
      URL(filePath: "/usr/bin/strip"), ["--strip-debug", "-o", stripped.path, program.path])
    try #require(run.exitCode == 0, "\(run.errors) run make setup and swift build first")
    return stripped
  }

  private func instructions(_ program: URL, _ text: String, _ mode: String) async throws -> Double {
    let run = try await ProgramRun(
      URL(filePath: "/usr/bin/valgrind"),
      ["--tool=callgrind", "--callgrind-out-file=/dev/null", program.path, text, mode, "1"])
    let count = run.errors.split(separator: "\n").first { $0.contains("Collected") }
      .flatMap { $0.split(separator: " ").last }.flatMap { Double($0) }
    return try #require(count, "\(run.errors) run make setup first")
  }
}
