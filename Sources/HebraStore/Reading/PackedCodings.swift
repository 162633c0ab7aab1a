internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// All codings of current texts with their facets, in little memory, in order of text and position.
///
/// Both tables are read from end to end: looking up one coding after another would read most pages of
/// the file many times.
struct PackedCodings {
  /// A coding; names, texts and facets are numbers in the lists below.
  private struct Packed {
    var version: Int64
    var range: TextRange
    var code: Int32
    var layer: Int32
    var coder: Int32
    var date: Int32
    var memo: Int32
    var facets: Int32
    /// Where its id begins and ends among all ids.
    var idStart: UInt32
    var idEnd: UInt32
    var origin: Int32
    var isResolved: Bool
  }

  private var codings: [Packed] = []
  private var ids: [UInt8] = []
  private var codes = DistinctTexts()
  private var layers: [String] = []
  private var coders: [String] = []
  private var dates = DistinctTexts()
  private var memos = DistinctTexts()
  private var origins = DistinctTexts()
  /// The origin of each number.
  private var knownOrigins: [CodingOrigin] = []
  private let facets: [[FacetValue]]

  init(_ db: Database) throws {
    let current = Set(try db.all("text_version", "SELECT id FROM current_text") { try $0[0].id() })
    let (layerNumbers, layerNames) = try Self.names(db, of: "layer")
    let (coderNumbers, coderNames) = try Self.names(db, of: "coder")
    (layers, coders) = (layerNames, coderNames)
    var facets = try PackedFacets(db)
    self.facets = facets.lists
    try db.each(
      "coding",
      """
      SELECT id, version_id, start_byte, end_byte, code, layer_id, coder_id, origin, date, memo,
        is_resolved FROM coding ORDER BY id
      """
    ) { row in
      let version = try row[1].id()
      guard current.contains(version) else { return true }
      let range = try row.range(2, 3)
      guard !range.isEmpty, let layer = layerNumbers[try row[5].id()],
        let coder = coderNumbers[try row[6].id()]
      else { throw row.damage }
      let start = ids.count
      let (own, isPlain) = try row[0].withTextBytes { id in
        ids.append(contentsOf: id)
        return (facets.number(of: id), id.isPlain)
      }
      if !isPlain { _ = try row[0].text() }
      let origin = try origins.number(of: row[7])
      if origin == knownOrigins.count {
        knownOrigins.append(try row[7].value(CodingOrigin.self))
      }
      codings.append(
        Packed(
          version: version, range: range, code: try codes.number(of: row[4]), layer: layer,
          coder: coder, date: try dates.optionalNumber(of: row[8]),
          memo: try memos.optionalNumber(of: row[9]), facets: Int32(own),
          idStart: UInt32(clamping: start), idEnd: UInt32(clamping: ids.count), origin: origin,
          isResolved: try row[10].flag()))
      return true
    }
    codings.sort { ($0.version, $0.range) < ($1.version, $1.range) }
  }

  /// The numbers of the rows of a table, and their names.
  private static func names(
    _ db: Database, of table: String
  ) throws -> (numbers: [Int64: Int32], names: [String]) {
    var (numbers, names): ([Int64: Int32], [String]) = ([:], [])
    try db.each(table, "SELECT id, name FROM \(table)") { row in
      numbers[try row[0].id()] = Int32(names.count)
      names.append(try row[1].text())
      return true
    }
    return (numbers, names)
  }

  /// The codings of a text, in order of position.
  func of(_ version: Int64, document: String) -> [Coding] {
    let first = codings.partition { $0.version < version }
    return codings[first...].prefix { $0.version == version }.map { one in
      Coding(
        id: String(decoding: ids.span.extracting(Int(one.idStart)..<Int(one.idEnd))),
        document: document, range: one.range, code: codes[one.code] ?? "",
        coder: coders[Int(one.coder)], layer: layers[Int(one.layer)],
        facets: facets[Int(one.facets)], origin: knownOrigins[Int(one.origin)],
        date: dates[one.date], memo: memos[one.memo], isResolved: one.isResolved)
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether they are characters of ASCII other than U+0000.
  fileprivate var isPlain: Bool {
    for i in 0..<count where self[i] == 0 || self[i] >= 0x80 { return false }
    return true
  }
}
