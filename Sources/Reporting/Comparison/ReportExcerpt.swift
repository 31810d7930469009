import JSONStreaming

/// What a comparison needs of a `report.json`.
public struct ReportExcerpt: Sendable, Hashable {
  public var title: String
  public var comments: Int
  public var sentiment: Counts
  public var fields: [Part]
  public var topics: [Part]

  /// How comments judge.
  public struct Counts: Sendable, Hashable {
    public var negative: Int
    public var neutral: Int
    public var positive: Int

    public var total: Int { negative + neutral + positive }
  }

  /// A field or a topic.
  public struct Part: Sendable, Hashable {
    public var name: String
    public var comments: Int
    public var sentiment: Counts
    /// By which the same topic is found in another report: words in small letters with weights, or the field's identifier.
    public var keys: [String: Double]
  }

  /// Reads a report.
  ///
  /// - Parameter path: For errors.
  /// - Throws: When the bytes are no report of version 1.
  public init(_ bytes: [UInt8], path: String) throws(ReportExcerptError) {
    let root: JSONValue
    do {
      root = try JSONParser.parse(bytes)
    } catch {
      throw ReportExcerptError(path: path, problem: error.description)
    }
    guard let version = root["schemaVersion"]?.stringValue, version.hasPrefix("1."),
      let figures = root["figures"], let comments = figures["comments"]?.intValue
    else { throw ReportExcerptError(path: path, problem: "this is no report.json of version 1") }
    title = root["title"]?.stringValue ?? ""
    self.comments = comments
    sentiment = Counts(figures["sentiment"])
    fields = (root["actionFields"]?.arrayValue ?? []).map { field in
      let id = field["id"]?.stringValue ?? ""
      return Part(
        name: field["name"]?.stringValue ?? id, comments: field["figures"]?["comments"]?.intValue ?? 0,
        sentiment: Counts(field["figures"]?["sentiment"]), keys: [id: 1])
    }
    topics = (root["topics"]?.arrayValue ?? []).map { topic in
      let terms = (topic["terms"]?.arrayValue ?? []).compactMap { term -> (String, Double)? in
        guard let word = term["term"]?.stringValue else { return nil }
        return (word.lowercased(), term["weight"]?.doubleValue ?? 0)
      }
      return Part(
        name: topic["label"]?.stringValue ?? "", comments: topic["count"]?.intValue ?? 0,
        sentiment: Counts(topic["sentiment"]), keys: Dictionary(terms, uniquingKeysWith: max))
    }
  }
}

extension ReportExcerpt.Counts {
  init(_ value: JSONValue?) {
    func count(_ key: String) -> Int { max(0, value?[key]?.intValue ?? 0) }
    self.init(negative: count("negative"), neutral: count("neutral"), positive: count("positive"))
  }
}

/// A file that is no report.
public struct ReportExcerptError: Error, CustomStringConvertible {
  public var path: String
  public var problem: String

  public init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  public var description: String {
    "\(path): \(problem). Give the report.json that `stadtecho report --format json` writes."
  }
}
