/// A table of delimited text.
///
/// It only passes on, but being no generic type it makes the compiler build `TableSource` for its rows alone,
/// which reads half as fast again: this is the way of almost all data.
struct DelimitedTableSource: RecordSource {
  private var table: TableSource<DelimitedRows>

  init(table: TableSource<DelimitedRows>) { self.table = table }

  var format: String { table.format }
  var bufferHighWaterMark: Int { table.bufferHighWaterMark }
  var columnUses: [ColumnUse] { table.columnUses }

  mutating func next() throws(IntakeError) -> RecordOutcome? { try table.next() }
}
