import FeedbackModel
import JSONStreaming

/// Reasons for rejecting a JSON record.
enum JSONRecordFault {
  static let tooLong =
    "the record is longer than \(TextWindow.recordLimit >> 20) MiB; leave out attachments when exporting"

  static func invalid(_ error: JSONError) -> String {
    "the record is not valid JSON: \(error.description); correct it or export the file again"
  }
}

extension CommentBuilder {
  /// The comment of a JSON object, or why there is none.
  func comment(
    fromJSON object: ArraySlice<UInt8>, line: Int, number: Int, _ decoder: inout JSONRecordDecoder
  ) -> RecordOutcome {
    do {
      return comment(from: try decoder.values(in: object), line: line, number: number)
    } catch {
      return origin.rejection(line: line, JSONRecordFault.invalid(error))
    }
  }

  /// Throws when records were read and none of them had a member for the text.
  func checkTextWasSeen(by decoder: JSONRecordDecoder) throws(IntakeError) {
    guard let keys = decoder.keysWithoutText else { return }
    throw .noTextColumn(file: origin.name, columns: keys)
  }
}
