import Foundation

/// What numbers pages may print, taken from a `report.json`: the values as they are, in whole per cent, rounded, the lengths of
/// lists, and the few that are worked out from two of them, which the schema names.
package struct ReportNumbers {
  private var whole: Set<Int> = []
  private var decimals: [Double] = []
  private var shares: [Double] = []
  private var lists: Set<Int> = []
  private var days: Set<String> = []
  private var years: Set<String> = []
  private var dates: Set<String> = []
  private var degrees: [ClosedRange<Double>] = []
  /// Texts of the report and of the catalogue by the numbers in them.
  private var texts: [String: Set<String>] = [:]
  private let language: String

  /// - Parameters:
  ///   - parts: Objects of the JSON that a page is about.
  ///   - language: Of the pages; `de` or `en`.
  package init(_ parts: [Any], language: String) {
    self.language = language
    parts.forEach { collect($0, key: "") }
  }

  /// Numbers of a text are no figures of the report: words of people, names, words of the frame.
  package mutating func add(text: String) {
    let visible = RenderedText.visible(text)
    for token in Self.tokens(in: visible) { texts[token.text, default: []].insert(visible) }
  }

  // MARK: Reading the JSON

  /// Offsets and lines say where something stands and are never printed.
  private static let places: Set<String> = ["start", "end", "line", "bytes", "weight", "score"]

  private mutating func collect(_ value: Any, key: String) {
    if let list = value as? [Any] {
      lists.insert(list.count)
      whole.insert(list.count)
      list.forEach { collect($0, key: key) }
    } else if let object = value as? [String: Any] {
      object.filter { !Self.places.contains($0.key) }.forEach { collect($0.value, key: $0.key) }
      relate(object)
    } else if let text = value as? String {
      read(text, key: key)
    } else if let number = value as? Int {
      whole.insert(number)
      if number == 0 || number == 1 { shares.append(Double(number)) }
    } else if let number = value as? Double {
      add(number)
    }
  }

  private mutating func add(_ number: Double) {
    decimals.append(number)
    if (0...1).contains(number) { shares.append(number) }
  }

  /// What is worked out from the members of one object.
  private mutating func relate(_ object: [String: Any]) {
    let sentiment = ["negative", "neutral", "positive", "withheld"].compactMap { object[$0] as? Int }
    if sentiment.count >= 3 {
      let total = sentiment.reduce(0, +)
      whole.insert(total)
      if total > 0 { shares += sentiment.map { Double($0) / Double(total) } }
    }
    if let part = object["comments"] as? Int, let all = object["of"] as? Int {
      whole.insert(all - part)
      let months = (object["months"] as? [[String: Any]] ?? []).flatMap {
        ($0["sentiment"] as? [String: Int] ?? [:]).values
      }
      whole.insert(part - months.reduce(0, +))
    }
    if let clusters = object["clusters"] as? [[String: Any]] {
      whole.insert(clusters.compactMap { $0["count"] as? Int }.reduce(0, +))
    }
    let bounds = ["south", "north", "west", "east"].compactMap { object[$0] as? Double }
    if bounds.count == 4 { degrees += [bounds[0]...bounds[1], bounds[2]...bounds[3]] }
  }

  private mutating func read(_ text: String, key: String) {
    let date = text.prefix(10).split(separator: "-").map(String.init)
    if key != "version", date.count >= 2, text.count == 7 || text.dropFirst(10).first == "T",
      let year = Int(date[0])
    {
      years.insert(String(year))
      guard date.count == 3, let month = Int(date[1]), let day = Int(date[2]) else { return }
      days.insert(String(day))
      dates.insert(String(format: "%02d.%02d.%04d", day, month, year))
    } else if ["id", "comment", "comments", "outliers"].contains(key) {
      add(text: "#\(text)")
      // A field or a measure with a number in its code.
      if text.contains(where: \.isLetter) { add(text: text) }
    } else if text.count > 3 || text.contains(where: \.isLetter) {
      add(text: text)
    }
  }

  // MARK: Reading pages

  /// The numbers of a line that are nowhere in the report.
  package func strangers(in line: String) -> [String] {
    let characters = Array(line.unicodeScalars)
    return Self.tokens(in: line).filter { token in
      !isKnown(
        token, in: line,
        before: String(String.UnicodeScalarView(characters[..<token.range.lowerBound].suffix(12))),
        after: String(String.UnicodeScalarView(characters[token.range.upperBound...].prefix(16))))
    }.map(\.text)
  }

  private func isKnown(_ token: Token, in line: String, before: String, after: String) -> Bool {
    if isDate(token.text, before: before, after: after, line: line) { return true }
    if isText(token, in: line) { return true }
    if after.contains(#/^(–\d+)?\s?%/#) { return isPrinted(token.text, places: -2, of: shares) }
    if after.hasPrefix("°"), let degree = Double(plain(token.text)) {
      return degrees.contains { $0.contains(degree) }
    }
    if after.contains(#/^ (weitere|kleinere|more|smaller)/#), let rest = Int(plain(token.text)) {
      return Self.shown.contains { lists.contains(rest + $0) }
    }
    let text = plain(token.text)
    guard let point = text.firstIndex(of: ".") else { return Int(text).map(whole.contains) ?? false }
    return isPrinted(text, places: text.distance(from: point, to: text.endIndex) - 1, of: decimals)
  }

  /// Whether a number is one of some values rounded; JSON itself has six decimals at most.
  ///
  /// - Parameter places: How many decimals of the value are printed; 2 of a share, as a whole number, for -2.
  private func isPrinted(_ text: String, places: Int, of values: [Double]) -> Bool {
    guard let number = Double(text) else { return false }
    let factor = places < 0 ? pow(10, Double(-places)) : 1
    let half = places < 0 ? 0.5 : 0.5 * pow(10, -Double(places))
    return values.contains { abs($0 * factor - number) <= half + Self.precision * factor }
  }

  private static let precision = 0.0006

  /// How many references, categories or places stand before "and 7 more".
  private static let shown = [3, 5, 12, 13, 15, 500]

  /// As JSON writes it: without marks between thousands, with a point before decimals.
  private func plain(_ token: String) -> String {
    language == "de"
      ? token.replacing(".", with: "").replacing(",", with: ".") : token.replacing(",", with: "")
  }

  private func isDate(_ token: String, before: String, after: String, line: String) -> Bool {
    if dates.contains(token) { return true }
    guard line.contains(Self.months) else { return false }
    let isDay = after.contains(#/^(\.|\s|–|,)/#) && days.contains(token)
    return years.contains(token)
      || isDay && (before + "|" + after).contains(#/[A-Za-zä–]/#)
        && !after.contains(#/^\s(Beitr|Stimm|comment|vote)/#)
  }

  private static var months: Regex<Substring> {
    /Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/
  }

  /// Whether the number is part of a text that stands around it.
  private func isText(_ token: Token, in line: String) -> Bool {
    (texts[token.text] ?? []).contains { text in
      line.ranges(of: text).contains { found in
        let start = line.unicodeScalars.distance(from: line.startIndex, to: found.lowerBound)
        let end = line.unicodeScalars.distance(from: line.startIndex, to: found.upperBound)
        return start <= token.range.lowerBound && token.range.upperBound <= end
      }
    }
  }

  private struct Token {
    var text: String
    /// In Unicode scalars of the line.
    var range: Range<Int>
  }

  /// Runs of digits with the marks between them: `6.427`, `0,05`, `12.03.2026`.
  private static func tokens(in text: String) -> [Token] {
    var tokens: [Token] = []
    let scalars = Array(text.unicodeScalars)
    var start: Int?
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
    }
    for index in 0...scalars.count {
      let isInside =
        isDigit(index)
        || index < scalars.count && ".,".unicodeScalars.contains(scalars[index]) && start != nil
          && isDigit(index + 1)
      if isInside {
        start = start ?? index
      } else if let first = start {
        let piece = String(String.UnicodeScalarView(scalars[first..<index]))
        tokens.append(Token(text: piece, range: first..<index))
        start = nil
      }
    }
    return tokens
  }
}
