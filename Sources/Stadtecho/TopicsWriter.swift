public import FeedbackModel
import JSONStreaming
public import TopicModeling
import Reporting

/// Writes topics as `stadtecho topics` prints them.
public enum TopicsWriter {
  /// An object with `topics`, `assignments` (`topic` is `null` for a comment without one), `quality`, `campaigns` (texts that were
  /// sent several times) and `settings`.
  public static func bytes(
    for clustering: TopicClustering, settings: TopicModeler.Options
  ) -> [UInt8] {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.member("topics", each: clustering.topics) { $0.topic($1) }
      writer.member("assignments", each: clustering.assignments) { $0.assignment($1) }
      if let quality = clustering.quality { writer.quality(quality) }
      writer.member("campaigns", each: clustering.campaigns) { writer, campaign in
        writer.object { writer in
          writer.member("count", campaign.commentIDs.count)
          writer.member("ids", campaign.commentIDs)
        }
      }
      writer.member("countCurve", each: clustering.countCurve) { writer, point in
        writer.object { writer in
          writer.member("count", point.count)
          writer.member("stability", point.stability)
          writer.member("coherence", point.coherence)
          writer.member("score", point.score)
        }
      }
      writer.key("settings")
      writer.object { writer in
        writer.key("topics")
        switch settings.count {
        case .automatic: writer.string("auto")
        case .fixed(let count): writer.int(count)
        }
        writer.member("seed", String(settings.seed))
      }
    }
    writer.newline()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func topic(_ topic: Topic) {
    object { writer in
      writer.member("id", topic.id)
      writer.member("label", topic.label)
      writer.member("terms", topic.terms)
      writer.member("size", topic.size)
      writer.member("representatives", topic.representatives)
      if let description = topic.description {
        writer.key("description")
        writer.object { writer in
          writer.member("text", description.text)
          writer.member("commentID", description.commentID)
        }
      }
      if let neighbour = topic.neighbour {
        writer.key("neighbour")
        writer.object { writer in
          writer.member("topic", neighbour.topic)
          writer.member("contrast", neighbour.contrast)
        }
      }
      if let guide = topic.guide { writer.member("guide", guide) }
      writer.timeline(topic)
      if !topic.subtopics.isEmpty { writer.member("subtopics", each: topic.subtopics) { $0.topic($1) } }
    }
  }

  private mutating func timeline(_ topic: Topic) {
    guard !topic.months.isEmpty else { return }
    member("months", each: topic.months) { writer, month in
      writer.object { writer in
        writer.member("month", month.month.iso8601)
        writer.member("count", month.count)
      }
    }
    if let direction = topic.direction { member("direction", direction.rawValue) }
  }

  fileprivate mutating func quality(_ quality: TopicQuality) {
    key("quality")
    object { writer in
      writer.member("npmi", quality.npmi)
      writer.member("companyCoherence", quality.companyCoherence)
      writer.member("diversity", quality.diversity)
      if let stability = quality.stability { writer.member("stability", stability) }
    }
  }

  fileprivate mutating func assignment(_ assignment: TopicAssignment) {
    object { writer in
      writer.member("id", assignment.commentID)
      writer.key("topic")
      if let topic = assignment.topic { writer.int(topic) } else { writer.null() }
      writer.member("weight", assignment.weight)
      if let part = assignment.subtopic { writer.member("subtopic", part) }
    }
  }
}
