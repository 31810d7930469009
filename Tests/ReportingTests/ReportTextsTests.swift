import FeedbackModel
import Foundation
import LexiconFiles
import TestSupport
import Testing

@testable import Reporting

@Suite("Report texts")
struct ReportTextsTests {
  @Test("have the same keys with the same gaps in all languages", arguments: ReportTexts.Language.allCases)
  func languages(language: ReportTexts.Language) throws {
    let (german, other) = (try ReportTexts.bundled(), try ReportTexts.bundled(language))
    #expect(other.keys == german.keys)
    for key in german.keys {
      #expect(Self.gaps(of: other.template(key)) == Self.gaps(of: german.template(key)), "\(key)")
      let one = Self.gaps(of: other.template(key, count: 1))
      #expect(Self.gaps(of: other.template(key)).isSuperset(of: one), "\(key)")
    }
  }

  @Test("have every key that the sources name, and none that they do not")
  func sources() throws {
    let keys = Set(try ReportTexts.bundled().keys)
    let source = try Self.source()
    let called = try Regex(#"(?:words|section|self|inlines)\(\s*"([a-zA-Z0-9.-]+)""#)
    let named = Set(source.matches(of: called).compactMap { $0.output[1].substring.map(String.init) })
    #expect(named.count > 100)
    #expect(named.subtracting(keys).sorted() == [])
    // Families whose last part is the value of a case, or a column's name.
    let families = [
      "channel.", "column.goal.", "compare.criticism.", "compare.size.", "dispute.", "format.", "glossary.",
      "intent.", "left-out.", "sentiment.", "sheet.", "tone.", "trend.",
    ]
    let unused = keys.filter { key in
      !source.contains("\"\(key)\"") && !families.contains(where: key.hasPrefix)
    }
    #expect(unused.sorted() == [])
  }

  @Test("have a text for every case and every column", arguments: ReportTexts.Language.allCases)
  func families(language: ReportTexts.Language) throws {
    let texts = try ReportTexts.bundled(language)
    let report = ReportBuilder.report(on: SampleCorpus(comments: []).analysis)
    let columns = SpreadsheetBuilder(report, words: Wording(texts)).sheets.flatMap(\.columns).map {
      "sheet.\($0.name)"
    }
    let cases = [
      "tone.critical", "tone.positive", "tone.divided", "tone.factual", "trend.rising", "trend.falling",
      "dispute.replies", "dispute.judgements", "intent.proposal", "intent.complaint", "intent.praise",
      "intent.question", "intent.information", "sentiment.negative", "sentiment.neutral",
      "sentiment.positive",
      "channel.online", "channel.event",
    ]
    let reasons = LeftOut.Reason.allCases.map { "left-out.\($0.rawValue)" }
    for key in columns + cases + reasons { #expect(texts.contains(key), "\(key)") }
  }

  @Test("name file and line of a key that stands twice")
  func twice() {
    let file = DataFile(name: "de.tsv", text: "a\tA\nb\tB\na\tC\n")
    #expect(throws: LexiconError.self) { try ReportTexts(language: "de", file: file) }
    do {
      _ = try ReportTexts(language: "de", file: file)
    } catch {
      #expect("\(error)".contains("de.tsv") && "\(error)".contains("3"))
    }
  }

  private static func gaps(of template: String) -> Set<String> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "}" })
      })
  }

  private static func source() throws -> String {
    let folder = Project.folder.appending(path: "Sources/Reporting")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var text = ""
    while let url = files?.nextObject() as? URL {
      if url.pathExtension == "swift" { text += try String(contentsOf: url, encoding: .utf8) }
    }
    return text
  }
}
