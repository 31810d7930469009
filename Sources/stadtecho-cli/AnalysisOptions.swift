import ArgumentParser
import LexiconFiles
import Stadtecho
import TopicModeling

/// What an analysis depends on besides its inputs.
struct AnalysisOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Action fields to sort into; Jena's when left out.", valueName: "file.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var actionFields: String?

  @Option(
    help: ArgumentHelp(
      "Further words with their valence, over the bundled lexicon; may be repeated.",
      valueName: "file.tsv"),
    completion: .file(extensions: ["tsv"]))
  var lexicon: [String] = []

  /// Reads the lexicons.
  ///
  /// - Parameter topics: Settings of the topic search, for commands that search for topics.
  func analyzer(topics: TopicModeler.Options = TopicModeler.Options()) throws -> Analyzer {
    try Analyzer(
      options: Analyzer.Options(
        actionFields: try actionFields.map { try TaxonomyReader.read(path: $0) },
        lexiconPaths: lexicon, topics: topics))
  }
}

/// Settings of the topic search.
struct TopicOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many topics to look for, or auto.", valueName: "auto|n"))
  var topics: TopicCountArgument = TopicCountArgument(count: .automatic)

  @Option(help: "Start value of the topic search; the same value gives the same topics.")
  var seed: UInt64 = 1

  var options: TopicModeler.Options { TopicModeler.Options(count: topics.count, seed: seed) }
}

/// `auto` or a number of topics.
struct TopicCountArgument: ExpressibleByArgument {
  var count: TopicModeler.Count

  init(count: TopicModeler.Count) { self.count = count }

  init?(argument: String) {
    if argument == "auto" {
      count = .automatic
    } else if let number = Int(argument), number > 0 {
      count = .fixed(number)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { "auto" }
}
