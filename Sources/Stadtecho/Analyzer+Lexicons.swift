package import LexiconFiles

/// What the tools for editing lexicons need of an analyzer.
extension Analyzer {
  /// The bundled lexicon with the layers over it, as the analyzer uses it.
  package var sentimentLexicon: SentimentLexicon { lexicons.sentiment }

  /// The word lists that lemmas rest on, read anew: an analyzer keeps only what is made from them.
  package func morphologyLists() throws(LexiconError) -> MorphologyLists {
    try LexiconFolder.bundled().morphology()
  }
}
