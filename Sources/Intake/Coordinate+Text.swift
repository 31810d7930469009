import FeedbackModel

extension Coordinate {
  /// Reads a point in well-known text, `POINT (11.58 50.92)`, in GeoJSON, `{"type":"Point","coordinates":[11.58,50.92]}`,
  /// both with the longitude first, or as people write it, `50.92, 11.58`, with the latitude first.
  ///
  /// - Returns: `nil` for anything else.
  init?(parsing text: String) {
    let numbers = text.split { !($0.isNumber || "+-.eE".contains($0)) }.compactMap { Double($0) }
    guard numbers.count >= 2 else { return nil }
    let startsWithName = text.contains { $0 == "(" || $0 == "[" }
    if startsWithName {
      self.init(latitude: numbers[1], longitude: numbers[0])
    } else {
      self.init(latitude: numbers[0], longitude: numbers[1])
    }
  }
}
