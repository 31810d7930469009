import FeedbackModel

/// The categories that people chose on the platform, beside the fields that their words speak for.
public struct DeclaredCategories: Sendable, Hashable {
  /// Most frequent first; empty when no comment has a category.
  public var categories: [Category]
  /// Comments whose category names an action field.
  public var comparable: Int
  /// Those of them for which that field was found, too.
  public var agreeing: Int

  /// One category.
  public struct Category: Sendable, Hashable {
    /// As the platform writes it.
    public var name: String
    /// The action field of this name; `nil` when there is none.
    public var fieldID: String?
    public var comments: Int
    /// Comments for which the field of this name was found.
    public var agreeing: Int
    /// By best field, most frequent first; comments without a field are in none.
    public var fields: [FieldCount]
    public var withoutField: Int
  }

  public struct FieldCount: Sendable, Hashable {
    public var id: String
    public var count: Int
  }

  init(_ analysis: CorpusAnalysis) {
    let chosen = analysis.comments.filter { $0.comment.category?.isEmpty == false }
    let grouped = Dictionary(grouping: chosen) { $0.comment.category ?? "" }
    categories = grouped.map { name, members in
      Category(name, members, taxonomy: analysis.taxonomy)
    }
    .sorted { $0.comments != $1.comments ? $0.comments > $1.comments : $0.name < $1.name }
    let named = categories.filter { $0.fieldID != nil }
    comparable = named.map(\.comments).reduce(0, +)
    agreeing = named.map(\.agreeing).reduce(0, +)
  }
}

extension DeclaredCategories.Category {
  fileprivate init(_ name: String, _ members: [CommentAnalysis], taxonomy: ActionFieldTaxonomy) {
    let field = taxonomy.field(declaredAs: name)?.id
    let best = members.compactMap { $0.actionFields.first?.fieldID }
    let counts = Dictionary(best.map { ($0, 1) }, uniquingKeysWith: +)
    self.init(
      name: name, fieldID: field, comments: members.count,
      agreeing: members.count { member in member.actionFields.contains { $0.fieldID == field } },
      // Equal counts stand in the taxonomy's order.
      fields: taxonomy.fields.compactMap { field in
        counts[field.id].map { DeclaredCategories.FieldCount(id: field.id, count: $0) }
      }
      .ranked(by: \.count),
      withoutField: members.count - best.count)
  }
}
