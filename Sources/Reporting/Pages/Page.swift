import FeedbackModel

/// A page of a report before it is printed in a format.
struct Page {
  /// The file's name without its extension.
  var name: String
  /// As written, for the head of a page.
  var title: String
  var blocks: [Block] = []
}

/// A piece of a page from margin to margin.
enum Block {
  /// - Parameter id: By which other places of the report lead here; `nil` where none does.
  case heading(Int, [Inline], id: String?)
  case paragraph([Inline])
  /// What a reader in a hurry reads.
  case lead([Inline])
  case list([[Inline]])
  /// Each with what belongs to it.
  case numbered([Item])
  case table(Table)
  /// - Parameter lead: What stands before it, such as the side that it speaks for; often empty.
  case quote(Quote, lead: String)
  case figure(Figure)
  /// A heading with what can be folded away below it.
  case folded(Int, [Inline], [Block], isOpen: Bool)
  /// A comment in the list of all.
  case comment(CommentItem)

  struct Item {
    var head: [Inline]
    var quote: Quote?
    var notes: [Inline]
  }
}

/// A piece of a line.
enum Inline: Hashable {
  /// Shown as written, whatever it says.
  case text(String)
  case strong(String)
  /// What people or the strategy call something, in the language of the comments.
  case name(String, Weight = .plain)
  case code(String)
  /// A link to a page of the report, and to a place there.
  case page(String, name: String, id: String? = nil)
  /// #17, with a link to the comment.
  case comment(String)
  /// „Text“ — #17, 12.03.2026, online
  case quote(Quote)
  /// A part of a whole as a bar, `width` blocks for the whole.
  case bar(Int, of: Int, width: Int)

  enum Weight {
    case plain
    case strong
    case emphasis
  }
}

extension [[Inline]] {
  /// One line of several, with something between them.
  func joined(by separator: String) -> [Inline] {
    enumerated().flatMap { place, line in place == 0 ? line : [.text(separator)] + line }
  }
}

extension Inline: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }
}

/// Rows below named columns.
struct Table {
  /// What it shows, for readers who do not see it; `nil` where the text before it says so.
  var caption: String?
  var columns: [Column]
  var rows: [[[Inline]]]

  struct Column {
    var title: String
    var isNumber = false
    /// Whether the title is a name in the language of the comments.
    var isName = false

    static func text(_ title: String) -> Column { Column(title: title) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }
}

/// A picture with what it says in words and numbers.
struct Figure {
  var title: String
  var description: String
  var chart: Chart
  /// The same data for those who do not see the picture.
  var table: Table
}

/// What a picture shows, as numbers and names.
enum Chart {
  case sentiment([Bar])
  case topics([Bar])
  case timeline([Bar])
  case keyness([Weight])
  case map(PlaceOverview)
  case overlaps(names: [String], counts: [[Int]])

  /// Comments by how they judge.
  struct Bar {
    var name: String
    var sentiment: SentimentBreakdown
    /// Whether the name is in the language of the comments, not in that of the report.
    var isName = true
  }

  struct Weight {
    var name: String
    var value: Double
    var note: String
  }
}
