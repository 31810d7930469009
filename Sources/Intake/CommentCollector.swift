public import FeedbackModel

/// Reads all inputs of a run and brings their comments together.
///
/// Of several versions of a comment the newest counts, of the same contribution in two exports one; what
/// is hidden, withdrawn, moderated or deleted in one input does not count in another. Replies know their
/// parents across inputs, and have their category where they have none. Everything that is left out is
/// counted in the input's record, and said in the notices.
public struct CommentCollector {
  /// What was read.
  public struct Collection: Sendable {
    /// In the order of the inputs.
    public var comments: [Comment] = []
    public var rejected: [RejectedRecord] = []
    /// A line for each input; what was read adds up to what was accepted, left out and rejected.
    public var inputs: [InputRecord] = []
  }

  private let options: ReadOptions
  private let progress: CommentReader.Progress?
  private let notice: CommentReader.Notice?

  public init(
    options: ReadOptions = ReadOptions(), progress: CommentReader.Progress? = nil,
    notice: CommentReader.Notice? = nil
  ) {
    self.options = options
    self.progress = progress
    self.notice = notice
  }

  /// Reads all inputs, in memory.
  ///
  /// - Throws: `IntakeError` for an input that cannot be read at all. One that was found in a folder is set
  ///   aside as a whole instead; a file that is no text there is no input at all.
  public func collect(_ files: [InputFile]) throws -> Collection {
    let reader = CommentReader(options: options, progress: progress, notice: notice)
    var merger = CommentMerger(inputCount: files.count)
    var collection = Collection()
    for file in files {
      let number = collection.inputs.count
      var rejected: [RejectedRecord] = []
      do {
        var record = try reader.forEachRecord(of: file.source, label: file.label) { outcome, _ in
          switch outcome {
          case .comment(let comment): merger.add(comment, input: number)
          case .rejected(let record): rejected.append(record)
          case .leftOut(let record): merger.takeBack(record, input: number)
          }
        }
        record.rejected = rejected.count
        collection.inputs.append(record)
      } catch let error as IntakeError where file.isFromFolder {
        guard let record = record(of: file, failing: error) else { continue }
        rejected.append(
          RejectedRecord(source: SourceReference(name: record.name, line: 0), reason: error.description))
        collection.inputs.append(record)
        collection.inputs[number].rejected = rejected.count
      }
      collection.rejected += rejected
    }
    finish(&collection, merger)
    return collection
  }

  /// The line of a file in a folder that cannot be read; `nil` for a picture or another file that is none of
  /// the inputs.
  private func record(of file: InputFile, failing error: IntakeError) -> InputRecord? {
    let name = file.label ?? file.source.name
    if case .notText(_, kind: nil) = error {
      notice?("\(name) was passed over, because it holds no text.")
      return nil
    }
    notice?(error.description)
    let input = try? RawInput(file.source)
    let digest = (try? input?.finish()) ?? SHA256().finish()
    return InputRecord(
      name: name, file: file.source.name, format: "cannot be read", byteCount: input?.byteCount ?? 0,
      sha256: digest, accepted: 0, rejected: 0)
  }

  private func finish(_ collection: inout Collection, _ merger: CommentMerger) {
    merger.notices.forEach { notice?($0) }
    var tallies = [InputTally](repeating: InputTally(), count: collection.inputs.count)
    for (comment, input) in merger.finished() where tallies.indices.contains(input) {
      tallies[input].accept(comment)
      collection.comments.append(comment)
    }
    for removal in merger.removals where tallies.indices.contains(removal.input) {
      tallies[removal.input].leaveOut(removal.reason)
    }
    for (record, input) in merger.rejected where tallies.indices.contains(input) {
      tallies[input].rejected += 1
      collection.rejected.append(record)
    }
    for (index, tally) in tallies.enumerated() {
      collection.inputs[index].accepted = tally.accepted
      collection.inputs[index].leftOut = tally.leftOut
      collection.inputs[index].authors = tally.authors
      collection.inputs[index].rejected += tally.rejected
    }
  }
}
