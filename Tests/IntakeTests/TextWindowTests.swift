import Testing

@testable import Intake

@Suite("Text window")
struct TextWindowTests {
  @Test("finds the same lines wherever the blocks end", arguments: ["\n", "\r\n", "\r"])
  func lines(end: String) throws {
    // Every length up to 900 moves the line ends across all block ends.
    let expected = (0..<900).map { String(repeating: "ä", count: $0) }
    var lines: [String] = []
    var numbers: [Int] = []
    try read(expected.joined(separator: end) + end) { window in
      while case .line(let line) = try window.findLine() {
        lines.append(String(decoding: window.bytes[line.content], as: UTF8.self))
        numbers.append(window.line)
        window.advance(to: line.next)
      }
    }
    #expect(lines == expected)
    #expect(numbers == Array(1...900))
  }

  @Test("takes the rest of the input for its last line")
  func lastLine() throws {
    try read("a\nb") { window in
      try window.skipLine()
      guard case .line(let line) = try window.findLine() else {
        Issue.record("no line")
        return
      }
      #expect(window.bytes[line.content].elementsEqual("b".utf8))
      window.advance(to: line.next)
      guard case .endOfInput = try window.findLine() else {
        Issue.record("more lines")
        return
      }
    }
  }

  @Test("holds no more than a few blocks, unless a record is long")
  func memory() throws {
    try read(String(repeating: "Mehr Bänke\n", count: 500_000)) { window in
      while case .line(let line) = try window.findLine() { window.advance(to: line.next) }
      #expect(window.highWaterMark < 4 * RawInput.blockSize)
    }
  }

  @Test("gives up on a line of more than 4 MiB and skips it")
  func longLine() throws {
    let long = String(repeating: "a", count: 10 << 20)
    try read("\(long)\nb\n") { window in
      guard case .tooLong = try window.findLine() else {
        Issue.record("not too long")
        return
      }
      try window.skipLine()
      #expect(window.line == 2)
      #expect(window.unused.elementsEqual("b\n".utf8))
    }
  }

  @Test("skips a long line up to its own end", arguments: ["\n", "\r\n", "\r"])
  func skippedLine(end: String) throws {
    // Lengths around a multiple of the block size put the line end on both sides of a block end.
    for length in (3 * RawInput.blockSize - 3)...(3 * RawInput.blockSize) {
      try read(String(repeating: "a", count: length) + end + "b" + end) { window in
        try window.skipLine()
        guard case .line(let line) = try window.findLine() else {
          Issue.record("no line after one of \(length) bytes")
          return
        }
        #expect(window.bytes[line.content].elementsEqual("b".utf8))
        #expect(window.line == 2)
      }
    }
  }

  private func read(_ text: String, _ body: (inout TextWindow) throws -> Void) throws {
    try withTemporaryFile(Array(text.utf8), name: "text") { path in
      let input = try RawInput(.file(path))
      var window = try TextWindow(input, head: input.readHead(upTo: CharsetDetector.sampleSize), file: "text")
      try body(&window)
    }
  }
}
