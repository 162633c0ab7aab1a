internal import GRDB

/// The codebook version that each coding was made under, for codings of early program versions.
enum CodingCodebooks {
  /// Fills it in: the version that was current at the event that added the coding.
  static func fill(_ db: Database) throws {
    let rows = try db.all("codebook", "SELECT id FROM codebook ORDER BY id") { try $0[0].id() }
    var books: [String: Int] = [:]
    var count = 0
    try db.each(
      "journal", "SELECT id, act, subject, after FROM journal_list ORDER BY id"
    ) { row in
      guard let subject = try row[2].optionalText() else { return true }
      switch try row[1].text() {
      case "codebook.set": count += 1
      case "coding.add": books[subject] = count
      case "coding.carry":
        let said = try row[3].optionalText().flatMap(JournalValue.fields)
        if case .text(let copy) = said?["to"] { books[copy] = books[subject] }
      default: break
      }
      return true
    }
    let update = try db.makeStatement(sql: "UPDATE coding SET codebook_id = ? WHERE id = ?")
    for (id, number) in books.sorted(by: { $0.key < $1.key })
    where rows.indices.contains(number - 1) {
      try update.execute(arguments: [rows[number - 1], id])
    }
  }
}
