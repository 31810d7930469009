import FeedbackModel
import Testing

/// The generator gives the numbers that its authors publish, so that what depends on chance is the same on every machine.
struct SplitMix64Tests {
  @Test func theReferenceSequence() {
    // From the reference implementation by Vigna with the seed 1234567.
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func unitsLieBelowOne() {
    var generator = SplitMix64(seed: 1)
    let units = (0..<10_000).map { _ in generator.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) })
    let mean = units.reduce(0, +) / 10_000
    #expect(abs(mean - 0.5) < 0.02)
  }
}
