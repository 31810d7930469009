import FeedbackModel
import JSONStreaming

/// Prints a report as JSON, version 1 of the schema in `Reports/report.schema.json`.
public struct JSONRenderer: Sendable {
  /// The schema's version; raised when a member changes its meaning or goes.
  public static let schemaVersion = "1.0"

  public init() {}

  /// The whole report, indented, with a newline at the end.
  public func bytes(for report: Report) -> [UInt8] {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.member("schemaVersion", Self.schemaVersion)
      writer.member("title", report.title)
      writer.member("figures", report.figures)
      writer.member("topics", each: report.topics) { $0.value($1) }
      writer.member("proposals", each: report.proposals) { $0.value($1) }
      writer.member("actionFields", each: report.fields) { $0.value($1) }
      writer.member("aspects", each: report.aspects) { $0.value($1) }
      writer.member("unassigned", report.unassigned)
      writer.member("declared", report.declared)
      writer.member("overlaps", each: report.overlaps) { writer, pair in
        writer.object { writer in
          writer.member("first", pair.first)
          writer.member("second", pair.second)
          writer.member("count", pair.comments)
        }
      }
      if let places = report.places { writer.member("places", places) }
      writer.member("sharedTopics", each: report.sharedTopics) { $0.value($1) }
      writer.member("associations", each: report.associations) { $0.value($1) }
      writer.member("accuracy", report.accuracy)
      if report.isPublic { writer.key("public"); writer.bool(true) }
      writer.member("comments", each: report.comments) { $0.value($1, isPublic: report.isPublic) }
      writer.member("provenance", report.provenance)
    }
    writer.newline()
    return writer.bytes
  }
}

extension JSONWriter {
  // MARK: Parts of the report

  fileprivate mutating func value(_ field: FieldReport) {
    object { writer in
      writer.member("id", field.id)
      writer.optional("code", field.code)
      writer.member("name", field.name)
      writer.member("description", field.description)
      writer.member("figures", field.figures)
      writer.member("proposals", each: field.proposals) { $0.value($1) }
      writer.member("topics", each: field.topics) { $0.value($1) }
      writer.member("praise", field.praise)
      writer.member("criticism", field.criticism)
      writer.member("aspects", each: field.aspects) { $0.value($1) }
      writer.member("questions", each: field.questions) { $0.value($1) }
      writer.member("goals", each: field.goals) { $0.value($1) }
      writer.member("disputes", each: field.disputes) { $0.value($1) }
      writer.member("channels", each: field.channels) { writer, item in
        writer.object { writer in
          writer.member("channel", item.channel.rawValue)
          writer.member("sentiment", item.sentiment)
          writer.member("topics", each: item.topics) { $0.value($1) }
        }
      }
      writer.member("voted", each: field.voted) { $0.value($1) }
      if let item = field.uncovered { writer.member("uncovered", item) }
      writer.member("distinctive", each: field.distinctive) { $0.value($1) }
    }
  }

  fileprivate mutating func member(_ name: String, _ part: UnassignedReport) {
    key(name)
    object { writer in
      writer.member("figures", part.figures)
      writer.member("topics", each: part.topics) { $0.value($1) }
      writer.member("quotes", each: part.quotes) { $0.value($1) }
      writer.member("comments", part.commentIDs)
    }
  }

  fileprivate mutating func member(_ name: String, _ declared: DeclaredCategories) {
    key(name)
    object { writer in
      writer.member("comparable", declared.comparable)
      writer.member("agreeing", declared.agreeing)
      writer.member("categories", each: declared.categories) { writer, category in
        writer.object { writer in
          writer.member("name", category.name)
          writer.optional("actionField", category.fieldID)
          writer.member("count", category.comments)
          writer.member("agreeing", category.agreeing)
          writer.member("found", each: category.fields) { writer, field in
            writer.object { writer in
              writer.member("id", field.id)
              writer.member("count", field.count)
            }
          }
          writer.member("withoutActionField", category.withoutField)
        }
      }
    }
  }

  fileprivate mutating func member(_ name: String, _ stances: StanceCounts) {
    key(name)
    object { writer in
      writer.member("supports", stances.supports)
      writer.member("opposes", stances.opposes)
    }
  }

