import FeedbackModel
import JSONStreaming

extension Confusion where Label: RawRepresentable, Label.RawValue == String {
  /// The figures for people: what was measured, accuracy, macro-F1 with its interval, the classes, and what
  /// was found as what.
  ///
  /// - Parameters:
  ///   - subject: What the classes are of: "sentiment".
  ///   - unit: What was counted: "texts".
  ///   - notGerman: How many of them were not judged.
  /// - Returns: Lines without line ends.
  func lines(subject: String, unit: String, notGerman: Int, bootstrap: Bootstrap) -> [String] {
    var lines = ["\(subject): \(total) \(unit), \(correct) right"]
    if notGerman > 0 { lines.append("\(notGerman) \(unit) not taken for German and not judged") }
    lines += ["", "accuracy  \(Self.share(accuracy))", "macro-F1  \(Self.share(macroF1))"]
    if let interval = bootstrap.macroF1(of: self) {
      lines[lines.count - 1] +=
        "  (\(Int(Bootstrap.level * 100)) % interval \(interval.lowerBound.fixed(3)) to "
        + "\(interval.upperBound.fixed(3)), \(bootstrap.resamples) resamples)"
    }
    return lines + [""] + classLines + [""] + cellLines
  }

  private var classLines: [String] {
    var table = TerminalTable(header: ["", "precision", "recall", "F1", "support"])
    for label in classes {
      let scores = scores(of: label)
      table.add(
        [label.rawValue] + [scores.precision, scores.recall, scores.f1].map(Self.share)
          + [String(scores.support)])
    }
    return table.lines
  }

  /// Gold in rows, found in columns. Where names are too long for columns, both are numbered.
  private var cellLines: [String] {
    let names = classes.map(\.rawValue)
    let isNumbered = names.contains { $0.count > Self.widestColumn }
    let columns = isNumbered ? classes.indices.map { "\($0 + 1)" } : names
    let rows = isNumbered ? zip(columns, names).map { "\($0) \($1)" } : names
    var table = TerminalTable(header: ["gold \\ found"] + columns)
    for (row, gold) in zip(rows, classes) {
      table.add([row] + classes.map { String(self[gold: gold, found: $0]) })
    }
    return table.lines
  }

  /// In characters.
  private static var widestColumn: Int { 12 }

  /// Three decimals: with a few thousand texts the third one is chance already. A dash for a share of nothing.
  private static func share(_ value: Double?) -> String { value?.fixed(3) ?? "–" }
}

extension JSONWriter {
  /// Writes the figures as members of the current object:
  ///
  /// - `evaluation`: what was measured, such as "sentiment"
  /// - `total`, `correct`: counted texts and those in the right class
  /// - `notGerman`: texts that were not taken for German and not judged
  /// - `accuracy`, `macroF1`: 0…1
  /// - `macroF1Interval`: `level`, `low`, `high`, `resamples` and `seed` of the bootstrap
  /// - `classes`: for each class `class`, `precision`, `recall`, `f1` (0…1; `null` for a share of nothing),
  ///   `support` (texts of the class in the gold) and `found`
  /// - `confusion`: for each class `gold` and, in `found`, how often it was found as which
  mutating func figures<Label>(
    of confusion: Confusion<Label>, subject: String, notGerman: Int, bootstrap: Bootstrap
  ) where Label: RawRepresentable, Label.RawValue == String {
    member("evaluation", subject)
    member("total", confusion.total)
    member("correct", confusion.correct)
    member("notGerman", notGerman)
    share("accuracy", confusion.accuracy)
    share("macroF1", confusion.macroF1)
    if let interval = bootstrap.macroF1(of: confusion) {
      key("macroF1Interval")
      object { writer in
        writer.member("level", Bootstrap.level)
        writer.share("low", interval.lowerBound)
        writer.share("high", interval.upperBound)
        writer.member("resamples", bootstrap.resamples)
        writer.key("seed")
        writer.int(Int(clamping: bootstrap.seed))
      }
    }
    member("classes", each: confusion.classes) { $0.scores(confusion.scores(of: $1), of: $1.rawValue) }
    member("confusion", each: confusion.classes) { writer, gold in
      writer.object { writer in
        writer.member("gold", gold.rawValue)
        writer.key("found")
        writer.object { writer in
          for found in confusion.classes {
            writer.member(found.rawValue, confusion[gold: gold, found: found])
          }
        }
      }
    }
  }

  private mutating func scores(_ scores: ClassScores, of name: String) {
    object { writer in
      writer.member("class", name)
      writer.share("precision", scores.precision)
      writer.share("recall", scores.recall)
      writer.share("f1", scores.f1)
      writer.member("support", scores.support)
      writer.member("found", scores.found)
    }
  }

  /// Four decimals; `null` for a share of nothing.
  private mutating func share(_ name: String, _ value: Double?) {
    key(name)
    if let value { decimal(value, places: 4) } else { null() }
  }
}
