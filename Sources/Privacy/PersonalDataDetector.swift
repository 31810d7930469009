public import FeedbackModel
public import GermanText

/// Finds personal data in what citizens write: e-mail addresses, phone numbers, bank accounts and names.
///
/// Numbers and addresses are recognised by their form, names only by what announces them: a salutation, an
/// introduction, a signature, a relation to the author. In doubt about an address, a number or a name that
/// is announced, it is found: a word too many hidden costs less than a person exposed. People who are named
/// with their public office are no findings.
public struct PersonalDataDetector: Sendable {
  public init() {}

  /// The personal data in one part of a comment.
  ///
  /// - Parameters:
  ///   - document: The part's text with its tokens.
  ///   - part: The part that the ranges count in.
  ///   - vocabulary: The vocabulary of the tokenizer that made the document.
  /// - Returns: Findings in reading order that do not overlap. Their ranges begin and end between characters.
  /// - Complexity: O(length of the text).
  public func findings(
    in document: Document, part: CommentPart = .text, vocabulary: Vocabulary
  ) -> [PrivacyFinding] {
    let tokens = TokenReader(document: document, vocabulary: vocabulary)
    let emails = EmailFinder(tokens: tokens).ranges()
    let ibans = IBANFinder(tokens: tokens).ranges()
    let phones = PhoneFinder(tokens: tokens).ranges(outside: emails + ibans)
    let names = NameFinder(tokens: tokens).ranges()

    let ranges: [(PrivacyFinding.Kind, [Range<Int>])] = [
      (.email, emails), (.iban, ibans), (.phone, phones), (.name, names),
    ]
    return ranges.flatMap { kind, ranges in
      ranges.map {
        PrivacyFinding(kind: kind, range: TextRange(part, document.text.rangeOfCharacters(covering: $0)))
      }
    }.merged()
  }
}