  fileprivate mutating func value(_ item: ProposalItem) {
    object { writer in
      writer.optional("title", item.title)
      if let proposal = item.proposal { writer.member("proposal", proposal) }
      writer.member("actionField", item.fieldID)
      writer.member("count", item.commentIDs.count)
      writer.optional("votes", item.votes)
      writer.key("quote")
      writer.value(item.quote)
      writer.member("comments", item.commentIDs)
      writer.member("goals", item.goals)
    }
  }

  private mutating func member(_ name: String, _ proposal: Proposal) {
    key(name)
    object { writer in
      writer.member("action", proposal.action)
      writer.optional("verb", proposal.verb)
      writer.optional("object", proposal.object)
      writer.optional("place", proposal.place)
      writer.optional("addressee", proposal.addressee)
    }
  }

  fileprivate mutating func value(_ item: TopicItem) {
    object { writer in
      writer.member("label", item.label)
      writer.member("count", item.count)
      writer.member("terms", item.terms)
      writer.member("sentiment", item.sentiment)
      writer.member("stances", item.stances)
      writer.member("criticized", each: item.criticized) { $0.value($1) }
      writer.member("praised", each: item.praised) { $0.value($1) }
      writer.member("quotes", each: item.quotes) { $0.value($1) }
      writer.member("comments", item.commentIDs)
      writer.member("months", item.months)
      writer.optional("trend", item.trend?.rawValue)
      writer.optional("overallTopic", item.overallTopic)
    }
  }

  fileprivate mutating func member(_ name: String, _ judgement: Judgement) {
    key(name)
    object { writer in
      writer.member("aspects", each: judgement.aspects) { $0.value($1) }
      writer.member("quotes", each: judgement.quotes) { $0.value($1) }
    }
  }

  fileprivate mutating func value(_ item: AspectItem) {
    object { writer in
      writer.member("term", item.term)
      writer.member("criticized", item.criticized)
      writer.member("praised", item.praised)
    }
  }

  fileprivate mutating func member(_ name: String, _ side: AspectSide) {
    key(name)
    object { writer in
      writer.member("count", side.commentIDs.count)
      writer.member("words", each: side.words) { $0.value($1) }
      writer.member("comments", side.commentIDs)
    }
  }

  mutating func value(_ item: TermCount) {
    object { writer in
      writer.member("term", item.term)
      writer.member("count", item.count)
    }
  }

  fileprivate mutating func value(_ item: QuestionItem) {
    object { writer in
      writer.key("quote")
      writer.value(item.quote)
      writer.member("comments", item.commentIDs)
    }
  }

  fileprivate mutating func value(_ goal: GoalItem) {
    object { writer in
      writer.member("id", goal.id)
      writer.member("name", goal.name)
      writer.member("count", goal.count)
      writer.member("sentiment", goal.sentiment)
      writer.member("stances", goal.stances)
      writer.member("proposing", goal.proposing)
      writer.member("comments", goal.commentIDs)
      writer.member("measures", each: goal.measures) { writer, measure in
        writer.object { writer in
          writer.member("id", measure.id)
          writer.member("name", measure.name)
          writer.member("comments", measure.commentIDs)
        }
      }
    }
  }

  mutating func value(_ quote: Quote) {
    object { writer in
      writer.member("comment", quote.commentID)
      writer.member("text", quote.text)
      writer.member("part", quote.part.rawValue)
      writer.member("start", quote.range.lowerBound)
      writer.member("end", quote.range.upperBound)
      writer.optional("date", quote.date?.iso8601)
      writer.member("channel", quote.channel.rawValue)
    }
  }

  fileprivate mutating func value(_ item: CommentItem, isPublic: Bool) {
    object { writer in
      writer.member("id", item.id)
      writer.member("source", item.source.name)
      writer.member("line", item.source.line)
      writer.optional("created", item.created?.iso8601)
      writer.member("channel", item.channel.rawValue)
      writer.optional("category", item.category)
      writer.optional("votes", item.votes)
      writer.optional("parent", item.parentID)
      writer.member("language", item.language)
      if !isPublic {
        writer.member("sentiment", item.sentiment.rawValue)
        writer.member("score", item.score)
      }
      writer.member("intents", item.intents.map(\.rawValue))
      writer.member("actionFields", each: item.fields) { writer, field in
        writer.object { writer in
          writer.member("id", field.id)
          writer.member("score", field.score)
        }
      }
      writer.optional("stance", item.stance?.rawValue)
      writer.optional("topic", item.topic)
      if let location = item.location {
        writer.member("latitude", location.latitude, places: 6)
        writer.member("longitude", location.longitude, places: 6)
      }
      if !item.moderation.isEmpty { writer.member("moderation", item.moderation.map(\.rawValue)) }
    }
  }

