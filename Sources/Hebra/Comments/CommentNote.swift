internal import HebraCodebook
internal import HebraModel
internal import HebraStore

/// What lines beside a code say about it: its groups, and that its risk is confirmed.
struct CodingNotes {
  var coding: Coding
  var groups: [ThemeGroup] = []
  var risk: RiskConfirmation?

  /// What is compared when a comment comes back.
  var key: Set<String> { Self.key(groups, risk) }

  static func key(_ groups: [ThemeGroup], _ risk: RiskConfirmation?) -> Set<String> {
    Set(
      groups.map { "\($0.kind.rawValue) \($0.label)" } + (risk.map { ["risk \($0.colour)"] } ?? []))
  }
}

/// The answer of whoever speaks where a comment is.
struct CommentConsent {
  var document: String
  /// The speaker's label; nil where nobody speaks.
  var label: String?
  var range: TextRange
  var toQuote: Bool
  var answer: Bool
  var coder: String
  var date: String?
  /// The line, for a memo when nobody can be found who answered.
  var line: String
}

/// The lines of a comment that are no codes, as what they say.
struct CommentNote {
  private(set) var relations: [CausalRelation] = []
  private(set) var groups: [ThemeGroup] = []
  private(set) var risk: RiskConfirmation?
  private(set) var consents: [CommentConsent] = []
  private(set) var facts: [DocumentFact] = []
  /// Lines with places that are not those of this text.
  private(set) var unread: [String] = []

  init(
    _ comment: SourceComment, on range: TextRange, of document: String, by coder: String,
    _ fields: [CommentField], points: @autoclosure () -> CodePointMap?
  ) {
    for field in fields {
      switch field {
      case .relation(let said):
        var ends = [range, range]
        if let places = said.places {
          let map = points()
          let read = places.compactMap { place -> TextRange? in
            guard let start = map?.byte(atCodePoint: place.lowerBound),
              let end = map?.byte(atCodePoint: place.upperBound), start < end
            else { return nil }
            return TextRange(start, end)
          }
          guard read.count == 2 else {
            unread.append(said.line)
            continue
          }
          ends = read
        }
        relations.append(
          CausalRelation(
            document: document, from: RelationEnd(ends[0], code: said.from),
            to: RelationEnd(ends[1], code: said.to), kind: said.kind, quotation: said.quotation,
            coder: coder, layer: coder, origin: .wordComment, date: comment.date))
      case .group(let kind, let label): groups.append(ThemeGroup(kind: kind, label: label))
      case .independent(let isSo):
        for index in groups.indices { groups[index].isIndependent = isSo }
      case .risk(let colour, let by):
        risk = RiskConfirmation(coding: "", colour: colour, by: by ?? coder, at: comment.date)
      case .consent(let toQuote, let answer, let line):
        consents.append(
          CommentConsent(
            document: document, range: range, toQuote: toQuote, answer: answer, coder: coder,
            date: comment.date, line: line))
      case .fact(let said):
        facts.append(
          DocumentFact(
            said: said, document: document, range: range, coder: coder, date: comment.date))
      }
    }
  }
}

extension CommentImport.Result {
  /// Adds relations, groups and confirmed risks to a version; codings must be there.
  ///
  /// - Returns: the relations with their ids.
  func addNotes(to number: Int?, _ act: inout Act) throws -> [CausalRelation] {
    for note in notes {
      let id = try act.codingID(note.coding, version: number)
      for group in note.groups {
        let added: String
        switch try act.addGroup(group) {
        case .added(let id), .known(let id): added = id
        }
        _ = try act.addMember(id, to: added)
      }
      if var risk = note.risk {
        risk.coding = id
        _ = try act.confirmRisk(risk)
      }
    }
    return try relations.map { relation in
      var relation = relation
      switch try act.addRelation(relation, version: number) {
      case .added(let id), .known(let id): relation.id = id
      }
      return relation
    }
  }
}

extension Act {
  /// Notes the answers that comments say; where no participant is known by the label, the line stays
  /// as a memo and is reported.
  mutating func settle(
    _ consents: [CommentConsent], version number: Int? = nil
  ) throws -> [Notice] {
    var notices: [Notice] = []
    for consent in consents {
      let person = try consent.label.flatMap { try participant(consent.document, label: $0) }
      if let person {
        _ = try setConsent(
          Consent(
            document: consent.document, participant: person,
            toRecord: consent.toQuote ? nil : consent.answer,
            toQuote: consent.toQuote ? consent.answer : nil, by: consent.coder, at: consent.date))
        continue
      }
      notices.append(
        Notice(
          .commentConsentNobody,
          details: ["document": consent.document, "label": consent.label ?? ""]))
      _ = try addMemo(
        Memo(
          id: "", document: consent.document, range: consent.range, coder: consent.coder,
          text: consent.line, date: consent.date, origin: .wordComment), version: number)
    }
    return notices
  }
}
