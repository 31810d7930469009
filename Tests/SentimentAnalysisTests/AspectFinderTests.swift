import FeedbackModel
import SentimentAnalysis
import Testing

/// What evidence says of itself: where it comes from and what it speaks about.
struct AspectFinderTests {
  private func evidence(_ text: String, _ term: String) throws -> SentimentEvidence {
    try #require(try ScoredText(text).evidence.first { $0.term == term }, "\(text)")
  }

  @Test func keepsTheValueBeforeModifiersAndTheEntry() throws {
    let found = try evidence("Die Fahrer sind nicht sehr freundlich.", "freundlich")
    #expect(found.base > 0)
    #expect(found.value < 0)
    #expect(found.entry == SentimentEntry(term: "freundlich", kind: .word))
  }

  @Test(arguments: [
    ("Leider gefällt mir das.", "Leider", "leider", SentimentEntry.Kind.adverb),
    ("Die Treppe ist zu hoch.", "hoch", "zu", .excess),
    ("Kein Aufzug am Bahnsteig.", "Kein Aufzug", "kein", .lack),
    (
      "Der Fahrplan lässt viel zu wünschen übrig.", "lässt viel zu wünschen übrig",
      "lässt … zu wünschen übrig", .expression
    ),
    ("Der Bus kommt nie 😡", "😡", "😡", .sign),
    ("Ein Schilderchaos.", "Schilderchaos", "-chaos", .member),
  ])
  func namesTheEntry(text: String, term: String, entry: String, kind: SentimentEntry.Kind) throws {
    #expect(try evidence(text, term).entry == SentimentEntry(term: entry, kind: kind))
  }

  @Test func placesTheAspectInTheText() throws {
    let text = "Schön ist die Bank."
    let aspect = try #require(try evidence(text, "Schön").aspects.first)
    #expect(aspect.term == "Bank")
    #expect(aspect.range == TextRange(.text, 15..<19))
  }

  @Test func tellsTheHeadOfACompound() throws {
    let aspect = try #require(try evidence("Der Linienbus ist schmutzig.", "schmutzig").aspects.first)
    #expect(aspect.lemma == "Linienbus")
    #expect(aspect.head == "Bus")
  }

  @Test func marksWhatIsTooGeneral() throws {
    #expect(try evidence("Die Stelle ist gefährlich.", "gefährlich").aspects.map(\.isVague) == [true])
  }

  /// People to whom something happens are not what is criticised.
  @Test(arguments: ["Radfahrer werden hier gefährdet.", "Die Benachteiligung der Fußgänger ist bekannt."])
  func sparesPeopleToWhomThingsHappen(text: String) throws {
    #expect(try ScoredText(text).evidence.flatMap(\.aspects).isEmpty)
  }

  @Test func speaksOfPeopleWhereItSaysHowTheyAre() throws {
    let found = try evidence("Die Radfahrer sind rücksichtslos.", "rücksichtslos")
    #expect(found.aspects.map(\.lemma) == ["Radfahrer"])
  }

  /// A pronoun and clauses that refer to each other must not send the search in circles.
  @Test(arguments: [
    "Das ist gut, dass es das ist, dass das gut ist.",
    "Es ist schön, dass es schön ist, wenn es schön ist, das ist schön.",
    "Das, das, das ist schlimm, dass das, was das ist, das ist.",
    "Gut, dass das gut ist und das gut ist, weil es das ist.",
  ])
  func endsWhereEverythingRefersToEverything(text: String) throws {
    #expect(try ScoredText(text).evidence.flatMap(\.aspects).isEmpty)
  }
}
