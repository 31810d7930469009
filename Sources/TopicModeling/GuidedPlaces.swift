import FeedbackModel

/// A guide in the terms of a corpus.
struct Guide {
  var id: String
  var terms: [Int]
}

/// Where guides lie among comments: as if each were a comment of its words.
struct GuidedPlaces {
  /// Guides of whose words the comments use some.
  private let guides: [Guide]
  /// A row for each of them.
  let anchors: DenseMatrix

  /// - Parameter matrix: Rows for lists of terms, as comments have them.
  init(_ guides: [Guide], space: LowRankSpace, matrix: ([[Int]]) -> SparseMatrix) {
    let places = space.places(of: matrix(guides.map(\.terms)))
    let known = guides.indices.filter { !places.isZero($0) }
    self.guides = known.map { guides[$0] }
    anchors = places.rows(known)
  }

  /// The guide whose cluster holds at least half of some rows; `nil` without one.
  ///
  /// - Parameter clusters: The first ones are those of the anchors.
  func guide(of rows: [Int], in clusters: SphericalKMeans.Result) -> String? {
    var counts = Array(repeating: 0, count: guides.count)
    for row in rows {
      if let cluster = clusters.assignments[row], cluster < guides.count { counts[cluster] += 1 }
    }
    return counts.firstIndex { $0 > 0 && $0 * 2 >= rows.count }.map { guides[$0].id }
  }
}
