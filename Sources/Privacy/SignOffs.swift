public import FeedbackModel
public import GermanText

/// Where a text is signed: "Herzlichen Dank, Moderation Hub". What stands there says nothing about the subject, so that
/// those who judge words can pass over it.
public enum SignOffs {
  /// The places where one part of a comment is signed.
  ///
  /// A name is a signature when it ends its line, near the end of the text and with little beside it; the short line before
  /// it belongs to it.
  ///
  /// - Parameter findings: The personal data of the same part.
  /// - Returns: UTF-8 ranges in text order; empty for a text that is nothing but a greeting.
  /// - Complexity: O(length) where a name was found.
  public static func ranges(in document: Document, findings: [PrivacyFinding]) -> [Range<Int>] {
    let names = findings.filter { $0.kind == .name }.map(\.range.utf8)
    guard !names.isEmpty else { return [] }
    let lines = lines(of: document)
    return names.compactMap { range(around: $0, lines: lines, in: document) }
  }

  /// Words beside the name in its line, and in the line before.
  private static let mostWords = 6
  /// Words behind the line with the name: a postscript, an address.
  private static let mostWordsBehind = 10

  private static func range(
    around name: Range<Int>, lines: [Range<Int>], in document: Document
  ) -> Range<Int>? {
    guard let line = lines.lastIndex(where: { $0.lowerBound <= name.lowerBound }),
      let sentence = document.sentences.last(where: { $0.utf8.lowerBound <= name.lowerBound })
    else { return nil }
    var start = max(lines[line].lowerBound, sentence.utf8.lowerBound)
    let end = lines[line].upperBound
    guard start > 0, words(in: name.upperBound..<end, document) == 0,
      words(in: start..<name.lowerBound, document) <= mostWords,
      words(in: end..<document.text.utf8.count, document) <= mostWordsBehind
    else { return nil }
    if line > 1, start == lines[line].lowerBound, words(in: lines[line - 1], document) <= mostWords {
      start = lines[line - 1].lowerBound
    }
    return start..<end
  }

  private static func words(in range: Range<Int>, _ document: Document) -> Int {
    document.tokens.count { $0.kind == .word && range.contains(Int($0.start)) }
  }

  /// The lines that have something in them, without their breaks.
  private static func lines(of document: Document) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (place, byte) in document.text.utf8.enumerated() where byte == 0x0A || byte == 0x0D {
      if place > start { lines.append(start..<place) }
      start = place + 1
    }
    let count = document.text.utf8.count
    return start < count ? lines + [start..<count] : lines
  }
}
