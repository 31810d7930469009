import FeedbackModel
import Testing

/// Points on the earth and numbers that are none.
struct CoordinateTests {
  @Test(arguments: [(50.93, 11.58), (90, 180), (-90, -180), (0, 0)])
  func points(latitude: Double, longitude: Double) throws {
    let point = try #require(Coordinate(latitude: latitude, longitude: longitude))
    #expect([point.latitude, point.longitude] == [latitude, longitude])
  }

  @Test(arguments: [
    (90.1, 0), (-90.1, 0), (0, 180.1), (0, -180.1), (.nan, 0), (0, .nan), (.infinity, 0), (5093, 1158),
  ])
  func noPoints(latitude: Double, longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }
}
