internal import HebraLanguage
package import HebraModel
internal import HebraStore

/// What a person changes in a coding; what is nil stays.
package struct CodingChange: Sendable {
  /// The code as typed.
  package var code: String?
  /// Code points of the text, end exclusive.
  package var place: Range<Int>?
  /// Each as `faceta=valor`; they replace all that were stated.
  package var facets: [String]?
  /// The note on it; empty for none.
  package var memo: String?

  package init(
    code: String? = nil, place: Range<Int>? = nil, facets: [String]? = nil, memo: String? = nil
  ) {
    self.code = code
    self.place = place
    self.facets = facets
    self.memo = memo
  }
}

/// Acts of someone who codes on a text that they have before them.
extension Project {
  /// Runs an act on a text while nobody else can write, if it is still the text that the person has
  /// before them.
  ///
  /// - Parameters:
  ///   - document: its name in the project; nil for an act on no text.
  ///   - hash: SHA-256 of the text that the person has.
  ///   - body: the act.
  /// - Returns: what it returns, and the number of its event; nil when nothing changed.
  /// - Throws: ``Failure`` `text.changed` when the document has another text now.
  package func onText<T>(
    of document: String?, _ hash: String?, _ body: () throws -> T
  ) throws -> (result: T, event: Int?) {
    try exclusively {
      if let document {
        let record = try self.document(document)
        guard record.hash == hash else { throw Failure(.textChanged, ["document": document]) }
      }
      let before = try lastEvent()
      let result = try body()
      let after = try lastEvent()
      return (result, after == before ? nil : after)
    }
  }

  /// The coding of a current text with this id.
  ///
  /// - Throws: ``Failure`` when there is none.
  package func coding(_ id: String) throws -> Coding {
    guard let coding = try asking({ try $0.coding(id.lowercased()) }) else {
      throw Failure(.codingUnknown, ["coding": id])
    }
    return coding
  }

  /// The coding with this id and its words.
  ///
  /// - Throws: ``Failure`` when there is none.
  package func segment(_ id: String) throws -> Segment {
    let coding = try coding(id)
    let segments = try asking { try $0.segments(document: coding.document, layer: coding.layer) }
    guard let segment = segments.first(where: { $0.coding.id == coding.id }) else {
      throw Failure(.codingUnknown, ["coding": id])
    }
    return segment
  }

  /// A coding of this person's own layer.
  ///
  /// - Throws: ``Failure`` when it is another's, or there is none.
  package func ownCoding(_ id: String, of person: String) throws -> Coding {
    let coding = try coding(id)
    guard coding.layer == person else {
      // The name of the layer would say who coded the passage, and perhaps that is closed.
      throw Failure(.codingOfAnother)
    }
    return coding
  }

  /// Changes a coding of the person's own layer in one event.
  ///
  /// - Returns: its id from now on, which is another one with other limits or another code, and notices
  ///   for the person.
  /// - Throws: ``Failure`` when there is no such coding, it is another's, or what is asked for cannot be.
  package func changeCoding(
    _ id: String, _ change: CodingChange, of person: String
  ) throws -> (id: String, notices: [Notice]) {
    try exclusively {
      let old = try ownCoding(id, of: person)
      var desk = try CodingDesk(self, documents: [old.document], words: [old.document])
      let map = CodePointMap(try transcript(of: old.document).text)
      let place =
        change.place
        ?? map.codePoint(atByte: old.range.start)..<map.codePoint(atByte: old.range.end)
      var (new, notices) = try desk.coding(
        CodingRequest(
          document: old.document, at: .codePoints(place), code: change.code ?? old.code,
          coder: old.coder, facets: change.facets ?? old.statedFacets.map(\.written),
          memo: change.memo ?? old.memo), origin: old.origin, date: old.date)
      new.isResolved = old.isResolved
      if change.code == nil, desk.codebook.standing(for: old.code) == new.code {
        // A coding with a code that was replaced since keeps it.
        new.code = old.code
      }
      let (wanted, single) = (new, desk.singleFacets)
      let changed = try act { try $0.changeCoding(old.id, to: wanted, singleFacets: single) }
      return (changed, notices)
    }
  }

  /// The author of a memo on the text of a document.
  ///
  /// - Throws: ``Failure`` when there is no such memo, or it is another's.
  package func checkMemo(_ id: String, of person: String) throws {
    let plain = try asking { try $0.memos() }.first { $0.id == id }?.coder
    guard let author = try plain ?? notes().first(where: { $0.id == id })?.coder else {
      throw Failure(.memoUnknown, ["memo": id])
    }
    guard author == person else { throw Failure(.memoOfAnother) }
  }

  /// Checks the name of someone who is to code: one of the coders, or a new name that is close to none.
  ///
  /// - Parameters:
  ///   - name: as typed.
  ///   - isNew: whether it is said that they are new, even if the name is close to that of another.
  ///   - mustBeKnown: whether a new name must be said to be one.
  /// - Returns: the name.
  /// - Throws: ``Failure`` when it cannot be a name, or is close to that of another.
  package func checkPerson(
    _ name: String, isNew: Bool, mustBeKnown: Bool = false
  ) throws -> String {
    let name = name.trimmed
    guard !name.isEmpty, !name.contains(where: \.isNewline), name.count <= 200 else {
      throw Failure(.usageCoder)
    }
    let known = try asking { try $0.layers() }.compactMap(\.coder)
    try CoderNames.check(name, among: known, isNew: isNew)
    guard !mustBeKnown || isNew || known.contains(name) else {
      throw Failure(
        .coderUnknown,
        [
          "coder": name, "coders": known.joined(separator: ", "),
          "nearest": Nearest.name(to: name, among: known) ?? "",
        ])
    }
    return name
  }

  /// The names of the coders, sorted.
  package func coderNames() throws -> [String] {
    try asking { try $0.layers() }.compactMap(\.coder).sorted()
  }
}
