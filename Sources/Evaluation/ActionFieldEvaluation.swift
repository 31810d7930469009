public import FeedbackModel

/// How well the action fields of texts agree with gold by human hand.
///
/// A text may belong to several fields. The classes compare the best field found, and any field of the gold
/// makes it right; ``allFields`` compares all of them.
public struct ActionFieldEvaluation: Sendable {
  public private(set) var confusion: Confusion<Field>
  /// All assignments of texts to fields.
  public private(set) var allFields = Agreement()
  /// Texts that were not taken for German.
  public private(set) var notGerman = 0

  /// A field by its identifier, or no field.
  public struct Field: RawRepresentable, Hashable, Sendable {
    public var rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// Brackets are not allowed in an identifier, so that no field is called like this.
    public static let none = Field(rawValue: "(none)")
  }

  public init(_ taxonomy: ActionFieldTaxonomy) {
    confusion = Confusion(classes: taxonomy.fields.map { Field(rawValue: $0.id) } + [.none])
  }

  /// Counts one text.
  ///
  /// - Parameters:
  ///   - gold: Identifiers of fields, the main one first; empty when none fits.
  ///   - analysis: Made with the same taxonomy.
  public mutating func add(gold: [String], analysis: CommentAnalysis) {
    let found = analysis.actionFields.map(\.fieldID)
    confusion.add(
      found: found.first.map(Field.init) ?? .none,
      accepted: gold.isEmpty ? [.none] : gold.map(Field.init))
    allFields.add(found: Set(found), expected: Set(gold))
    if !analysis.isGerman { notGerman += 1 }
  }
}

extension GoldReader where Label == [String] {
  /// Labels are identifiers of fields with blanks or commas between them; an empty one stands for no field.
  ///
  /// - Parameter column: The column or JSON member with the label.
  public static func actionFields(column: String, of taxonomy: ActionFieldTaxonomy) -> Self {
    let known = Set(taxonomy.fields.map(\.id))
    let expected = "nothing or some of \(taxonomy.fields.map(\.id).joined(separator: ", "))"
    return Self(column: column, expected: expected) { label in
      let fields = label.split { $0.isWhitespace || $0 == "," }.map(String.init)
      return known.isSuperset(of: fields) ? fields : nil
    }
  }
}
