/// Everything that tokenizers look up, built once from word lists and shared between threads.
public struct GermanTables: Sendable {
  public let lists: WordLists
  let morphology: Morphology
  let stopWords: FormTable<Void>
  let compounds: CompoundSplitter

  /// - Complexity: O(entries); tens of milliseconds for the bundled lists, so build it once.
  public init(lists: WordLists) {
    self.lists = lists
    morphology = Morphology(lists.morphology)
    stopWords = FormTable(lists.stopWords)
    compounds = CompoundSplitter(lists.morphology, morphology: morphology)
  }

  /// An assembler owns an ICU iterator, so each tokenizer has its own.
  func makeAssembler() -> TokenAssembler {
    TokenAssembler(abbreviations: lists.abbreviations, emoticons: lists.emoticons, units: lists.units)
  }
}
