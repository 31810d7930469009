import FeedbackModel
import JSONStreaming

extension TopicEvaluation {
  /// For people: each measure in the middle and over the runs, and how much the runs agree with each other.
  public var text: String {
    var lines = ["topics: \(total) texts, \(classCount) subjects, \(runs.count) seeds", ""]
    var table = TerminalTable(header: ["", "median", "lowest", "highest"])
    for measure in Self.measures {
      let values = runs.map { measure.value($0.agreement) }
      table.add([measure.name] + [median(of: measure), values.min(), values.max()].map(Self.share))
    }
    lines += table.lines
    lines += ["", "stability over seeds (mean ARI of all pairs)  \(Self.share(stability))"]
    let without = runs.map(\.withoutTopic)
    if let fewest = without.min(), let most = without.max() {
      lines.append(
        "texts without a topic, a group of their own  \(fewest == most ? "\(most)" : "\(fewest) to \(most)")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs: one object with `evaluation`, `total`, `classes`, `median` (each measure), `stability` and `runs`
  /// (`seed`, `groups`, `withoutTopic` and each measure).
  public var json: String {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.member("evaluation", "topics")
      writer.member("total", total)
      writer.member("classes", classCount)
      writer.key("median")
      writer.object { writer in
        for measure in Self.measures {
          if let median = median(of: measure) { writer.member(measure.name, median, places: 4) }
        }
      }
      if let stability { writer.member("stability", stability, places: 4) }
      writer.member("runs", each: runs) { $0.run($1) }
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func share(_ value: Double?) -> String { value?.fixed(3) ?? "–" }
}

extension JSONWriter {
  fileprivate mutating func run(_ run: TopicEvaluation.Run) {
    object { writer in
      writer.member("seed", String(run.seed))
      writer.member("groups", run.agreement.groupCount)
      writer.member("withoutTopic", run.withoutTopic)
      for measure in TopicEvaluation.measures {
        writer.member(measure.name, measure.value(run.agreement), places: 4)
      }
    }
  }
}
