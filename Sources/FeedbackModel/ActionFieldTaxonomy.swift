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

  /// Identifiers that no field may have: pages of the report are called like this.
  public static let reservedIDs: Set<String> = ["index", "ohne-handlungsfeld"]

  /// The field that takes what fits no other; `nil` when there is none.
  public var restField: ActionField? { fields.first(where: \.isRest) }

  /// The same fields, with the first one that has one of the names as rest field; unchanged when there is a rest field already.
  public func markingRestField(named names: [String]) -> ActionFieldTaxonomy {
    let known = Set(names.map(Self.comparable))
    guard restField == nil, let place = fields.firstIndex(where: { known.contains(Self.comparable($0.name)) })
    else { return self }
    var taxonomy = self
    taxonomy.fields[place].isRest = true
    return taxonomy
  }

  /// The field that a platform's category names: by identifier, code or name; `nil` when it names none.
  ///
  /// - Complexity: O(fields).
  public func field(declaredAs category: String) -> ActionField? {
    let wanted = Self.comparable(category)
    guard !wanted.isEmpty else { return nil }
    return fields.first { field in
      [field.id, field.code ?? "", field.name].contains { Self.comparable($0) == wanted }
    }
  }

  /// Letters and digits in lower case, umlauts written out: *Kultur & Soziales* and *kultur-soziales*
  /// are the same.
  private static func comparable(_ text: String) -> String {
    var result = ""
    for character in text.lowercased().replacing("und", with: "")
    where character.isLetter || character.isNumber {
      switch character {
      case "ä": result += "ae"
      case "ö": result += "oe"
      case "ü": result += "ue"
      case "ß": result += "ss"
      default: result.append(character)
      }
    }
    return result
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
  /// Whether the field takes what fits no other, as *Sonstiges* does; then no comment is without a field.
  public var isRest: Bool

  public init(
    id: String, code: String? = nil, name: String, description: String = "",
    keywords: [String], goals: [Goal] = [], isRest: Bool = false
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.description = description
    self.keywords = keywords
    self.goals = goals
    self.isRest = isRest
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
  /// Words or phrases that speak for its goal; may be empty.
  public var keywords: [String]

  public init(id: String, name: String, keywords: [String] = []) {
    self.id = id
    self.name = name
    self.keywords = keywords
  }
}
