import FeedbackModel
import JSONStreaming

/// Parts of a report that describe differences, places and words.
extension JSONWriter {
  mutating func value(_ item: DisputeItem) {
    object { writer in
      writer.member("topic", item.topic)
      writer.member("kind", item.kind.rawValue)
      writer.member("supporting", item.supporting)
      writer.member("opposing", item.opposing)
    }
  }

  private mutating func member(_ name: String, _ side: DisputeItem.Side) {
    key(name)
    object { writer in
      writer.member("count", side.commentIDs.count)
      writer.key("quote")
      writer.value(side.quote)
      writer.member("comments", side.commentIDs)
    }
  }

  mutating func value(_ item: SharedTopic) {
    object { writer in
      writer.member("topic", item.topic)
      writer.member("actionFields", each: item.fields) { writer, field in
        writer.object { writer in
          writer.member("id", field.fieldID)
          writer.member("count", field.commentIDs.count)
          if let topic = field.topic { writer.member("topic", topic) }
          writer.member("comments", field.commentIDs)
        }
      }
    }
  }

  mutating func value(_ item: VotedItem) {
    object { writer in
      writer.member("id", item.commentID)
      writer.member("votes", item.votes)
      if let title = item.title { writer.member("title", title) }
      if let topic = item.topic { writer.member("topic", topic) }
      guard let quote = item.quote else { return }
      writer.key("quote")
      writer.value(quote)
    }
  }

  mutating func member(_ name: String, _ item: UncoveredItem) {
    key(name)
    object { writer in
      writer.member("count", item.commentIDs.count)
      writer.member("topics", each: item.topics) { $0.value($1) }
      writer.member("quotes", each: item.quotes) { $0.value($1) }
      writer.member("comments", item.commentIDs)
    }
  }

  mutating func value(_ item: DistinctiveTerm) {
    object { writer in
      writer.member("term", item.term)
      writer.member("count", item.count)
      writer.member("elsewhere", item.elsewhere)
      writer.member("g2", item.g2)
      writer.member("lines", each: item.lines) { writer, line in
        writer.object { writer in
          writer.member("id", line.commentID)
          writer.member("left", line.left)
          writer.member("term", line.term)
          writer.member("right", line.right)
        }
      }
    }
  }

  mutating func value(_ item: TopicAssociation) {
    object { writer in
      writer.member("topic", item.topic)
      writer.member("attribute", item.attribute.rawValue)
      writer.member("count", item.comments)
      writer.member("degreesOfFreedom", item.degreesOfFreedom)
      writer.member("chiSquare", item.chiSquare)
      writer.member("pValue", item.pValue, places: 6)
      writer.member("cramersV", item.cramersV)
      writer.key("strongest")
      writer.value(item.strongest)
      writer.member("groups", each: item.groups) { $0.value($1) }
    }
  }

  private mutating func value(_ group: TopicAssociation.Group) {
    object { writer in
      writer.member("value", group.value.order)
      writer.member("count", group.count)
      writer.member("expected", group.expected)
    }
  }

  mutating func member(_ name: String, _ accuracy: MeasuredAccuracy) {
    key(name)
    object { writer in
      writer.member("sentiment", accuracy.sentiment)
      writer.member("actionFields", accuracy.actionFields)
    }
  }

  mutating func member(_ name: String, _ places: PlaceOverview) {
    key(name)
    object { writer in
      for (name, value) in [
        ("south", places.south), ("north", places.north), ("west", places.west), ("east", places.east),
      ] { writer.member(name, value, places: 6) }
      writer.member("clusters", each: places.clusters) { writer, cluster in
        writer.object { writer in
          writer.member("latitude", cluster.latitude, places: 6)
          writer.member("longitude", cluster.longitude, places: 6)
          writer.member("count", cluster.commentIDs.count)
          writer.member("sentiment", cluster.sentiment)
          if let topic = cluster.topic { writer.member("topic", topic) }
          writer.member("comments", cluster.commentIDs)
        }
      }
      writer.member("outliers", places.outliers)
    }
  }
}
