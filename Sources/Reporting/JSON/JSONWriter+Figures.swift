import FeedbackModel
import JSONStreaming

/// Counts of comments.
extension JSONWriter {
  mutating func member(_ name: String, _ declared: DeclaredCategories) {
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

  mutating func member(_ name: String, _ stances: StanceCounts) {
    key(name)
    object { writer in
      writer.member("supports", stances.supports)
      writer.member("opposes", stances.opposes)
      if stances.withheld > 0 { writer.member("withheld", stances.withheld) }
    }
  }

  mutating func member(_ name: String, _ figures: KeyFigures) {
    key(name)
    object { writer in
      writer.member("comments", figures.comments)
      writer.member("of", figures.of)
      if figures.of >= Proportion.smallestWhole {
        writer.member("share", Double(figures.comments) / Double(figures.of))
      }
      if figures.isTold { writer.parts(of: figures) }
      writer.optional("votes", figures.votes)
      writer.optional("first", figures.first?.iso8601)
      writer.optional("last", figures.last?.iso8601)
      writer.member("sentiment", figures.sentiment)
      writer.member("months", figures.months)
      writer.shares(figures.sentiment)
    }
  }

  mutating func parts(of figures: KeyFigures) {
    member("online", figures.online)
    member("event", figures.event)
    member("replies", figures.replies)
    member("repeats", figures.repeats)
    member("otherLanguages", figures.otherLanguages)
    member("moderation", figures.moderation)
    member("sensitive", figures.sensitive)
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

  mutating func member(_ name: String, _ months: [MonthFigures]) {
    member(name, each: months) { writer, month in
      writer.object { writer in
        writer.member("month", month.month.iso8601)
        writer.member("sentiment", month.sentiment)
      }
    }
  }

  /// Shares with their intervals; nothing where there are too few comments for them.
  mutating func shares(_ sentiment: SentimentBreakdown) {
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
}
