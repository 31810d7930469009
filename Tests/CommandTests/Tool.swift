import Foundation
import TestSupport
import Testing

/// The tool as people run it.
enum Tool {
  /// Runs `stadtecho` in a folder of its own.
  static func run(_ arguments: String..., input: ProgramRun.Input = .file(Data())) async throws -> ProgramRun
  {
    try await run(arguments, input: input)
  }

  static func run(
    _ arguments: [String], input: ProgramRun.Input = .file(Data())
  ) async throws -> ProgramRun {
    let tool = buildFolder.appending(path: "stadtecho")
    try #require(
      FileManager.default.isExecutableFile(atPath: tool.path),
      "\(tool.path) is missing; run swift build first")
    // Not the cache of whoever runs the tests.
    let cache = buildFolder.appending(path: "lexicon-cache-of-tests").path
    return try await ProgramRun(tool, arguments, input: input, environment: ["STADTECHO_CACHE": cache])
  }

  /// Executables are built beside the tests.
  static var buildFolder: URL {
    #if os(macOS)
      Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent()
    #else
      Bundle.main.bundleURL
    #endif
  }

  /// Only here so that its bundle can be found.
  private final class Anchor {}
}

extension ProgramRun {
  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The output read as JSON Lines.
  func lines<Line: Decodable>(as type: Line.Type) throws -> [Line] {
    try output.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: $0) }
  }

  /// Whether the tool ended with exit code 1 and told in one line, without any traces of a crash, what is
  /// wrong.
  var failedWithMessage: Bool {
    // Work that takes longer on a slow machine also tells how far it is.
    let lines = errors.split(separator: "\n").filter { !$0.hasPrefix("stadtecho: ") }
    return exitCode == 1 && lines.count == 1 && lines.allSatisfy { $0.hasPrefix("Error: ") }
  }
}
