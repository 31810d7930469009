import JSONStreaming
import Testing

@Suite("JSON boundary")
struct JSONBoundaryTests {
  /// Values that are each followed by ` ,x`, which belongs to none of them.
  static let values = [
    "{}", "[]", #"{"a":"}\"]"}"#, #"[{"a":[1,2]},"]"]"#, #""a\\""#, #""Straße""#, "12.5", "null", "{]",
    #"{"a":"\\\""}"#,
  ]

  @Test("finds the end of a value in one piece", arguments: values)
  func onePiece(value: String) {
    let bytes = Array((value + " ,x").utf8)
    var boundary = JSONBoundary()
    #expect(boundary.end(in: bytes.span, from: 0) == value.utf8.count)
  }

  @Test("finds the same end wherever the pieces are cut", arguments: values)
  func pieces(value: String) {
    let bytes = Array((value + " ,x").utf8)
    for cut in 1..<value.utf8.count {
      var boundary = JSONBoundary()
      let head = Array(bytes[..<cut])
      #expect(boundary.end(in: head.span, from: 0) == nil, "cut at \(cut)")
      #expect(boundary.end(in: bytes.span, from: cut) == value.utf8.count, "cut at \(cut)")
    }
  }

  @Test("has no end for a value that is cut off", arguments: ["{", #"["a"#, #""a\"#, "12"])
  func cutOff(value: String) {
    var boundary = JSONBoundary()
    #expect(boundary.end(in: Array(value.utf8).span, from: 0) == nil)
  }
}
