import FeedbackModel
import SentimentAnalysis
import Testing

/// Which words of a sentence judge, by the place they stand in, with the bundled lexicon.
struct ChargedFinderTests {
  @Test(arguments: [
    // The kind of word decides: an infinitive is no adjective, a noun no verb, a form of another word neither.
    ("Wir schicken es ein.", []),
    ("Das sind schicken Häusern ähnliche Bauten.", ["+schicken"]),
    ("Am Platz steht eine Bank.", []),
    ("Der Ballon wird platzen.", ["-platzen"]),
    ("Die Kühe stehen auf der Weide.", []),
    ("Sie erfuhr davon.", []),
    // Adjectives with a capital are names or nouns, unless a quantity stands before them.
    ("Der Ort heißt Schönes Tal.", []),
    ("Da ist etwas Schönes entstanden.", ["+Schönes"]),
    ("Liebe Stadtverwaltung, wann kommt der Bus?", []),
    // Verbs are judged with their particle.
    ("Ich lehne den Plan ab.", ["-lehne"]),
    ("Die Arbeiten kündigt er an.", []),
    // Frames.
    ("Laut Satzung ist das erlaubt.", []),
    ("Im Hof ist es laut.", ["-laut"]),
    ("Der Bus ist immer voll.", ["-voll"]),
    // Negation never reaches adverbs of the whole sentence, and that there is none of a thing is a complaint.
    ("Leider ist der Weg nicht offen.", ["-Leider", "-offen"]),
    ("Hier gibt es kein Licht.", ["-kein Licht"]),
    // Members of words that no list has.
    ("Das Buchungschaos bleibt.", ["-Buchungschaos"]),
    ("Der Notfallplan liegt aus.", []),
    ("Die Krankenkasse zahlt.", []),
    // Bad things that are over are good; without a thing the word judges for itself.
    ("Der Stau wurde abgebaut.", ["+Stau"]),
    ("Die Bahn beendet den Streik.", ["+Streik"]),
    ("Das ist endlich gelöst.", ["+endlich", "+gelöst"]),
    // Hashtags are words; addresses hold no faces.
    ("Danke #Katastrophe", ["+Danke", "-#Katastrophe"]),
    ("Mehr dazu: http:/…", []),
    ("Danke :-)))))", ["+Danke", "+:-)))))"]),
  ])
  func words(text: String, expected: [String]) throws {
    let found = try ScoredText(text).evidence.map { ($0.value < 0 ? "-" : "+") + $0.term }
    #expect(found == expected)
  }
}
