import CBytes
import FeedbackModel

/// The ids used so far in all inputs of a reader, with what is needed of the comments that have them.
struct UsedIDs {
  /// What is known of a comment, in few bytes, because there is one for each.
  private struct Entry {
    /// Index into `inputs`.
    var input: Int32
    var line: Int32
    /// Index into `categories`; -1 for none.
    var category: Int32
    var textHash: UInt32
  }

  /// An earlier comment of the same id.
  struct Earlier {
    var source: SourceReference
    /// Whether it says the same, as far as a hash can tell.
    var hasSameText: Bool
  }

  private var ids = TextTable()
  /// By the numbers of their ids.
  private var entries: [Entry] = []
  private var inputs: [String] = []
  private var categories: [String] = []
  private var categoryNumbers: [String: Int32] = [:]

  /// Registers a comment.
  ///
  /// - Returns: The comment that used its id before; `nil` when the id is new.
  mutating func register(_ comment: Comment) -> Earlier? {
    if inputs.last != comment.source.name { inputs.append(comment.source.name) }
    let entry = Entry(
      input: Int32(inputs.count - 1), line: Int32(clamping: comment.source.line),
      category: comment.category.map { number(of: $0) } ?? -1, textHash: Self.hash(of: comment.text))
    let known = ids.add(comment.id)
    guard !known.isNew else {
      entries.append(entry)
      return nil
    }
    let first = entries[known.number]
    return Earlier(
      source: SourceReference(name: inputs[Int(first.input)], line: Int(first.line)),
      hasSameText: first.textHash == entry.textHash)
  }

  private static let fewCategories = 8

  /// A hash of the bytes, which is much faster than one that finds equal what looks equal.
  private static func hash(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { UInt32(truncatingIfNeeded: cbytes_hash($0.baseAddress, $0.count, 0)) }
  }

  /// The category of a comment that was registered before; `nil` when it is unknown or has none.
  func category(of id: String) -> String? {
    guard let number = ids.number(of: id), entries[number].category >= 0 else { return nil }
    return categories[Int(entries[number].category)]
  }

  private mutating func number(of category: String) -> Int32 {
    // There are few categories, and comparing with some is faster than looking one up.
    for number in categories.indices.prefix(Self.fewCategories) where categories[number] == category {
      return Int32(number)
    }
    if let known = categoryNumbers[category] { return known }
    categories.append(category)
    let number = Int32(categories.count - 1)
    categoryNumbers[category] = number
    return number
  }
}
