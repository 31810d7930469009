@testable import LexiconFiles
@testable import LexiconTools
import Stadtecho
import Testing

@Suite("Lexicon check")
struct LexiconCheckTests {
  @Test(
    "says what is wrong, what was expected, and what to do",
    arguments: [
      ("Lärm\tNOUN\t-0.55", "error: the valence is -0.55, expected a step of 0.1"),
      ("Lärm\tNOUN\t-0.5\tverkehr", "error: Lärm has the unknown domain \"verkehr\""),
      ("Lärm\tNOUN\t-0.5\ttraffic, housing", "error: Lärm has the unknown domain \" housing\""),
      ("lärm\tNOUN\t-0.5", "error: the noun lärm begins in lower case, expected a capital. Write Lärm"),
      ("no go\tADJ\t-0.5", "error: \"no go\" has white space in it, expected a single word"),
      ("Lärm\tN\t-0.5", "error: unknown mark \"N\". Use one of ADJ, ADV, NOUN, VERB, INTJ."),
      ("Lärm\tNOUN\t-1.5", "error: the valence is \"-1.5\""),
      ("Lärm", "error: found 1 columns, expected lemma, part of speech"),
      ("schönes\tADJ\t0.5", "warning: schönes (ADJ) looks like a form of schön, expected a dictionary form"),
      ("Kälber\tNOUN\t0.1", "warning: Kälber (NOUN) looks like a form of Kalb"),
      ("Schlaglöcher\tNOUN\t-0.5", "warning: Schlaglöcher (NOUN) looks like a form of Schlagloch"),
      ("gelangweilt\tVERB\t-0.5", "warning: gelangweilt (VERB) looks like a form of langweilen"),
    ])
  func single(line: String, message: String) throws {
    let check = try check([("eigene.tsv", "# Kopf\n\(line)\n")])
    #expect(check.findings.count == 1)
    let description = check.findings.first?.description ?? ""
    #expect(description.hasPrefix("eigene.tsv:2: \(message)"), "\(description)")
    #expect(description.hasSuffix("."))
  }

  @Test(
    "lets pass what is right",
    arguments: [
      "Lärm\tNOUN\t-0.5\ttraffic,housing\tStraßenlärm", "gelangweilt\tADJ\t-0.5", "langweilen\tVERB\t-0.5",
      "juhu\tINTJ\t0.7", "leider\tADV\t-0.3", "Plürkerei\tNOUN\t-0.3", "gut\tADJ\t0\t\tx",
      "Hass\tNOUN\t-0.5\nhassen\tVERB\t-0.5", "gut\tADJ\t0.5\nGut\tNOUN\t-0.1",
      "gut\tADJ\t0.5\nGut\tNOUN\t0.0", "besser\tADJ\t0.2\ngut\tADJ\t0.6", "lieber\tADV\t0.1\nlieb\tADJ\t0.5",
    ])
  func right(lines: String) throws {
    let check = try check([("eigene.tsv", lines)])
    #expect(check.findings.map(\.description) == [])
    #expect(check.summary(listingWarnings: true).hasSuffix(": 0 errors, 0 warnings\n"))
  }

  @Test("finds duplicates across files, by kind and part of speech")
  func duplicates() throws {
    let check = try check([
      ("a.tsv", "Lärm\tNOUN\t-0.5\ngut\tADJ\t0.5\n"), ("b.tsv", "gut\tADJ\t0.5\ngut\tADV\t0.5\n"),
      ("expressions.tsv", "gut so\t0.5\tphrase\nGut so\t0.4\tphrase\n"),
      ("modifiers.tsv", "sehr\tintensifier\t1.3\ngut so\tintensifier\t1.3\nsehr\tintensifier\t1.4\n"),
      ("signs.tsv", ":D\t0.5\n:d\t0.4\n:D\t0.5\n"),
    ])
    #expect(
      check.findings.map(\.problem) == [
        "the word gut (ADJ) stands in a.tsv:2 already",
        "the phrase Gut so stands in expressions.tsv:1 already",
        "the modifier sehr stands in modifiers.tsv:1 already", "the sign :D stands in signs.tsv:1 already",
      ])
    #expect(check.findings.allSatisfy { $0.severity == .error })
    #expect(check.summary(listingWarnings: true) == "5 files, 12 entries: 4 errors, 0 warnings\n")
  }

  @Test("warns of opposite judgements on one spelling")
  func contradictions() throws {
    let check = try check([("a.tsv", "klappen\tVERB\t0.4\n"), ("b.tsv", "Klappen\tNOUN\t-0.4\n")])
    let finding = try #require(check.findings.first { $0.kind == .contradiction })
    #expect(finding.severity == .warning)
    #expect(
      finding.description.hasPrefix(
        "b.tsv:1: warning: Klappen (NOUN) has -0.4, klappen (VERB) in a.tsv:1 has 0.4; expected"))
    #expect(
      check.summary(listingWarnings: true).hasSuffix(
        "Warnings: 1 inflected forms, 1 opposite valences; --verbose lists them.\n"))
  }

  @Test("finds mistakes in members of compounds and in frames")
  func membersAndFrames() throws {
    let members = "chaos\thead\tjudges\t-0.6\nChaos\thead\tjudges\t-0.65\nchaos\tprefix\tjudges\t-0.6\n"
    let frames =
      "lang\tnear\twarten\t-0.4\nlang\tnear\t-\t-0.4\nlang\tnah\t-\t-0.4\nlang\tnear\twarten\t0.4\n"
    let found = try check([("members.tsv", members), ("frames.tsv", frames)]).findings.map {
      "\($0.file):\($0.line ?? 0) \($0.kind)"
    }
    #expect(
      found == [
        "members.tsv:2 spelling", "members.tsv:2 duplicate", "members.tsv:2 step", "frames.tsv:2 spelling",
        "frames.tsv:3 format", "frames.tsv:4 duplicate",
      ])
  }

  @Test("finds no error in the bundled lexicon")
  func bundled() throws {
    var check = try LexiconCheck(SharedAnalyzer.get())
    for file in try BundledLexicons.sentimentFiles() { check.add(file) }
    check.finish()
    #expect(check.findings.filter { $0.severity == .error }.map(\.description) == [])
    #expect(check.entries > 5000)
  }

  private func check(_ files: [(name: String, text: String)]) throws -> LexiconCheck {
    var check = try LexiconCheck(SharedAnalyzer.get())
    for file in files { check.add(DataFile(name: file.name, text: file.text)) }
    check.finish()
    return check
  }
}
