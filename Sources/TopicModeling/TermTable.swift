public import FeedbackModel
public import GermanText

/// The content words of a corpus: word types with the same dictionary form are one term.
///
/// A term is shown as people wrote it most often; it counts as a noun when it is mostly capitalised inside
/// sentences.
public struct TermTable: Sendable {
  /// In the order in which they first occur.
  public private(set) var terms: [Term] = []
  private var byLemma: [String: Int] = [:]
  private var ofType: [Int32] = []
  /// What is asked of each type for every token.
  private var traits: [Traits] = []
  /// How often each type stood for a term.
  private var typeCounts: [Int] = []
  /// Terms of the parts of each term that is a compound.
  public private(set) var parts: [[Int]] = []
  /// What each term counts beside others, 0…1: words that no list knows are mostly names, and name a place rather than a subject.
  private(set) var weights: [Float] = []
  /// The subjects that each term speaks of.
  private(set) var mentions: [[Subjects.Mention]] = []
  let subjects: Subjects
  private var forms: [FormCounts] = []

  private struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let isCapitalized = Traits(rawValue: 1)
    /// May begin a street's name in two words.
    static let isStreetAdjective = Traits(rawValue: 2)
    /// May end one.
    static let isStreetHead = Traits(rawValue: 4)
  }

  /// How a term was written.
  private struct FormCounts: Sendable {
    var capitalizedInside = 0
    var inside = 0
    var lastComment = -1
    var comments = 0
  }

  /// Case-folded words that name the process itself, such as the city's name; they are no terms.
  private let contextWords: Set<String>
  private let streetHeads: Set<String>
  private let processWords: Set<String>

  /// - Parameters:
  ///   - contextWords: Case-folded words that every comment may contain without being about them.
  ///   - streetHeads: Case-folded words that are one term with an adjective in *-er* before them
  ///     (*Camsdorfer Brücke*).
  ///   - processWords: Case-folded words that speak of taking part itself; they hardly count.
  ///   - subjects: What the terms speak of.
  public init(
    contextWords: Set<String> = [], streetHeads: Set<String> = [], processWords: Set<String> = [],
    subjects: Subjects = Subjects()
  ) {
    self.processWords = processWords
    self.contextWords = contextWords
    self.streetHeads = streetHeads
    self.subjects = subjects
  }

  /// Counts the content words of one document.
  ///
  /// - Parameters:
  ///   - document: Made by the tokenizer whose vocabulary is given.
  ///   - comment: Number of the comment that the document belongs to; calls come in ascending order.
  ///   - vocabulary: All documents that are added come from the same one.
  ///   - hidden: Where personal data stands, in UTF-8 offsets: nobody's name becomes the label of a topic.
  /// - Returns: The terms of each sentence, in order, with repetitions.
  public mutating func add(
    _ document: Document, comment: Int, vocabulary: Vocabulary, hiding hidden: [Range<Int>] = []
  ) -> [[Int]] {
    assign(vocabulary)
    return document.sentences.map { sentence in
      var terms: [Int] = []
      collect(sentence, of: document, comment: comment, vocabulary: vocabulary, hiding: hidden, into: &terms)
      return terms
    }
  }

  /// Counts the content words of one document as ``add(_:comment:vocabulary:hiding:)`` does, and appends them to those of a
  /// comment without regard to sentences.
  public mutating func add(
    _ document: Document, comment: Int, vocabulary: Vocabulary, to terms: inout [Int]
  ) {
    assign(vocabulary)
    for sentence in document.sentences {
      collect(sentence, of: document, comment: comment, vocabulary: vocabulary, hiding: [], into: &terms)
    }
  }

  private mutating func collect(
    _ sentence: Sentence, of document: Document, comment: Int, vocabulary: Vocabulary,
    hiding hidden: [Range<Int>], into terms: inout [Int]
  ) {
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      let token = document.tokens[index]
      let type = Int(token.type.index)
      if !hidden.isEmpty, hidden.contains(where: { $0.overlaps(token.utf8) }) {
        index += 1
        continue
      }
      let isInside = index > sentence.tokens.lowerBound
      if traits[type].contains(.isStreetAdjective),
        let street = street(at: index, in: sentence, of: document, vocabulary: vocabulary)
      {
        terms.append(street)
        count(street, form: nil, comment: comment, isInside: isInside, isCapitalized: true)
        index += 2
        continue
      }
      let term = Int(ofType[type])
      if term >= 0, token.kind == .word || token.kind == .hashtag {
        terms.append(term)
        count(
          term, form: token.type, comment: comment, isInside: isInside,
          isCapitalized: traits[type].contains(.isCapitalized))
      }
      index += 1
    }
  }

  /// The term of a street name in two words that begins at a token; `nil` when there is none.
  private mutating func street(
    at index: Int, in sentence: Sentence, of document: Document, vocabulary: Vocabulary
  ) -> Int? {
    guard traits[Int(document.tokens[index].type.index)].contains(.isStreetAdjective),
      index + 1 < sentence.tokens.upperBound,
      traits[Int(document.tokens[index + 1].type.index)].contains(.isStreetHead)
    else { return nil }
    let first = vocabulary[document.tokens[index].type]
    let head = vocabulary[document.tokens[index + 1].type]
    // "Str." and "Straße" are the same street.
    let written = head.folded.hasPrefix("str") ? "Straße" : head.surface
    return term(
      for: "\(UnicodeForms.fold(first.lemma)) \(UnicodeForms.fold(written))",
      surface: "\(first.surface) \(written)")
  }

  /// Chooses each term's form and whether it is a noun, when everything has been counted.
  public mutating func finish(vocabulary: Vocabulary) {
    let surfaces = surfaces()
    // What no list knows has a stem for its key, and is still written as a list may have it.
    for index in terms.indices
    where processWords.contains(keys[index]) || processWords.contains(UnicodeForms.fold(terms[index].surface))
    {
      weights[index] = Self.processWeight
      mentions[index] = []
    }
    for index in terms.indices {
      let counts = forms[index]
      let surfaces = surfaces[index]
      guard !surfaces.isEmpty else {
        terms[index].isNoun = true
        terms[index].commentCount = counts.comments
        continue
      }
      let isNoun =
        counts.inside == 0
        ? vocabulary[TypeID(Int(surfaces.keys.min() ?? 0))].isCapitalized
        : counts.capitalizedInside * 2 > counts.inside
      // A noun's small spellings and an adjective's sentence-initial capitals are not its form.
      let fitting = surfaces.filter {
        vocabulary[TypeID(Int($0.key))].isCapitalized == isNoun
      }
      let candidates = fitting.isEmpty ? surfaces : fitting
      let best = Self.citable(candidates, isNoun: isNoun, vocabulary: vocabulary)
        .max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      let oblique = best == nil ? candidates.max { ($0.value, -$0.key) < ($1.value, -$1.key) } : nil
      let surface =
        best.map { vocabulary[TypeID(Int($0.key))].surface }
        ?? oblique.map { vocabulary[TypeID(Int($0.key))].lemma } ?? ""
      terms[index] = Term(
        surface: Self.presentable(surface, isNoun: isNoun), isNoun: isNoun,
        isInfinitive: best.map { vocabulary[TypeID(Int($0.key))].isInfinitive } ?? false,
        commentCount: counts.comments)
    }
  }

  /// How often each term was written in which form.
  private func surfaces() -> [[Int32: Int]] {
    var surfaces = Array(repeating: [Int32: Int](), count: terms.count)
    for (type, count) in typeCounts.enumerated() where count > 0 {
      surfaces[Int(ofType[type])][Int32(type)] = count
    }
    return surfaces
  }

  /// The forms of a noun that can stand in a heading: not those that only a dative plural (*Bäumen*, *Kindern*) or a genitive
  /// (*Weges*) has. All of a word that the lists do not know, and of other words.
  private static func citable(
    _ forms: [Int32: Int], isNoun: Bool, vocabulary: Vocabulary
  ) -> [Int32: Int] {
    guard isNoun else { return forms }
    return forms.filter { form, _ in
      let type = vocabulary[TypeID(Int(form))]
      let lemma = UnicodeForms.fold(type.lemma)
      guard type.isLemmaListed || type.split != nil, type.folded != lemma else { return true }
      if type.folded.hasSuffix("es") { return false }
      // *Schulen*, *Frauen* and *Rechnungen* are plurals; *Bäumen*, *Rädern* and *Mitgliedern* datives of one.
      let isPlain =
        type.folded == lemma + "en" || type.folded == lemma + "n" && lemma.hasSuffix("e")
        || lemma.hasSuffix("in")
      return !type.folded.hasSuffix("n") || isPlain
    }
  }

  /// Finds the term of each type that is new.
  private mutating func assign(_ vocabulary: Vocabulary) {
    guard ofType.count < vocabulary.count else { return }
    for type in vocabulary.types[ofType.count...] {
      traits.append(traits(of: type))
      typeCounts.append(0)
      guard Self.isContentWord(type), !contextWords.contains(type.folded),
        contextWords.isEmpty || !contextWords.contains(UnicodeForms.fold(type.lemma))
      else {
        ofType.append(-1)
        continue
      }
      ofType.append(Int32(term(of: type)))
    }
  }

  private func traits(of type: WordType) -> Traits {
    guard type.isCapitalized else { return [] }
    var traits: Traits = .isCapitalized
    if type.surface.hasSuffix("er"), type.folded.count > 4, !type.isStopWord {
      traits.insert(.isStreetAdjective)
    }
    if streetHeads.contains(type.folded) { traits.insert(.isStreetHead) }
    return traits
  }

  private mutating func term(of type: WordType) -> Int {
    let term = term(for: Self.key(of: type), surface: type.surface, parts: type.split?.parts ?? [])
    if !type.isKnown { isUnlisted[term] = true }
    // A term may have been the part of a compound before, so that its subjects come with its first own form.
    if mentions[term].isEmpty || weights[term] < 1 {
      let isListed = type.isKnown || type.isLemmaListed || type.split != nil
      let forms = [type.lemma, type.folded, type.verbLemma ?? "", type.stem].map(UnicodeForms.fold)
      let found = subjects.mentions(
        forms: forms.filter { !$0.isEmpty }, parts: (type.split?.parts ?? []).map(UnicodeForms.fold))
      if mentions[term].isEmpty { mentions[term] = found }
      if isListed || !found.isEmpty { weights[term] = 1 }
    }
    return term
  }

  private mutating func term(for key: String, surface: String, parts: [String] = []) -> Int {
    if let known = byLemma[key] { return known }
    let new = terms.count
    byLemma[key] = new
    keys.append(key)
    terms.append(Term(surface: surface, isNoun: false, commentCount: 0))
    forms.append(FormCounts())
    weights.append(Self.unlistedWeight)
    isUnlisted.append(false)
    mentions.append([])
    self.parts.append([])
    self.parts[new] = parts.filter { !contextWords.contains(UnicodeForms.fold($0)) }
      .map { part in
        let found = term(for: UnicodeForms.fold(part), surface: part)
        weights[found] = 1
        return found
      }
    return new
  }

  /// The terms of some words or phrases in dictionary form, and of the compounds that have one of their words as a part, ascending.
  func terms(of words: [String]) -> [Int] {
    let own = Set(
      words.flatMap { UnicodeForms.fold($0).split(separator: " ") }.compactMap { byLemma[String($0)] })
    return terms.indices.filter { own.contains($0) || parts[$0].contains(where: own.contains) }
  }

  /// Of the terms given, those with a form that no word list knows as it is: they may be names, also of the shape of a compound.
  public func unlisted(among terms: [Int]) -> [Int] { terms.filter { isUnlisted[$0] } }

  private var isUnlisted: [Bool] = []

  /// The dictionary form of each term, by which it is the same in another table.
  private(set) var keys: [String] = []

  private static let unlistedWeight: Float = 0.5
  /// What a word of the process counts.
  static let processWeight: Float = 0.1

  /// - Parameter form: The type that stands for the term; `nil` for a name in several words, which has one
  ///   form.
  /// Forms with the same key are one term: the dictionary form, and where no list or rule knows it,
  /// Snowball's stem.
  private static func key(of type: WordType) -> String {
    let lemma = UnicodeForms.fold(type.lemma)
    return type.isKnown || type.split != nil || lemma != type.folded ? lemma : type.stem
  }

  private mutating func count(
    _ term: Int, form: TypeID?, comment: Int, isInside: Bool, isCapitalized: Bool
  ) {
    if let form { typeCounts[Int(form.index)] += 1 }
    if isInside {
      forms[term].inside += 1
      if isCapitalized { forms[term].capitalizedInside += 1 }
    }
    if forms[term].lastComment != comment {
      forms[term].lastComment = comment
      forms[term].comments += 1
    }
  }

  private static func isContentWord(_ type: WordType) -> Bool {
    // Addresses and handles are no words, and mostly personal data.
    let isAddress = type.folded.contains("@") || type.folded.contains("://") || type.folded.hasPrefix("www.")
    return !type.isStopWord && !isAddress && type.folded.count >= 3 && type.folded.contains(where: \.isLetter)
      && !type.folded.hasSuffix("-") && !type.folded.hasSuffix(".")
  }

  /// RADWEG is shown as Radweg; short all-caps words are abbreviations and stay.
  private static func presentable(_ surface: String, isNoun: Bool) -> String {
    guard surface.count > 4, surface == surface.uppercased(), !surface.contains(where: \.isNumber) else {
      return surface
    }
    return isNoun ? surface.prefix(1) + surface.dropFirst().lowercased() : surface.lowercased()
  }
}
