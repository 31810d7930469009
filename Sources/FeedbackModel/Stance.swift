/// The side that a reply takes towards what it answers. The raw values appear in JSON.
public enum Stance: String, Sendable, Hashable, CaseIterable {
  case supports
  case opposes
}
