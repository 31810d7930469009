import FeedbackModel
import Testing

@testable import TopicModeling

/// The functions in C do what plain loops do, for any width and any number of rows and centres.
struct RowTilesTests {
  @Test(arguments: [1, 7, 8, 9, 22, 41], [1, 2, 4, 5, 11])
  func nearestAreThoseOfPlainLoops(width: Int, centres: Int) {
    let rows = Self.random(21, width: width, seed: 1)
    let others = Self.random(centres, width: width, seed: 2)
    let found = RowTiles(rows).nearest(in: others)
    #expect(found.best.count == 21 && found.similarities.count == 21 && found.seconds.count == 21)
    for row in 0..<21 {
      let cosines = (0..<centres).map { rows.dot(row, others, $0) }
      let sorted = cosines.sorted(by: >)
      #expect(abs(cosines[Int(found.best[row])] - sorted[0]) < 1e-4)
      #expect(abs(found.similarities[row] - sorted[0]) < 1e-4)
      #expect(centres == 1 ? found.seconds[row] == -.infinity : abs(found.seconds[row] - sorted[1]) < 1e-4)
    }
  }

  @Test(arguments: [1, 8, 13])
  func productsAreThoseOfPlainLoops(width: Int) {
    let rows = Self.random(19, width: width, seed: 3)
    let others = Self.random(3, width: width, seed: 4)
    let products = RowTiles(rows).products(with: others, 2)
    #expect(products.count == 19)
    for row in 0..<19 { #expect(abs(products[row] - rows.dot(row, others, 2)) < 1e-4) }
  }

  @Test func ofEqualCentresTheFirstIsNearest() {
    let row = Self.random(1, width: 5, seed: 5)
    var centres = DenseMatrix(width: 5)
    for _ in 0..<7 { centres.append(row, 0) }
    let found = RowTiles(row).nearest(in: centres)
    #expect(found.best == [0])
    #expect(found.similarities == found.seconds)
  }

  @Test func aPartOfTheRowsIsNumberedFromZero() {
    let rows = Self.random(30, width: 6, seed: 6)
    let centres = Self.random(4, width: 6, seed: 7)
    let all = RowTiles(rows).nearest(in: centres)
    #expect(RowTiles(rows, rows: 11..<25).nearest(in: centres).best == Array(all.best[11..<25]))
  }

  @Test func eachRowIsTold() {
    let rows = Self.random(2500, width: 3, seed: 8)
    let centres = Self.random(4, width: 3, seed: 9)
    let all = RowTiles(rows).nearest(in: centres)
    var told: [Int32] = []
    rows.forEachNearest(in: centres) { row, best, _ in
      #expect(row == told.count)
      told.append(Int32(best))
    }
    #expect(told == all.best)
    rows.forEachNearest(in: DenseMatrix(width: 3)) { _, _, _ in Issue.record("there is no centre") }
  }

  @Test func noRowsHaveNoProducts() {
    #expect(RowTiles(DenseMatrix(width: 4)).products(with: Self.random(1, width: 4, seed: 1), 0).isEmpty)
    #expect(RowTiles(DenseMatrix(width: 4)).nearest(in: Self.random(2, width: 4, seed: 1)).best.isEmpty)
  }

  private static func random(_ count: Int, width: Int, seed: UInt64) -> DenseMatrix {
    var generator = SplitMix64(seed: seed)
    var matrix = DenseMatrix(count: count, width: width)
    for row in 0..<count {
      for column in 0..<width { matrix[row, column] = Float(generator.unit() * 2 - 1) }
    }
    return matrix
  }
}
