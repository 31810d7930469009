import Yams

/// The entries of a file of action fields with their lines, for a check that finds all faults and not only the first.
package struct TaxonomyOutline: Sendable {
  /// A field, goal or measure as it is written.
  package struct Entry: Sendable {
    package var kind: Kind
    /// Empty when it has none.
    package var id: String
    package var line: Int
    package var keywords: [Word]
    /// Keys that nothing reads.
    package var unknownKeys: [Word]
    /// Position of the field that it is, or belongs to.
    package var field: Int
  }

  package enum Kind: String, Sendable {
    case field, goal, measure
  }

  /// A text with its line.
  package struct Word: Sendable {
    package var text: String
    package var line: Int
  }

  /// In file order.
  package private(set) var entries: [Entry] = []
  /// Unknown keys of the file itself.
  package private(set) var unknownKeys: [Word] = []

  /// - Parameter text: A file that ``TaxonomyReader`` could read, or almost.
  /// - Returns: `nil` when it is no YAML mapping.
  package init?(_ text: String) {
    guard let root = try? Yams.compose(yaml: text), root.mapping != nil else { return nil }
    unknownKeys = Self.keys(of: root, besides: ["title", "version", "fields"])
    for (number, field) in Self.items("fields", of: root).enumerated() {
      add(field, .field, number, known: ["id", "code", "name", "description", "keywords", "goals", "rest"])
      for goal in Self.items("goals", of: field) {
        add(goal, .goal, number, known: ["id", "name", "description", "keywords", "measures"])
        for measure in Self.items("measures", of: goal) {
          add(measure, .measure, number, known: ["id", "name", "description", "keywords"])
        }
      }
    }
  }

  private mutating func add(_ node: Node, _ kind: Kind, _ field: Int, known: Set<String>) {
    entries.append(
      Entry(
        kind: kind, id: node.mapping?["id"]?.scalar?.string ?? "", line: node.mark?.line ?? 1,
        keywords: Self.items("keywords", of: node).compactMap { item in
          item.scalar.map { Word(text: $0.string, line: item.mark?.line ?? 1) }
        },
        // "source" says who wrote an entry and is for readers of the file.
        unknownKeys: Self.keys(of: node, besides: known.union(["source"])), field: field))
  }

  private static func items(_ key: String, of node: Node) -> [Node] {
    node.mapping?[key]?.sequence.map(Array.init) ?? []
  }

  private static func keys(of node: Node, besides known: Set<String>) -> [Word] {
    (node.mapping?.keys).map(Array.init)?.compactMap { key in
      guard let text = key.scalar?.string, !known.contains(text) else { return nil }
      return Word(text: text, line: key.mark?.line ?? 1)
    } ?? []
  }
}
