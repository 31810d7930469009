import FeedbackModel
import GermanText
import LexiconFiles
import Snapshots

/// The bundled lexicons and the tables that are built from them, read from a snapshot where there is one.
///
/// The snapshot holds what takes long: the words of the sentiment lexicon, and the tables of forms and of
/// parts of compounds. Short files are always read as text.
struct CompiledLexicons {
  /// Without ``BundledLexicons/morphology``, whose place the tables take.
  let lexicons: BundledLexicons
  let tables: GermanTables

  /// - Parameter cacheDirectory: Where the snapshot is kept; `nil` to read the texts and to write nothing.
  /// - Throws: When a data file is missing or broken.
  init(_ folder: LexiconFolder, cacheDirectory: String?) throws(LexiconError) {
    let cache = cacheDirectory.flatMap {
      SnapshotCache(directory: $0, inputs: LexiconFolder.longFiles, of: folder)
    }
    if let sections = cache?.read(), let kept = try? CompiledLexicons(folder, from: sections) {
      self = kept
      return
    }
    let words = try folder.sentimentWords()
    let morphology = MorphologyTables(MorphologyEntries(try folder.morphology()))
    lexicons = try BundledLexicons(
      folder, sentimentWords: words, morphology: MorphologyLists(), actionFields: folder.actionFields())
    tables = GermanTables(lists: WordLists(bundled: lexicons), morphologyTables: morphology)
    // Whoever may not write there starts more slowly, and that is all.
    try? cache?.write(Self.sections(words, morphology))
  }

  /// Takes the long lists from the sections of a snapshot; the two of them at the same time.
  private init(_ folder: LexiconFolder, from sections: [SnapshotReader]) throws {
    guard sections.count == 2 else { throw SnapshotError() }
    var (lexicons, (morphology, actionFields)) = try Both.of(
      {
        var reader = sections[0]
        return try BundledLexicons(
          folder, sentimentWords: SentimentLexicon(wordsFrom: &reader), morphology: MorphologyLists(),
          actionFields: ActionFieldTaxonomy(title: "", fields: []))
      },
      {
        var reader = sections[1]
        return (try MorphologyTables(from: &reader), try folder.actionFields())
      })
    lexicons.actionFields = actionFields
    self.lexicons = lexicons
    tables = GermanTables(lists: WordLists(bundled: lexicons), morphologyTables: morphology)
  }

  /// What a snapshot consists of.
  private static func sections(_ words: SentimentLexicon, _ morphology: MorphologyTables) -> [SnapshotWriter]
  {
    var sections = [SnapshotWriter(), SnapshotWriter()]
    words.writeWords(to: &sections[0])
    morphology.write(to: &sections[1])
    return sections
  }
}
