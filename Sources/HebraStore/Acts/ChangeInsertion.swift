internal import GRDB

/// Inserts the changes of events.
struct ChangeInsertion {
  /// The statement; its parameters are the columns in their order.
  static let sql = """
    INSERT INTO change (event_id, number, kind, record, before_hash, before_salt, before,
      after_hash, after_salt, after)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private var statement: RepeatedStatement

  init(_ db: Database) throws { statement = try RepeatedStatement(db, Self.sql) }

  /// Inserts a change of a record, whose parts are nil when there was or is none.
  mutating func insert(
    event: Int64, number: Int, kind: String, record: Int64?, _ before: SealedWords?,
    _ after: SealedWords?
  ) throws {
    statement.bind(event, 1)
    statement.bind(Int64(number), 2)
    statement.bind(kind, 3)
    statement.bind(record, 4)
    bind(before, from: 5)
    bind(after, from: 8)
    try statement.run()
  }

  private mutating func bind(_ words: SealedWords?, from column: Int32) {
    statement.bind(blob: words?.hash, column)
    statement.bind(blob: words?.salt, column + 1)
    statement.bind(words?.content, column + 2)
  }
}
