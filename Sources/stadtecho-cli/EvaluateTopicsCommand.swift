import ArgumentParser
import Evaluation
import FeedbackModel
import Stadtecho
import TopicModeling

/// `stadtecho evaluate topics`
struct EvaluateTopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Agreement of topics with the subjects in a gold file, over several seeds.",
    discussion: """
      The gold is JSON Lines or a table with id, text, optionally title, and a label: the subject of the text, by any name. As many \
      topics are looked for as there are subjects, if --topics says nothing else. Texts without a topic count as a group of \
      their own.
      """)

  @OptionGroup var gold: GoldOptions
  @OptionGroup var threads: ThreadOptions

  @Option(
    help: ArgumentHelp(
      "How many topics to look for; as many as the gold has when left out.", valueName: "auto|n"))
  var topics: TopicCountArgument?

  @Option(help: "How many seeds to try, from 1.")
  var seeds: Int = 5

  func validate() throws {
    guard seeds >= 1 else { throw ValidationError("--seeds \(seeds): give a number of at least 1") }
  }

  func run() throws {
    let items = try GoldReader.topics(column: gold.label ?? "label").read(gold.source)
    var evaluation = TopicEvaluation(gold: items.map { $0.label ?? "" })
    let count = topics?.count ?? .fixed(evaluation.classCount)
    let progress = Progress("seeds")
    for seed in 1...UInt64(seeds) {
      let options = TopicModeler.Options(count: count, seed: seed)
      let analyzer = try Analyzer.forCommand(
        Analyzer.Options(topics: options, threads: threads.count))
      evaluation.add(analyzer.topics(of: items.map(\.comment)), seed: seed)
      progress.update(Int(seed), of: seeds)
    }
    try Output.print(gold.json ? evaluation.json : evaluation.text)
  }
}
