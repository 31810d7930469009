import FeedbackModel
import Testing

@testable import Reporting

@Suite("Report content")
struct ReportContentTests {
  @Test("quotes both sides where replies take different ones")
  func dispute() throws {
    let field = try #require(report(of: debate).fields.first)
    let dispute = try #require(field.disputes.first)
    #expect((dispute.topic, dispute.kind) == ("Tempo 30", .replies))
    #expect(dispute.supporting.commentIDs == ["2", "3"])
    #expect(dispute.opposing.commentIDs == ["4"])
    #expect(dispute.opposing.quote.text == "Das bremst nur den Bus aus und hilft niemandem.")
  }

  @Test("sees no dispute where all replies agree")
  func agreement() throws {
    #expect(try #require(report(of: Array(debate.prefix(3))).fields.first).disputes.isEmpty)
  }

  @Test("lists comments with many votes, most first, and none without")
  func votes() throws {
    let comments = [3, nil, 40, 0, 7].enumerated().map { index, votes in
      SampleComment(
        id: "\(index)",
        sentences: [SampleSentence("Der Weg Nummer \(index) zum Bahnhof ist seit Jahren gesperrt.")],
        fields: ["verkehr"], votes: votes)
    }
    let voted = try #require(report(of: comments).fields.first).voted
    #expect(voted.map(\.commentID) == ["2", "4", "0"])
    #expect(voted.map(\.votes) == [40, 7, 3])
  }

  @Test("compares channels only where there are two")
  func channels() throws {
    let online = SampleComment(id: "1", sentences: ["Mehr Bänke!"], fields: ["verkehr"])
    var event = online
    (event.id, event.channel) = ("2", .event)
    #expect(try #require(report(of: [online, online]).fields.first).channels.isEmpty)
    let channels = try #require(report(of: [online, event]).fields.first).channels
    #expect(channels.map(\.channel) == [.online, .event])
    #expect(channels.map(\.sentiment.total) == [1, 1])
  }

  @Test("says where a field's topic belongs")
  func overallTopics() throws {
    let topics =
      Array(repeating: ("Bänke", ["a", "b"]), count: 5) + Array(repeating: ("Bücherei", ["a"]), count: 6)
    var corpus = SampleCorpus(
      comments: topics.enumerated().map { index, item in
        var comment = SampleComment(id: "\(index)", sentences: ["Mehr Bänke!"], fields: item.1)
        comment.topic = item.0
        return comment
      })
    corpus.fields = ["a", "b"].map { ActionField(id: $0, name: $0, keywords: []) }
    let report = ReportBuilder.report(on: corpus.analysis)
    #expect(report.fields[0].topics.map(\.overallTopic) == ["Bänke", "Bücherei"])
    #expect(report.topics.allSatisfy { $0.overallTopic == nil })
  }

