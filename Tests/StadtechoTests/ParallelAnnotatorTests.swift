import FeedbackModel
import Reporting
import Stadtecho
import Testing

/// The number of threads changes how long it takes and nothing else.
struct ParallelAnnotatorTests {
  /// The bundled corpus, with replies that stand far from what they answer.
  private static let comments = Result {
    let comments = try Corpus.bundled.get().comments
    return comments + comments.map { Comment(id: "re-\($0.id)", text: "Genauso ist es!", parentID: $0.id) }
  }

  @Test(arguments: [2, 3, 8], [7, 1000])
  func annotations(threads: Int, batch: Int) throws {
    let comments = try Self.comments.get()
    let analyzer = try Corpus.analyzer.get()
    let annotator = ParallelAnnotator(analyzer, threads: threads)
    var lines: [[UInt8]] = []
    for start in stride(from: 0, to: comments.count, by: batch) {
      let part = Array(comments[start..<min(start + batch, comments.count)])
      lines += annotator.annotationLines(for: part, includingTokens: true)
    }
    let single = analyzer.makeAnnotator()
    var writer = AnnotationWriter(includingTokens: true)
    #expect(lines == comments.map { writer.line(for: $0, annotator: single) })
  }

  @Test func reports() throws {
    let all = try Self.comments.get()
    // Enough for topics, wishes and fields; every one of them in each thread's share.
    let comments = all.prefix(150) + all.dropFirst(all.count / 2).prefix(150)
    let reports = try [1, 2, 5].map { threads in
      let analyzer = try Analyzer(options: Analyzer.Options(threads: threads))
      return JSONRenderer().bytes(
        for: ReportBuilder.report(on: analyzer.analyze(Array(comments)), title: nil))
    }
    #expect(Set(reports).count == 1, "differs with \([1, 2, 5].indices.filter { reports[$0] != reports[0] })")
  }
}
