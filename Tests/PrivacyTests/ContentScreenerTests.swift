import FeedbackModel
import GermanText
import LexiconFiles
import Privacy
import Testing
import TextTestSupport

/// Recall and precision on invented snippets, by kind: a snippet is right when the kind is found in it.
@Suite("ContentScreener")
struct ContentScreenerTests {
  @Test("finds what authors say about themselves that is protected, and little else")
  func sensitive() throws {
    var screener = ContentScreener(lists: try Bundled.lexicons().privacy)
    let figures = try figures(of: "sensitive.tsv") { document, vocabulary in
      screener.findings(in: document, vocabulary: vocabulary).warnings.map(\.kind.rawValue)
    }
    check(figures, kinds: ContentWarning.Kind.allCases.map(\.rawValue), recall: 0.98, precision: 0.95)
  }

  @Test("finds what a moderator should look at, and little else")
  func moderation() throws {
    var screener = ContentScreener(lists: try Bundled.lexicons().privacy)
    let figures = try figures(of: "moderation.tsv") { document, vocabulary in
      screener.findings(in: document, vocabulary: vocabulary).flags.map(\.kind.rawValue)
    }
    check(figures, kinds: ModerationFlag.Kind.allCases.map(\.rawValue), recall: 0.97, precision: 0.95)
  }

  @Test("names the place of the statement")
  func places() throws {
    let tokenizer = try Bundled.tokenizer()
    var screener = ContentScreener(lists: try Bundled.lexicons().privacy)
    let document = tokenizer.document(for: "Guten Tag! Ich bin Diabetiker, ihr Vollidioten.")
    let warning = try #require(
      screener.findings(in: document, vocabulary: tokenizer.vocabulary).warnings.first)
    #expect(document.excerpt(warning.range.utf8) == "Ich bin Diabetiker")
    let flag = try #require(
      screener.findings(in: document, part: .title, vocabulary: tokenizer.vocabulary).flags.first)
    #expect(document.excerpt(flag.range.utf8).hasSuffix("Vollidioten"))
    #expect(flag.range.part == .title)
    #expect(flag.severity == 2)
  }

  private struct Figures {
    var right: [String: Int] = [:]
    var found: [String: Int] = [:]
    var expected: [String: Int] = [:]
    var faults: [String: [String]] = [:]
  }

  private func figures(
    of file: String, kinds: (Document, Vocabulary) -> [String]
  ) throws -> Figures {
    let tokenizer = try Bundled.tokenizer()
    var figures = Figures()
    for line in try CaseFile.read(file, in: .module) {
      let cells = line.text.split(separator: "\t").map(String.init)
      try #require(cells.count == 2, "\(line)")
      let document = tokenizer.document(for: cells[1])
      let found = Set(kinds(document, tokenizer.vocabulary))
      for kind in found { figures.found[kind, default: 0] += 1 }
      if found.contains(cells[0]) { figures.right[cells[0], default: 0] += 1 }
      if cells[0] != "-" { figures.expected[cells[0], default: 0] += 1 }
      for kind in found.symmetricDifference([cells[0]]) { figures.faults[kind, default: []].append(cells[1]) }
    }
    return figures
  }

  private func check(_ figures: Figures, kinds: [String], recall: Double, precision: Double) {
    for kind in kinds {
      let right = Double(figures.right[kind] ?? 0)
      let reached = (
        recall: right / Double(figures.expected[kind] ?? 1),
        precision: right / Double(figures.found[kind] ?? 1)
      )
      print("\(kind): recall \(reached.recall), precision \(reached.precision)")
      #expect(reached.recall >= recall, "\(kind): \(figures.faults[kind] ?? [])")
      #expect(reached.precision >= precision, "\(kind): \(figures.faults[kind] ?? [])")
    }
  }
}
