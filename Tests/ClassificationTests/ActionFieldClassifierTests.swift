import Classification
import FeedbackModel
import Foundation
import GermanText
import LexiconFiles
import TextTestSupport
import Testing

/// Which action fields comments speak about: a table with Jena's fields, and rules with a small taxonomy.
struct ActionFieldClassifierTests {
  @Test(arguments: try CaseFile.read("action-fields.txt", in: .module))
  func fields(_ example: CaseFile.Case) throws {
    let colon = try #require(example.text.range(of: ": "), "the line is: codes, colon, text")
    let expected = example.text[..<colon.lowerBound].split(separator: " ").map(String.init)
    let taxonomy = try Bundled.lexicons().actionFields
    let matches = try classify(String(example.text[colon.upperBound...]), by: taxonomy)
    let codes = matches.compactMap { taxonomy[$0.fieldID]?.code }
    withKnownIssue {
      #expect(
        codes == (expected == ["none"] ? [] : expected), "by \(matches.map { $0.evidence.map(\.keyword) })")
    } when: {
      example.isKnownMiss
    }
  }

  // MARK: Rules

  private static let town = ActionFieldTaxonomy(
    title: "Stadt",
    fields: [
      ActionField(
        id: "wege", code: "W1", name: "Wege", keywords: ["Radweg", "Bus", "Straße", "Tempo 30"],
        goals: [
          Goal(
            id: "bahn", name: "Bahn", keywords: ["Tram", "Bus"],
            measures: [Measure(id: "W1-M01", name: "Takt")]),
          Goal(id: "rad", name: "Rad", keywords: ["Radweg", "Lastenrad"]),
        ]),
      ActionField(id: "lernen", code: "L1", name: "Lernen", keywords: ["Schule", "Buch"]),
    ])

  @Test func aFieldIsFoundWithItsEvidence() throws {
    let match = try #require(try classify("Ganz neu: der Radweg!", by: Self.town).first)
    #expect(match.fieldID == "wege")
    #expect(match.goals == ["rad"])
    #expect(match.evidence == [KeywordEvidence(range: TextRange(.text, 14..<20), keyword: "Radweg")])
    // One keyword is right in two of three comments.
    #expect((0.6..<0.75).contains(match.score))
  }

  @Test func sayingAWordTwiceIsNotBeingTwiceAsSure() throws {
    let once = try classify("Radweg", by: Self.town)
    let twice = try classify("Radweg, Radwege", by: Self.town)
    #expect(once.map(\.score) == twice.map(\.score))
    #expect(twice.first?.evidence.map(\.range.utf8) == [0..<6, 8..<15])
  }

  @Test func anotherKeywordMakesSurer() throws {
    let one = try #require(try classify("Radweg", by: Self.town).first)
    let two = try #require(try classify("Radweg, Bus", by: Self.town).first)
    #expect(two.score > one.score && two.score < 1)
    #expect(two.goals == ["bahn", "rad"])
  }

  @Test func oneStrayWordSpeaksOfNoGoal() throws {
    // Three keywords of one goal, one of another.
    let match = try #require(try classify("Radweg, Lastenrad, Rad, Radweg; Bus", by: Self.town).first)
    #expect(match.goals == ["rad"])
  }

  @Test func aMeasureIsCitedByCodeAndByName() throws {
    var town = Self.town
    town.fields[0].goals[0].measures.append(Measure(id: "W1-M02", name: "Mehr Züge fahren"))
    #expect(try classify("Wann kommt W1-M01?", by: town).first?.measures == ["W1-M01"])
    #expect(try classify("Wann kommt w1-m01?", by: town).first?.measures == ["W1-M01"])
    let named = try #require(try classify("Ich will, dass mehr Züge fahren.", by: town).first)
    #expect(named.measures == ["W1-M02"])
    #expect(named.goals == ["bahn"])
    #expect(try classify("Radweg", by: town).first?.measures == [])
  }

  @Test func goalsMadeInCodeMayShareAnIdentifier() throws {
    var town = Self.town
    town.fields[1].goals = [Goal(id: "rad", name: "Verkehrsschule", keywords: ["Lastenrad"])]
    #expect(try classify("Radweg", by: town).map(\.goals) == [["rad"]])
  }

  @Test func aWordOfTwoFieldsSpeaksHalfForEach() throws {
    var town = Self.town
    town.fields[1].keywords.append("Bus")
    #expect(try classify("Bus", by: town) == [])
    #expect(try classify("Bus, Schule", by: town).first?.fieldID == "lernen")
  }

  @Test func nameAndDescriptionAreKeywords() throws {
    let town = ActionFieldTaxonomy(
      title: "Stadt",
      fields: [
        ActionField(
          id: "muell", name: "Müll und Abfall", description: "Tonnen, Container und Säcke", keywords: []),
        ActionField(id: "gruen", name: "Grünes", keywords: ["Baum"]),
      ])
    #expect(try classify("Der Müll liegt herum.", by: town).map(\.fieldID) == ["muell"])
    #expect(try classify("Ein Sack.", by: town) == [])
    #expect(try classify("Ein Sack am Container.", by: town).map(\.fieldID) == ["muell"])
  }

  @Test func aTitleNamesTheSubject() throws {
    let title = try #require(try classify("", title: "Radweg", by: Self.town).first)
    let text = try #require(try classify("Radweg", by: Self.town).first)
    #expect(title.score > text.score)
    #expect(title.evidence.map(\.range.part) == [.title])
  }

  @Test func aCodeOutweighsKeywords() throws {
    let matches = try classify("W1-M01 betrifft die Schule.", by: Self.town)
    #expect(matches.map(\.fieldID) == ["wege"])
    #expect(matches.first?.goals == ["bahn"])
    #expect(matches.first?.evidence.map(\.keyword).contains("W1-M01") == true)
  }

  @Test func aPhraseNeedsAllItsWordsInOrder() throws {
    #expect(try classify("Tempo 30 hilft", by: Self.town).first?.evidence.map(\.range.utf8) == [0..<8])
    #expect(try classify("Tempo machen", by: Self.town) == [])
    #expect(try classify("30 Tempo", by: Self.town) == [])
    #expect(try classify("so ein Tempo", by: Self.town) == [])
  }

  @Test(arguments: [
    ("Radwegebau", true), ("Radwegen", true), ("Lastenräder", true), ("Straßennetz", true),
    ("Hauptstraßen", true), ("Buslinie", true), ("Schulbus", true), ("Ring-Bus", true), ("Bus-Spur", true),
    ("Busse", true), ("Bussard", false), ("Schultasche", false),
  ])
  func partsOfCompoundsCount(word: String, isWays: Bool) throws {
    let fields = try classify(word, by: Self.town).map(\.fieldID)
    #expect(fields.contains("wege") == isWays, "\(fields)")
  }

  @Test func fieldsStandBestFirst() throws {
    let matches = try classify("Schule, Buch, Radweg", by: Self.town)
    #expect(matches.map(\.fieldID) == ["lernen", "wege"])
    #expect(matches.map(\.score) == matches.map(\.score).sorted(by: >))
  }

  @Test func aFieldFarBehindIsLeftOut() throws {
    // Three keywords against one: less than half of the strongest.
    #expect(try classify("Radweg, Bus, Straße, Schule", by: Self.town).map(\.fieldID) == ["wege"])
  }

  @Test func emptyCommentsFitNoField() throws {
    #expect(try classify("", by: Self.town) == [])
    let tokenizer = Tokenizer.bare
    var classifier = ActionFieldClassifier(taxonomy: Self.town, describe: tokenizer.wordType)
    #expect(classifier.matches(in: [], vocabulary: tokenizer.vocabulary) == [])
  }

  @Test func oneClassifierServesManyComments() throws {
    let tokenizer = try Bundled.tokenizer()
    var classifier = ActionFieldClassifier(taxonomy: Self.town, describe: tokenizer.wordType)
    let found = ["Radweg", "Schule", "Radweg", "nichts"].map { text in
      let document = tokenizer.document(for: text)
      return classifier.matches(in: [(.text, document)], vocabulary: tokenizer.vocabulary).map(\.fieldID)
    }
    #expect(found == [["wege"], ["lernen"], ["wege"], []])
  }

  // MARK: Replies

  @Test func aReplyInheritsTheBestFieldWithHalfTheConfidence() {
    let parent = [
      ActionFieldMatch(
        fieldID: "wege", score: 0.8, goals: ["rad"],
        evidence: [KeywordEvidence(range: TextRange(.text, 0..<6), keyword: "Radweg")]),
      ActionFieldMatch(fieldID: "lernen", score: 0.6),
    ]
    let inherited = ActionFieldClassifier.inherited(from: parent)
    #expect(inherited == [ActionFieldMatch(fieldID: "wege", score: 0.4)])
    #expect(ActionFieldClassifier.inherited(from: []) == [])
  }

  // MARK: Properties

  @Test func evidenceOfAnyTextQuotesIt() throws {
    let taxonomy = try Bundled.lexicons().actionFields
    let tokenizer = try Bundled.tokenizer()
    var classifier = ActionFieldClassifier(taxonomy: taxonomy, describe: tokenizer.wordType)
    let words = ["Radweg", "Schulhof", "Bürgeramt", "offene Daten", "Läden", "HF2-M01", "Tempo 30"]
    var count = 0
    for seed in UInt64(0)..<400 {
      var generator = SplitMix64(seed: seed)
      let text = (UInt64(0)..<4).map { index in
        let word = words.randomElement(using: &generator) ?? ""
        return "\(RandomText.make(seed: seed * 4 + index, pieces: 4)) \(word) "
      }.joined()
      let document = tokenizer.document(for: text)
      let comment = Comment(id: "1", text: text)
      for match in classifier.matches(in: [(.text, document)], vocabulary: tokenizer.vocabulary) {
        #expect(taxonomy[match.fieldID] != nil)
        #expect((0...1).contains(match.score))
        for evidence in match.evidence {
          count += 1
          #expect(comment.excerpt(evidence.range) == document.excerpt(evidence.range.utf8), "seed \(seed)")
          #expect(!comment.excerpt(evidence.range).isEmpty, "seed \(seed)")
        }
      }
    }
    // Texts without a keyword would prove nothing.
    #expect(count > 400)
  }

  private func classify(
    _ text: String, title: String = "", by taxonomy: ActionFieldTaxonomy
  ) throws -> [ActionFieldMatch] {
    let tokenizer = try Bundled.tokenizer()
    var classifier = ActionFieldClassifier(taxonomy: taxonomy, describe: tokenizer.wordType)
    let documents: [(part: CommentPart, document: Document)] = [
      (.title, tokenizer.document(for: title)), (.text, tokenizer.document(for: text)),
    ]
    return classifier.matches(in: documents, vocabulary: tokenizer.vocabulary)
  }
}
