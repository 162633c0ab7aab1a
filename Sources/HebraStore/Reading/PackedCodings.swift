internal import GRDB
internal import HebraModel

/// All codings of current texts with their facets, in little memory, in order of text and position.
///
/// Both tables are read from end to end: looking up one coding after another would read most pages of
/// the file many times.
struct PackedCodings {
  /// A coding; names and texts are numbers in the lists below.
  private struct Packed {
    var version: Int64
    var range: TextRange
    var code: Int32
    var layer: Int32
    var coder: Int32
    var date: Int32
    var memo: Int32
    /// Codings with the same facets share one array.
    var facets: [FacetValue]
    /// Where its id begins and ends among all ids.
    var idStart: UInt32
    var idEnd: UInt32
    var origin: CodingOrigin
    var isResolved: Bool
  }

  private var codings: [Packed] = []
  private var ids: [UInt8] = []
  private var codes = Distinct<String>()
  private var layers = Distinct<String>()
  private var coders = Distinct<String>()
  private var dates = Distinct<String?>()
  private var memos = Distinct<String?>()

  init(_ db: Database) throws {
    let current = Set(try db.all("text_version", "SELECT id FROM current_text") { try $0[0].id() })
    let layerNames = try Self.names(db, of: "layer")
    let coderNames = try Self.names(db, of: "coder")
    let facets = try StoredFacets(db, loadsAll: true)
    try db.each(
      "coding",
      """
      SELECT id, version_id, start_byte, end_byte, code, layer_id, coder_id, origin, date, memo,
        is_resolved FROM coding ORDER BY id
      """
    ) { row in
      let id = try row[0].text()
      let version = try row[1].id()
      guard current.contains(version) else { return true }
      let range = try row.range(2, 3)
      guard !range.isEmpty, let layer = layerNames[try row[5].id()],
        let coder = coderNames[try row[6].id()]
      else { throw row.damage }
      let start = UInt32(clamping: ids.count)
      ids += id.utf8
      codings.append(
        Packed(
          version: version, range: range, code: codes.number(of: try row[4].text()),
          layer: layers.number(of: layer), coder: coders.number(of: coder),
          date: dates.number(of: try row[8].optionalText()),
          memo: memos.number(of: try row[9].optionalText()),
          facets: try facets.values(of: id), idStart: start, idEnd: UInt32(clamping: ids.count),
          origin: try row[7].value(CodingOrigin.self), isResolved: try row[10].flag()))
      return true
    }
    codings.sort { ($0.version, $0.range) < ($1.version, $1.range) }
  }

  private static func names(_ db: Database, of table: String) throws -> [Int64: String] {
    try Dictionary(
      uniqueKeysWithValues: db.all(table, "SELECT id, name FROM \(table)") {
        (try $0[0].id(), try $0[1].text())
      })
  }

  /// The codings of a text, in order of position.
  func of(_ version: Int64, document: String) -> [Coding] {
    let first = codings.partition { $0.version < version }
    return codings[first...].prefix { $0.version == version }.map { one in
      Coding(
        id: String(decoding: ids[Int(one.idStart)..<Int(one.idEnd)], as: UTF8.self),
        document: document, range: one.range, code: codes[one.code], coder: coders[one.coder],
        layer: layers[one.layer], facets: one.facets, origin: one.origin,
        date: dates[one.date], memo: memos[one.memo], isResolved: one.isResolved)
    }
  }
}

/// Values of which each is kept once, by number.
private struct Distinct<Value: Hashable> {
  private var values: [Value] = []
  private var numbers: [Value: Int32] = [:]
  private var last: Int32 = -1

  mutating func number(of value: Value) -> Int32 {
    // The same value often comes several times in a row.
    if last >= 0, values[Int(last)] == value { return last }
    if let known = numbers[value] {
      last = known
    } else {
      last = Int32(values.count)
      numbers[value] = last
      values.append(value)
    }
    return last
  }

  subscript(number: Int32) -> Value { values[Int(number)] }
}
