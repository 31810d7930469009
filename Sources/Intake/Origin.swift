import FeedbackModel

/// Where the records of one input come from.
struct Origin {
  /// The input's name in references and messages.
  let name: String
  /// The name without its extension, the first part of made-up ids.
  let stem: String

  init(name: String) {
    self.name = name
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let base = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    stem = name == "-" ? "stdin" : base.isEmpty ? name : base
  }

  private init(name: String, stem: String) {
    self.name = name
    self.stem = stem
  }

  /// A part of the input, such as a further sheet.
  func part(_ name: String) -> Origin {
    Origin(name: "\(self.name)#\(name)", stem: "\(stem)-\(name)")
  }

  func reference(line: Int) -> SourceReference {
    SourceReference(name: name, line: line)
  }

  /// A rejected record.
  ///
  /// - Parameter text: The text of the record where it is known; nothing else of a record is ever shown,
  ///   because other columns may name its author.
  func rejection(line: Int, _ reason: String, text: String = "") -> RecordOutcome {
    .rejected(
      RejectedRecord(
        source: reference(line: line), reason: reason,
        excerpt: String(text.prefix(RejectedRecord.longestExcerpt))))
  }
}
