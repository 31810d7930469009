/// Places of words in a clause: a set of small numbers, without memory of its own for the first 64.
struct WordPlaces: ExpressibleByArrayLiteral {
  private var first: UInt64 = 0
  private var others: Set<Int> = []

  init(arrayLiteral elements: Int...) {
    for element in elements { insert(element) }
  }

  init(_ places: some Sequence<Int>) {
    for place in places { insert(place) }
  }

  func contains(_ place: Int) -> Bool {
    place < 64 ? first >> UInt64(place) & 1 != 0 : others.contains(place)
  }

  mutating func insert(_ place: Int) {
    if place < 64 { first |= 1 << UInt64(place) } else { others.insert(place) }
  }
}
