import FeedbackModel

/// Random texts that look for trouble: pieces of German comments between characters that break careless code.
package enum RandomText {
  /// A text of up to some number of pieces, the same for the same seed.
  package static func make(seed: UInt64, pieces: Int = 40) -> String {
    var generator = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...pieces, using: &generator) {
      text.unicodeScalars.append(contentsOf: piece(&generator).unicodeScalars)
    }
    return text
  }

  private static func piece(_ generator: inout SplitMix64) -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<4: fragments.randomElement(using: &generator) ?? ""
    case 4..<6: marks.randomElement(using: &generator) ?? ""
    case 6..<9: String(oddities.randomElement(using: &generator) ?? " ")
    default: String(anyScalar(&generator))
    }
  }

  /// What tokenisers know special rules for.
  private static let fragments = [
    "Rad", "weg", "Straße", "Bürger", "*innen", ":in", "/-innen", "_innen", "z.", "B.", "bzw.", "usw",
    "3.", "März", "12.03.", "2026", "1.234,50", "€", "§§", "§", "http://", "https://", "www.",
    "example.org", "/pfad?x=1", "@", "#", "info@", ".de", ":-)", ":D", "xD", "<3", "^^", "\\o/", "Haupt-",
    "-gebühren", "E-Mail", "gut.Aber", "nicht", "SOOOOO", "neeeein", "14:30", "Str.", "Dr.", "1)", "a)",
    "HF2-M01", "Straßen", "ÄRGER", "über", "Über",
  ]

  private static let marks = [
    " ", " ", " ", "\n", "\n\n", "\r\n", "\t", ".", ",", "!", "?", "!!!", "...", "…", "-", "--", "–", "*",
    "_", ":", ";", "/", "(", ")", "[", "]", "„", "“", "\"", "'", "’", "=", "~", "+", "&", "%", "|", "\\",
    "<", ">", "•",
  ]

  /// Joiners, marks, controls and characters outside the basic plane.
  private static let oddities: [Unicode.Scalar] = [
    "\u{0}", "\u{7}", "\u{B}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "\u{308}",
    "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{2028}", "\u{2029}", "\u{202E}",
    "\u{2060}", "\u{2066}", "\u{3000}", "\u{FE0F}", "\u{FEFF}", "\u{FFFC}", "\u{FFFD}", "\u{FFFF}",
    "\u{10FFFF}", "\u{1F3FD}", "\u{1F1E9}", "\u{1F1EA}", "\u{1F44D}", "\u{1F468}", "\u{1F469}",
    "\u{1F467}", "\u{2764}", "\u{20E3}", "\u{1F3F4}", "\u{E0067}", "\u{E007F}", "ß", "ẞ", "İ", "ı", "ﬁ",
    "Ж", "ї", "ع", "ا", "中", "文", "の", "ท", "ย", "한", "𝔄", "𐍈", "े", "क",
  ]

  private static func anyScalar(_ generator: inout SplitMix64) -> Unicode.Scalar {
    while true {
      // Surrogates are the only numbers below 0x110000 that are no scalar values.
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x110000, using: &generator)) { return scalar }
    }
  }
}

extension RandomText {
  /// A text with some of its characters exchanged for troublesome ones, the same for the same seed.
  package static func mutated(_ text: String, seed: UInt64) -> String {
    var generator = SplitMix64(seed: seed)
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return text }
    for _ in 0...Int.random(in: 0...8, using: &generator) {
      let place = Int.random(in: scalars.indices, using: &generator)
      let piece = make(seed: UInt64.random(in: 0...UInt64.max, using: &generator), pieces: 2).unicodeScalars
      scalars.replaceSubrange(place...place, with: piece.isEmpty ? [" "] : Array(piece))
      if scalars.isEmpty { return "" }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
