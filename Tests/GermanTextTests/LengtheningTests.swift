@testable import GermanText
import TextTestSupport
import Testing

/// Lengthened letters are shortened, ordinary doubles stay.
struct LengtheningTests {
  @Test(arguments: [
    // Vowels are stretched for emphasis.
    ("sooo", "so"), ("soooo", "so"), ("neeeein", "nein"), ("jaaaaaa", "ja"), ("guuut", "gut"),
    ("schöööön", "schön"),
    // Stretched consonants are mostly doubled ones.
    ("tollll", "toll"), ("krasss", "krass"), ("schlimmmm", "schlimm"),
    // Three letters meet where compounds do.
    ("schifffahrt", "schifffahrt"),
    // Nothing to do.
    ("schiff", "schiff"), ("see", "see"), ("rad", "rad"), ("", ""), ("aaa", "aaa"),
    // Only letters carry emphasis.
    ("1000", "1000"), ("!!!!", "!!!!"), ("----", "----"),
  ])
  func words(form: String, shortened: String) {
    #expect(Lengthening.shortened(form) == shortened)
  }

  @Test func stretchedWordsFoldLikeTheWords() {
    let tokenizer = Tokenizer.bare
    #expect(tokenizer.wordType(of: "SOOOO").folded == "so")
  }

  @Test func addressesAreNotStretched() {
    let tokenizer = Tokenizer.bare
    let document = tokenizer.document(for: "www.example.org")
    #expect(document.tokens.map { tokenizer.vocabulary[$0.type].folded } == ["www.example.org"])
  }
}
