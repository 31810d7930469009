/// The version of this software, as it appears in reports.
public enum StadtechoVersion {
  public static let current = "0.1.0"
}
