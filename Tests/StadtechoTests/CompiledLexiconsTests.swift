import FeedbackModel
import Foundation
import LexiconFiles
import Reporting
import TestSupport
import Testing

@testable import Stadtecho

/// Lexicons from the cache are those of the text files.
struct CompiledLexiconsTests {
  private let folder: TemporaryFolder
  private let cache: String

  init() throws {
    folder = try TemporaryFolder()
    cache = folder.path("a/cache")
  }

  private func analyzer() throws -> Analyzer {
    try Analyzer(options: Analyzer.Options(cacheDirectory: cache))
  }

  private func snapshots() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: cache).sorted()
  }

  @Test("An analyzer from the cache finds what one from the texts finds")
  func sameReport() throws {
    _ = try analyzer()
    let path = "\(cache)/\(try #require(snapshots().first))"
    let written = try Data(contentsOf: URL(filePath: path))
    let cached = try analyzer()
    let words = try Corpus.analyzer.get().lexicons.sentiment.words
    let hasSameWords = cached.lexicons.sentiment.words == words
    #expect(hasSameWords)
    #expect(cached.lexicons.sentiment.layers == (try Corpus.analyzer.get().lexicons.sentiment.layers))
    let comments = try Corpus.bundled.get().comments
    let reports = [cached, try Corpus.analyzer.get()].map {
      JSONRenderer().bytes(for: ReportBuilder.report(on: $0.analyze(comments), title: nil))
    }
    let (fromCache, fromTexts) = (reports[0], reports[1])
    // The comparison alone: a failure would print megabytes.
    let isSame = fromCache == fromTexts
    #expect(isSame)
    let isUntouched = try Data(contentsOf: URL(filePath: path)) == written
    #expect(isUntouched)
    #expect(try snapshots().count == 1)
  }

  @Test("Damage is noticed, and the snapshot is written anew", arguments: [0, 8, 5000, -1])
  func damage(place: Int) throws {
    _ = try analyzer()
    let url = URL(filePath: "\(cache)/\(try #require(snapshots().first))")
    let sound = try Data(contentsOf: url)
    var damaged = sound
    damaged[place < 0 ? damaged.count + place : place] ^= 1
    try damaged.write(to: url)
    let count = try analyzer().lexicons.sentiment.words.count
    #expect(count == (try Corpus.analyzer.get().lexicons.sentiment.words.count))
    let isSound = try Data(contentsOf: url) == sound
    #expect(isSound)
  }

  @Test("A file that was cut off is no snapshot", arguments: [0, 1, 8, 9, 100_000])
  func cut(length: Int) throws {
    let lexicons = try LexiconFolder.bundled()
    let kept = try #require(SnapshotCache(directory: cache, inputs: LexiconFolder.longFiles, of: lexicons))
    _ = try analyzer()
    let url = URL(filePath: "\(cache)/\(try #require(snapshots().first))")
    #expect(kept.read() != nil)
    try Data(contentsOf: url).prefix(length).write(to: url)
    #expect(kept.read() == nil)
  }

  @Test("Another content of a file is another snapshot")
  func changedFile() throws {
    let one = try folder.write("Haus\n", to: "words.tsv")
    let inputs = ["words.tsv"]
    let lexicons = LexiconFolder(path: (one as NSString).deletingLastPathComponent)
    try #require(SnapshotCache(directory: cache, inputs: inputs, of: lexicons)).write([])
    #expect(SnapshotCache(directory: cache, inputs: inputs, of: lexicons)?.read() != nil)
    _ = try folder.write("Maus\n", to: "words.tsv")
    #expect(SnapshotCache(directory: cache, inputs: inputs, of: lexicons)?.read() == nil)
  }

  @Test("Few snapshots are kept")
  func oldOnes() throws {
    for number in 0..<5 {
      let path = try folder.write("\(number)", to: "words.tsv")
      let lexicons = LexiconFolder(path: (path as NSString).deletingLastPathComponent)
      try #require(SnapshotCache(directory: cache, inputs: ["words.tsv"], of: lexicons)).write([])
    }
    #expect(try snapshots().count == 3)
  }

  @Test("Where nothing can be written, the texts do")
  func unwritable() throws {
    let file = try folder.write("", to: "file")
    let analyzer = try Analyzer(options: Analyzer.Options(cacheDirectory: "\(file)/cache"))
    #expect(!analyzer.lexicons.sentiment.words.isEmpty)
  }
}
