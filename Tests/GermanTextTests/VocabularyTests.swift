import GermanText
import TextTestSupport
import Testing

/// Each form has one number, and each number its form.
struct VocabularyTests {
  @Test func numbersAreGivenInOrderOfFirstUse() {
    let tokenizer = Tokenizer.bare
    let document = tokenizer.document(for: "Rad Weg Rad Platz")
    #expect(document.tokens.map(\.type) == [0, 1, 0, 2].map(TypeID.init))
    #expect(tokenizer.vocabulary.types.map(\.surface) == ["Rad", "Weg", "Platz"])
  }

  @Test func manyFormsKeepTheirNumbers() {
    // The table starts with about a thousand slots: it has to grow several times on the way. Every third
    // form is longer than a slot holds.
    let tokenizer = Tokenizer.bare
    let forms = (0..<20_000).map { $0 % 3 == 0 ? "einlangeswortmitvielenbuchstaben\($0)" : "w\($0)" }
    let text = forms.joined(separator: " ")
    let first = tokenizer.document(for: text).tokens.map(\.type)
    #expect(first == (0..<20_000).map(TypeID.init))
    #expect(tokenizer.document(for: text).tokens.map(\.type) == first)
    #expect(tokenizer.vocabulary.count == forms.count)
    #expect(zip(forms, first).allSatisfy { tokenizer.vocabulary[$1].surface == $0 })
  }

  @Test func oddFormsKeepTheirNumbers() {
    let tokenizer = Tokenizer.bare
    /// A form, and whether it is a word.
    struct Key: Hashable {
      var form: [UInt8]
      var isWord: Bool
    }
    var numbers: [Key: TypeID] = [:]
    for seed in UInt64(0)..<2000 {
      let document = tokenizer.document(for: RandomText.make(seed: seed))
      let bytes = Array(document.text.utf8)
      for token in document.tokens {
        // Bytes decide, not canonical equivalence: token ranges count bytes.
        let form = Array(bytes[token.utf8])
        #expect(Array(tokenizer.vocabulary[token.type].surface.utf8) == form, "seed \(seed)")
        let key = Key(form: form, isWord: token.kind == .word)
        #expect(numbers.updateValue(token.type, forKey: key) ?? token.type == token.type, "seed \(seed)")
      }
    }
    #expect(Set(numbers.values).count == numbers.count)
    #expect(numbers.count == tokenizer.vocabulary.count)
  }

  @Test func aTableComputesEachTypeOnce() {
    let tokenizer = Tokenizer.bare
    var table = PerTypeTable<Int>()
    var calls = 0
    for text in ["Rad Straße", "Straße", "Weg Rad"] {
      _ = tokenizer.document(for: text)
      table.extend(to: tokenizer.vocabulary) { type in
        calls += 1
        return type.surface.count
      }
    }
    #expect(calls == 3)
    #expect((0..<3).map { table[TypeID($0)] } == [3, 6, 3])
  }
}
