public import FeedbackModel
import Yams

/// Reads decisions about topics from YAML.
///
/// ```yaml
/// ban: [Gast, Moderation]
/// merge:
///   - [[Bus, Haltestelle], [Straßenbahn]]
/// move:
///   - {comment: "17", topic: [Radweg]}
///   - {comment: "18", topic: none}
/// guide:
///   - [Bibliothek, Lesesaal]
/// rename:
///   - {topic: [Radweg, Saale], name: Saaleradweg}
/// ```
public enum TopicCurationReader {
  /// - Throws: With file and line when the YAML is broken or an entry has another shape.
  public static func read(path: String) throws(LexiconError) -> TopicCuration {
    try read(YAMLFile(path: path))
  }

  /// - Parameter name: The file's name, for errors.
  public static func read(_ text: String, name: String) throws(LexiconError) -> TopicCuration {
    try read(YAMLFile(text, name: name))
  }

  private static func read(_ file: YAMLFile) throws(LexiconError) -> TopicCuration {
    guard let root = file.root else { return TopicCuration() }
    return try CurationFile(name: file.name).curation(root)
  }
}

private struct CurationFile {
  let name: String

  func curation(_ root: Node) throws(LexiconError) -> TopicCuration {
    guard let mapping = root.mapping else {
      throw error(root, "the file is no mapping", "Begin lines with ban:, merge:, move: or rename:")
    }
    var curation = TopicCuration()
    for (key, value) in mapping {
      switch key.string {
      case "ban": curation.bannedWords = try words(value, for: "ban")
      case "merge": for entry in try list(value) { curation.merges.append(try merge(entry)) }
      case "move": for entry in try list(value) { curation.moves.append(try move(entry)) }
      case "split": for entry in try list(value) { curation.splits.append(try split(entry)) }
      case "guide":
        for entry in try list(value) {
          let words = try words(entry, for: "guide")
          curation.guides.append(TopicGuide(id: words.joined(separator: ", "), words: words))
        }
      case "pin": for entry in try list(value) { curation.pins.append(try words(entry, for: "pin")) }
      case "rename": for entry in try list(value) { curation.names.append(try rename(entry)) }
      default:
        throw error(
          key, "unknown entry \"\(key.string ?? "")\"", "Use ban, guide, merge, move, pin, rename or split")
      }
    }
    return curation
  }

  private func merge(_ entry: Node) throws(LexiconError) -> TopicCuration.Merge {
    var topics: [[String]] = []
    for topic in try list(entry) { topics.append(try words(topic, for: "merge")) }
    guard topics.count > 1 else {
      throw error(entry, "one topic cannot be merged", "Give words for at least two: [[Bus], [Straßenbahn]]")
    }
    return TopicCuration.Merge(topics: topics)
  }

  private func move(_ entry: Node) throws(LexiconError) -> TopicCuration.Move {
    guard let comment = entry.mapping?["comment"]?.scalar?.string, let topic = entry.mapping?["topic"] else {
      throw error(entry, "a move needs comment and topic", "Write {comment: \"17\", topic: [Radweg]}")
    }
    let isNone = topic.scalar?.string == "none"
    return TopicCuration.Move(commentID: comment, topic: isNone ? [] : try words(topic, for: "topic"))
  }

  private func rename(_ entry: Node) throws(LexiconError) -> TopicCuration.Name {
    guard let name = entry.mapping?["name"]?.scalar?.string, !name.isEmpty,
      let topic = entry.mapping?["topic"]
    else {
      throw error(
        entry, "a new name needs topic and name", "Write {topic: [Radweg, Saale], name: Saaleradweg}")
    }
    return TopicCuration.Name(topic: try words(topic, for: "topic"), name: name)
  }

  private func split(_ entry: Node) throws(LexiconError) -> TopicCuration.Split {
    guard let topic = entry.mapping?["topic"], let into = entry.mapping?["into"] else {
      throw error(
        entry, "a split needs topic and into", "Write {topic: [Verkehr], into: [[Ampel], [Kreuzung]]}")
    }
    var parts: [[String]] = []
    for part in try list(into) { parts.append(try words(part, for: "into")) }
    guard !parts.isEmpty else {
      throw error(into, "\"into\" names no part", "Give words for at least one: [[Ampel], [Kreuzung]]")
    }
    return TopicCuration.Split(topic: try words(topic, for: "topic"), parts: parts)
  }

  private func list(_ node: Node) throws(LexiconError) -> [Node] {
    guard let sequence = node.sequence else {
      throw error(node, "a list was expected", "Begin each line with \"- \"")
    }
    return Array(sequence)
  }

  private func words(_ node: Node, for key: String) throws(LexiconError) -> [String] {
    let words = node.sequence.map { $0.compactMap { $0.scalar?.string } } ?? []
    guard !words.isEmpty, words.count == node.sequence?.count else {
      throw error(node, "\"\(key)\" needs words in brackets", "Write them as [Bus, Haltestelle]")
    }
    return words
  }

  private func error(_ node: Node, _ problem: String, _ remedy: String) -> LexiconError {
    LexiconError(file: name, line: node.mark?.line, problem: problem, remedy: remedy)
  }
}
