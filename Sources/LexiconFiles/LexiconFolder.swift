package import FeedbackModel
import Foundation

/// A folder laid out like the project's `Lexicons`.
package struct LexiconFolder: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// - Parameter name: With its folder, as in `words/nouns.tsv`.
  /// - Throws: When the file cannot be read or is not UTF-8.
  package func file(_ name: String) throws(LexiconError) -> DataFile { try DataFile(path: "\(path)/\(name)") }

  /// The folder that comes with Stadtecho: beside the executable first, so that the tool can be moved
  /// together with its resources; then where the package was built.
  ///
  /// - Throws: When there is none, as when an executable was moved without its resources.
  package static func bundled() throws(LexiconError) -> LexiconFolder {
    let bundle = "Stadtecho_LexiconFiles.resources"
    let executable = Bundle.main.bundleURL.appendingPathComponent(bundle).path
    if FileManager.default.fileExists(atPath: executable) { return LexiconFolder(path: executable) }
    let built = Bundle.module.bundlePath
    if FileManager.default.fileExists(atPath: built) { return LexiconFolder(path: built) }
    throw LexiconError(
      file: bundle, problem: "the lexicons are missing",
      remedy: "Keep the folder \(bundle) beside the executable")
  }
}

extension LexiconFolder {
  /// The action fields of Jena's strategy.
  package func actionFields() throws(LexiconError) -> ActionFieldTaxonomy {
    try TaxonomyReader.read(path: "\(path)/action-fields/jena.yaml")
  }
}

/// The long files: reading them is most of the time that Stadtecho takes to start.
extension LexiconFolder {
  /// Their names with their folders: all that ``sentimentWords()`` and ``morphology()`` depend on.
  package static let longFiles =
    wordFiles.map { "sentiment/\($0).tsv" } + MorphologyLists.files.map { "words/\($0)" }

  static let wordFiles = ["adjectives", "nouns", "verbs", "interjections"]

  /// The single words of the sentiment lexicon, without phrases, signs and modifiers.
  package func sentimentWords() throws(LexiconError) -> SentimentLexicon {
    var lexicon = SentimentLexicon()
    for name in Self.wordFiles { try lexicon.addWords(file("sentiment/\(name).tsv")) }
    return lexicon
  }

  /// The word lists on which lemmas and compounds rest.
  package func morphology() throws(LexiconError) -> MorphologyLists {
    try MorphologyLists(directory: "\(path)/words")
  }
}
