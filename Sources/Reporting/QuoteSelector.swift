import FeedbackModel

/// Chooses sentences to quote: whole, short, clear, without personal data, and none twice.
struct QuoteSelector {
  /// In characters; shorter sentences say too little alone.
  private static let fittingLength = 30...240
  /// Where a quote reads best.
  private static let idealLength = 40...160

  /// Where so many of the best cannot be quoted, as when one text was sent a thousand times, nobody misses the rest.
  private static let mostTried = 500

  private let analysis: CorpusAnalysis
  private var usedTexts: Set<String> = []
  private var usedComments: Set<Int> = []

  init(_ analysis: CorpusAnalysis) { self.analysis = analysis }

  /// A sentence with how well it fits, the larger the better.
  struct Candidate {
    var reference: SentenceReference
    var merit: Double
  }

  /// The best candidates as quotes, each from another comment.
  ///
  /// Sentences and comments that were quoted before are left out, so that nothing is read twice.
  ///
  /// - Parameter shortest: In characters.
  mutating func quotes(
    from candidates: [Candidate], atMost limit: Int, shortest: Int = fittingLength.lowerBound
  ) -> [Quote] {
    var quotes: [Quote] = []
    for candidate in Self.ranked(candidates).prefix(Self.mostTried) where quotes.count < limit {
      guard !usedComments.contains(candidate.reference.comment),
        let quote = quote(of: candidate.reference, shortest: shortest),
        usedTexts.insert(Self.skeleton(quote.text)).inserted
      else { continue }
      usedComments.insert(candidate.reference.comment)
      quotes.append(quote)
    }
    return quotes
  }

  /// Leaves out what is quoted elsewhere on the page.
  mutating func exclude(_ quotes: [Quote]) {
    usedTexts.formUnion(quotes.map { Self.skeleton($0.text) })
  }

  /// A sentence as a quote, if it may and can be quoted.
  func quote(
    of reference: SentenceReference, shortest: Int = fittingLength.lowerBound
  ) -> Quote? {
    let found = analysis.comments[reference.comment]
    let sentence = found.sentences[reference.sentence]
    let whole = found.comment.excerpt(sentence.range)
    guard shownText(of: reference) != nil else { return nil }
    let text = whole.withoutListMark
    guard (shortest...Self.fittingLength.upperBound).contains(text.count) else { return nil }
    let start = sentence.range.upperBound - text.utf8.count
    let offsets = CodePointOffsets(found.comment[sentence.range.part])
    return Quote(
      commentID: found.comment.id, text: text, part: sentence.range.part,
      range: offsets[start]..<offsets[sentence.range.upperBound],
      date: found.comment.created, channel: found.comment.channel)
  }

  /// The text of a sentence; `nil` where it must not be shown, or does not read well.
  func shownText(of reference: SentenceReference) -> String? {
    guard !analysis.withheld.contains(reference.comment) else { return nil }
    let found = analysis.comments[reference.comment]
    let sentence = found.sentences[reference.sentence]
    let text = found.comment.excerpt(sentence.range)
    guard Self.reads(text), !found.privacy.contains(where: { Self.overlaps($0.range, sentence.range) }),
      !analysis.namesPerson(text)
    else { return nil }
    return text
  }

  /// How well a sentence reads as a quote, 0…1, apart from what it says.
  func readability(of reference: SentenceReference) -> Double {
    let found = analysis.comments[reference.comment]
    let text = found.comment.excerpt(found.sentences[reference.sentence].range)
    var merit = Self.idealLength.contains(text.count) ? 0.5 : 0.2
    if let last = text.last, ".!?".contains(last) { merit += 0.3 }
    if text.first?.isUppercase == true { merit += 0.2 }
    return merit
  }

  private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
    candidates.sorted { a, b in
      a.merit != b.merit
        ? a.merit > b.merit
        : (a.reference.comment, a.reference.sentence) < (b.reference.comment, b.reference.sentence)
    }
  }

  /// Whether every quotation mark and bracket that is opened is closed.
  private static func isBalanced(_ text: String) -> Bool {
    func count(_ character: Character) -> Int { text.count { $0 == character } }
    return count("(") == count(")") && count("\"").isMultiple(of: 2) && count("„") == count("“") + count("”")
      || text.contains("”") && count("(") == count(")")
  }

  /// The letters of a text alone: two exports of one sentence often differ in blanks and quotation marks.
  private static func skeleton(_ text: String) -> String {
    text.lowercased().filter(\.isLetter)
  }

  private static func overlaps(_ a: TextRange, _ b: TextRange) -> Bool {
    a.part == b.part && a.utf8.overlaps(b.utf8)
  }

  /// No line breaks, which a quote cannot show, no addresses, no shouting, and nothing that only announces.
  private static func reads(_ text: String) -> Bool {
    guard !text.contains(where: \.isNewline), !text.contains("://"), !text.contains("www.") else {
      return false
    }
    guard text.last != ":", text.first != "(", isBalanced(text) else { return false }
    let letters = text.count(where: \.isLetter)
    return letters * 2 > text.count && text.count(where: \.isUppercase) * 2 < letters
  }
}

extension String {
  /// Without the mark of a list (*-*, *•*, *3.*) or of a quotation in front; a quote stands alone.
  fileprivate var withoutListMark: String {
    var rest = Substring(self)
    while let blank = rest.firstIndex(of: " ") {
      let mark = rest[..<blank]
      let isNumber = mark.last.map { ".)".contains($0) } ?? false && mark.dropLast().allSatisfy(\.isNumber)
      guard mark.count <= 1 ? "-–•*>".contains(mark) : isNumber && mark.count <= 3 else { break }
      rest = rest[blank...].drop { $0 == " " }
    }
    return rest.isEmpty ? self : String(rest)
  }
}
