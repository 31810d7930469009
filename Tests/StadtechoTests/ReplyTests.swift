import FeedbackModel
import Reporting
import Stadtecho
import Testing

/// Replies that name no action field belong to that of the comment they answer.
@Suite("Replies")
struct ReplyTests {
  private static let contribution = Comment(id: "a", text: "Der Radweg nach Lobeda ist viel zu schmal.")
  private static let reply = Comment(id: "b", text: "Das sehe ich genauso.", parentID: "a")
  private static let replyToReply = Comment(id: "c", text: "Ich auch!", parentID: "b")
  private static let ownSubject = Comment(id: "d", text: "Baut lieber das WLAN aus.", parentID: "a")
  private static let traffic = "stadtentwicklung-umwelt-verkehr"

  @Test("inherit the field, with less certainty and without evidence")
  func inherited() throws {
    let fields = try fields(of: [Self.contribution, Self.reply])
    let own = try #require(fields["a"]?.first)
    #expect(fields["b"] == [ActionFieldMatch(fieldID: Self.traffic, score: own.score / 2)])
  }

  @Test("inherit it wherever the parent stands", arguments: permutations(3))
  func order(of places: [Int]) throws {
    let comments = [Self.contribution, Self.reply, Self.replyToReply]
    let found = try fields(of: places.map { comments[$0] })
    #expect(found["c"]?.map(\.score) == found["a"]?.map { $0.score / 4 })
    #expect(found["b"]?.map(\.fieldID) == [Self.traffic])
    #expect(found["c"]?.map(\.fieldID) == [Self.traffic])
  }

  @Test("keep a field of their own")
  func ownField() throws {
    let fields = try fields(of: [Self.contribution, Self.ownSubject])
    #expect(fields["d"]?.map(\.fieldID) == ["digitale-infrastruktur-datenpolitik"])
  }

  @Test("have no field where no parent has one")
  func noField() throws {
    let orphans = [
      Comment(id: "1", text: "Das sehe ich genauso.", parentID: "99"),
      Comment(id: "2", text: "Das sehe ich genauso.", parentID: "2"),
      Comment(id: "3", text: "Das sehe ich genauso.", parentID: "4"),
      Comment(id: "4", text: "Das sehe ich genauso.", parentID: "3"),
    ]
    #expect(try fields(of: orphans).values.allSatisfy { $0.isEmpty })
  }

  @Test("count for the field they inherit")
  func counted() throws {
    let corpus = try Corpus([Self.replyToReply, Self.reply, Self.contribution])
    let traffic = try #require(corpus.report.fields.first { $0.id == Self.traffic })
    #expect(traffic.figures.comments == 3)
    #expect(corpus.report.unassigned.figures.comments == 0)
  }

  private func fields(of comments: [FeedbackModel.Comment]) throws -> [String: [ActionFieldMatch]] {
    let analysis = try Corpus.analyzer.get().analyze(comments)
    return Dictionary(uniqueKeysWithValues: analysis.comments.map { ($0.comment.id, $0.actionFields) })
  }

  /// All orders of the numbers below `count`.
  private static func permutations(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(count - 1).flatMap { rest in
      (0..<count).map { place in Array(rest[..<place]) + [count - 1] + Array(rest[place...]) }
    }
  }
}

/// Which side a reply takes: what its author chose on the platform counts, and words only where nothing was chosen.
@Suite("The side of a reply")
struct ReplyStanceTests {
  private static let agreeing = "Das sehe ich genauso, volle Zustimmung."

  @Test(
    "is the one that was chosen, whatever the words say",
    arguments: [
      (FeedbackModel.Comment.Alignment.against, Stance.opposes), (.inFavour, .supports), (.neutral, nil),
    ] as [(FeedbackModel.Comment.Alignment, Stance?)])
  func chosen(alignment: FeedbackModel.Comment.Alignment, stance: Stance?) throws {
    #expect(try self.stance(alignment, text: Self.agreeing) == stance)
  }

  @Test("is that of the words where nothing was chosen")
  func words() throws {
    #expect(try stance(nil, text: Self.agreeing) == .supports)
    #expect(try stance(nil, text: "Das sehe ich ganz anders, ich bin dagegen.") == .opposes)
  }

  @Test("is that of the choice for words against it")
  func opposed() throws {
    #expect(try stance(.inFavour, text: "Das sehe ich ganz anders, ich bin dagegen.") == .supports)
  }

  private func stance(_ alignment: FeedbackModel.Comment.Alignment?, text: String) throws -> Stance? {
    let reply = Comment(id: "b", text: text, parentID: "a", alignment: alignment)
    return try Corpus.analyzer.get().makeAnnotator().annotate(reply).stance
  }
}
