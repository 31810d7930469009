/// What the first lines of a text have of minutes.
struct MinutesOutline: Hashable {
  private(set) var hasHeadings = false
  private(set) var hasBullets = false

  init(of sample: [UInt8]) {
    for bytes in sample.split(whereSeparator: { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }) {
      switch MinutesLine(String(decoding: bytes, as: UTF8.self)) {
      case .heading: hasHeadings = true
      case .bullet: hasBullets = true
      case .blank, .underline, .paragraph: break
      }
      if hasHeadings, hasBullets { return }
    }
  }
}
