package import Snapshots

/// The long tables of forms and of parts of compounds, which take most of the time that lists need to become
/// ``GermanTables``.
package struct MorphologyTables: Sendable {
  let inflection: InflectionTables
  let parts: CompoundParts

  /// - Complexity: O(entries); tens of milliseconds for the bundled lists.
  package init(_ entries: MorphologyEntries) {
    inflection = InflectionTables(entries)
    parts = CompoundParts(entries, tables: inflection)
  }

  package func write(to writer: inout SnapshotWriter) {
    inflection.write(to: &writer)
    parts.write(to: &writer)
  }

  /// Takes tables back as ``write(to:)`` wrote them.
  ///
  /// - Complexity: O(bytes), a few milliseconds for the bundled lists.
  package init(from reader: inout SnapshotReader) throws(SnapshotError) {
    inflection = try InflectionTables(from: &reader)
    parts = try CompoundParts(from: &reader)
  }
}
