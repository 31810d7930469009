/// How often the analysis agrees with people, as reports state it: the one place for these figures.
///
/// Measured by `stadtecho evaluate sentiment` and `evaluate action-fields` on collections judged by hand; rounded down,
/// since other places write about other things.
public struct MeasuredAccuracy: Sendable, Hashable {
  /// Share of comments whose sentiment is the one that people gave, 0…1.
  public var sentiment: Double
  /// F1 of the action fields, 0…1.
  public var actionFields: Double

  public static let current = MeasuredAccuracy(sentiment: 0.66, actionFields: 0.79)
}
