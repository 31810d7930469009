import ArgumentParser
import FeedbackModel
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
      discussion: """
        The format is recognised by content: the project's own, SentiWS, German Polarity Clues, the Zurich polarity lexicon, \
        VADER and GerVADER, or a table with words and values.
        """,
      valueName: "file"),
    completion: .file(extensions: ["tsv", "txt", "csv", "lex"]))
  var lexicon: [String] = []

  /// Reads the lexicons and names on standard error the lines that were set aside.
  ///
  /// - Parameters:
  ///   - topics: Settings of the topic search, for commands that search for topics.
  ///   - threads: For commands that analyse a whole body of comments.
  func analyzer(
    topics: TopicModeler.Options = TopicModeler.Options(), threads: Int = ParallelAnnotator.defaultThreads
  ) throws -> Analyzer {
    let analyzer = try Analyzer.forCommand(
      Analyzer.Options(
        actionFields: try actionFields.map { try TaxonomyReader.read(path: $0) },
        lexiconPaths: lexicon, topics: topics, threads: threads))
    for notice in analyzer.lexiconNotices { Console.note(notice.description) }
    return analyzer
  }
}

/// How many threads work.
struct ThreadOptions: ParsableArguments {
  @Option(
    name: .customLong("threads"),
    help: ArgumentHelp(
      "Threads that work at once; one per processor when left out. Results do not depend on it.",
      valueName: "n"))
  var count: Int = ParallelAnnotator.defaultThreads

  func validate() throws {
    guard count >= 1 else { throw ValidationError("--threads \(count): give a number of at least 1") }
  }
}

/// Settings of the topic search.
struct TopicOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many topics to look for, or auto.", valueName: "auto|n"))
  var topics: TopicCountArgument = TopicCountArgument(count: .automatic)

  @Option(help: "Start value of the topic search; the same value gives the same topics.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Decisions about topics: words to ban, topics to merge or rename, comments to move.",
      valueName: "file.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var curation: String?

  func options() throws -> TopicModeler.Options {
    TopicModeler.Options(
      count: topics.count, seed: seed,
      curation: try curation.map { try TopicCurationReader.read(path: $0) } ?? TopicCuration())
  }
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
