internal import Foundation
internal import HebraAnalysis
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A coding as a person requests it.
public struct CodingRequest: Sendable {
  /// The document's name in the project.
  public var document: String
  /// The words to code.
  public var place: CodingPlace
  /// The id or name, as typed.
  public var code: String
  /// Who decides; the coding goes into this coder's layer.
  public var coder: String
  /// Each as `faceta=valor`.
  public var facets: [String]
  /// A note on the coding; nil or blank for none.
  public var memo: String?
  /// Whether the coder is a new one whose name is close to that of another.
  public var isNewCoder: Bool

  /// A request.
  public init(
    document: String, at place: CodingPlace, code: String, coder: String, facets: [String] = [],
    memo: String? = nil, isNewCoder: Bool = false
  ) {
    self.document = document
    self.place = place
    self.code = code
    self.coder = coder
    self.facets = facets
    self.memo = memo
    self.isNewCoder = isNewCoder
  }
}

extension Project {
  /// Adds a coding made by hand.
  ///
  /// Returns its id, whether it is new, and notices for the person.
  public func addCoding(_ request: CodingRequest) throws -> (
    id: String, isNew: Bool, notices: [Notice]
  ) {
    try exclusively {
      let desk = try CodingDesk(self, documents: [request.document])
      let (coding, notices) = try desk.coding(request, origin: .hand, date: Moment.now())
      let single = desk.codebook.singleFacets
      switch try act({ try $0.addCoding(coding, singleFacets: single) }) {
      case .added(let id): return (id, true, notices)
      case .known(let id): return (id, false, notices)
      }
    }
  }

  /// Removes a coding; the journal keeps it.
  public func removeCoding(_ id: String) throws {
    try exclusively {
      // Search by id only, so that a coding whose range lies outside its text can be removed too.
      let matches = try asking { try $0.codingIDs(beginning: id.lowercased()) }
      guard matches.count == 1, !id.isEmpty else {
        throw Failure(
          matches.isEmpty ? .codingUnknown : .codingAmbiguous, ["coding": id])
      }
      try act { try $0.removeCoding(matches[0]) }
    }
  }

  /// The codings on current texts, in order of document and position; of one document, of one code
  /// and the codes below it, or of one layer, where given.
  public func codings(
    of document: String? = nil, code: String? = nil, layer: String? = nil
  ) throws -> [Coding] {
    let name = try document.map { try documentName($0) }
    let below = try code.map { typed in
      let codebook = try self.codebook()
      return codebook.descendants(of: try CodingDesk.code(typed, codebook).id)
    }
    let layer = try layer.map { try self.layer($0).name }
    let codings = try asking { try $0.codings(document: name, layer: layer) }
    return codings.filter { below?.contains($0.code) ?? true }
  }

  /// The same codings with their quotations.
  public func segments(
    of document: String? = nil, code: String? = nil, layer: String? = nil
  ) throws -> [Segment] {
    var texts: [String: (text: String, map: CodePointMap)] = [:]
    return try codings(of: document, code: code, layer: layer).map { coding in
      let (text, map) =
        try texts[coding.document]
        ?? {
          let text = try asking { try $0.transcript(coding.document).text }
          return (text, CodePointMap(text))
        }()
      texts[coding.document] = (text, map)
      let start = map.codePoint(atByte: coding.range.start)
      return Segment(
        coding, codePoints: start..<max(start, map.codePoint(atByte: coding.range.end)),
        quotation: text.text(in: coding.range) ?? "")
    }
  }

  /// Code id → its codings on current texts, in all layers; codes without any are left out.
  public func codingCounts() throws -> [String: Int] { try asking { try $0.countCodings().codes } }

  /// The result of importing a table of codings.
  public struct CodingsImport: Sendable {
    /// How many rows became new codings.
    public var added = 0
    /// How many rows were already in the project as codings.
    public var known = 0
    /// How many rows were not imported.
    public var refused = 0
    /// Rows that were not imported, each with its line and the reason; of each reason the first
    /// ``/HebraModel/NoticeTally/most``, since a table can have a million rows.
    public var problems: [Failure] = []
    /// Notices for the person.
    public var notices: [Notice] = []
  }

  /// Imports codings from a table in one act; a row that cannot be read does not stop the others.
  ///
  /// A new coder whose name is close to that of another is refused unless `isNewCoder` is true.
  public func importCodings(
    _ path: String, coder: String?, isNewCoder: Bool = false
  ) throws -> CodingsImport {
    var rows = try CodingsTable(file: path, coder: coder, by: reading)
    if isNewCoder { rows.allowNewCoders() }
    return try exclusively { try add(rows) }
  }

  private func add(_ rows: CodingsTable) throws -> CodingsImport {
    let desk = try CodingDesk(self, documents: Set(rows.rows.map(\.document)))
    let single = desk.codebook.singleFacets
    var result = CodingsImport()
    var notices = NoticeTally()
    notices.add(rows.notices)
    var kinds: [MessageCode: Int] = [:]
    try act { act in
      for row in rows.rows {
        do {
          let (coding, found) = try desk.coding(
            row.request.get(), origin: .imported, date: row.date)
          for var notice in found {
            notice.location = row.location
            notices.add(notice)
          }
          switch try act.attempt({ try $0.addCoding(coding, singleFacets: single) }) {
          case .added: result.added += 1
          case .known: result.known += 1
          }
        } catch {
          var failure = Failure(error)
          failure.location = row.location
          result.refused += 1
          kinds[failure.code, default: 0] += 1
          if kinds[failure.code, default: 0] <= NoticeTally.most {
            result.problems.append(failure)
          }
        }
      }
    }
    for (code, count) in kinds.sorted(by: { $0.key < $1.key }) where count > NoticeTally.most {
      notices.add(
        Notice(.noticesMore, count: count - NoticeTally.most, details: ["code": code.rawValue]))
    }
    result.notices = notices.all
    return result
  }
}
