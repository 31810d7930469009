package import LexiconFiles

/// What the tools for editing lexicons need of an analyzer.
extension Analyzer {
  /// The bundled lexicon with the layers over it, as the analyzer uses it.
  package var sentimentLexicon: SentimentLexicon { lexicons.sentiment }

  /// The word lists that lemmas rest on.
  package var morphologyLists: MorphologyLists { lexicons.morphology }
}
