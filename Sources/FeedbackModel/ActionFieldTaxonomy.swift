/// The action fields of a strategy, with their goals and measures.
public struct ActionFieldTaxonomy: Sendable, Hashable {
  public var title: String
  /// Version of the file as it states it; empty when it states none.
  public var version: String
  /// In the strategy's order.
  public var fields: [ActionField]

  public init(title: String, version: String = "", fields: [ActionField]) {
    self.title = title
    self.version = version
    self.fields = fields
  }

  /// The field with an identifier; `nil` when there is none.
  public subscript(id: String) -> ActionField? { fields.first { $0.id == id } }
}

/// One action field of a strategy.
public struct ActionField: Sendable, Hashable {
  /// Short, lower case, used in file names and JSON.
  public var id: String
  /// The strategy's own code, such as `HF2`; `nil` when it has none.
  public var code: String?
  public var name: String
  public var description: String
  /// Words or phrases in dictionary form that speak for the field.
  public var keywords: [String]
  public var goals: [Goal]

  public init(
    id: String, code: String? = nil, name: String, description: String = "",
    keywords: [String], goals: [Goal] = []
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.description = description
    self.keywords = keywords
    self.goals = goals
  }
}

/// A goal inside an action field.
public struct Goal: Sendable, Hashable {
  public var id: String
  public var name: String
  public var keywords: [String]
  public var measures: [Measure]

  public init(id: String, name: String, keywords: [String] = [], measures: [Measure] = []) {
    self.id = id
    self.name = name
    self.keywords = keywords
    self.measures = measures
  }
}

/// A measure that serves a goal. People cite its code, so the code is matched as a reference.
public struct Measure: Sendable, Hashable {
  public var id: String
  public var name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
