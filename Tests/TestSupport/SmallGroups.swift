/// Finds where a `report.json` tells a group of fewer than five comments further apart.
package struct SmallGroups {
  /// Each with its place.
  package private(set) var faults: [String] = []

  private static let smallest = 5
  /// What describes a group by its parts; empty or missing where the group is small.
  private static let parts = [
    "months", "criticized", "praised", "topics", "measures", "words", "found", "lines",
  ]
  /// What a field of few comments does not tell either.
  private static let sections = [
    "proposals", "topics", "aspects", "questions", "goals", "disputes", "channels", "voted", "distinctive",
  ]

  package init(_ root: Any) { visit(root, "report") }

  private mutating func visit(_ value: Any, _ place: String) {
    if let list = value as? [Any] {
      for (index, item) in list.enumerated() { visit(item, "\(place)[\(index)]") }
    } else if let object = value as? [String: Any] {
      check(object, place)
      for (key, item) in object.sorted(by: { $0.key < $1.key }) { visit(item, "\(place).\(key)") }
    }
  }

  private mutating func check(_ object: [String: Any], _ place: String) {
    // How comments judge, which side replies take.
    for sides in [["negative", "neutral", "positive"], ["supports", "opposes"]] {
      let counts = sides.compactMap { object[$0] as? Int }
      let total = counts.reduce(0, +)
      if counts.count == sides.count, total > 0, isSmall(total) {
        faults.append("\(place): sides of \(total)")
      }
    }
    // How comments are told apart by their judgement of one thing, or by who speaks in a dispute.
    for (a, b) in [("criticized", "praised"), ("supporting", "opposing")] {
      let sides = [a, b].compactMap { (object[$0] as? [String: Any])?["count"] as? Int }
      if sides.count == 2, isSmall(sides.reduce(0, +)) { faults.append("\(place): \(a) and \(b)") }
    }
    if let count = object["count"] as? Int, let elsewhere = object["elsewhere"] as? Int {
      if isSmall(count + elsewhere) { faults.append("\(place): in the field and elsewhere") }
    }
    if let count = size(of: object), isSmall(count) {
      for part in Self.parts where !isEmpty(object[part]) { faults.append("\(place): \(part) of \(count)") }
      for part in ["topic", "trend", "proposing", "online", "votesByChannel"]
      where count > 0 && object["clusters"] == nil {
        if object[part] != nil, object["attribute"] == nil { faults.append("\(place): \(part) of \(count)") }
      }
      if let goals = object["goals"] as? [Any], !goals.isEmpty {
        faults.append("\(place): goals of \(count)")
      }
    }
    if let figures = object["figures"] as? [String: Any], let count = figures["comments"] as? Int,
      isSmall(count)
    {
      for section in Self.sections where !isEmpty(object[section]) {
        faults.append("\(place): \(section) of \(count)")
      }
    }
  }

  /// How many comments an object counts: a group has a count, figures have their comments.
  private func size(of object: [String: Any]) -> Int? {
    object["count"] as? Int ?? object["comments"] as? Int
  }

  private func isSmall(_ count: Int) -> Bool { count < Self.smallest }

  private func isEmpty(_ value: Any?) -> Bool {
    guard let value else { return true }
    return (value as? [Any])?.isEmpty ?? (value as? [String: Any])?.isEmpty ?? false
  }
}
