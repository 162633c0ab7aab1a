internal import Foundation
internal import HebraAnalysis
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore
internal import Synchronization

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

/// What adding codings needs of a project, kept between two of them.
private final class DeskMemory: Sendable {
  let desk: Mutex<CodingDesk>

  init(_ desk: CodingDesk) { self.desk = Mutex(desk) }
}

extension Project {
  /// Adds a coding made by hand.
  ///
  /// Returns its id, whether it is new, and notices for the person.
  public func addCoding(_ request: CodingRequest) throws -> (
    id: String, isNew: Bool, notices: [Notice]
  ) {
    // All of it is one transaction; a request that is refused changes nothing and forgets nothing.
    try act { act -> Result<(id: String, isNew: Bool, notices: [Notice]), Failure> in
      let made: (coding: Coding, notices: [Notice], single: Set<String>)
      do {
        let memory = try store.lasting { DeskMemory(try CodingDesk(self)) }
        made = try memory.desk.withLock { desk in
          try desk.load(request, from: self)
          let made = try desk.coding(request, origin: .hand, date: Moment.now())
          return (made.coding, made.notices, desk.singleFacets)
        }
      } catch {
        return .failure(Failure(error))
      }
      return switch try act.addCoding(made.coding, singleFacets: made.single) {
      case .added(let id): .success((id, true, made.notices))
      case .known(let id): .success((id, false, made.notices))
      }
    }.get()
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
    let (name, codes, layer) = try chosen(document, code, layer)
    return try asking { try $0.codings(document: name, codes: codes, layer: layer) }
  }

  /// The same codings with their quotations; `view` leaves out what a person may not see.
  public func segments(
    of document: String? = nil, code: String? = nil, layer: String? = nil, in view: BlindView? = nil
  ) throws -> [Segment] {
    let (name, codes, layer) = try chosen(document, code, layer)
    let segments = try asking { try $0.segments(document: name, codes: codes, layer: layer) }
    guard let view else { return segments }
    return segments.filter { view.shows($0.coding.layer, of: $0.coding.document) }
  }

  /// The names of a document and a layer as they are stored, and a code with those below it.
  private func chosen(
    _ document: String?, _ code: String?, _ layer: String?
  ) throws -> (document: String?, codes: Set<String>?, layer: String?) {
    (
      try document.map { try documentName($0) },
      try code.map { typed in
        let codebook = try self.codebook()
        return codebook.read(
          as: codebook.descendants(of: try CodingDesk.code(typed, codebook).id))
      }, try layer.map { try self.layer($0).name }
    )
  }

  /// Code id → its codings on current texts, in all layers; codes without any are left out, and a
  /// retired code counts as its replacement.
  public func codingCounts() throws -> [String: Int] {
    try asking { store in
      let codebook = try store.codebook()
      return try store.countCodings().codes.reduce(into: [:]) { counts, one in
        counts[codebook?.standing(for: one.key) ?? one.key, default: 0] += one.value
      }
    }
  }

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
  /// `progress` is called now and then with the number of codings that are done, from 0, and of all.
  public func importCodings(
    _ path: String, coder: String?, isNewCoder: Bool = false,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws -> CodingsImport {
    var rows = try CodingsTable(file: path, coder: coder, by: reading)
    if isNewCoder { rows.allowNewCoders() }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try exclusively { try add(rows, from: name, progress) }
  }

  private func add(
    _ rows: CodingsTable, from file: String, _ progress: @escaping (Int, Int) -> Void
  ) throws -> CodingsImport {
    // Where every place is given by numbers, the words of a text are not needed.
    let words = rows.rows.filter { (try? $0.request.get().place.needsWords) ?? false }
    var desk = try CodingDesk(
      self, documents: Set(rows.rows.map(\.document)), words: Set(words.map(\.document)))
    let single = desk.singleFacets
    var result = CodingsImport()
    var notices = NoticeTally()
    notices.add(rows.notices)
    var kinds: [MessageCode: Int] = [:]
    func refuse(_ error: any Error, _ row: CodingsTable.Row) {
      var failure = Failure(error)
      failure.location = row.location
      result.refused += 1
      kinds[failure.code, default: 0] += 1
      if kinds[failure.code, default: 0] <= NoticeTally.most { result.problems.append(failure) }
    }
    var codings: [Coding] = []
    var places: [Int] = []
    for (place, row) in rows.rows.enumerated() {
      do {
        let (coding, found) = try desk.coding(
          row.request.get(), origin: .imported, date: row.date)
        for var notice in found {
          notice.location = row.location
          notices.add(notice)
        }
        codings.append(coding)
        places.append(place)
      } catch {
        refuse(error, row)
      }
    }
    let outcomes = try act { act in
      try act.addCodings(codings, from: file, singleFacets: single, progress: progress)
    }
    for (place, outcome) in zip(places, outcomes) {
      switch outcome {
      case .success(.added): result.added += 1
      case .success(.known): result.known += 1
      case .failure(let error): refuse(error, rows.rows[place])
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
