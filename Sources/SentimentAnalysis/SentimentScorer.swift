public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Scores German text with a lexicon and names the words that each score came from.
///
/// In the tradition of VADER (Hutto and Gilbert 2014) and SO-CAL (Taboada et al. 2011): valences of words
/// and phrases, changed by the words around them, summed up and squeezed into −1…1. Different from both,
/// negation looks ahead as well as back, because German negates a verb behind it (*gefällt mir nicht*), and
/// stays inside its clause.
///
/// Whatever depends on a word form alone is looked up once per type; a scorer therefore belongs to one
/// tokenizer.
public struct SentimentScorer: Sendable {
  private let lexicon: CompiledLexicon
  private var types = PerTypeTable<CompiledLexicon.TypeEntry>()
  private var facts = PerTypeTable<AspectFacts>()
  private var names = EvidenceNames()

  public init(lexicon: SentimentLexicon) {
    self.lexicon = CompiledLexicon(lexicon)
  }

  /// What the kinds of evidence count in the sum of a comment, for showing how it came about.
  package static var weights: (negative: Double, sign: Double) {
    (Coefficients.negativeWeight, Coefficients.signWeight)
  }

  /// Scores each sentence of a document.
  ///
  /// - Parameters:
  ///   - document: Made by the tokenizer whose vocabulary is given.
  ///   - part: The part of the comment that the document is; evidence carries it.
  ///   - separableVerbs: Of the document; their whole is judged and not the verb alone (*lehnt … ab*).
  ///   - names: UTF-8 ranges of the names of people in the document. A name judges nothing (*Frau Wahn*).
  /// - Returns: One sentiment per sentence, in order, each by itself.
  /// - Complexity: O(tokens × longest clause).
  public mutating func sentences(
    of document: Document, part: CommentPart, vocabulary: Vocabulary, separableVerbs: [SeparableVerb] = [],
    names: [Range<Int>] = []
  ) -> [Sentiment] {
    types.extend(to: vocabulary, compute: lexicon.entry(for:))
    facts.extend(to: vocabulary, compute: lexicon.aspects.facts(for:))
    var previous: Range<Int>?
    return document.sentences.map { sentence in
      defer { previous = sentence.tokens }
      // Most sentences of reports have nothing to judge by.
      let verbs = separableVerbs.filter { sentence.tokens.contains($0.verb) }
      guard !verbs.isEmpty || sentence.tokens.contains(where: { types[document.tokens[$0].type].mayCharge })
      else { return .none }
      let context = SentenceContext(
        sentence, of: document, vocabulary: vocabulary, types: types, lexicon: lexicon,
        separableVerbs: verbs)
      return Self.sentiment(
        from: evidence(in: context, part: part, people: names, previous: previous), register: .remark)
    }
  }

  /// How a comment speaks.
  ///
  /// - Parameter documents: Its parts, made by the tokenizer whose vocabulary is given.
  public mutating func register(of documents: [Document], vocabulary: Vocabulary) -> TextRegister {
    types.extend(to: vocabulary, compute: lexicon.entry(for:))
    var register = TextRegister(isPersonal: false, hasLink: false, words: 0)
    register.isPlain = true
    for token in documents.lazy.flatMap(\.tokens) {
      switch token.kind {
      case .word:
        register.words += 1
        if types[token.type].isPersonal { register.isPersonal = true }
      case .punctuation:
        switch types[token.type].traits.firstByte {
        case UInt8(ascii: "!"): register.isPersonal = true
        case UInt8(ascii: "?"): register.asks = true
        case UInt8(ascii: ":"): register.isPlain = false
        default: break
        }
      case .url: register.hasLink = true
      case .hashtag, .handle: register.isPlain = false
      default: break
      }
    }
    return register
  }

  /// Sums up the sentences of a comment.
  ///
  /// - Parameters:
  ///   - sentences: Of title and text together.
  ///   - roles: What each of them does. Good words in a proposal describe what is wished for, not what is.
  ///   - register: How the comment speaks.
  public static func sentiment(
    of sentences: [Sentiment], roles: [SentenceRole], register: TextRegister = .remark
  ) -> Sentiment {
    let evidence = zip(sentences, roles).flatMap { sentence, role in
      sentence.evidence.map { found in
        var found = found
        if role == .proposal { found.value *= found.wishShare }
        return found
      }
    }
    return sentiment(from: evidence, register: register)
  }

  /// The evidence of a sentence, in text order.
  ///
  /// - Parameter previous: Tokens of the sentence before.
  private mutating func evidence(
    in context: SentenceContext, part: CommentPart, people: [Range<Int>], previous: Range<Int>?
  ) -> [SentimentEvidence] {
    let finder = ChargedFinder(context)
    guard !finder.charged.isEmpty else { return [] }
    let modification = ValenceModification(context, modifiers: finder.modifiers, charged: finder.charged)
    let builder = EvidenceBuilder(context, part: part, facts: facts, previous: previous)
    var evidence: [SentimentEvidence] = []
    for item in finder.charged where !people.contains(where: context.range(item.tokens).overlaps) {
      let (value, used) = modification.apply(to: item)
      guard abs(value) >= Self.negligible else { continue }
      evidence.append(builder.evidence(for: item, value: value, modifiers: used, names: &names))
    }
    return EvidenceBuilder.withoutSuggestions(evidence)
  }

  /// Smaller contributions are noise of multiplied factors.
  private static let negligible = 0.02

  /// What a piece of evidence counts in the sum of a comment.
  private static func weight(of item: SentimentEvidence, _ register: TextRegister) -> Double {
    // Nobody puts a face into a report.
    if item.isSign { return Coefficients.signWeight * register.signShare }
    let weight = item.isAcclaim ? Coefficients.acclaimWeight : item.isPhrase ? Coefficients.phraseWeight : 1
    if item.value < 0 { return weight * Coefficients.negativeWeight * register.share }
    return weight * (item.base < 0 ? register.reliefShare : register.praiseShare)
  }

  private static func sentiment(from evidence: [SentimentEvidence], register: TextRegister) -> Sentiment {
    var positive = 0.0
    var negative = 0.0
    var sum = 0.0
    for item in evidence {
      positive += max(0, item.value)
      negative += max(0, -item.value)
      sum += item.value * weight(of: item, register)
    }
    let score = sum / (sum * sum + Coefficients.halfSaturation).squareRoot()
    let label: Sentiment.Label =
      score > Coefficients.positiveFrom
      ? .positive : score < -Coefficients.negativeFrom ? .negative : .neutral
    return Sentiment(
      label: label, score: score, positive: positive, negative: negative, evidence: evidence)
  }
}

extension SentimentEvidence {
  /// What it counts in a sentence that wishes something.
  fileprivate var wishShare: Double {
    if isSign || isAcclaim { return 1 }
    if value > 0 { return Coefficients.wishShare }
    return isNoun ? Coefficients.topicShare : 1
  }

  /// Whether it is a single word with a capital, which in a wish names what the wish is about.
  private var isNoun: Bool { !isPhrase && term.startsUppercase }

  /// Whether it is an emoji or emoticon, or begins with a mark as hashtags do, which are said as much in passing.
  fileprivate var isSign: Bool {
    if entry.kind == .sign { return true }
    guard let first = term.utf8.first else { return false }
    let isLatin = (0x61...0x7A).contains(first | 0x20) || (0xC3...0xC9).contains(first)
    return !isLatin && !(term.unicodeScalars.first?.properties.isAlphabetic ?? false)
  }

  /// Whether it is several words.
  fileprivate var isPhrase: Bool { term.utf8.contains(UInt8(ascii: " ")) }
}
