/// What a sentence asks for.
public struct Proposal: Sendable, Hashable {
  /// What is to be done, as a heading: *Radweg verbreitern*, *mehr Mülleimer*. Never empty.
  public var action: String
  /// Infinitive; `nil` where only a thing is asked for.
  public var verb: String?
  /// The thing with what belongs to it, without its article; `nil` where only an action is asked for.
  public var object: String?
  /// With its preposition: *am Bahnhof*.
  public var place: String?
  /// Who is to do it, without article.
  public var addressee: String?
  /// Whether words say that it is wanted; a heading such as *Klo am Holzmarkt* leaves it open.
  public var isExplicit: Bool
  /// By what it is compared with others.
  public var key: Key

  /// What is left of a proposal when people's choice of words is left out.
  public struct Key: Sendable, Hashable {
    /// The head of the object in dictionary form, or the word that stands for all that mean the same;
    /// empty when there is no object.
    public var object: String
    /// What is to become of it, as ``object``; empty when only a thing is asked for.
    public var verb: String
    /// What the object is of or for, and its number, in dictionary form.
    public var details: [String]
    /// Names and nouns of the place, in dictionary form.
    public var place: [String]

    public init(object: String, verb: String, details: [String] = [], place: [String] = []) {
      self.object = object
      self.verb = verb
      self.details = details
      self.place = place
    }

    /// All of it as one string, the same for proposals that ask for the same.
    public var text: String {
      (details.isEmpty ? [object, verb] : [object, verb, details.joined(separator: " ")])
        .joined(separator: " · ") + (place.isEmpty ? "" : " @ " + place.joined(separator: " "))
    }
  }

  public init(
    action: String, verb: String? = nil, object: String? = nil, place: String? = nil,
    addressee: String? = nil, isExplicit: Bool = true, key: Key
  ) {
    self.action = action
    self.verb = verb
    self.object = object
    self.place = place
    self.addressee = addressee
    self.isExplicit = isExplicit
    self.key = key
  }
}
