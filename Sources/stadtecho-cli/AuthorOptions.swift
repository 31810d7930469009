import ArgumentParser
import Foundation
import Intake
import Stadtecho

/// What is kept of the authors of comments.
struct AuthorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Adds a pseudonym of each author, made with the contents of this file: the same in all runs with the same key.",
      valueName: "file"))
  var authorKey: String?

  @Flag(help: "Adds what the input calls each author by, such as an e-mail address: personal data.")
  var keepAuthors = false

  func validate() throws {
    if keepAuthors, authorKey != nil {
      throw ValidationError("--keep-authors and --author-key exclude each other; choose one of them.")
    }
  }

  /// What the lines of a run tell of authors.
  var told: AnnotationWriter.Authors? {
    keepAuthors ? .names : authorKey == nil ? nil : .pseudonyms
  }

  /// Sets what reading keeps of authors, and warns of names.
  ///
  /// - Throws: `IntakeError.unreadable` and `.empty` for the file of the key.
  func apply(to options: inout ReadOptions) throws {
    options.keepsAuthors = keepAuthors
    if keepAuthors {
      Console.note(
        "the output names authors: keep it from others, and delete it when it has served its purpose")
    }
    guard let authorKey else { return }
    guard let data = FileManager.default.contents(atPath: authorKey) else {
      throw IntakeError.unreadable(file: authorKey, reason: "no key can be read there")
    }
    let key = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !key.isEmpty else { throw IntakeError.empty(file: authorKey) }
    options.authorSecret = key
  }
}
