import FeedbackModel
import Reporting
import Stadtecho

// The ten lines of the README, then a check that fails the build of the main project when they stop working.
let comments = [
  Comment(id: "1", text: "Der Radweg an der Saale ist viel zu schmal."),
  Comment(id: "2", text: "Mehr Fahrradständer am Westbahnhof!"),
  Comment(id: "3", text: "Danke für die neuen Bänke im Park, sehr gelungen."),
]
let analyzer = try Analyzer()
let report = ReportBuilder.report(on: analyzer.analyze(comments))
let page = try MarkdownRenderer().page(forField: "stadtentwicklung-umwelt-verkehr", of: report)

guard let page, page.contains("Radweg"), report.figures.sentiment.negative == 1,
  report.figures.sentiment.positive == 1
else { fatalError("the example of the README no longer works:\n\(page ?? "no page")") }
print(page)
