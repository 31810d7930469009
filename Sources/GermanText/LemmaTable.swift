import Snapshots

/// Words by case-folded form: lemmas by their forms.
struct LemmaTable: Sendable {
  private var forms: FormTable<Int32>
  private var lemmas = StringPool()

  /// - Parameter minimumCapacity: Forms that fit without growing.
  init(minimumCapacity: Int = 0) { forms = FormTable(minimumCapacity: minimumCapacity) }

  var count: Int { forms.count }

  /// The word of a form; `nil` when it has none.
  subscript(form: Form) -> String? { forms[form].map { lemmas[$0] } }

  /// The word of a form; `nil` when it has none.
  subscript(form: String) -> String? { forms[form].map { lemmas[$0] } }

  func contains(_ form: Form) -> Bool { forms.contains(form) }

  /// The number of a part of a form, by which ``lemma(at:)`` is asked; `nil` when it has none.
  func number(of form: Form, _ range: Range<Int>) -> Int? { forms.number(of: form, range) }

  /// The word with a number that this table gave.
  func lemma(at number: Int) -> String { lemmas[forms.value(at: number)] }

  /// Gives a form a word, unless it has one.
  mutating func insert(_ form: String, _ lemma: String) { forms.insert(form, lemmas.add(lemma)) }

  /// See ``FormTable/pack()``.
  mutating func pack() { forms.pack() }

  /// Calls a closure with every form and its word, in the order in which they were inserted.
  func forEach(_ body: (String, String) -> Void) { forms.forEach { body($0, lemmas[$1]) } }

  func write(to writer: inout SnapshotWriter) {
    forms.writeForms(to: &writer)
    writer.append(forms.values)
    lemmas.write(to: &writer)
  }

  init(from reader: inout SnapshotReader) throws(SnapshotError) {
    let keys = try FormTable<Int32>.Forms(from: &reader)
    forms = try FormTable(keys, values: reader.array(of: Int32.self))
    lemmas = try StringPool(from: &reader)
  }
}