  @Test("counts comments that two fields share")
  func overlaps() {
    var corpus = SampleCorpus(
      comments: [["a", "b"], ["a", "b"], ["b", "c"], ["a"]].enumerated().map {
        SampleComment(id: "\($0)", sentences: ["Mehr Bänke!"], fields: $1)
      })
    corpus.fields = ["a", "b", "c"].map { ActionField(id: $0, name: $0, keywords: []) }
    let report = ReportBuilder.report(on: corpus.analysis)
    #expect(
      report.overlaps == [
        FieldOverlap(first: "a", second: "b", comments: 2),
        FieldOverlap(first: "b", second: "c", comments: 1),
      ])
  }

  @Test("finds the channel on which a topic comes up")
  func associations() throws {
    let comments = (0..<80).map { index in
      SampleComment(
        id: "\(index)", sentences: ["Mehr Bänke!"], topic: index % 4 == 0 ? "Bank" : "Bus",
        channel: index % 4 == 0 || index % 8 == 1 ? .event : .online)
    }
    let found = try #require(
      ReportBuilder.report(on: SampleCorpus(comments: comments).analysis).associations.first)
    #expect(found.attribute == .channel)
    #expect(found.pValue < 0.001 && found.cramersV > 0.5)
    #expect(found.groups.map(\.count).reduce(0, +) <= 80)
  }

  @Test("puts neighbours on the map together, and leaves out what lies far off")
  func places() throws {
    let spots = [(50.92, 11.58), (50.9201, 11.5801), (50.95, 11.60), (50.90, 11.55), (0.0, 0.0)]
    let comments = spots.enumerated().map { index, spot in
      var comment = SampleComment(id: "\(index)", sentences: ["Mehr Bänke!"])
      comment.location = Coordinate(latitude: spot.0, longitude: spot.1)
      return comment
    }
    let places = try #require(ReportBuilder.report(on: SampleCorpus(comments: comments).analysis).places)
    #expect(places.outliers == ["4"])
    #expect(places.clusters.map(\.commentIDs.count) == [2, 1, 1])
    #expect(places.clusters[0].commentIDs == ["0", "1"])
    #expect(places.clusters.allSatisfy { (places.south...places.north).contains($0.latitude) })
    let none = ReportBuilder.report(on: SampleCorpus(comments: Array(comments.prefix(2))).analysis)
    #expect(none.places == nil)
  }

  @Test("shows texts without personal data, wherever it stands")
  func shownText() throws {
    let corpus = SampleCorpus(comments: [
      SampleComment(
        id: "1", title: "An a@b.de", sentences: ["Schreibt mir an a@b.de, danke.", "Bis bald."],
        personalData: ["a@b.de"])
    ])
    let item = try #require(ReportBuilder.report(on: corpus.analysis).comments.first)
    #expect(item.title == "An [E-Mail]")
    #expect(item.text == "Schreibt mir an [E-Mail], danke. Bis bald.")
  }

  @Test("leaves marks of lists out of quotes", arguments: ["- ", "• ", "3. ", "> ", "– "])
  func listMarks(mark: String) throws {
    let text = "Der Radweg nach Lobeda ist an vielen Stellen zu schmal."
    let corpus = SampleCorpus(comments: [
      SampleComment(id: "1", sentences: [SampleSentence(mark + text, role: .proposal)], fields: ["verkehr"])
    ])
    let quote = try #require(ReportBuilder.report(on: corpus.analysis).fields.first?.proposals.first?.quote)
    #expect(quote.text == text)
    #expect(quote.range == mark.count..<mark.count + text.count)
  }

  // MARK: For publication

  @Test("tells groups under five not apart in a public report", arguments: [(4, false), (5, true)])
  func smallGroups(count: Int, isTold: Bool) throws {
    let comments = (0..<count).map {
      SampleComment(
        id: "\($0)",
        sentences: [SampleSentence("Satz Nummer \($0) über den Bus nach Lobeda.", label: .negative)],
        fields: ["verkehr"], topic: "Bus", created: LocalDateTime(day: "2026-03-0\($0 + 1)"))
    }
    let others = (10..<20).map { SampleComment(id: "\($0)", sentences: [SampleSentence("Satz \($0).")]) }
    let corpus = SampleCorpus(comments: comments + others)
    let open = ReportBuilder.report(on: corpus.analysis)
    #expect(open.fields[0].figures.sentiment.negative == count)
    let report = ReportBuilder.report(on: corpus.analysis, isPublic: true)
    let field = try #require(report.fields.first)
    #expect(field.figures.comments == count)
    #expect(field.figures.sentiment.total == count)
    #expect((field.figures.sentiment.negative == count) == isTold)
    #expect(field.topics.isEmpty == !isTold)
    #expect(field.figures.months.isEmpty == !isTold)
    let pages = try MarkdownRenderer().files(for: report)
    #expect(pages[1].text.contains("nicht weiter aufgeteilt") == !isTold)
  }

  private func report(of comments: [SampleComment]) -> Report {
    ReportBuilder.report(on: SampleCorpus(comments: comments).analysis)
  }

  private var debate: [SampleComment] {
    let texts: [(String, Stance?)] = [
      ("Tempo 30 in der ganzen Innenstadt, und zwar sofort.", nil),
      ("Das sehe ich genauso, es wird höchste Zeit.", .supports),
      ("Ja, vor der Schule meiner Kinder ist es nötig.", .supports),
      ("Das bremst nur den Bus aus und hilft niemandem.", .opposes),
    ]
    return texts.enumerated().map { index, item in
      SampleComment(
        id: "\(index + 1)", sentences: [SampleSentence(item.0)], fields: ["verkehr"],
        topic: index == 0 ? "Tempo 30" : nil, parentID: index == 0 ? nil : "1", stance: item.1)
    }
  }
}
