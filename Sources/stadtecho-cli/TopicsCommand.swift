import ArgumentParser
import Stadtecho

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
    let analyzer = try Analyzer.forCommand(
      Analyzer.Options(topics: topics.options, threads: threads.count))
    let gathered = try GatheredComments(input)
    let progress = Progress("analysing")
    let clustering = analyzer.topics(
      of: gathered.comments, progress: { progress.update($0, of: gathered.comments.count) })
    var output = try Output(path: self.output)
    try output.write(TopicsWriter.bytes(for: clustering, settings: topics.options))
    try output.flush()
    gathered.rejected.forEach(Console.note)
    try gathered.exitIfRejected(listedIn: "the lines above")
  }
}
