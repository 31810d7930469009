/// The texts that the cells of a workbook share, one after the other in one run of bytes.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// More than this, in bytes, no process of participation brings together.
  static let limit = 512 << 20

  var byteCount: Int { bytes.count + 4 * ends.count }

  /// The text of a number; `nil` when there is none.
  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
  }

  init() {}

  /// Reads `xl/sharedStrings.xml`.
  ///
  /// - Parameter mayBeCut: Keeps the texts in front of a cut.
  /// - Throws: `SheetFault` when it is damaged or too large.
  init(_ reader: XMLPullReader, mayBeCut: Bool = false) throws(SheetFault) {
    var isText = false
    // Phonetic readings of Japanese stand beside the text and are none.
    var phonetic = 0
    while true {
      switch reader.next() {
      case .start:
        let name = reader.name
        if name == "t" { isText = phonetic == 0 }
        if name == "rPh" { phonetic += 1 }
      case .end:
        let name = reader.name
        if name == "t" { isText = false }
        if name == "rPh" { phonetic -= 1 }
        if name == "si" { ends.append(UInt32(bytes.count)) }
      case .text: if isText { reader.appendText(to: &bytes) }
      case .finished: return
      case .failed where mayBeCut:
        bytes.removeSubrange(Int(ends.last ?? 0)...)
        return
      case .failed: throw SheetFault(reason: reader.fault ?? "its texts are damaged")
      }
      guard bytes.count < Self.limit else {
        throw SheetFault(reason: "its texts are longer than \(Self.limit >> 20) MiB; divide the workbook")
      }
    }
  }
}
