public import FeedbackModel
import Intake

/// Why gold cannot be used, as a sentence for the person who wrote it.
public enum GoldError: Error, Sendable, Hashable {
  case empty(file: String)
  /// No column can hold the texts, or the identifiers of texts elsewhere.
  case noTexts(file: String)
  case noLabels(file: String, column: String, columns: [String])
  case unreadable(SourceReference, reason: String)
  case unknownLabel(SourceReference, column: String, label: String, expected: String)
  case unknownComment(SourceReference, id: String)
  case usedTwice(SourceReference, id: String)
}

extension GoldError: CustomStringConvertible {
  /// File, line if there is one, what was expected, and what to do.
  public var description: String {
    switch self {
    case .empty(let file):
      "\(file) is empty; gold with a text and a label in each record was expected. Check the path."
    case .noTexts(let file):
      "\(file) has no column of texts; a text and a label in each record were expected. Call the column text; "
        + "gold with an id alone needs --comments and the files with the texts, where the command has it."
    case .noLabels(let file, let column, let columns):
      "\(file) has no column '\(column)'. The columns are: \(columns.joined(separator: ", ")). "
        + "Name the one with the labels with --label NAME; gold without texts also needs --comments."
    case .unreadable(let place, let reason):
      "\(Self.named(place)): \(reason)."
    case .unknownLabel(let place, let column, let label, let expected):
      "\(Self.named(place)): \(label.isEmpty ? "no \(column)" : "\(column) '\(label)'") where \(expected) "
        + "was expected. Correct it, or leave out the record."
    case .unknownComment(let place, let id):
      "\(Self.named(place)): id '\(id)' is not among the comments. Name all files that the gold is about."
    case .usedTwice(let place, let id):
      "\(Self.named(place)): id '\(id)' has gold already. Leave one of the two records."
    }
  }

  private static func named(_ place: SourceReference) -> String {
    "\(place.name == "-" ? "Standard input" : place.name) line \(place.line)"
  }
}

extension GoldError {
  /// An error of reading comments in words that fit gold; `nil` where its own do.
  init?(_ error: IntakeError, column: String) {
    switch error {
    case .empty(let file): self = .empty(file: file)
    case .noTextColumn(let file, _), .columnNotFound(let file, .text, _, _): self = .noTexts(file: file)
    case .columnNotFound(let file, _, _, let columns):
      self = .noLabels(file: file, column: column, columns: columns)
    default: return nil
    }
  }
}
