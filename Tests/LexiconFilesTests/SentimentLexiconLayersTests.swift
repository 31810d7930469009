import FeedbackModel
import Foundation
@testable import LexiconFiles
import TestSupport
import Testing

/// Which format a file is taken for, and what becomes of entries that are no words.
struct SentimentLexiconLayersTests {
  @Test func theProjectsOwnFormatKeepsItsNameDomainsAndMessages() throws {
    let lexicon = try layer("# version: 7", "Stau\tNOUN\t-0.5\ttraffic\tauf der Straße", "glatt\tADJ\t0.3")
    #expect(lexicon.words.map(\.domains) == [["traffic"], []])
    #expect(lexicon.layers == [DataFileVersion(name: "eigene.tsv", version: "7", entries: 2)])
    let error = #expect(throws: LexiconError.self) { try layer("Stau\tN\t-0.5") }
    #expect(
      error?.description == "eigene.tsv:1: unknown mark \"N\". Use one of ADJ, ADV, NOUN, VERB, INTJ.")
  }

  @Test func versionsOfForeignFilesAreKept() throws {
    let lexicon = try layer("# version: 2.1", "Stau\t-0.5")
    #expect(lexicon.layers == [DataFileVersion(name: "eigene.tsv (TSV)", version: "2.1", entries: 1)])
  }

  @Test(arguments: [
    ("", ": the file has no entries. "), ("# nur ein Kopf", ": the file has no entries. "),
    ("{\"Stau\": -0.5}", ":1: the lines have no known format. "),
    ("Der Stau ist lang.", ":1: the lines have no known format. "),
    ("Stau\nLoch\nglatt;0,5", ":1: the lines have no known format. "),
  ])
  func filesWithoutAKnownFormat(text: String, problem: String) {
    let error = #expect(throws: LexiconError.self) { try layer(text) }
    #expect(
      error?.description == "eigene.tsv\(problem)"
        + "Write lemma, part of speech and valence separated by tabs, or a word and a number separated by tab or "
        + "semicolon; SentiWS, German Polarity Clues, the Zurich polarity lexicon and VADER are read as they come."
    )
  }

  @Test func anotherCharsetIsRefused() throws {
    let folder = try TemporaryFolder()
    var bytes = Data("Sch".utf8)
    // "ö" in Windows-1252.
    bytes.append(0xF6)
    bytes.append(contentsOf: "n|ADJX\t0.4\t\n".utf8)
    let path = try folder.write(bytes, to: "positiv.txt")
    var lexicon = SentimentLexicon()
    let error = #expect(throws: LexiconError.self) { try lexicon.addWords(path: path) }
    #expect(error?.description == "\(path): the file is not UTF-8. Save it as UTF-8 without changes.")
  }

  @Test func fewDamagedLinesAreSetAsideAndNamed() throws {
    let sound = (1...98).map { "Wort\($0)\t0.1" }
    let lexicon = try layer("# version: 1", sound.joined(separator: "\n"), "Stau\tviel", "Loch")
    #expect(lexicon.words.count == 98)
    #expect(lexicon.layers.map(\.entries) == [98])
    #expect(
      lexicon.setAside.map(\.description) == [
        "eigene.tsv:100: the value is \"viel\". Write a number from -1.0 to 1.0 or take the line out.",
        "eigene.tsv:101: found 1 column, expected 2. Separate word and value as in the other lines; "
          + "for more columns name them in a header, such as Wort;Wortart;Wert.",
      ])
    let error = #expect(throws: LexiconError.self) {
      try layer(sound.joined(separator: "\n"), "Stau\tviel", "Loch", "Bank")
    }
    #expect(error?.problem == "the value is \"viel\" (3 of 101 lines; read as TSV)")
  }

  @Test func aLemmaCountsMoreThanAFormThatLooksTheSame() throws {
    let lexicon = try layer("Waren|NN\t0.2\t", "Ware|NN\t-0.1\tWaren")
    #expect(lexicon.words.last { $0.lemma == "Waren" }?.valence == 0.2)
  }

  @Test func phrasesBecomeExpressions() throws {
    let lexicon = try layer("Am_Ende NEG=0.7 nomen", "gut POS=1 adj", "auf_Draht POS=0.5 adj")
    #expect(lexicon.expressions.map(\.words) == [["am", "ende"], ["auf", "draht"]])
    #expect(lexicon.expressions.map(\.valence) == [-0.7, 0.5])
    #expect(lexicon.expressions.allSatisfy { $0.kind == .phrase })
    #expect(lexicon.words.map(\.lemma) == ["gut"])
    #expect(lexicon.layers.map(\.entries) == [3])
  }

  @Test func shiftersAndIntensifiersAreLeftOutWithANotice() throws {
    let lexicon = try layer("Stau NEG=0.7 nomen", "kaum SHI=1 adv", "sehr INT=2 adv", "gut POS=1 adj")
    #expect(lexicon.words.map(\.lemma) == ["Stau", "gut"])
    #expect(
      lexicon.setAside.map(\.description) == [
        "eigene.tsv: 2 lines were left out: shifters and intensifiers (SHI, INT). "
          + "Nothing needs to be done; the other lines were read."
      ])
  }

  @Test func emojiAndKnownEmoticonsBecomeSigns() throws {
    var lexicon = SentimentLexicon()
    try lexicon.addSigns(DataFile(name: "signs.tsv", text: ":)\t0.5\n"))
    try lexicon.addLayer(
      DataFile(
        name: "vader.txt",
        text: """
          :)\t2.0\t1.1\t[1, 3]
          %)\t-0.4\t1.0\t[-1, 0]
          😡\t-3.2\t0.4\t[-3, -4]
          143\t3.2\t0.4\t[3, 4]
          LOL\t2.4\t0.4\t[2, 3]
          """))
    #expect(lexicon.signs.map(\.symbol) == [":)", ":)", "😡"])
    #expect(lexicon.signs.map(\.valence) == [0.5, 0.5, -0.8])
    #expect(lexicon.words.map(\.lemma) == ["LOL"])
    #expect(
      lexicon.setAside.map(\.problem) == [
        "1 line was left out: emoticons that the bundled list does not have",
        "1 line was left out: marks and numbers",
      ])
    #expect(lexicon.layers.last?.entries == 3)
  }

  /// Whatever is cut off or changed, a file is read or refused with a message that names it.
  @Test(arguments: ForeignLexiconTests.cases)
  func mutatedFiles(of example: ForeignLexiconTests.Case) {
    let text = Array(example.lines.joined(separator: "\n").unicodeScalars)
    let replacements: [Unicode.Scalar] = [
      "\t", "\n", ";", ",", "|", "=", "/", "\"", "[", "9", "-", "x", "\u{0}", "é",
    ]
    for position in text.indices {
      check(text[..<position])
      for scalar in replacements {
        var changed = text
        changed[position] = scalar
        check(changed[...])
      }
    }
  }

  private func check(_ scalars: ArraySlice<Unicode.Scalar>) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    var lexicon = SentimentLexicon()
    do throws(LexiconError) {
      try lexicon.addLayer(DataFile(name: "fremd.txt", text: String(text)))
      #expect(
        lexicon.words.allSatisfy { (-1...1).contains($0.valence) && !$0.lemma.isEmpty }, "\(String(text))")
    } catch {
      #expect(error.file == "fremd.txt" && !error.problem.isEmpty && !error.remedy.isEmpty)
    }
  }

  @discardableResult
  private func layer(_ lines: String...) throws(LexiconError) -> SentimentLexicon {
    var lexicon = SentimentLexicon()
    try lexicon.addLayer(DataFile(name: "eigene.tsv", text: lines.joined(separator: "\n") + "\n"))
    return lexicon
  }
}
