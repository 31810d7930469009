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
    verbParts.extend(to: vocabulary, compute: VerbPart.init)
    var verbs: [SeparableVerb] = []
    for sentence in document.sentences {
      var start = sentence.tokens.lowerBound
      for index in sentence.tokens where document.tokens[index].kind == .punctuation {
        addSeparableVerb(in: start..<index, of: document, to: &verbs)
        start = index + 1
      }
      addSeparableVerb(in: start..<sentence.tokens.upperBound, of: document, to: &verbs)
    }
    return verbs
  }

  /// - Parameter clause: Tokens between marks, without these.
  private func addSeparableVerb(
    in clause: Range<Int>, of document: Document, to verbs: inout [SeparableVerb]
  ) {
    guard clause.count >= 2, let last = clause.last, verbParts[document.tokens[last].type].isParticle else {
      return
    }
    let particle = vocabulary.folded(document.tokens[last].type)
    let found = clause.dropLast().compactMap { index -> SeparableVerb? in
      let token = document.tokens[index]
      let part = verbParts[token.type]
      // A noun in the middle of a sentence is no verb, whatever it looks like.
      guard part.canBeVerb, token.kind == .word, !part.isCapitalized || index == clause.lowerBound,
        let base = vocabulary[token.type].verbLemma, let infinitive = separable(particle, base)
      else { return nil }
      return SeparableVerb(verb: index, particle: last, infinitive: infinitive)
    }
    if found.count == 1 { verbs += found }
  }
}

/// What a form can be of a separable verb.
struct VerbPart: Sendable {
  var isParticle: Bool
  var canBeVerb: Bool
  var isCapitalized: Bool

  init(_ type: WordType) {
    isParticle = Morphology.separablePrefixSet.contains(type.folded)
    canBeVerb = type.verbLemma != nil
    isCapitalized = type.isCapitalized && type.surface != type.surface.uppercased()
  }
}
