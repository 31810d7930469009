import ArgumentParser
import Evaluation
import FeedbackModel
import Foundation
import Intake
import Stadtecho

/// The gold and how to print what was measured against it.
struct GoldOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The gold file, or - for standard input.", valueName: "gold"),
    completion: .file())
  var gold: String

  @Option(
    help: ArgumentHelp("The column or JSON member with the label.", valueName: "name"))
  var label: String?

  @Flag(help: "Prints one JSON object.")
  var json = false

  var source: InputSource { gold == "-" ? .standardInput : .file(gold) }
}

/// Where the texts are that gold without texts is about.
struct GoldTextOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files with the texts, for gold that has only their id.", valueName: "file"),
    completion: .file())
  var comments: [String] = []
}

extension GoldReader {
  /// Reads the gold, and the texts where they stand in files of their own; names their records that cannot
  /// be used.
  func items(_ options: GoldOptions, _ texts: GoldTextOptions) throws -> [GoldItem<Label>] {
    guard !texts.comments.isEmpty else { return try read(options.source) }
    return try read(options.source, comments: texts.comments.map(InputSource.file), reject: Console.note)
  }
}

extension ParallelAnnotator {
  /// Annotates the texts of gold in their order and hands out those with a label.
  func annotate<Label>(_ gold: [GoldItem<Label>], each: (Label, CommentAnalysis) -> Void) {
    let progress = Progress("annotating")
    for start in stride(from: 0, to: gold.count, by: batchSize) {
      let batch = gold[start..<min(start + batchSize, gold.count)]
      for (item, analysis) in zip(batch, annotate(batch.map(\.comment))) {
        if let label = item.label { each(label, analysis) }
      }
      progress.update(start + batch.count, of: gold.count)
    }
  }
}
