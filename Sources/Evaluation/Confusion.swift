/// How often each class of a gold standard was found as which class.
///
/// All figures depend on the counts alone, not on the order in which they came.
public struct Confusion<Label: Hashable & Sendable>: Sendable, Hashable {
  /// In the order in which they are shown.
  public let classes: [Label]
  /// Cells row by row: a row per class of the gold, in it a cell per class found.
  private(set) var cells: [Int]

  /// - Parameter classes: All that can occur, each once.
  public init(classes: [Label]) {
    self.classes = classes
    cells = Array(repeating: 0, count: classes.count * classes.count)
  }

  /// Counts one text.
  ///
  /// - Parameters:
  ///   - found: Its class by the analysis.
  ///   - accepted: Its classes by the gold, the main one first; each of them is right. The text counts in the
  ///     row of the one that was found, otherwise in that of the main one.
  /// - Precondition: All are among ``classes``, and at least one is accepted.
  public mutating func add(found: Label, accepted: [Label]) {
    let gold = accepted.contains(found) ? found : accepted.first
    guard let column = classes.firstIndex(of: found), let row = gold.flatMap(classes.firstIndex) else {
      preconditionFailure("found \(found), accepted \(accepted), classes \(classes)")
    }
    cells[row * classes.count + column] += 1
  }

  /// Texts whose class is `gold` and was found as `found`; 0 for classes that there are not.
  public subscript(gold gold: Label, found found: Label) -> Int {
    guard let row = classes.firstIndex(of: gold), let column = classes.firstIndex(of: found) else { return 0 }
    return cells[row * classes.count + column]
  }

  /// All texts.
  public var total: Int { cells.reduce(0, +) }

  /// Texts in the right class.
  public var correct: Int { classes.reduce(0) { $0 + self[gold: $1, found: $1] } }

  /// Share of texts in the right class, 0…1; `nil` without texts.
  public var accuracy: Double? { total == 0 ? nil : Double(correct) / Double(total) }

  /// Mean of the classes' F1, 0…1. Classes that occur neither in the gold nor in what was found are left out,
  /// so that 1 is always within reach; `nil` when no class occurs.
  public var macroF1: Double? { Self.macroF1(of: cells, classes: classes.count) }

  /// The figures of one class; all 0 for a class that there is not.
  public func scores(of label: Label) -> ClassScores {
    guard let index = classes.firstIndex(of: label) else { return ClassScores() }
    return Self.scores(at: index, in: cells, classes: classes.count)
  }

  /// ``macroF1`` of any counts, in the shape of ``cells``.
  ///
  /// - Complexity: O(cells).
  static func macroF1(of cells: [Int], classes: Int) -> Double? {
    var sum = 0.0
    var occurring = 0
    for index in 0..<classes {
      guard let f1 = scores(at: index, in: cells, classes: classes).f1 else { continue }
      sum += f1
      occurring += 1
    }
    return occurring == 0 ? nil : sum / Double(occurring)
  }

  private static func scores(at index: Int, in cells: [Int], classes: Int) -> ClassScores {
    var scores = ClassScores(correct: cells[index * classes + index])
    for other in 0..<classes {
      scores.found += cells[other * classes + index]
      scores.support += cells[index * classes + other]
    }
    return scores
  }
}
