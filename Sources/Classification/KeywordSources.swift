import FeedbackModel
import GermanText

/// Everything in a taxonomy that can be found in a text, with how much it says.
struct KeywordSources {
  /// A word or phrase with what it speaks for.
  struct Source {
    var text: String
    var target: KeywordIndex.Target
    var isCitation = false
  }

  private(set) var all: [Source] = []
  private let describe: (String) -> WordType

  init(_ taxonomy: ActionFieldTaxonomy, describe: @escaping (String) -> WordType) {
    self.describe = describe
    for (number, field) in taxonomy.fields.enumerated() { add(field, number) }
  }

  /// What a find of each kind says, in full keywords.
  private enum Weights {
    static let keyword = 1.0
    /// A goal's keywords are chosen less strictly than a field's.
    static let goal = 0.7
    /// A cited code (HF2-M01) leaves no doubt.
    static let code = 3.0
    /// A measure's name in full is a citation as well, but may be an everyday phrase.
    static let measureName = 1.5
    /// The words of a field's name are its first keywords.
    static let name = 1.0
    /// Descriptions have words of all kinds: two of them are needed for a match. On the project's corpus
    /// 0.4 finds 1 % more comments than nothing, and more does harm.
    static let description = 0.4
  }

  private mutating func add(_ field: ActionField, _ number: Int) {
    func target(_ weight: Double) -> KeywordIndex.Target {
      KeywordIndex.Target(field: number, goal: nil, measure: nil, weight: weight)
    }
    for keyword in field.keywords { all.append(Source(text: keyword, target: target(Weights.keyword))) }
    if let code = field.code {
      all.append(Source(text: code, target: target(Weights.code), isCitation: true))
    }
    guard !field.isRest else { return }
    for word in contentWords(of: field.name) {
      all.append(Source(text: word, target: target(Weights.name)))
    }
    for word in contentWords(of: field.description) {
      all.append(Source(text: word, target: target(Weights.description)))
    }
    for (place, goal) in field.goals.enumerated() { add(goal, place, of: number) }
  }

  private mutating func add(_ goal: Goal, _ place: Int, of field: Int) {
    func target(_ weight: Double, measure: Int? = nil) -> KeywordIndex.Target {
      KeywordIndex.Target(field: field, goal: place, measure: measure, weight: weight)
    }
    for keyword in goal.keywords { all.append(Source(text: keyword, target: target(Weights.goal))) }
    for word in contentWords(of: goal.name) {
      all.append(Source(text: word, target: target(Weights.description)))
    }
    for (index, measure) in goal.measures.enumerated() {
      all.append(
        Source(text: measure.id, target: target(Weights.code, measure: index), isCitation: true))
      for keyword in measure.keywords { all.append(Source(text: keyword, target: target(Weights.goal))) }
      let words = contentWords(of: measure.name)
      if words.count > 1 {
        all.append(
          Source(
            text: measure.name, target: target(Weights.measureName, measure: index), isCitation: true))
      }
      for word in words { all.append(Source(text: word, target: target(Weights.description))) }
    }
  }

  /// The words of a name or sentence that mean something by themselves, in dictionary form.
  private func contentWords(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map { describe(String($0)) }
      .filter { !$0.isStopWord && $0.folded.count >= Self.shortestWord }
      .map { $0.isCapitalized || $0.isKnown ? $0.lemma : $0.surface }
  }

  /// In characters; what is shorter is a function word or an abbreviation.
  private static let shortestWord = 3
}