  // MARK: Figures and provenance

  fileprivate mutating func member(_ name: String, _ figures: KeyFigures) {
    key(name)
    object { writer in
      writer.member("comments", figures.comments)
      writer.member("of", figures.of)
      if figures.of >= Proportion.smallestWhole {
        writer.member("share", Double(figures.comments) / Double(figures.of))
      }
      writer.member("online", figures.online)
      writer.member("event", figures.event)
      writer.member("replies", figures.replies)
      writer.member("repeats", figures.repeats)
      writer.member("otherLanguages", figures.otherLanguages)
      writer.member("moderation", figures.moderation)
      writer.member("sensitive", figures.sensitive)
      writer.optional("votes", figures.votes)
      writer.optional("first", figures.first?.iso8601)
      writer.optional("last", figures.last?.iso8601)
      writer.member("sentiment", figures.sentiment)
      writer.member("months", figures.months)
      writer.shares(figures.sentiment)
    }
  }

  mutating func member(_ name: String, _ sentiment: SentimentBreakdown) {
    key(name)
    object { writer in
      writer.member("negative", sentiment.negative)
      writer.member("neutral", sentiment.neutral)
      writer.member("positive", sentiment.positive)
      if sentiment.withheld > 0 { writer.member("withheld", sentiment.withheld) }
    }
  }

  private mutating func member(_ name: String, _ months: [MonthFigures]) {
    member(name, each: months) { writer, month in
      writer.object { writer in
        writer.member("month", month.month.iso8601)
        writer.member("sentiment", month.sentiment)
      }
    }
  }

  /// Shares with their intervals; nothing where there are too few comments for them.
  private mutating func shares(_ sentiment: SentimentBreakdown) {
    guard sentiment.proportion(of: .negative) != nil else { return }
    key("shares")
    object { writer in
      for label in [Sentiment.Label.negative, .neutral, .positive] {
        guard let proportion = sentiment.proportion(of: label) else { continue }
        writer.key(label.rawValue)
        writer.object { writer in
          writer.member("share", proportion.share)
          writer.member("low", proportion.low)
          writer.member("high", proportion.high)
        }
      }
    }
  }

  fileprivate mutating func member(_ name: String, _ provenance: Provenance) {
    key(name)
    object { writer in
      writer.member("inputs", each: provenance.inputs) { writer, input in
        writer.object { writer in
          writer.member("name", input.name)
          writer.member("file", input.file)
          writer.member("format", input.format)
          writer.member("bytes", input.byteCount)
          writer.member("sha256", input.sha256)
          writer.member("accepted", input.accepted)
          writer.member("rejected", input.rejected)
          writer.key("leftOut")
          writer.object { writer in
            for part in input.leftOut { writer.member(part.reason.rawValue, part.count) }
          }
          if let authors = input.authors { writer.member("authors", authors) }
        }
      }
      writer.member("lexicons", each: provenance.lexicons) { $0.value($1) }
      writer.key("taxonomy")
      writer.value(provenance.taxonomy)
      writer.key("settings")
      writer.object { writer in
        for setting in provenance.settings { writer.member(setting.name, setting.value) }
      }
      // A seed may need all 64 bits, which a JSON number does not carry safely.
      writer.member("seed", String(provenance.seed))
      writer.member("software", provenance.softwareVersion)
    }
  }

  fileprivate mutating func value(_ file: DataFileVersion) {
    object { writer in
      writer.member("name", file.name)
      writer.member("version", file.version)
      writer.member("entries", file.entries)
    }
  }

  /// Writes a member, or leaves it out when there is no value.
  fileprivate mutating func optional(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }

  fileprivate mutating func optional(_ name: String, _ value: Int?) {
    if let value { member(name, value) }
  }
}
