@testable import Classification
import FeedbackModel
import Foundation
import GermanText
import LexiconFiles
import TextTestSupport
import Testing

struct SenseFinderTests {
  @Test(arguments: try CaseFile.read("senses.txt", in: .module))
  func senses(_ example: CaseFile.Case) throws {
    let colon = try #require(example.text.range(of: ": "), "the line is: word/meaning, colon, text")
    let wanted = example.text[..<colon.lowerBound].split(separator: "/").map(String.init)
    let tokenizer = try Bundled.tokenizer()
    var finder = SenseFinder(try Bundled.lexicons().wordSenses)
    let document = tokenizer.document(for: String(example.text[colon.upperBound...]))
    let place = try #require(
      document.tokens.firstIndex {
        finder.word(tokenizer.vocabulary[$0.type]) == UnicodeForms.fold(wanted[0])
      }, "the text does not have the word")
    let found = finder.sense(
      of: UnicodeForms.fold(wanted[0]), at: place, in: document, vocabulary: tokenizer.vocabulary)
    withKnownIssue {
      #expect(found.map { finder.senses[$0].name } ?? "?" == wanted[1])
    } when: {
      example.isKnownMiss
    }
  }

  @Test func everyAmbiguousWordHasSeveralMeanings() throws {
    let senses = try Bundled.lexicons().wordSenses
    for (word, all) in Dictionary(grouping: senses, by: \.word) {
      #expect(all.count > 1, "\(word)")
      #expect(Set(all.map(\.name)).count == all.count, "\(word)")
    }
  }

  @Test func aFieldTellsByItsOtherWordsWhichMeaningItHasInMind() throws {
    let matches = { (text: String) in
      let tokenizer = try Bundled.tokenizer()
      let taxonomy = ActionFieldTaxonomy(
        title: "Stadt",
        fields: [
          ActionField(id: "moebel", name: "Stadtmöbel", keywords: ["Bank", "Sitzgelegenheit", "Parkbank"]),
          ActionField(id: "geld", name: "Finanzen", keywords: ["Bank", "Geld", "Filiale"]),
        ])
      var classifier = ActionFieldClassifier(
        taxonomy: taxonomy, senses: try Bundled.lexicons().wordSenses, describe: tokenizer.wordType)
      let document = tokenizer.document(for: text)
      return classifier.matches(in: [(.text, document)], vocabulary: tokenizer.vocabulary).map(\.fieldID)
    }
    // Half a keyword each; the context leaves one of them.
    let found = { (text: String) in try matches(text + " Eine Parkbank und Geld.") }
    #expect(try found("Auf der Bank kann man sitzen und ausruhen, mit Lehne.").first == "moebel")
    #expect(try found("Die Bank gibt Kredit und Zins, ein Konto, am Automat abheben.").first == "geld")
  }
}
