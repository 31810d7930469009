/// Who publishes open data, as catalogues name them.
public struct Publisher: Sendable, Hashable {
  /// "Stadt Jena"
  public var name: String
  /// By which catalogues know them, such as a page of theirs or an entry of the GovData catalogue; `nil` for none.
  public var uri: String?

  public init(name: String, uri: String? = nil) {
    self.name = name
    self.uri = uri
  }
}
