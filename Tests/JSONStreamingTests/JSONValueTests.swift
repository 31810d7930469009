import JSONStreaming
import Testing

@Suite("JSON value")
struct JSONValueTests {
  @Test("gives a value only as what it is")
  func kinds() {
    #expect(JSONValue.null.isNull)
    #expect(JSONValue.bool(true).boolValue == true)
    #expect(JSONValue.string("1").intValue == nil)
    #expect(JSONValue.number("1").stringValue == nil)
    #expect(JSONValue.array([.null]).arrayValue == [.null])
    #expect(JSONValue.array([]).objectValue == nil)
    #expect(JSONValue.array([])["a"] == nil)
  }

  @Test("reads numbers from their digits")
  func numbers() {
    #expect(JSONValue.number("12").intValue == 12)
    #expect(JSONValue.number("1.5").intValue == nil)
    #expect(JSONValue.number("99999999999999999999").intValue == nil)
    #expect(JSONValue.number("50.9271").doubleValue == 50.9271)
  }
}
