import Classification
import FeedbackModel
import GermanText
import TextTestSupport
import Testing

/// What a corpus teaches about words that are no keywords.
struct FieldSimilarityTests {
  private static let taxonomy = ActionFieldTaxonomy(
    title: "Stadt",
    fields: [
      ActionField(id: "rad", name: "Rad", keywords: ["Radweg"]),
      ActionField(id: "schule", name: "Schule", keywords: ["Lehrer"]),
    ])

  /// Pedale go with Radweg, Kreide with Lehrer.
  private static let corpus =
    Array(repeating: "Der Radweg ist schlecht für Pedale und Lenker.", count: 12)
    + Array(repeating: "Der Lehrer braucht Kreide und Hefte.", count: 12)

  @Test func aCommentIsRecognisedByTheCompanyOfItsWords() throws {
    let matches = try classify(Self.corpus + ["Pedale und Lenker klappern."])
    let last = try #require(matches.last?.first)
    #expect(last.fieldID == "rad")
    #expect(last.score > 0.5 && last.score < 1)
    #expect(last.evidence.allSatisfy { $0.isLearned })
    #expect(last.evidence.map(\.keyword).contains("Pedale") || last.evidence.map(\.keyword).contains("Pedal"))
  }

  @Test func evidenceOfLearnedWordsQuotesTheText() throws {
    let text = "Neue Kreide und Hefte."
    let matches = try classify(Self.corpus + [text])
    let comment = Comment(id: "1", text: text)
    let words = try #require(matches.last?.first).evidence.map { comment.excerpt($0.range) }
    #expect(Set(words) == ["Kreide", "Hefte"])
  }

  @Test func wordsThatSayNothingLeaveACommentWithoutField() throws {
    #expect(try classify(Self.corpus + ["Gestern regnete Konfetti."]).last == [])
    #expect(try classify(Self.corpus + [""]).last == [])
  }

  @Test func keywordsKeepTheirFieldAgainstAFewOtherComments() throws {
    // Two comments teach nothing that outweighs a keyword.
    let matches = try classify([
      "Der Radweg und die Kreide.", "Der Lehrer und die Kreide.", "Radweg mit Kreide",
    ])
    #expect(matches.map { $0.first?.fieldID } == ["rad", "schule", "rad"])
  }

  @Test func withOneFieldThereIsNothingToLearn() throws {
    let matches = try classify(["Der Radweg.", "Pedale am Radweg.", "Pedale"])
    #expect(matches.map { $0.map(\.fieldID) } == [["rad"], ["rad"], []])
  }

  @Test func noCommentsTeachNothing() throws {
    #expect(try classify([]) == [])
  }

  @Test func theSameCorpusTeachesTheSame() throws {
    let once = try classify(Self.corpus + ["Pedale"])
    #expect(try classify(Self.corpus + ["Pedale"]) == once)
  }

  @Test func suggestionsAreWordsOfTheFieldThatAreNoKeywords() throws {
    let (similarity, findings) = try learn(Self.corpus)
    let members = findings.indices.map {
      similarity.matches(at: $0, findings: findings[$0]).first?.fieldID == "rad"
    }
    let words = similarity.suggestions(for: 0, members: members, isKnown: { $0 == "Radweg" }, atMost: 3)
    #expect(Set(words.map(\.word)).isDisjoint(with: ["Radweg", "Kreide", "Lehrer"]))
    #expect(words.first?.comments == 12)
    #expect(words.first?.commentsInField == 12)
  }

  private func classify(_ texts: [String]) throws -> [[ActionFieldMatch]] {
    let (similarity, findings) = try learn(texts)
    return findings.indices.map { similarity.matches(at: $0, findings: findings[$0]) }
  }

  private func learn(_ texts: [String]) throws -> (FieldSimilarity, [FieldFindings]) {
    let tokenizer = try Bundled.tokenizer()
    var classifier = ActionFieldClassifier(taxonomy: Self.taxonomy, describe: tokenizer.wordType)
    var features = FieldFeatures()
    var findings: [FieldFindings] = []
    for text in texts {
      let documents: [(part: CommentPart, document: Document)] = [(.text, tokenizer.document(for: text))]
      findings.append(classifier.findings(in: documents, vocabulary: tokenizer.vocabulary))
      features.add(documents, vocabulary: tokenizer.vocabulary)
    }
    return (FieldSimilarity(taxonomy: Self.taxonomy, findings: findings, features: features), findings)
  }
}
