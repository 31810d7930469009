import CXML

/// Walks through an XML document event by event, in bounded memory.
///
/// Nothing outside of the document is ever loaded, no entity that it declares is replaced, and libxml2's
/// limits on depth and length hold. A document type declaration, which none of the formats here has, is
/// a fault, because only an attack needs one. A class because it owns libxml2's reader.
final class XMLPullReader {
  enum Event {
    case start
    case end
    case text
    case finished
    /// The document cannot be followed any further, for the reason in `fault`.
    case failed
  }

  private let reader: OpaquePointer
  private let stream: any ByteStream
  /// Kept alive here, because libxml2 only points to it.
  private let box: StreamBox
  /// Why the document could not be followed; `nil` as long as it could.
  private(set) var fault: String?

  init(_ stream: any ByteStream) {
    self.stream = stream
    box = StreamBox(stream)
    guard let opened = cxml_open(readFromStream, Unmanaged.passUnretained(box).toOpaque()) else {
      preconditionFailure("libxml2 could not make a reader: is there any memory left?")
    }
    reader = opened
  }

  deinit { cxml_close(reader) }

  func next() -> Event {
    switch Int(cxml_next(reader)) {
    case Int(CXML_START_ELEMENT): return .start
    case Int(CXML_END_ELEMENT): return .end
    case Int(CXML_TEXT): return .text
    case Int(CXML_END):
      guard stream.fault != nil else { return .finished }
      return fail()
    case Int(CXML_DOCTYPE): return fail("it has a document type declaration, which may hide an attack")
    default: return fail()
    }
  }

  private func fail(_ reason: String? = nil) -> Event {
    let message = String(cString: cxml_message(reader))
    fault =
      reason ?? stream.fault ?? (message.isEmpty ? "it is no complete XML" : "its XML is broken: \(message)")
    return .failed
  }

  /// The local name of the current element.
  var name: String { String(cString: cxml_name(reader)) }
  /// The current text.
  var text: String { String(cString: cxml_text(reader)) }
  /// The namespace of the current element; empty where there is none.
  var namespace: String { cxml_namespace(reader).map { String(cString: $0) } ?? "" }
  /// The line of the current place, counted from 1.
  var line: Int { Int(cxml_line(reader)) }

  /// Appends the bytes of the current text.
  func appendText(to bytes: inout [UInt8]) {
    guard let text = cxml_text(reader) else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
      var end = start
      while end.pointee != 0 { end += 1 }
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  /// The attributes of the current element by their local names.
  var attributes: XMLAttributes {
    var attributes = XMLAttributes()
    withUnsafeMutablePointer(to: &attributes) {
      cxml_attributes(reader, noteAttribute, $0)
    }
    return attributes
  }

  /// The text up to the end of the current element, whose start was just read, that of inner elements
  /// included; `nil` when the document breaks off before.
  func textOfElement() -> String? {
    var text = ""
    var depth = 1
    while depth > 0 {
      switch next() {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: text += self.text
      case .finished, .failed: return nil
      }
    }
    return text
  }

  /// Moves behind the end of the current element, whose start was just read.
  func skipElement() {
    var depth = 1
    while depth > 0 {
      switch next() {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      case .finished, .failed: return
      }
    }
  }
}

/// The attributes of an element: few, so that they are searched one by one.
struct XMLAttributes {
  fileprivate(set) var all: [(name: String, value: String)] = []

  /// The value of the first attribute with a local name; `nil` when there is none.
  subscript(name: String) -> String? { all.first { $0.name == name }?.value }
}

/// What libxml2 is given to read from.
private final class StreamBox {
  let stream: any ByteStream

  init(_ stream: any ByteStream) { self.stream = stream }
}

private func readFromStream(
  context: UnsafeMutableRawPointer?, buffer: UnsafeMutablePointer<CChar>?, size: CInt
) -> CInt {
  guard let context, let buffer else { return -1 }
  let box = Unmanaged<StreamBox>.fromOpaque(context).takeUnretainedValue()
  return CInt(box.stream.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(size))))
}

private func noteAttribute(
  context: UnsafeMutableRawPointer?, name: UnsafePointer<CChar>?, value: UnsafePointer<CChar>?
) {
  guard let context, let name, let value else { return }
  context.assumingMemoryBound(to: XMLAttributes.self).pointee.all
    .append((String(cString: name), String(cString: value)))
}
