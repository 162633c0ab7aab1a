internal import HebraModel
internal import HebraStore

/// The comments read from a corrected file.
struct IncomingComments {
  var report: FileReport
  var found: CommentImport.Result
  var singleFacets: Set<String>
  var desk: FichaDesk

  /// The same decisions in the form of those that are carried, so that equal ones are recognized.
  var decisions: [CarriedDecision] {
    found.codings.map { CarriedDecision($0) } + found.memos.map { CarriedDecision($0) }
      + found.relations.map { CarriedDecision($0) }
  }

  /// Adds codings and memos to a version; returns them with their ids.
  mutating func add(to number: Int, _ act: inout Act) throws -> [CarriedDecision] {
    var added: [CarriedDecision] = []
    for coding in found.codings {
      let addition = try act.addCoding(coding, singleFacets: singleFacets, version: number)
      var decision = CarriedDecision(coding)
      decision.id = addition.id
      added.append(decision)
      if case .added = addition { report.codings += 1 }
    }
    for memo in found.memos {
      let addition = try act.addMemo(memo, version: number)
      var decision = CarriedDecision(memo)
      decision.id = addition.id
      added.append(decision)
      if case .added = addition { report.memos += 1 }
    }
    for typed in found.typed {
      let note = typed.note
      let addition = try act.addNote(note, version: number, unlessPlain: typed.written)
      if case .added = addition { report.memos += 1 }
      guard let place = note.places.first, let document = place.document, let range = place.range,
        let id = try act.noteSegment(addition.id, document, range, version: number)
      else { continue }
      added.append(
        CarriedDecision(id: id, note: addition.id, coder: note.coder, range: range))
    }
    let relations = try found.addNotes(to: number, &act)
    added += relations.map { CarriedDecision($0) }
    report.relations += relations.count
    report.problems += try act.settle(found.consents, version: number)
    report.problems += try act.settle(found.facts, by: desk, version: number)
    return added
  }
}

extension Act.Addition {
  /// The id, new or known.
  fileprivate var id: String {
    switch self {
    case .added(let id), .known(let id): id
    }
  }
}
