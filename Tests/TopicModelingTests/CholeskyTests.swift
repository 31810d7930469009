import Testing

@testable import TopicModeling

struct CholeskyTests {
  @Test func theInverseMakesColumnsOrthonormal() {
    let gram = [[4.0, 2, 0.6], [2, 5, 1], [0.6, 1, 3]]
    let inverse = Cholesky(gram, smallest: 1e-12).inverse
    for a in 0..<3 {
      for b in 0..<3 {
        var product = 0.0
        for i in 0..<3 { for j in 0..<3 { product += inverse[i][a] * gram[i][j] * inverse[j][b] } }
        #expect(abs(product - (a == b ? 1 : 0)) < 1e-12)
      }
    }
  }

  @Test func columnsThatOthersSpanAreZero() {
    // The second column is twice the first, the third is nothing.
    let inverse = Cholesky([[1, 2, 0, 0], [2, 4, 0, 0], [0, 0, 0, 0], [0, 0, 0, 9]], smallest: 1e-12).inverse
    #expect(inverse[0] == [1, 0, 0, 0])
    #expect((0..<4).allSatisfy { inverse[$0][1] == 0 && inverse[$0][2] == 0 })
    #expect(inverse[3][3] == 1 / 3.0)
  }
}
