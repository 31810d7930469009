import FeedbackModel

extension Report {
  /// Groups of fewer comments are counted, and not told apart further, in a report for publication: from three comments and a
  /// date, neighbours know who is meant.
  static let smallestPublicGroup = 5

  /// The same report without what would single people out.
  func publicEdition() -> Report {
    var copy = self
    copy.isPublic = true
    copy.figures = figures.publicEdition()
    copy.topics = topics.map { $0.publicEdition() }
    copy.fields = fields.map { $0.publicEdition() }
    copy.unassigned.figures = unassigned.figures.publicEdition()
    copy.unassigned.topics = unassigned.topics.map { $0.publicEdition() }
    if var places {
      for index in places.clusters.indices {
        places.clusters[index].sentiment = places.clusters[index].sentiment.withheld(
          below: Self.smallestPublicGroup)
      }
      copy.places = places
    }
    return copy
  }
}

extension KeyFigures {
  fileprivate func publicEdition() -> KeyFigures {
    var copy = self
    copy.sentiment = sentiment.withheld(below: Report.smallestPublicGroup)
    copy.months = months.map { $0.publicEdition() }
    if comments < Report.smallestPublicGroup { copy.months = [] }
    return copy
  }
}

extension MonthFigures {
  fileprivate func publicEdition() -> MonthFigures {
    MonthFigures(month: month, sentiment: sentiment.withheld(below: Report.smallestPublicGroup))
  }
}

extension TopicItem {
  fileprivate func publicEdition() -> TopicItem {
    var copy = self
    copy.sentiment = sentiment.withheld(below: Report.smallestPublicGroup)
    copy.months = months.map { $0.publicEdition() }
    if count < Report.smallestPublicGroup {
      copy.months = []
      copy.stances = StanceCounts()
      (copy.criticized, copy.praised) = ([], [])
    }
    return copy
  }
}

extension GoalItem {
  fileprivate func publicEdition() -> GoalItem {
    var copy = self
    copy.sentiment = sentiment.withheld(below: Report.smallestPublicGroup)
    if count < Report.smallestPublicGroup {
      copy.stances = StanceCounts()
      copy.proposing = 0
    }
    return copy
  }
}

extension FieldReport {
  fileprivate func publicEdition() -> FieldReport {
    var copy = self
    copy.figures = figures.publicEdition()
    copy.topics = topics.map { $0.publicEdition() }
    copy.goals = goals.map { $0.publicEdition() }
    copy.channels = channels.map {
      var channel = $0
      channel.sentiment = channel.sentiment.withheld(below: Report.smallestPublicGroup)
      return channel
    }
    guard figures.comments < Report.smallestPublicGroup else { return copy }
    (copy.topics, copy.aspects, copy.channels, copy.disputes) = ([], [], [], [])
    (copy.praise.aspects, copy.criticism.aspects, copy.distinctive) = ([], [], [])
    return copy
  }
}
