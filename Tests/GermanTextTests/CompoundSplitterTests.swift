import FeedbackModel
import Foundation
import GermanText
import TextTestSupport
import Testing

/// Compounds against gold by human hand.
struct CompoundSplitterTests {
  private static let gold = Result { try CaseFile.read("compounds.tsv", in: .module) }
  private static let simple = Result { try CaseFile.read("not-compounds.txt", in: .module) }

  /// The aim is 97 %; what the lists do not know yet is printed, so that it can be added.
  @Test func splitsAsPeopleDo() throws {
    let tokenizer = try Bundled.tokenizer()
    var agreement = (right: 0, found: 0, expected: 0)
    var misses: [String] = []
    for item in try Self.gold.get() {
      let cells = item.text.split(separator: "\t").map(String.init)
      try #require(cells.count == 2, "\(item)")
      let found = tokenizer.wordType(of: cells[0]).split?.parts ?? []
      let expected = cells[1].split(separator: "+").map { $0.lowercased() }
      agreement.expected += 1
      if !found.isEmpty { agreement.found += 1 }
      if found.map({ $0.lowercased() }) == expected {
        agreement.right += 1
      } else {
        misses.append("\(cells[0]): \(cells[1]), found \(found.joined(separator: "+"))")
      }
    }
    for item in try Self.simple.get() {
      guard let split = tokenizer.wordType(of: item.text).split else { continue }
      agreement.found += 1
      misses.append("\(item.text) is simple, found \(split.parts.joined(separator: "+"))")
    }
    let f1 = 2 * Double(agreement.right) / Double(agreement.found + agreement.expected)
    #expect(f1 >= 0.97, "\(misses.joined(separator: "\n"))")
  }

  @Test func givesScoresFromZeroToOne() throws {
    let tokenizer = try Bundled.tokenizer()
    for item in try Self.gold.get() {
      let word = item.text.prefix { $0 != "\t" }
      guard let split = tokenizer.wordType(of: String(word)).split else { continue }
      #expect((0...1).contains(split.score))
      #expect(split.parts.count >= 2)
    }
  }

  @Test(arguments: [
    "", "a", "Rad", "-", "--", "Ölölölölöl", String(repeating: "rad", count: 400), "🚲🚲🚲🚲", "ßßßßßßßß",
  ])
  func survives(_ word: String) throws {
    _ = try Bundled.tokenizer().wordType(of: word).split
  }
}
