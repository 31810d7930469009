import FeedbackModel
import JSONStreaming

/// The parts of a report: fields, what fits none, comments.
extension JSONWriter {
  mutating func value(_ field: FieldReport) {
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

  mutating func member(_ name: String, _ part: UnassignedReport) {
    key(name)
    object { writer in
      writer.member("figures", part.figures)
      writer.member("topics", each: part.topics) { $0.value($1) }
      writer.member("quotes", each: part.quotes) { $0.value($1) }
      writer.member("comments", part.commentIDs)
    }
  }

  mutating func value(_ item: CommentItem, isPublic: Bool) {
    object { writer in
      writer.member("id", item.id)
      writer.member("source", item.source.name)
      writer.member("line", item.source.line)
      writer.optional("created", item.created?.iso8601)
      writer.member("channel", item.channel.rawValue)
      writer.optional("category", item.category)
      writer.optional("district", item.district)
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
}
