import FeedbackModel
import JSONStreaming

/// What reports tell one by one: proposals, topics, aspects, questions, goals, quotes.
extension JSONWriter {
  mutating func value(_ item: ProposalItem) {
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

  mutating func member(_ name: String, _ proposal: Proposal) {
    key(name)
    object { writer in
      writer.member("action", proposal.action)
      writer.optional("verb", proposal.verb)
      writer.optional("object", proposal.object)
      writer.optional("place", proposal.place)
      writer.optional("addressee", proposal.addressee)
    }
  }

  mutating func value(_ item: TopicItem) {
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
      guard !item.fields.isEmpty else { return }
      writer.member("actionFields", each: item.fields) { writer, field in
        writer.object { writer in
          writer.member("id", field.id)
          writer.member("count", field.count)
        }
      }
    }
  }

  mutating func member(_ name: String, _ judgement: Judgement) {
    key(name)
    object { writer in
      writer.member("aspects", each: judgement.aspects) { $0.value($1) }
      writer.member("quotes", each: judgement.quotes) { $0.value($1) }
    }
  }

  mutating func value(_ item: AspectItem) {
    object { writer in
      writer.member("term", item.term)
      writer.member("criticized", item.criticized)
      writer.member("praised", item.praised)
    }
  }

  mutating func member(_ name: String, _ side: AspectSide) {
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

  mutating func value(_ item: QuestionItem) {
    object { writer in
      writer.key("quote")
      writer.value(item.quote)
      writer.member("comments", item.commentIDs)
      writer.optional("topic", item.topic)
    }
  }

  mutating func value(_ goal: GoalItem) {
    object { writer in
      writer.member("id", goal.id)
      writer.member("name", goal.name)
      writer.member("count", goal.count)
      writer.member("sentiment", goal.sentiment)
      writer.member("stances", goal.stances)
      writer.optional("proposing", goal.proposing)
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
}
