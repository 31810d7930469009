import LexiconTools
import Stadtecho
import Testing

struct TaxonomyCheckTests {
  @Test(arguments: [
    ("fields:\n  - {id: a, name: A, keywords: [Radweg]}", "error", "\"title\" is missing"),
    (
      "title: S\nfarbe: rot\nfields:\n  - {id: a, name: A, keywords: [Radweg]}", "error",
      "nothing reads the key \"farbe\""
    ),
    (
      "title: S\nfields:\n  - {id: a, name: A, keyword: [Radweg]}", "error",
      "nothing reads the key \"keyword\""
    ),
    ("title: S\nfields:\n  - {id: index, name: A, keywords: [Radweg]}", "error", "is reserved"),
    (
      "title: S\nfields:\n  - {id: a, name: A, keywords: [Radweg]}\n  - {id: a, name: B, keywords: [Baum]}",
      "error",
      "the field \"a\" stands in line 3 already"
    ),
    ("title: S\nfields:\n  - {id: a, name: A}", "warning", "has no keywords"),
    ("title: S\nfields:\n  - {id: a, name: A, keywords: [nicht]}", "error", "\"nicht\" is a stop word"),
    (
      "title: S\nfields:\n  - {id: a, name: A, keywords: [Radwege]}", "warning",
      "looks like a form of \"Radweg\""
    ),
    ("title: S\nfields:\n  - {id: a, name: A, keywords: [Radweg, Radweg]}", "warning", "is the same word"),
    (
      "title: S\nfields:\n  - {id: a, name: A, keywords: [Radweg]}\n  - {id: b, name: B, keywords: [Radweg]}",
      "warning",
      "also speaks for the field \"a\""
    ),
    ("title: [", "error", "not valid YAML"),
  ])
  func faultsAreNamed(text: String, severity: String, problem: String) throws {
    let check = TaxonomyCheck(text, name: "f.yaml", analyzer: try SharedAnalyzer.get())
    let lines = check.findings.map(\.description)
    #expect(lines.contains { $0.contains(": \(severity): ") && $0.contains(problem) }, "\(lines)")
    #expect(lines.allSatisfy { $0.hasPrefix("f.yaml:") })
  }

  @Test func aGoodFileHasNoFindings() throws {
    let text = """
      title: S
      fields:
        - id: a
          name: A
          keywords: [Radweg, Tempo 30]
          goals: [{id: g, name: G, source: wir, keywords: [Lastenrad], measures: [{id: A-M1, name: M}]}]
      """
    let check = TaxonomyCheck(text, name: "f.yaml", analyzer: try SharedAnalyzer.get())
    #expect(check.findings == [])
  }

  @Test func everyFindingHasItsLine() throws {
    let text = "title: S\nfields:\n  - id: a\n    name: A\n    keywords:\n      - Baum\n      - nicht\n"
    let check = TaxonomyCheck(text, name: "f.yaml", analyzer: try SharedAnalyzer.get())
    #expect(check.findings.map(\.message.line) == [7])
  }
}
