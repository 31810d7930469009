import ArgumentParser
import FeedbackModel
import Stadtecho
import TopicModeling

/// `stadtecho topics`
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Divides comments into topics and writes them as JSON.")

  @OptionGroup var input: InputOptions
  @OptionGroup var topics: TopicOptions
  @OptionGroup var threads: ThreadOptions

  @Option(help: ArgumentHelp("File to write to, or - for standard output.", valueName: "file"))
  var output: String = "-"

  func run() throws {
    var settings = try topics.options()
    settings.measurement = .wordsAndStability
    let analyzer = try Analyzer.forCommand(
      Analyzer.Options(topics: settings, threads: threads.count))
    let gathered = try GatheredComments(input)
    let progress = Progress("analysing")
    let clustering = analyzer.topics(
      of: gathered.comments, progress: { progress.update($0, of: gathered.comments.count) })
    for notice in clustering.notices { Console.note("--curation: \(notice)") }
    var output = try Output(path: self.output)
    try output.write(TopicsWriter.bytes(for: clustering, settings: settings))
    try output.flush()
    gathered.rejected.forEach(Console.note)
    try gathered.exitIfRejected(listedIn: "the lines above")
  }
}
