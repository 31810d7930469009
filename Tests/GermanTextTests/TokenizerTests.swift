import Foundation
import GermanText
import TextTestSupport
import Testing

/// Where tokens begin and end, from a table, and of which kind they are.
struct TokenizerTests {
  @Test(arguments: try CaseFile.read("tokens.txt", in: .module))
  func boundaries(_ example: CaseFile.Case) throws {
    let marked = example.text.replacing("⏎", with: "\n")
    let document = try Bundled.tokenizer().document(for: marked.replacing("|", with: ""))
    let expected = marked.split { $0 == "|" || $0.isWhitespace }.map(String.init)
    withKnownIssue {
      #expect(document.surfaces == expected)
    } when: {
      example.isKnownMiss
    }
  }

  @Test(arguments: [
    ("Radweg", Token.Kind.word), ("E-Mail", .word), ("Haupt-", .word), ("Bürger*innen", .word),
    ("bzw.", .word), ("BürgerInnen", .word), ("30er-Zone", .word), ("3-Zimmer-Wohnung", .word),
    ("geht's", .word), ("CO2", .word), ("5G", .word), ("HF2-M01", .word), ("парк", .word), ("12", .number),
    ("1.234,50", .number), ("12.03.2026", .number), ("14:30", .number), (",", .punctuation),
    ("!!!", .punctuation), ("?!", .punctuation), ("…", .punctuation), ("„", .punctuation),
    ("–", .punctuation), ("§§", .punctuation), ("€", .symbol), ("%", .punctuation), ("°", .symbol),
    ("👍", .emoji), ("👍🏽", .emoji), ("👨‍👩‍👧‍👦", .emoji), ("🇩🇪", .emoji), ("❤️", .emoji), (":-)", .emoticon),
    ("<3", .emoticon), ("^^", .emoticon), ("xD", .emoticon), ("https://example.org/a?b=c#d", .url),
    ("www.example.org", .url), ("a.b+c@mail.example.org", .email), ("@stadt_jena", .handle),
    ("#Verkehrswende", .hashtag), ("#Grün_2030", .hashtag),
  ])
  func kind(form: String, kind: Token.Kind) throws {
    // Between blanks, because hyphens and full stops mean something else at the ends of a text.
    let document = try Bundled.tokenizer().document(for: "so \(form) so")
    try #require(document.surfaces == ["so", form, "so"])
    #expect(document.tokens[1].kind == kind)
  }

  @Test(arguments: try CaseFile.read("lemmas.txt", in: .module))
  func lemmas(_ example: CaseFile.Case) throws {
    let sides = example.text.split(separator: " = ")
    try #require(sides.count == 2, "\(example)")
    let right = sides[1].split(separator: " + ")
    let document = try Bundled.tokenizer().document(for: "so \(sides[0]) so")
    try #require(document.surfaces == ["so", String(sides[0]), "so"])
    let type = try Bundled.tokenizer().wordType(of: String(sides[0]))
    withKnownIssue {
      #expect(type.lemma == right[0])
      #expect(
        type.split?.parts ?? [] == right.dropFirst().flatMap { $0.split(separator: " ").map(String.init) })
    } when: {
      example.isKnownMiss
    }
  }

  @Test func tokensOfOneFormShareOneType() {
    let tokenizer = Tokenizer.bare
    let first = tokenizer.document(for: "Rad und Rad")
    let second = tokenizer.document(for: "rad Rad")
    #expect(first.tokens[0].type == first.tokens[2].type)
    #expect(first.tokens[0].type == second.tokens[1].type)
    #expect(first.tokens[0].type != second.tokens[0].type)
  }

  @Test(arguments: [
    ("Radwegs", "Radweg"), ("gefährlichere", "gefährlich"), ("Schulen", "Schule"), ("genervte", "genervt"),
    ("abzulehnen", "ablehnen"),
  ])
  func knownWordsGetTheirDictionaryForm(form: String, lemma: String) throws {
    #expect(try Bundled.tokenizer().wordType(of: form).lemma == lemma)
  }

  @Test func unknownWordsStayAsTheyAreButForTheStem() {
    let tokenizer = Tokenizer.bare
    #expect(tokenizer.wordType(of: "Quarxe").lemma == "Quarxe")
    #expect(tokenizer.wordType(of: "Quarxe").stem == "quarx")
  }

  @Test(arguments: [
    ("STRASSE", "strasse"), ("Straße", "strasse"), ("Bu\u{308}rger", "bürger"), ("ÄRGER", "ärger"),
    ("Ǆ", "ǆ"),
  ])
  func formsAreFoldedAndComposed(form: String, folded: String) {
    #expect(Tokenizer.bare.wordType(of: form).folded == folded)
  }

  @Test func stopWordsAreKnownInAnyCase() throws {
    let tokenizer = try Bundled.tokenizer()
    let document = tokenizer.document(for: "NICHT nicht Radweg")
    #expect(document.tokens.map { tokenizer.vocabulary[$0.type].isStopWord } == [true, true, false])
  }

  @Test(arguments: ["", " ", "\n\n", "\u{FEFF}", "\u{200B} \u{200B}"])
  func emptyTextsHaveNoTokens(text: String) throws {
    let document = try Bundled.tokenizer().document(for: text)
    #expect(document.tokens.isEmpty)
    #expect(document.sentences.isEmpty)
  }
}

extension Document {
  /// The tokens as written.
  var surfaces: [String] { tokens.map { excerpt($0.utf8) } }
}
