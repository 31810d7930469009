/// Takes links and images of Markdown out of a text: `[label](address)` becomes its label, and of
/// `![label](address)` nothing stays. Other marks are left alone, because people write stars and
/// underscores without any meaning of Markdown.
enum MarkdownLinks {
  /// An address longer than this is none, so that the search for its end stays short.
  private static let addressLimit = 2048

  static func plain(_ text: String) -> String {
    let input = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    /// Where the labels that are still open begin in the output, innermost last.
    var openings: [Int] = []
    var index = 0
    while index < input.count {
      let byte = input[index]
      if byte == ASCII.openBracket {
        openings.append(output.count)
      } else if byte == ASCII.closeBracket, let start = openings.popLast(),
        let end = endOfAddress(input, index)
      {
        close(&output, from: start)
        index = end
        continue
      }
      output.append(byte)
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Ends a label: of an image nothing stays, of a link its text.
  private static func close(_ output: inout [UInt8], from start: Int) {
    if start > 0, output[start - 1] == UInt8(ascii: "!") {
      output.removeSubrange((start - 1)...)
    } else {
      output.remove(at: start)
    }
  }

  private static func endOfAddress(_ input: [UInt8], _ bracket: Int) -> Int? {
    guard bracket + 1 < input.count, input[bracket + 1] == UInt8(ascii: "(") else { return nil }
    let address = input[(bracket + 2)...].prefix(addressLimit)
    guard let end = address.firstIndex(of: UInt8(ascii: ")")), end > bracket + 2 else { return nil }
    let words = address[..<end].split(separator: ASCII.space)
    guard let first = words.first, isAddress(first) else { return nil }
    return end + 1
  }

  /// Whether this can be an address, and not a remark in parentheses behind brackets.
  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == ASCII.numberSign || $0 == 0x2E
    }
  }
}
