import GermanText

/// The tokens of one document as the finders read them: by number, with nothing beyond either end. A class, so that the
/// finders share it.
final class TokenReader {
  let document: Document
  /// The text's bytes, which the finders scan for signs and digits.
  let utf8: [UInt8]
  /// The vocabulary's types: an array, so that looking at one property copies no whole type.
  private let types: [WordType]
  private let table: PerTypeTable<WordTraits>

  /// - Parameter table: With the traits of all types of the vocabulary.
  init(document: Document, vocabulary: Vocabulary, table: PerTypeTable<WordTraits>) {
    self.document = document
    self.table = table
    types = vocabulary.types
    utf8 = Array(document.text.utf8)
  }

  var count: Int { document.tokens.count }

  /// How many digits the text has.
  private(set) lazy var digits = utf8.count(where: \.isASCIIDigit)

  func token(_ index: Int) -> Token? {
    document.tokens.indices.contains(index) ? document.tokens[index] : nil
  }

  /// The traits of a word; none for other tokens.
  func traits(_ index: Int) -> WordTraits {
    guard let token = token(index), token.kind == .word else { return WordTraits() }
    return table[token.type]
  }

  func isA(_ wordClass: WordClass, _ index: Int) -> Bool { traits(index).isA(wordClass) }

  func has(_ form: WordTraits.Form, _ index: Int) -> Bool { traits(index).form.contains(form) }

  /// The type of a word; `nil` for other tokens.
  func word(_ index: Int) -> WordType? {
    guard let token = token(index), token.kind == .word else { return nil }
    return types[Int(token.type.index)]
  }

  /// What tables are asked with. See ``PrivacyTables/key(of:)``. Empty for tokens that are no words.
  func key(_ index: Int) -> String {
    guard let token = token(index), token.kind == .word else { return "" }
    return PrivacyTables.key(of: types[Int(token.type.index)])
  }

  /// A punctuation mark or symbol, as written; `nil` for other tokens.
  func mark(_ index: Int) -> String? {
    guard let token = token(index), token.kind == .punctuation || token.kind == .symbol else { return nil }
    return types[Int(token.type.index)].surface
  }

  /// Whether a token is a certain mark of one byte.
  func isMark(_ byte: UInt8, _ index: Int) -> Bool {
    guard let token = token(index), token.end == token.start + 1 else { return false }
    return utf8[Int(token.start)] == byte
  }

  /// The number behind a word and the full stop or hyphen that touches it ("Dr", ".", "-").
  func end(ofAbbreviation index: Int) -> Int {
    var end = index + 1
    for mark in ".-".utf8 where isMark(mark, end) && touches(end) { end += 1 }
    return end
  }

  /// Whether nothing stands between a token and the one before it.
  func touches(_ index: Int) -> Bool {
    guard let token = token(index), let before = self.token(index - 1) else { return false }
    return before.end == token.start
  }

  /// Whether a token stands in the same line as the one before it.
  func continuesLine(_ index: Int) -> Bool {
    guard let token = token(index), let before = self.token(index - 1) else { return false }
    return !utf8[before.utf8.upperBound..<token.utf8.lowerBound].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// The UTF-8 range from the first to the last of some tokens.
  func utf8Range(of tokens: Range<Int>) -> Range<Int> {
    document.tokens[tokens.lowerBound].utf8
      .lowerBound..<document.tokens[tokens.upperBound - 1].utf8.upperBound
  }

  /// The number of the first token that ends behind a UTF-8 offset; ``count`` when there is none.
  func index(endingBehind offset: Int) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let isBehind = document.tokens[middle].end > offset
      range = isBehind ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }

  /// The tokens of the sentence that a token stands in.
  func sentence(around index: Int) -> Range<Int> {
    document.sentences.first { $0.tokens.contains(index) }?.tokens ?? 0..<count
  }
}
