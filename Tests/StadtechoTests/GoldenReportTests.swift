import Foundation
import TestSupport
import Testing

/// The sample report that is committed is the one that the code makes of the bundled corpus.
///
/// `STADTECHO_RECORD=1 swift test --filter GoldenReportTests` writes it anew; look at the differences
/// before you commit them.
@Suite("Golden report")
struct GoldenReportTests {
  private static let isRecording = ProcessInfo.processInfo.environment["STADTECHO_RECORD"] == "1"
  private static let remedy =
    "If this is meant to be, run STADTECHO_RECORD=1 swift test --filter GoldenReportTests and look at the changes."

  @Test("of the bundled corpus is the committed one, file by file")
  func bundledCorpus() throws {
    try compare(try Corpus.bundled.get().files, with: Project.sampleReport)
  }

  @Test("for publication is the committed one, file by file")
  func publicEdition() throws {
    try compare(try Corpus.publicFiles(), with: Project.publicSample)
  }

  private func compare(_ made: [String: Data], with folder: URL) throws {
    if Self.isRecording { try Self.record(made, in: folder) }
    let committed = try Folder.files(of: folder)
    for name in Set(made.keys).union(committed.keys).sorted() {
      if let problem = Self.problem(with: name, made: made[name], committed: committed[name]) {
        Issue.record("\(folder.lastPathComponent)/\(problem)\n\(Self.remedy)")
      }
    }
  }

  @Test("reports a file that is missing, one too many, and one that differs")
  func problems() {
    let data = Data("a\nb\n".utf8)
    #expect(Self.problem(with: "index.md", made: data, committed: data) == nil)
    #expect(Self.problem(with: "index.md", made: data, committed: nil) == "index.md is missing")
    #expect(
      Self.problem(with: "alt.md", made: nil, committed: data) == "alt.md is not part of the report any more")
    #expect(
      Self.problem(with: "index.md", made: Data("a\nx\n".utf8), committed: data)
        == "index.md has changed in line 2:\n  expected: b\n  found:    x")
  }

  private static func problem(with name: String, made: Data?, committed: Data?) -> String? {
    guard let made else { return "\(name) is not part of the report any more" }
    guard let committed else { return "\(name) is missing" }
    let difference = LineDifference(
      expected: String(decoding: committed, as: UTF8.self), found: String(decoding: made, as: UTF8.self))
    return difference.map { "\(name) has changed in \($0)" }
  }

  private static func record(_ files: [String: Data], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (name, data) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }
}
