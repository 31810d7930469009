/// What was found in one clause of a proposal.
struct ClauseReading {
  var verb: String?
  var chunks: [ProposalChunk]
  var isNegated = false
  /// Whether the subject acts, so that it may be whom the wish is addressed to.
  var isActive = false
  /// Particle that stands for a verb: *weg*.
  var particle: String?
  /// Whether it is a heading without a verb, in which a noun alone says nothing.
  var isHeading = false
  /// Whether its adverbs say how something should be: *Der Eintritt sollte kostenlos sein*.
  var isPredicate = false
  /// Whether the first noun is the subject and the second the object.
  var takesLast = false
}

extension ClauseReading {
  init(verb: String?, _ clause: [ProposalToken], skipping skipped: WordPlaces) {
    let chunker = ProposalChunker(clause, skipping: skipped)
    self.init(verb: verb, chunks: chunker.chunks, isNegated: chunker.isNegated)
  }
}
