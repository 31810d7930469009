import FeedbackModel
import LexiconFiles

extension ValenceInduction.Result {
  /// A lexicon file that can be read, edited, and stacked over the bundled lexicon.
  ///
  /// - Parameters:
  ///   - source: Name of the gold file.
  ///   - version: Of the software.
  package func file(
    source: String, options: ValenceInduction.Options, version: String
  ) -> String {
    let loss =
      "\(heldOutLoss.lexicon.fixed(4)) with the lexicon alone, \(heldOutLoss.words.fixed(4)) with words"
    let command =
      "lexicon induce --minimum \(options.minimum) --seed \(options.seed) --chance \(options.chance)"
    let header = """
      # Words with valences learnt from judged texts, to be read and corrected by a person before use.
      # version: learnt from \(source)
      # Learnt from \(texts) German texts by Stadtecho \(version), \(command). Terms and licence of that data apply.
      # \(candidates) words were tested, \(words.count) are certain enough; a share of \(options.chance) of these may be chance.
      # Loss per text on texts not learnt from: \(loss).
      # Format: lemma, part of speech (ADJ ADV NOUN VERB INTJ), valence, domains, note; separated by tabs. valence: -0.6 to 0.6 in
      # steps of 0.1. note: texts with the word by their label; z, standard errors from what is expected without the word; q, the
      # share of chance findings among all words that are no less certain.

      """
    return header + words.map(\.line).joined()
  }
}

extension ValenceInduction.Word {
  fileprivate var line: String {
    let counts = "\(negative) negative, \(neutral) neutral, \(positive) positive"
    let q = falseDiscoveryShare < 0.001 ? "q < 0.001" : "q \(falseDiscoveryShare.fixed(3))"
    let note = "\(counts); z \(statistic.fixed(1)), \(q)\(isNameLike ? "; a name?" : "")"
    return "\(lemma)\t\(partOfSpeech.rawValue)\t\(valence.fixed(1))\t\t\(note)\n"
  }
}
