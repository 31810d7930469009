import Foundation
import GermanText
import TestSupport
import TextTestSupport
import Testing

/// The own loop over ICU's word rules is ICU, and ICU is Unicode.
struct UnicodeConformanceTests {
  /// Unicode's own cases, from Debian's `unicode-data`.
  private static let path = "/usr/share/unicode/auxiliary/WordBreakTest.txt"

  /// A line such as `÷ 0061 × 0308 ÷ 0020 ÷`: the text, and its boundaries as UTF-8 offsets.
  private struct Case {
    var text = ""
    var ends: [Int] = []

    init?(_ line: Substring) {
      let fields = line.prefix { $0 != "#" }.split(separator: " ").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard !fields.isEmpty else { return nil }
      for field in fields where !field.isEmpty {
        switch field {
        case "÷": if !text.isEmpty { ends.append(text.utf8.count) }
        case "×": break
        default:
          guard let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// The cases state Unicode's rules without a language. ICU adapts them for most languages, German among
  /// them (a colon ends a word there); for Finnish it does not, so the loop is asked by Finnish rules.
  @Test func passesUnicodesWordBreakTest() throws {
    let data = try #require(
      FileManager.default.contents(atPath: Self.path), "\(Self.path) is missing: run make setup")
    let cases = String(decoding: data, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.compactMap(Case.init)
    #expect(cases.count == 1823)
    let probe = TokenizerProbe(tables: GermanTables(lists: WordLists()), locale: "fi")
    #expect(probe.usesOwnLoop)
    var byTheLoop = 0
    for item in cases {
      // Katakana is left to ICU's dictionary, as everywhere.
      let ends = probe.boundaries(in: item.text)
      if ends != nil { byTheLoop += 1 }
      #expect(
        (ends ?? probe.referenceBoundaries(in: item.text)) == item.ends, "\(item.text.debugDescription)")
    }
    #expect(byTheLoop > 1600)
  }

  /// Real text as it stands and with characters exchanged. `STADTECHO_FUZZ_CHARACTERS` sets how much is
  /// compared; the default keeps the tests short.
  @Test func agreesWithICUOnRealAndMutatedText() throws {
    let wanted = ProcessInfo.processInfo.environment["STADTECHO_FUZZ_CHARACTERS"].flatMap(Int.init) ?? 200_000
    let path = Project.folder.appending(path: "Corpora/jena-smart-city/comments.csv").path
    let data = try #require(FileManager.default.contents(atPath: path))
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    let probe = TokenizerProbe(tables: try Bundled.tables())
    var compared = 0
    var seed: UInt64 = 0
    while compared < wanted {
      for line in lines where compared < wanted {
        let text =
          seed == 0
          ? line : seed.isMultiple(of: 3) ? RandomText.make(seed: seed) : RandomText.mutated(line, seed: seed)
        compared += text.unicodeScalars.count
        seed += 1
        if let ends = probe.boundaries(in: text), ends != probe.referenceBoundaries(in: text) {
          Issue.record("boundaries differ, seed \(seed): \(text.debugDescription)")
          return
        }
        if probe.sentences(in: text, withICU: false) != probe.sentences(in: text, withICU: true) {
          Issue.record("sentences differ, seed \(seed): \(text.debugDescription)")
          return
        }
        if wanted <= 1_000_000, probe.tokens(in: text) != probe.assembledTokens(in: text, withICU: true) {
          Issue.record("tokens differ, seed \(seed): \(text.debugDescription)")
          return
        }
      }
    }
  }
}
