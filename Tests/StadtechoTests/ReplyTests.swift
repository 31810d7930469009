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
