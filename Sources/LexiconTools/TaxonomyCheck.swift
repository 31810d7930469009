import FeedbackModel
import GermanText
package import LexiconFiles
package import Stadtecho

/// Looks through a file of action fields for what loads and does not do what its author meant.
package struct TaxonomyCheck {
  /// In the order of the file's lines.
  package private(set) var findings: [Finding] = []
  private let file: String
  private let tokenizer: Tokenizer

  /// Something that a person should look at.
  package struct Finding: Sendable, Hashable, CustomStringConvertible {
    package var isError: Bool
    package var message: LexiconError

    /// One line: file, line, what, remedy.
    package var description: String {
      "\(message.file):\(message.line ?? 1): \(isError ? "error" : "warning"): "
        + "\(message.problem). \(message.remedy)."
    }
  }

  /// Checks a file.
  ///
  /// - Parameter name: As given, so that an editor can follow it.
  /// - Complexity: O(keywords).
  package init(_ text: String, name: String, analyzer: Analyzer) {
    file = name
    tokenizer = Tokenizer(tables: analyzer.tokenizerTables)
    guard let outline = TaxonomyOutline(text) else {
      checkReading(text)
      return
    }
    for key in outline.unknownKeys { unknown(key, of: "the file") }
    checkIdentifiers(outline.entries)
    for entry in outline.entries { check(entry, in: outline) }
    checkRivals(outline.entries)
    if !findings.contains(where: \.isError) { checkReading(text) }
    findings.sort { ($0.message.line ?? 0, $0.description) < ($1.message.line ?? 0, $1.description) }
  }

  /// What keeps the file from being read, if anything does.
  private mutating func checkReading(_ text: String) {
    do throws(LexiconError) {
      _ = try TaxonomyReader.read(text, name: file)
    } catch {
      findings.append(Finding(isError: true, message: error))
    }
  }

  private mutating func report(isError: Bool, _ line: Int, _ problem: String, _ remedy: String) {
    findings.append(
      Finding(
        isError: isError, message: LexiconError(file: file, line: line, problem: problem, remedy: remedy)))
  }

  private mutating func unknown(_ key: TaxonomyOutline.Word, of place: String) {
    report(
      isError: true, key.line, "nothing reads the key \"\(key.text)\" of \(place)",
      "Mind the spelling; known keys are id, code, name, description, keywords, goals, measures, rest, source"
    )
  }

  private mutating func checkIdentifiers(_ entries: [TaxonomyOutline.Entry]) {
    var seen: [String: Int] = [:]
    for entry in entries where !entry.id.isEmpty {
      if entry.kind == .field, ActionFieldTaxonomy.reservedIDs.contains(entry.id) {
        report(
          isError: true, entry.line, "the identifier \"\(entry.id)\" is reserved for a page of the report",
          "Choose another one")
      }
      if let first = seen.updateValue(entry.line, forKey: "\(entry.kind) \(entry.id)") {
        report(
          isError: true, entry.line,
          "the \(entry.kind.rawValue) \"\(entry.id)\" stands in line \(first) already",
          "Give each \(entry.kind.rawValue) its own id")
      }
    }
  }

  private mutating func check(_ entry: TaxonomyOutline.Entry, in outline: TaxonomyOutline) {
    for key in entry.unknownKeys { unknown(key, of: "the \(entry.kind.rawValue) \"\(entry.id)\"") }
    if entry.kind == .field,
      !outline.entries.contains(where: { $0.field == entry.field && !$0.keywords.isEmpty })
    {
      report(
        isError: false, entry.line, "the field \"\(entry.id)\" has no keywords, nor has any goal of it",
        "List some, or only the words of its name and description are looked for")
    }
    var seen: [String: Int] = [:]
    for keyword in entry.keywords {
      check(keyword)
      if let first = seen.updateValue(keyword.line, forKey: lemmas(of: keyword.text)) {
        report(
          isError: false, keyword.line,
          "\"\(keyword.text)\" is the same word as an earlier keyword of the list in line \(first)",
          "Keep one of them")
      }
    }
  }

  /// Whether a capitalised word was taken for a form of a verb: names such as Schott are in no list.
  private static func isName(_ type: WordType) -> Bool {
    type.isCapitalized && type.verbLemma == type.lemma && type.lemma.first?.isLowercase == true
  }

  private mutating func check(_ keyword: TaxonomyOutline.Word) {
    let words = keyword.text.split(separator: " ").map(String.init)
    guard let only = words.first, words.count == 1 else {
      if words.isEmpty { report(isError: true, keyword.line, "a keyword is empty", "Remove it") }
      return
    }
    let type = tokenizer.wordType(of: only)
    if type.isStopWord {
      report(
        isError: true, keyword.line, "\"\(only)\" is a stop word and stands in comments of all kinds",
        "Use a word that only this field has, or a phrase")
    } else if UnicodeForms.fold(type.lemma) != type.folded, !Self.isName(type) {
      report(
        isError: false, keyword.line, "\"\(only)\" looks like a form of \"\(type.lemma)\"",
        "Write the dictionary form: it finds all forms")
    }
  }

  /// Keywords that speak for several fields.
  private mutating func checkRivals(_ entries: [TaxonomyOutline.Entry]) {
    var first: [String: (field: Int, id: String, line: Int)] = [:]
    var ids: [Int: String] = [:]
    for entry in entries {
      if entry.kind == .field { ids[entry.field] = entry.id }
      for keyword in entry.keywords {
        let key = lemmas(of: keyword.text)
        guard let known = first[key] else {
          first[key] = (entry.field, ids[entry.field] ?? "", keyword.line)
          continue
        }
        guard known.field != entry.field else { continue }
        report(
          isError: false, keyword.line,
          "\"\(keyword.text)\" also speaks for the field \"\(known.id)\" (line \(known.line))",
          "It counts half for each; keep it where it says most")
      }
    }
  }

  private func lemmas(of text: String) -> String {
    text.split(separator: " ").map { UnicodeForms.fold(tokenizer.wordType(of: String($0)).lemma) }
      .joined(separator: " ")
  }
}
