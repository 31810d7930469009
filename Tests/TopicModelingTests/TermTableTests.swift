import FeedbackModel
import GermanText
import TextTestSupport
import Testing
import TopicModeling

/// Which words become terms, and in which form they are shown.
struct TermTableTests {
  @Test func formsOfOneWordAreOneTerm() throws {
    let table = try Table(["Der Radweg ist eng.", "Die Radwege sind eng.", "Alle Radwege!"])
    let cycleways = try #require(table.terms.first { $0.surface == "Radwege" })
    #expect(cycleways == Term(surface: "Radwege", isNoun: true, commentCount: 3))
    #expect(Set(table.rows.compactMap { $0.first?.first }).count == 1)
  }

  @Test func functionWordsShortWordsAndNumbersAreNone() throws {
    let table = try Table(["Der und die sind in 2026 am 12.03. zu 50 % da, ab."])
    #expect(table.terms == [])
    #expect(table.rows == [[[]]])
  }

  @Test func compoundsKnowTheirParts() throws {
    let table = try Table(["Der Radwegausbau stockt."])
    let compound = try #require(table.terms.firstIndex { $0.surface == "Radwegausbau" })
    let parts = table.parts[compound].map { table.terms[$0] }
    #expect(parts.map(\.surface).contains("Ausbau"))
    #expect(parts.allSatisfy { $0.commentCount == 0 })
  }

  @Test func contextWordsAreNone() throws {
    let table = try Table(["Jena braucht Bäume."], contextWords: ["jena"])
    #expect(table.terms.map(\.surface).contains("Jena") == false)
    #expect(table.terms.map(\.surface).contains("Bäume"))
  }

  @Test func hashtagsAreTermsAndAddressesAreNot() throws {
    let table = try Table(["Lest #Radnetz auf https://www.example.org und a@example.org."])
    #expect(table.terms.map(\.surface).contains("#Radnetz"))
    // Not even as terms that no comment counts: addresses are personal data.
    #expect(!table.terms.contains { $0.surface.contains("example") })
  }

  @Test func capitalsInsideSentencesMarkNouns() throws {
    let table = try Table(["Laute Autos stören.", "Viele laute Autos.", "Diese laute Straße."])
    #expect(table.terms.first { $0.surface == "laute" }?.isNoun == false)
    #expect(table.terms.first { $0.surface == "Autos" }?.isNoun == true)
  }

  @Test func termsAreShownAsPeopleMostOftenWriteThem() throws {
    let table = try Table([
      "Das BÜRGERAMT nervt.", "Das BÜRGERAMT und das ÖPNV-Netz", "Das WLAN am BÜRGERAMT",
    ])
    let surfaces = table.terms.map(\.surface)
    #expect(surfaces.contains("Bürgeramt"))
    // Short ones are abbreviations.
    #expect(surfaces.contains("WLAN"))
  }

  /// The only form that people wrote, and the one that can stand in a heading.
  @Test(arguments: [
    ("Mehr Schatten unter den Bäumen.", "Baum"), ("Das gehört den Kindern.", "Kind"),
    ("Der Rand des Weges.", "Weg"),
    ("Den Mitgliedern fehlt Platz.", "Mitglied"), ("Viele Schulen sind marode.", "Schulen"),
    ("Die Ampel ist rot.", "Ampel"),
    ("Vor Ort helfen Ärztinnen.", "Ärztinnen"),
  ])
  func nounsAreShownAsInHeadings(comment: String, shown: String) throws {
    #expect(try Table([comment]).terms.map(\.surface).contains(shown))
  }

  @Test func writtenFormsThatCanStandInHeadingsArePreferred() throws {
    let table = try Table(["Unter den Bäumen.", "Bei den Bäumen.", "Die Bäume fehlen."])
    #expect(table.terms.map(\.surface).contains("Bäume"))
  }

  @Test func eachSentenceHasItsTerms() throws {
    let table = try Table(["Radweg sanieren. Brücke sperren! Danke."])
    let surfaces = table.rows.map { $0.map { $0.map { table.terms[$0].surface } } }
    #expect(surfaces == [[["Radweg", "sanieren"], ["Brücke", "sperren"], []]])
  }

  @Test func aWordTwiceIsATermTwiceInOneComment() throws {
    let table = try Table(["Stau, Stau, Stau"])
    #expect(table.rows == [[[0, 0, 0]]])
    #expect(table.terms.map(\.commentCount) == [1])
  }

  @Test func numbersOfTermsAreValidInAnyText() throws {
    let texts = (UInt64(0)..<300).map { RandomText.make(seed: $0) }
    let table = try Table(texts)
    try #require(table.rows.count == texts.count)
    let numbers = table.rows.flatMap { $0.flatMap { $0 } }
    #expect(!numbers.isEmpty)
    #expect(numbers.allSatisfy(table.terms.indices.contains))
    #expect(table.terms.allSatisfy { !$0.surface.isEmpty && (0...texts.count).contains($0.commentCount) })
  }

  /// A finished table of comments.
  private struct Table {
    var terms: [Term]
    /// By comment and sentence.
    var rows: [[[Int]]]
    var parts: [[Int]]

    init(_ comments: [String], contextWords: Set<String> = []) throws {
      let tokenizer = try Bundled.tokenizer()
      var table = TermTable(contextWords: contextWords)
      rows = []
      for (index, comment) in comments.enumerated() {
        let document = tokenizer.document(for: comment)
        rows.append(table.add(document, comment: index, vocabulary: tokenizer.vocabulary))
      }
      table.finish(vocabulary: tokenizer.vocabulary)
      terms = table.terms
      parts = table.parts
    }
  }
}
