import FeedbackModel
import Testing

@testable import Reporting

@Suite("Questions to the administration")
struct QuestionFinderTests {
  @Test("are one question where they have most words in common, and told with all who ask it")
  func grouped() throws {
    let report = report([
      ("Wann kommt der Fahrradparkturm am Westbahnhof?", ["Fahrradparkturm", "Westbahnhof"], nil),
      ("Wann wird am Westbahnhof der Fahrradparkturm gebaut?", ["Westbahnhof", "Fahrradparkturm"], nil),
      ("Wer räumt im Winter den Radweg am Westbahnhof frei?", ["Winter", "Radweg", "Westbahnhof"], nil),
    ])
    let questions = report.fields[0].questions
    #expect(questions.map(\.commentIDs) == [["0", "1"], ["2"]])
    let page = try MarkdownRenderer().page(forField: "verkehr", of: report) ?? ""
    #expect(page.contains("· 2 Beiträge, auch: "))
  }

  @Test("on one topic stand together below its name, the others behind them")
  func topics() throws {
    let report = report([
      ("Wann fährt der letzte Bus am Abend nach Lobeda?", ["Bus"], "Nahverkehr"),
      ("Wer bezahlt eigentlich die neue Ampel an der Brücke?", ["Ampel"], "Straßen"),
      ("Warum kostet der Bus nach Weimar so viel mehr?", ["Fahrpreis"], "Nahverkehr"),
    ])
    let questions = report.fields[0].questions
    #expect(questions.map(\.topic) == ["Nahverkehr", "Nahverkehr", nil])
    let page = try MarkdownRenderer().page(forField: "verkehr", of: report) ?? ""
    #expect(page.contains("\n\n**Nahverkehr**\n\n- „"))
    #expect(page.contains("\n\n**Weitere Fragen**\n\n- „"))
  }

  private func report(_ questions: [(text: String, nouns: [String], topic: String?)]) -> Report {
    let comments = questions.enumerated().map { index, question in
      SampleComment(
        id: "\(index)",
        sentences: [
          SampleSentence("Das verstehe ich nicht."),
          SampleSentence(question.text, isQuestion: true, nouns: question.nouns),
        ],
        fields: ["verkehr"], topic: question.topic)
    }
    return ReportBuilder.report(on: SampleCorpus(comments: comments).analysis)
  }
}
