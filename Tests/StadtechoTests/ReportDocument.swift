import Foundation
import TestSupport

/// A `report.json` as another program would read it, with all that it repeats in many places collected.
struct ReportDocument {
  /// Everything that counts comments: the figures of the report, of each field, of what fits none.
  var figures: [[String: Any]] = []
  var quotes: [Quote] = []
  /// Lists of identifiers with the count that stands beside each, where one does.
  var idLists: [(ids: [String], count: Int?)] = []
  let root: [String: Any]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    collect(root)
  }

  /// The comments in input order.
  var comments: [[String: Any]] { root["comments"] as? [[String: Any]] ?? [] }
  var commentIDs: [String] { comments.compactMap { $0["id"] as? String } }
  var topics: [[String: Any]] { root["topics"] as? [[String: Any]] ?? [] }
  var fields: [[String: Any]] { root["actionFields"] as? [[String: Any]] ?? [] }

  private mutating func collect(_ value: Any) {
    if let list = value as? [Any] { list.forEach { collect($0) } }
    guard let object = value as? [String: Any] else { return }
    if let ids = object["comments"] as? [String] { idLists.append((ids, object["count"] as? Int)) }
    if object["of"] is Int { figures.append(object) }
    if object["comment"] is String { quotes.append(Quote(object)) }
    object.values.forEach { collect($0) }
  }

  /// A sentence with its place; what is missing is empty.
  struct Quote: Located {
    var comment: String
    var text: String
    var part: String
    var start: Int
    var end: Int

    init(_ object: [String: Any]) {
      comment = object["comment"] as? String ?? ""
      text = object["text"] as? String ?? ""
      part = object["part"] as? String ?? ""
      start = object["start"] as? Int ?? -1
      end = object["end"] as? Int ?? -1
    }
  }

  /// The number of comments in a `{"negative", "neutral", "positive"}`.
  static func total(_ sentiment: Any?) -> Int? {
    guard let counts = sentiment as? [String: Int] else { return nil }
    return counts.values.reduce(0, +)
  }
}
