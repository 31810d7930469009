import ArgumentParser
import FeedbackModel
import Foundation
import LexiconFiles
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

  @Option(
    help: ArgumentHelp("Action fields whose keywords the search begins from.", valueName: "file.yaml"))
  var actionFields: String?

  @Option(help: ArgumentHelp("File to write to, or - for standard output.", valueName: "file"))
  var output: String = "-"

  @Option(
    help: ArgumentHelp(
      "Gives the comments to the topics of an earlier run, which keep their numbers and names.",
      valueName: "file"))
  var model: String?

  @Option(
    help: ArgumentHelp("Keeps the topics for later comments; may be the file of --model.", valueName: "file"))
  var saveModel: String?

  func run() throws {
    var settings = try topics.options()
    settings.measurement = .wordsAndStability
    if let actionFields {
      let fields = try TaxonomyReader.read(path: actionFields).fields
      settings.curation.guides += fields.filter { !$0.isRest }.map(TopicGuide.init)
    }
    let analyzer = try Analyzer.forCommand(
      Analyzer.Options(topics: settings, threads: threads.count))
    let gathered = try GatheredComments(input)
    let progress = Progress("analysing")
    let update = { (done: Int) in progress.update(done, of: gathered.comments.count) }
    let clustering: TopicClustering
    if model != nil || saveModel != nil {
      let earlier = try model.map(Self.model)
      let found = analyzer.topics(of: gathered.comments, updating: earlier, progress: update)
      if let saveModel { try Self.write(TopicModelFile.bytes(for: found.model), to: saveModel) }
      clustering = found.clustering
    } else {
      clustering = analyzer.topics(of: gathered.comments, progress: update)
    }
    for notice in clustering.notices { Console.note("--curation: \(notice)") }
    var output = try Output(path: self.output)
    try output.write(TopicsWriter.bytes(for: clustering, settings: settings))
    try output.flush()
    gathered.rejected.forEach(Console.note)
    try gathered.exitIfRejected(listedIn: "the lines above")
  }

  private static func model(at path: String) throws -> TopicModel {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ModelError(path: path)
    }
    return try TopicModelFile.model(from: [UInt8](data), name: path)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    var output = try Output(path: path)
    try output.write(bytes)
    try output.flush()
  }
}

private struct ModelError: Error, CustomStringConvertible {
  var path: String

  var description: String { "\(path) cannot be read. Give a file that stadtecho topics --save-model wrote." }
}
