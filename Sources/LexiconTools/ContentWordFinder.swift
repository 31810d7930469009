import FeedbackModel
import GermanText
import LexiconFiles
import Stadtecho

/// A word of a text that could carry a judgement.
struct ContentWord {
  /// Dictionary form as far as it is known.
  var lemma: String
  /// Whether the lexicon has an entry for it.
  var isInLexicon: Bool
  /// Whether it is capitalised and nothing else is known of it, as names are; an unusual word at the
  /// beginning of a sentence looks the same.
  var isNameLike: Bool
  /// Index among the sentences of its document.
  var sentence: Int
  /// Where it stands in the document's text.
  var utf8: Range<Int>
}

/// Finds content words: no function words, numbers, addresses, or names as far as they are recognised.
///
/// Keeps what it knows of each word type, so one finder serves one annotator.
struct ContentWordFinder {
  private let index: LexiconIndex
  /// Case-folded names of places.
  private let places: Set<String>
  /// Case-folded words that end the names of streets.
  private let streetHeads: Set<String>
  private var types = PerTypeTable<Status>()

  private enum Status {
    case noContent, unknown, inLexicon
  }

  /// - Parameter analyzer: Whose lexicon with its layers decides on what is known.
  init(_ analyzer: Analyzer) throws(LexiconError) {
    index = LexiconIndex(analyzer.sentimentLexicon)
    places = Set(try analyzer.morphologyLists().places.map(UnicodeForms.fold))
    streetHeads = analyzer.tokenizerTables.lists.streetHeads
  }

  /// The content words of a document in text order.
  ///
  /// - Parameters:
  ///   - document: Made by the annotator that is given.
  ///   - hidden: Where personal data stands.
  /// - Complexity: O(tokens).
  mutating func words(
    in document: Document, annotator: Annotator, hiding hidden: [Range<Int>]
  ) -> [ContentWord] {
    let vocabulary = annotator.vocabulary
    types.extend(to: vocabulary, compute: status)
    let verbs = annotator.separableVerbs(in: document)
    let particles = Set(verbs.map(\.particle))
    let infinitives = Dictionary(verbs.map { ($0.verb, $0.infinitive) }) { first, _ in first }
    var found: [ContentWord] = []
    for (sentence, range) in document.sentences.map(\.tokens).enumerated() {
      for place in range where document.tokens[place].kind == .word && !particles.contains(place) {
        let token = document.tokens[place]
        let status = types[token.type]
        guard status != .noContent, !hidden.contains(where: { $0.overlaps(token.utf8) }),
          !isStreet(at: place, in: document, vocabulary: vocabulary)
        else { continue }
        let type = vocabulary[token.type]
        let infinitive = infinitives[place]
        found.append(
          ContentWord(
            lemma: infinitive ?? type.lemma,
            isInLexicon: infinitive.map(index.contains(lemma:)) ?? (status == .inLexicon),
            isNameLike: infinitive == nil && isNameLike(type), sentence: sentence, utf8: token.utf8))
      }
    }
    return found
  }

  private func status(of type: WordType) -> Status {
    guard isContent(type) else { return .noContent }
    return index.contains(type) ? .inLexicon : .unknown
  }

  private func isNameLike(_ type: WordType) -> Bool {
    type.isCapitalized && !type.isKnown && type.split == nil && UnicodeForms.fold(type.lemma) == type.folded
  }

  /// *Meckenheimer Allee*: the adjective of a street's name in two words.
  private func isStreet(at place: Int, in document: Document, vocabulary: Vocabulary) -> Bool {
    guard place + 1 < document.tokens.count else { return false }
    let type = vocabulary[document.tokens[place].type]
    return type.isCapitalized && type.surface.hasSuffix("er")
      && streetHeads.contains(vocabulary[document.tokens[place + 1].type].folded)
  }

  private func isContent(_ type: WordType) -> Bool {
    !type.isStopWord && type.folded.count >= Self.shortest && !isPlace(type)
      && type.folded.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" }
      && type.folded.last != "-" && type.folded.first != "-"
  }

  /// Whether it is a listed name of a place, or looks like a street's: *Baumschulallee*, which no list has.
  private func isPlace(_ type: WordType) -> Bool {
    if places.contains(type.folded) || places.contains(UnicodeForms.fold(type.lemma)) { return true }
    guard type.isCapitalized, !type.isKnown, let head = type.split?.parts.last else { return false }
    return streetHeads.contains(UnicodeForms.fold(head))
  }

  /// In letters; shorter words are abbreviations and slips.
  private static let shortest = 3
}

extension CommentAnalysis {
  /// Where personal data stands in a part of the comment.
  func personalData(in part: CommentPart) -> [Range<Int>] {
    privacy.filter { $0.range.part == part }.map(\.range.utf8)
  }
}
