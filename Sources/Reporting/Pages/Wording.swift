import FeedbackModel

/// The texts of a language with its numbers and dates: all the words that renderers need.
struct Wording {
  let texts: ReportTexts
  /// What comments and strategies are written in.
  static let languageOfNames = "de"
  /// Where the report is in another language; `nil` where names need no mark.
  var languageOfNames: String? {
    texts.language == Self.languageOfNames ? nil : Self.languageOfNames
  }
  let format: LocaleFormat

  init(_ texts: ReportTexts) {
    self.texts = texts
    format = LocaleFormat(
      name: texts.template("locale"), collation: texts.template("locale.collation"))
  }

  /// A text with its gaps filled.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    fill(texts.template(key), values)
  }

  /// A text about a number, which goes into the gap `{count}`.
  func callAsFunction(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    fill(texts.template(key, count: count), values.merging(["count": number(count)]) { a, _ in a })
  }

  /// A text with links and other marked pieces in its gaps.
  func inlines(_ key: String, _ values: [String: [Inline]], count: Int? = nil) -> [Inline] {
    pieces(of: texts.template(key, count: count)).flatMap { piece in
      piece.isGap
        ? values[piece.text] ?? (piece.text == "count" ? count.map { [.text(number($0))] } : nil) ?? []
        : [.text(piece.text)]
    }
  }

  private func fill(_ template: String, _ values: [String: String]) -> String {
    guard template.contains("{") else { return template }
    return pieces(of: template).map { $0.isGap ? values[$0.text] ?? "" : $0.text }.joined()
  }

  /// `{name}` is a gap; what stands between gaps is text.
  private func pieces(of template: String) -> [(text: String, isGap: Bool)] {
    var pieces: [(String, Bool)] = []
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append((String(rest[..<open]), false)) }
      pieces.append((String(rest[rest.index(after: open)..<close]), true))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append((String(rest), false)) }
    return pieces
  }

  // MARK: Numbers and dates

  func number(_ value: Int) -> String { format.number(value) }

  func decimal(_ value: Double, places: Int) -> String { format.number(value, places: places) }

  /// "1 Beitrag", "2 Beiträge"
  func comments(_ count: Int) -> String { self("comments", count: count) }

  /// "1 Stimme", "2 Stimmen"
  func votes(_ count: Int) -> String { self("votes", count: count) }

  /// A share in whole per cent; a dash when the whole is too small for a percentage to mean anything.
  func share(_ part: Int, of whole: Int) -> String {
    guard whole >= Proportion.smallestWhole else { return self("share.none") }
    return percent(Double(part) / Double(whole), isSome: part > 0)
  }

  private func percent(_ share: Double, isSome: Bool) -> String {
    let percent = Int((share * 100).rounded())
    return percent == 0 && isSome ? self("share.below-one") : self("share", ["share": number(percent)])
  }

  /// "31–43 %"
  func interval(_ proportion: Proportion) -> String {
    self(
      "share.interval",
      [
        "low": number(Int((proportion.low * 100).rounded())),
        "high": number(Int((proportion.high * 100).rounded())),
      ])
  }

  /// 12.03.2026
  func date(_ date: LocalDateTime) -> String { format.date(date, skeleton: self("date.short")) }

  /// "März 2026"
  func month(_ month: YearMonth) -> String { format.month(month, skeleton: self("date.month")) }

  /// "3. März – 28. Juni 2026", with the parts that are the same written once.
  func period(_ first: LocalDateTime, _ last: LocalDateTime) -> String {
    format.period(first, last, skeleton: self("date.period"))
  }

  func channel(_ channel: Comment.Channel) -> String { self("channel.\(channel.rawValue)") }

  func tone(_ tone: SentimentBreakdown.Tone) -> String { self("tone.\(tone.rawValue)") }

  func label(_ label: Sentiment.Label) -> String { self("sentiment.\(label.rawValue)") }

  /// „Text“, as the language quotes.
  func quoted(_ text: String) -> String { self("quotation", ["text": text]) }
}
