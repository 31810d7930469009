/// An export of a participation platform, recognised by the names of its columns or JSON members.
final class PlatformExport: Sendable {
  /// One way of recognising it, by folded names.
  struct Signature: Sendable {
    var needed: [String]
    var forbidden: [String]

    func fits(_ names: Set<String>) -> Bool {
      needed.allSatisfy(names.contains) && !forbidden.contains(where: names.contains)
    }
  }

  /// Its name in the data files.
  let id: String
  /// Its name for people.
  let name: String
  /// What comes before the ids of its records; `nil` where they are unique as they are.
  let kind: String?
  /// What comes before the ids of targets where no column tells it.
  let targetKind: String?
  let signatures: [Signature]
  /// The folded names of the fields that are found otherwise than usual, best first.
  let columns: [CommentField: [String]]

  init(
    id: String, name: String, kind: String?, targetKind: String?, signatures: [Signature],
    columns: [CommentField: [String]]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.targetKind = targetKind
    self.signatures = signatures
    self.columns = columns
  }

  /// The id of one of its records.
  func recordID(_ id: String) -> String { kind.map { "\($0)-\(id)" } ?? id }
}
