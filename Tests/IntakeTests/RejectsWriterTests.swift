import FeedbackModel
import Intake
import Testing

@Suite("Rejects writer")
struct RejectsWriterTests {
  @Test("writes one line of JSON for each record")
  func lines() {
    var writer = RejectsWriter()
    let source = SourceReference(name: "a.csv", line: 3)
    let first = writer.line(for: RejectedRecord(source: source, reason: "empty \"text\""))
    let second = writer.line(for: RejectedRecord(source: source, reason: "x", excerpt: "Ä\nb"))
    #expect(
      String(decoding: first + second, as: UTF8.self) == #"""
        {"file":"a.csv","line":3,"reason":"empty \"text\"","excerpt":""}
        {"file":"a.csv","line":3,"reason":"x","excerpt":"Ä\nb"}

        """#)
  }
}
