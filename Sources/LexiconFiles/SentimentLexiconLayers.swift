import FeedbackModel

/// Stacks files of any known format on a lexicon.
extension SentimentLexicon {
  /// Adds the words of a file. A word that an earlier layer has is overridden.
  ///
  /// The format is recognised by content: the project's own (lemma, part of speech, valence, domains, note), SentiWS, German
  /// Polarity Clues, the Zurich polarity lexicon, VADER and GerVADER, or a table with words and values. Valences are
  /// brought to −1…1: VADER's are divided by 4, a polarity without strength becomes ±0.5, all others are
  /// taken as they are.
  ///
  /// In foreign files a few damaged lines are set aside and listed in ``setAside``. The name of such a layer has
  /// the format, as in `positive.txt (SentiWS)`.
  ///
  /// - Throws: When the file is not UTF-8, has no known format, or too many lines do not follow it.
  public mutating func addWords(path: String) throws(LexiconError) {
    try addLayer(DataFile(path: path))
  }

  package mutating func addLayer(_ file: DataFile) throws(LexiconError) {
    switch try LexiconFormat(of: file) {
    case .own: try addWords(file)
    case .foreign(let reader): add(try ForeignLexicon(file, reader: reader), named: file, as: reader.name)
    }
  }

  private mutating func add(_ lexicon: ForeignLexicon, named file: DataFile, as format: String) {
    let layer = ForeignLayer(lexicon.entries, knownSigns: Set(signs.map(\.symbol)))
    // Of a form and a lemma that look the same the lemma counts: what comes later wins.
    words += layer.forms + layer.words
    expressions += layer.expressions
    signs += layer.signs
    setAside += lexicon.setAside
    for (kind, count) in layer.leftOut where count > 0 {
      setAside.append(.leftOut(count, kind, of: file.name))
    }
    layers.append(
      DataFileVersion(name: "\(file.name) (\(format))", version: file.version, entries: layer.count))
  }
}

/// The entries of a foreign lexicon sorted into words, phrases and signs.
private struct ForeignLayer {
  private let knownSigns: Set<String>
  private let capitalsMarkNouns: Bool
  private(set) var words: [WordValence] = []
  /// Inflected forms that the lexicon lists. They are kept beside the lemmas: a list knows irregular forms
  /// that rules would miss, and a form that rules find too does no harm.
  private(set) var forms: [WordValence] = []
  private(set) var expressions: [ExpressionValence] = []
  private(set) var signs: [SignValence] = []
  /// Entries that were taken.
  private(set) var count = 0
  private var unknownSigns = 0
  private var marks = 0

  init(_ entries: [ForeignEntry], knownSigns: Set<String>) {
    self.knownSigns = knownSigns
    capitalsMarkNouns = entries.contains { Self.isCapitalized($0.term) }
    for entry in entries { add(entry) }
  }

  var leftOut: [(kind: String, count: Int)] {
    [("emoticons that the bundled list does not have", unknownSigns), ("marks and numbers", marks)]
  }

  private mutating func add(_ entry: ForeignEntry) {
    count += 1
    if Self.isSign(entry.term) {
      addSign(entry)
    } else if entry.term.contains(" ") {
      let words = entry.term.lowercased().split(separator: " ").map(String.init)
      expressions.append(ExpressionValence(words: words, valence: entry.valence, kind: .phrase))
    } else {
      words += self.words(entry.term, entry)
      forms += entry.forms.flatMap { self.words($0, entry) }
    }
  }

  /// Emoji are taken. Of emoticons only those are that an earlier layer has: new ones such as `%)` and `(8`
  /// would be found in brackets, percentages and lists.
  private mutating func addSign(_ entry: ForeignEntry) {
    let scalars = entry.term.unicodeScalars
    if scalars.contains(where: { $0.properties.isEmoji && !$0.isASCII }) || knownSigns.contains(entry.term) {
      signs.append(SignValence(symbol: entry.term, valence: entry.valence))
      return
    }
    count -= 1
    if entry.valence == 0 || scalars.allSatisfy({ $0.properties.numericType != nil }) {
      marks += 1
    } else {
      unknownSigns += 1
    }
  }

  /// A word has two letters at least.
  private static func isSign(_ term: String) -> Bool {
    term.unicodeScalars.count { $0.properties.isAlphabetic } < 2
  }

  /// A word as each part of speech that it may be, since look-ups tell these apart.
  private func words(_ form: String, _ entry: ForeignEntry) -> [WordValence] {
    let kinds = entry.partOfSpeech.map { [$0] } ?? likelyPartsOfSpeech(of: form)
    return kinds.map {
      WordValence(lemma: form, partOfSpeech: $0, valence: entry.valence, domains: [])
    }
  }

  /// Where the format is silent, capitals mark nouns and the ending of the infinitive verbs, which some
  /// adjectives have as well (*trocken*). In a list without any capitals every word may be a noun.
  private func likelyPartsOfSpeech(of form: String) -> [WordValence.PartOfSpeech] {
    if Self.isCapitalized(form) { return [.noun] }
    let isLikeInfinitive = ["en", "ln", "rn"].contains(where: form.hasSuffix)
    return [.adjective] + (isLikeInfinitive ? [.verb] : []) + (capitalsMarkNouns ? [] : [.noun])
  }

  private static func isCapitalized(_ form: String) -> Bool {
    form.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
