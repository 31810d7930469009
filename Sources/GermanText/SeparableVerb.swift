/// A finite verb with the particle that stands apart from it: *stimme … zu* is *zustimmen*.
public struct SeparableVerb: Sendable, Hashable {
  /// Index of the verb in ``Document/tokens``.
  public var verb: Int
  /// Index of the particle, the last word of the verb's clause.
  public var particle: Int
  public var infinitive: String
}

extension Tokenizer {
  /// The separated verbs of a document, in text order.
  ///
  /// German puts the particle of a separable verb at the end of a main clause. A pair is joined where the
  /// last word of a clause is such a particle and exactly one word before it makes a listed separable verb
  /// with it; where two could, none is.
  ///
  /// - Parameter document: Made by this tokenizer.
  /// - Complexity: O(tokens).
  public func separableVerbs(in document: Document) -> [SeparableVerb] {
    document.sentences.flatMap { sentence in
      clauses(of: sentence, in: document).compactMap { separableVerb(in: $0, of: document) }
    }
  }

  /// Pieces between commas and the like, without the marks.
  private func clauses(of sentence: Sentence, in document: Document) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.tokens.lowerBound
    for index in sentence.tokens where document.tokens[index].kind == .punctuation {
      if index > start { clauses.append(start..<index) }
      start = index + 1
    }
    if start < sentence.tokens.upperBound { clauses.append(start..<sentence.tokens.upperBound) }
    return clauses
  }

  private func separableVerb(in clause: Range<Int>, of document: Document) -> SeparableVerb? {
    guard let last = clause.last, clause.count >= 2 else { return nil }
    let particle = vocabulary[document.tokens[last].type].folded
    guard Morphology.separablePrefixSet.contains(particle) else { return nil }
    let found = clause.dropLast().compactMap { index -> SeparableVerb? in
      let type = vocabulary[document.tokens[index].type]
      // A noun in the middle of a sentence is no verb, whatever it looks like.
      guard document.tokens[index].kind == .word, !type.isCapitalized || index == clause.lowerBound,
        let base = type.verbLemma, let infinitive = separable(particle, base)
      else { return nil }
      return SeparableVerb(verb: index, particle: last, infinitive: infinitive)
    }
    return found.count == 1 ? found.first : nil
  }
}
