/// Where the records of a kind are stored.
struct RecordTable: Sendable {
  /// A column of a table and the field that it holds.
  struct Column: Sendable {
    var field: String
    var column: String
    /// The kind of the record whose row id the column holds; the field holds that record's key.
    var rowOf: RecordKind?
    /// The kind of the record whose key the column holds.
    var keyOf: RecordKind?
    var isNumber = false

    /// The kind of the record that the field refers to.
    var reference: RecordKind? { rowOf ?? keyOf }
  }

  var kind: RecordKind
  var table: String
  /// The columns of the key, then the others.
  var columns: [Column]
  var keyCount: Int
  /// The table of further values, with its column of this record's row, and the field's prefix.
  var attributes: (table: String, owner: String)?
  /// The statements, made once for each kind.
  private(set) var sql = Statements()

  /// The statements that read and write records of a kind.
  struct Statements: Sendable {
    /// Reads the record whose key is the arguments: the columns in their order, then the row's number
    /// if ``needsRow``.
    var readOne = ""
    /// Reads all records in the order of their keys.
    var readAll = ""
    /// Adds or replaces a record; the arguments are the values of the columns.
    ///
    /// Columns that are not part of the record keep their values.
    var write = ""
    /// Removes the record whose key is the arguments.
    var remove = ""
  }

  /// The columns of the key.
  var key: ArraySlice<Column> { columns.prefix(keyCount) }

  init(
    _ kind: RecordKind, _ table: String, key: [Column], _ columns: [Column] = [],
    attributes: (table: String, owner: String)? = nil
  ) {
    self.kind = kind
    self.table = table
    self.columns = key + columns
    keyCount = key.count
    self.attributes = attributes
    sql = Statements(
      readOne: reading(isOne: true), readAll: reading(isOne: false), write: writing,
      remove: removing)
  }

  /// The key of the record with these fields; nil when a field of the key is missing.
  func key(of fields: RecordFields) -> RecordKey? {
    var values: [String] = []
    for column in key {
      switch fields[column.field] {
      case .text(let text): values.append(text)
      case .number(let number): values.append(String(number))
      default: return nil
      }
    }
    return RecordKey(kind, values: values)
  }

  /// The table and the column by which rows of a kind are known in every copy.
  static func natural(_ kind: RecordKind) -> (table: String, column: String) {
    switch kind {
    case .document: ("document", "root")
    case .text: ("text_version", "hash")
    case .codebook: ("codebook", "hash")
    case .participant: ("participant", "pseudonym")
    case .coder: ("coder", "name")
    default: ("layer", "name")
    }
  }
}

extension RecordTable {
  /// The tables by kind.
  static let all: [RecordKind: RecordTable] = Dictionary(
    uniqueKeysWithValues: list.map { ($0.kind, $0) })

  static func text(_ field: String, _ column: String? = nil) -> Column {
    Column(field: field, column: column ?? field)
  }

  static func number(_ field: String, _ column: String? = nil) -> Column {
    Column(field: field, column: column ?? field, isNumber: true)
  }

  static func row(_ kind: RecordKind, _ column: String) -> Column {
    Column(field: kind.rawValue, column: column, rowOf: kind)
  }

  private static let list: [RecordTable] =
    own + ficha + agreement + followUp + protection + suggestions

  private static let own: [RecordTable] = [
    RecordTable(.setting, "setting", key: [text("name")], [text("value")]),
    RecordTable(
      .codebook, "codebook", key: [text("hash")],
      [text("version"), text("title"), text("added_at")]
    ),
    RecordTable(
      .place, "place", key: [text("code")], [text("name"), text("department")]),
    RecordTable(.coder, "coder", key: [text("name")]),
    RecordTable(
      .layer, "layer", key: [text("name")], [text("kind"), row(.coder, "coder_id")]),
    RecordTable(
      .participant, "participant", key: [text("pseudonym")],
      [text("sector"), text("gender"), text("ethnicity"), text("age_band"), text("role_band")],
      attributes: ("participant_attribute", "participant_id")),
    RecordTable(
      .document, "document", key: [text("root")],
      [
        text("name", "given_name"), text("register"), text("instrument"),
        Column(field: "place", column: "place_code", keyOf: .place), text("date"), text("wave"),
      ], attributes: ("document_attribute", "document_id")),
    RecordTable(
      .text, "text_version", key: [text("hash")],
      [row(.document, "document_id"), text("paragraphs", "paragraph_ends")]),
    RecordTable(.marks, "paragraph_marks", key: [row(.text, "version_id")], [text("marks")]),
    RecordTable(
      .speaker, "speaker", key: [row(.document, "document_id"), text("mark")],
      [text("label", "given_label"), text("role"), row(.participant, "participant_id")]),
    RecordTable(
      .origin, "origin", key: [row(.text, "version_id"), text("sha256")],
      [
        text("file"), text("reader"), number("reader_version"), text("imported_at"),
        text("receipt"),
      ]),
    RecordTable(
      .topic, "guide_topic", key: [row(.document, "document_id"), text("block")], [text("state")]),
    RecordTable(
      .offRecord, "off_record",
      key: [row(.text, "version_id"), number("start", "start_byte"), number("end", "end_byte")],
      [text("decision")]),
    RecordTable(
      .coding, "coding", key: [text("id")],
      [
        row(.text, "version_id"), number("start", "start_byte"), number("end", "end_byte"),
        text("code"), row(.layer, "layer_id"), row(.coder, "coder_id"), text("origin"),
        text("rule"), text("date"), text("memo"), number("resolved", "is_resolved"),
        row(.codebook, "codebook_id"),
      ]),
    RecordTable(
      .memo, "memo", key: [text("id")],
      [
        row(.text, "version_id"), number("start", "start_byte"), number("end", "end_byte"),
        row(.coder, "coder_id"), text("words", "text"), text("date"), text("origin"),
        number("resolved", "is_resolved"),
      ]),
    RecordTable(
      .note, "note", key: [text("id")],
      [
        Column(field: "only", column: "document_id", rowOf: .document), row(.coder, "coder_id"),
        text("type"), text("title"), text("words", "text"), text("date"), text("origin"),
      ]),
    RecordTable(
      .notePlace, "note_place", key: [text("id")],
      [
        Column(field: "note", column: "note_id", keyOf: .note), text("kind"), text("name"),
        row(.document, "document_id"), row(.participant, "participant_id"),
        Column(field: "place", column: "place_code", keyOf: .place), row(.text, "version_id"),
        number("start", "start_byte"), number("end", "end_byte"),
      ]),
    RecordTable(
      .finished, "finished", key: [row(.document, "document_id"), row(.coder, "coder_id")],
      [text("scope"), text("codebook", "codebook_version"), text("at"), number("blind")]),
    RecordTable(
      .carried, "carried", key: [text("source"), row(.text, "version_id")],
      [
        text("kind"), text("state"), text("target"), number("start", "start_byte"),
        number("end", "end_byte"),
      ]),
    RecordTable(
      .search, "saved_search", key: [text("name")],
      [text("query"), text("settings"), text("at"), text("who")]),
    RecordTable(
      .withdrawn, "withdrawn", key: [text("kind"), text("hash")],
      [text("withdrawal"), text("at"), text("reason")]),
  ]
}
