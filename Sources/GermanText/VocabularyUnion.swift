/// One vocabulary over the documents of several tokenizers.
///
/// Types are numbered in the order in which documents are adopted, so the numbers do not depend on how the
/// documents were spread over tokenizers.
public struct VocabularyUnion: Sendable {
  public private(set) var vocabulary = Vocabulary()
  /// Number in the union by tokenizer and number there; -1 for types not met yet.
  private var numbers: [[Int32]] = []

  public init() {}

  /// The same document with the numbers of this vocabulary.
  ///
  /// - Parameters:
  ///   - tokenizer: Which of the tokenizers made it, from 0.
  ///   - source: That tokenizer's vocabulary.
  /// - Complexity: O(tokens).
  public mutating func adopt(_ document: Document, of tokenizer: Int, vocabulary source: Vocabulary)
    -> Document
  {
    while numbers.count <= tokenizer { numbers.append([]) }
    let missing = source.count - numbers[tokenizer].count
    if missing > 0 { numbers[tokenizer].append(contentsOf: repeatElement(-1, count: missing)) }
    var document = document
    for index in document.tokens.indices {
      let token = document.tokens[index]
      let place = Int(token.type.index)
      if numbers[tokenizer][place] < 0 {
        numbers[tokenizer][place] = vocabulary.adopt(source[token.type], kind: token.kind).index
      }
      document.tokens[index].type = TypeID(Int(numbers[tokenizer][place]))
    }
    return document
  }
}
