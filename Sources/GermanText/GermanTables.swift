/// Everything that tokenizers look up, built once from word lists and shared between threads.
public struct GermanTables: Sendable {
  /// The short lists. Those of ``WordLists/morphology`` are empty: what was built from them takes their place.
  public let lists: WordLists
  /// The long tables.
  package let morphologyTables: MorphologyTables
  let morphology: Morphology
  let stopWords: FormTable<Void>
  let compounds: CompoundSplitter

  /// - Complexity: O(entries); tens of milliseconds for the bundled lists, so build it once.
  public init(lists: WordLists) {
    self.init(lists: lists, morphologyTables: MorphologyTables(lists.morphology))
  }

  /// - Parameter lists: Those of ``WordLists/morphology`` are not looked at.
  package init(lists: WordLists, morphologyTables: MorphologyTables) {
    var lists = lists
    lists.morphology = MorphologyEntries()
    self.lists = lists
    self.morphologyTables = morphologyTables
    let inflection = morphologyTables.inflection
    morphology = Morphology(inflection)
    stopWords = FormTable(lists.stopWords.sorted())
    compounds = CompoundSplitter(parts: morphologyTables.parts, infinitives: inflection.infinitives)
  }

  /// An assembler owns an ICU iterator, so each tokenizer has its own.
  func makeAssembler() -> TokenAssembler {
    TokenAssembler(abbreviations: lists.abbreviations, emoticons: lists.emoticons, units: lists.units)
  }
}
