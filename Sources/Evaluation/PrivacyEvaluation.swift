public import FeedbackModel
import JSONStreaming
public import Stadtecho

/// How well the personal data that is found agrees with gold by human hand, by kind.
///
/// A finding is right when its kind and its range are those of the gold; one that is a sign too long is wrong.
public struct PrivacyEvaluation: Sendable {
  /// Findings by kind; kinds that neither gold nor detector have are missing.
  public private(set) var kinds: [PrivacyFinding.Kind: Agreement] = [:]
  /// What was missed and what was found wrongly, in the order of the gold.
  public private(set) var misses: [Miss] = []

  /// A disagreement.
  public struct Miss: Sendable, Hashable {
    public var kind: PrivacyFinding.Kind
    /// The passage.
    public var text: String
    /// Whether the gold has it and the detector does not; otherwise it is the other way round.
    public var isExpected: Bool
  }

  public init() {}

  /// Evaluates one line of a gold file: JSON with `text` and `privacy`, as `stadtecho annotate` writes it.
  ///
  /// - Returns: `false` when the line is not of that shape; it is left out.
  public mutating func add(line: ArraySlice<UInt8>, annotator: Annotator) -> Bool {
    guard let value = try? JSONParser.parse(line), let gold = PrivacyGold(value) else { return false }
    let offsets = CodePointOffsets(gold.text)
    let found = Set(
      annotator.annotate(Comment(id: "gold", text: gold.text)).privacy.map {
        PrivacyGold.Span(
          kind: $0.kind, start: offsets[$0.range.lowerBound], end: offsets[$0.range.upperBound])
      })
    for kind in PrivacyFinding.Kind.allCases {
      let (mine, right) = (found.filter { $0.kind == kind }, gold.spans.filter { $0.kind == kind })
      guard !mine.isEmpty || !right.isEmpty else { continue }
      kinds[kind, default: Agreement()].add(found: mine, expected: right)
    }
    for span in found.symmetricDifference(gold.spans).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) })
    {
      misses.append(
        Miss(kind: span.kind, text: gold.excerpt(span), isExpected: gold.spans.contains(span)))
    }
    return true
  }
}

/// A text with personal data by human hand.
struct PrivacyGold {
  var text: String
  var spans: Set<Span>

  /// Code-point offsets of a finding.
  struct Span: Hashable {
    var kind: PrivacyFinding.Kind
    var start: Int
    var end: Int
  }

  /// - Returns: `nil` when the object has no `text` or `privacy` of that shape.
  init?(_ value: JSONValue) {
    guard let object = value.objectValue, let text = object["text"]?.stringValue,
      let findings = object["privacy"]?.arrayValue
    else { return nil }
    let spans = findings.compactMap { finding -> Span? in
      guard let object = finding.objectValue, let start = object["start"]?.intValue,
        let end = object["end"]?.intValue,
        let kind = object["kind"]?.stringValue.flatMap(PrivacyFinding.Kind.init)
      else { return nil }
      return Span(kind: kind, start: start, end: end)
    }
    guard spans.count == findings.count,
      spans.allSatisfy({ 0 <= $0.start && $0.start < $0.end && $0.end <= text.unicodeScalars.count })
    else { return nil }
    self.text = text
    self.spans = Set(spans)
  }

  func excerpt(_ span: Span) -> String {
    let scalars = Array(text.unicodeScalars)
    guard span.end <= scalars.count else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[span.start..<span.end])
    return String(view)
  }
}
