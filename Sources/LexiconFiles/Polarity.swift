/// The direction of a judgement, as lexicons without finer values give it.
enum Polarity: Hashable {
  case positive
  case negative
  case neutral

  /// - Parameter name: An English or German name or abbreviation in any case.
  init?(name: some StringProtocol) {
    switch name.lowercased() {
    case "positive", "positiv", "pos": self = .positive
    case "negative", "negativ", "neg": self = .negative
    case "neutral", "neu": self = .neutral
    default: return nil
    }
  }

  /// A word of which only the direction is known is taken to be of middling strength: the median absolute
  /// valence of the bundled words.
  static let usualStrength = 0.5

  /// The valence, −1…1.
  ///
  /// - Parameter strength: Its absolute value is what counts; `nil` for ``usualStrength``.
  func valence(strength: Double? = nil) -> Double {
    let strength = abs(strength ?? Self.usualStrength)
    return switch self {
    case .positive: strength
    case .negative: -strength
    case .neutral: 0
    }
  }
}
