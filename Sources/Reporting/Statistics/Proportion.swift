/// A share of a whole with the range in which it lies, were the comments a sample.
public struct Proportion: Sendable, Hashable {
  /// 0…1
  public var share: Double
  /// Lower end of the 95 % interval, 0…1.
  public var low: Double
  /// Upper end of the 95 % interval, 0…1.
  public var high: Double

  /// The interval of Wilson (1927), which holds for small counts and shares near 0 and 1 as well.
  ///
  /// - Returns: `nil` when the whole is smaller than ``smallestWhole``.
  init?(_ part: Int, of whole: Int) {
    guard whole >= Self.smallestWhole, (0...whole).contains(part) else { return nil }
    let (n, z) = (Double(whole), Self.z)
    share = Double(part) / n
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    low = max(0, centre - half)
    high = min(1, centre + half)
  }

  /// Below this, one comment more or less moves a percentage by five points and more.
  static let smallestWhole = 20

  /// Standard errors on either side of a 95 % interval.
  private static let z = 1.959964
}
