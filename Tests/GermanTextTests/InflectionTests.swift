import GermanText
import LexiconFiles
import TextTestSupport
import Testing

/// Which dictionary forms inflected forms may come from.
struct InflectionTests {
  @Test(arguments: [
    // Adjectives: endings, comparison, contracted stems, umlaut.
    ("gefährlich", "gefährlich"), ("gefährliche", "gefährlich"), ("gefährlichen", "gefährlich"),
    ("gefährlicher", "gefährlich"), ("gefährliches", "gefährlich"), ("gefährlichem", "gefährlich"),
    ("gefährlichere", "gefährlich"), ("gefährlichste", "gefährlich"), ("gefährlichsten", "gefährlich"),
    ("teure", "teuer"), ("teuren", "teuer"), ("dunkle", "dunkel"), ("dunkles", "dunkel"),
    ("länger", "lang"), ("ältesten", "alt"), ("größer", "groß"), ("lautesten", "laut"), ("müden", "müde"),
    // Nouns: plural, case, umlaut, feminine plural.
    ("radwege", "radweg"), ("radwegs", "radweg"), ("straßen", "straße"), ("häuser", "haus"),
    ("häusern", "haus"), ("schlaglöcher", "schlagloch"), ("bäume", "baum"), ("bäumen", "baum"),
    ("autos", "auto"), ("ämter", "amt"), ("bürgerinnen", "bürgerin"), ("gebühren", "gebühr"),
    ("ampeln", "ampel"),
    // Verbs: present, past, participle, separable prefix, infinitive with zu.
    ("nervt", "nerven"), ("nervte", "nerven"), ("nervten", "nerven"), ("genervt", "nerven"),
    ("wartest", "warten"), ("gewartet", "warten"), ("wartete", "warten"), ("ärgert", "ärgern"),
    ("geärgert", "ärgern"), ("abgelehnt", "ablehnen"), ("eingeschränkt", "einschränken"),
    ("abzulehnen", "ablehnen"), ("aufzuräumen", "aufräumen"), ("verschmutzt", "verschmutzen"),
    ("wackelt", "wackeln"),
    // Spelling without umlauts.
    ("gefaehrlich", "gefährlich"), ("muell", "müll"), ("strasse", "straße"), ("schoene", "schön"),
    ("fuessgaenger", "füßgänger"),
  ])
  func candidatesHoldTheDictionaryForm(form: String, lemma: String) {
    #expect(Inflection.candidates(for: form).contains(lemma))
  }

  @Test(arguments: [
    // A form must not lose the prefix that turns its meaning round.
    ("unfreundliche", "freundlich"), ("unsicher", "sicher"), ("missfällt", "fallen"), ("entwarnt", "warnen"),
    // Bases of fewer than three letters match by chance.
    ("seen", "s"), ("eier", "ei"),
  ])
  func candidatesDoNotHold(form: String, other: String) {
    #expect(!Inflection.candidates(for: form).contains(other))
  }

  @Test func theFormItselfComesFirst() {
    #expect(Inflection.candidates(for: "schulen").first == "schulen")
  }

  @Test func candidatesAreFewAndDistinct() throws {
    let words = try Bundled.lexicons().sentiment.words.map { $0.lemma.lowercased() }
    try #require(!words.isEmpty)
    for word in words {
      let candidates = Inflection.candidates(for: word)
      #expect(Set(candidates).count == candidates.count, "\(word) has a candidate twice")
      #expect(candidates.count <= 200, "\(word) has \(candidates.count) candidates")
    }
  }

  @Test func randomTextsHaveCandidatesToo() {
    for seed in UInt64(0)..<500 {
      let text = RandomText.make(seed: seed, pieces: 4)
      #expect(Inflection.candidates(for: text).first == text)
    }
  }
}
