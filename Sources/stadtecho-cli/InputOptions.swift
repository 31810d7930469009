import ArgumentParser
import FeedbackModel
import Intake

/// The inputs and how to read them.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files with comments, folders of such files, or - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "An input with a name for reports, such as --source \"Workshop Bildung\"=protokoll.docx; may be repeated.",
      valueName: "name=file"))
  var source: [LabelledInput] = []

  @Option(
    help: ArgumentHelp(
      "Which columns hold what, such as text=Beitrag,id=Nr; others are found by their names.",
      valueName: "field=name,…"))
  var columns: String = ""

  @Option(
    help: ArgumentHelp(
      "What the inputs are, where their content does not tell.",
      valueName: "name"))
  var inputFormat: InputFormatArgument?

  @Flag(help: "Reads hidden, withdrawn, moderated and deleted records as well.")
  var includeHidden = false

  func validate() throws {
    do {
      _ = try ReadOptions.columns(parsing: columns)
    } catch {
      throw ValidationError(String(describing: error))
    }
  }

  /// The inputs in the order given, those without a name first, folders as their files; standard input when
  /// none is given.
  ///
  /// - Parameter excluded: A folder that results go to.
  /// - Throws: `IntakeError.empty` for a folder without files.
  func files(excluding excluded: String? = nil) throws -> [InputFile] {
    if inputs.isEmpty, source.isEmpty { return [InputFile(.standardInput)] }
    let named = inputs.map { LabelledInput(path: $0) } + source
    return try named.flatMap { input in
      if input.path == "-" { return [InputFile(.standardInput, label: input.label)] }
      let files = InputFile.files(at: input.path, label: input.label, excluding: excluded)
      if files.isEmpty { throw IntakeError.empty(file: input.path) }
      return files
    }
  }

  /// - Parameter format: What another option of a command says the inputs are.
  func readOptions(format: InputFormatArgument? = nil) throws -> ReadOptions {
    ReadOptions(
      columns: try ReadOptions.columns(parsing: columns), format: (format ?? inputFormat)?.format,
      includesHidden: includeHidden)
  }

  /// Hands over the comments of all inputs as they are read, so that memory does not grow with them.
  func read(
    format: InputFormatArgument? = nil, authors: AuthorOptions? = nil,
    progress: @escaping CommentReader.Progress,
    comment: (Comment) throws -> Void,
    reject: (RejectedRecord) -> Void
  ) throws {
    var options = try readOptions(format: format)
    try authors?.apply(to: &options)
    let reader = CommentReader(
      options: options, progress: progress, notice: Console.note)
    for file in try files() {
      do {
        let record = try reader.read(file.source, label: file.label, comment: comment, reject: reject)
        Console.noteLeftOut(record)
      } catch let error as IntakeError where file.isFromFolder {
        if case .notText(_, kind: nil) = error {
          Console.note("\(file.source.name) was passed over, because it holds no text.")
        } else {
          reject(
            RejectedRecord(
              source: SourceReference(name: file.label ?? file.source.name, line: 0),
              reason: error.description))
        }
      }
    }
  }
}

/// `NAME=FILE`, or a file alone.
struct LabelledInput: ExpressibleByArgument {
  var label: String?
  var path: String

  init(path: String) { self.path = path }

  init?(argument: String) {
    guard let mark = argument.firstIndex(of: "="), mark != argument.startIndex,
      argument.index(after: mark) != argument.endIndex
    else { return nil }
    label = String(argument[..<mark])
    path = String(argument[argument.index(after: mark)...])
  }
}

/// The name of a format.
struct InputFormatArgument: ExpressibleByArgument {
  var format: ReadFormat

  init?(argument: String) {
    guard let format = ReadFormat(name: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { ReadFormat.names }
}
