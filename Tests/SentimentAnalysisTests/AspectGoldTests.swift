import FeedbackModel
import GermanText
import SentimentAnalysis
import TextTestSupport
import Testing

/// Which nouns judgements speak about, against gold.
struct AspectGoldTests {
  /// The floors rise with the finder and never fall. A failure lists what was not found, and what was found wrongly.
  @Test func findsWhatIsJudged() throws {
    var tally = Tally()
    var cases = 0
    for item in try CaseFile.read("aspects.tsv", in: .module) {
      let cells = item.text.split(separator: "\t", maxSplits: 1).map(String.init)
      let gold = try #require(cells.first.flatMap(Self.gold), "\(item)")
      let scored = try ScoredText(try #require(cells.dropFirst().first, "\(item)"))
      tally.add(gold: gold, found: Self.pairs(in: scored.evidence), of: "\(item)")
      cases += 1
    }
    #expect(cases >= 370)
    #expect(tally.precision >= 0.94, "\(tally.faults.joined(separator: "\n"))")
    #expect(tally.recall >= 0.96, "\(tally.faults.joined(separator: "\n"))")
  }

  /// A noun with the sign of the judgement; in gold each noun that will do.
  private struct Pair: Hashable {
    var lemmas: [String]
    var isPositive: Bool
  }

  private struct Tally {
    var faults: [String] = []
    private var goldRight = 0
    private var gold = 0
    private var foundRight = 0
    private var found = 0

    var precision: Double { Double(foundRight) / Double(max(1, found)) }
    var recall: Double { Double(goldRight) / Double(max(1, gold)) }

    mutating func add(gold: [Pair], found: Set<Pair>, of name: String) {
      let missing = gold.filter { pair in !found.contains { Self.fits($0, pair) } }
      let wrong = found.filter { pair in !gold.contains { Self.fits(pair, $0) } }
      self.gold += gold.count
      self.found += found.count
      goldRight += gold.count - missing.count
      foundRight += found.count - wrong.count
      let missingNames = missing.map { "missing \($0.lemmas)" }
      let wrongNames = wrong.map { "wrong \($0.lemmas)" }.sorted()
      if !missing.isEmpty || !wrong.isEmpty {
        faults.append("\(name): \((missingNames + wrongNames).joined(separator: ", "))")
      }
    }

    private static func fits(_ found: Pair, _ gold: Pair) -> Bool {
      found.isPositive == gold.isPositive && gold.lemmas.contains(found.lemmas[0])
    }
  }

  private static func gold(_ cell: String) -> [Pair]? {
    if cell == "0" { return [] }
    var pairs: [Pair] = []
    for item in cell.split(separator: " ") {
      guard let sign = item.first, "+-".contains(sign), item.count > 1 else { return nil }
      pairs.append(
        Pair(lemmas: item.dropFirst().split(separator: "|").map(String.init), isPositive: sign == "+"))
    }
    return pairs
  }

  private static func pairs(in evidence: [SentimentEvidence]) -> Set<Pair> {
    Set(
      evidence.flatMap { item in item.aspects.map { Pair(lemmas: [$0.lemma], isPositive: item.value > 0) } })
  }
}
