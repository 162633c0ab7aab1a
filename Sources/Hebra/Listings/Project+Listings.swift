internal import Foundation
public import HebraModel
internal import HebraStore

/// Listings: each one is a matrix, so that it can be printed as a table, CSV or JSON.
extension Project {
  /// Documents: place, date, and numbers of turns and words.
  public func transcripts(_ messages: Messages) throws -> Matrix {
    let documents = try asking { try $0.documents() }
    let finished = try asking { try $0.finished() }
    return Matrix(
      title: messages.word("documents"),
      columns: messages.columns(
        [
          "document", "municipality", "place_code", "instrument", "register", "date", "wave",
          "turns", "words", "paragraphs", "bytes", "finished", "text",
        ]),
      rows: documents.map { document in
        [
          .text(document.name), .text(document.place?.name ?? ""),
          .text(document.place?.code ?? ""), .text(document.instrument ?? ""),
          .text(document.register.rawValue), .text(document.date ?? ""),
          .text(document.wave ?? ""), .count(document.turns), .count(document.words),
          .count(document.paragraphs), .count(document.bytes),
          .text(
            finished.filter { $0.document == document.name }
              .map { "\($0.coder) (\($0.scope.rawValue))" }.joined(separator: ", ")),
          .text(String(document.hash.prefix(12))),
        ]
      })
  }

  /// Participants and their attributes, by pseudonym.
  public func participants(_ messages: Messages) throws -> Matrix {
    let participants = try asking { try $0.participants() }
    let documents = try asking { try $0.documents() }
    var found: [String: [String]] = [:]
    for document in documents {
      for speaker in try asking({ try $0.speakers(of: document.name) }) {
        guard let pseudonym = speaker.pseudonym else { continue }
        found[pseudonym, default: []].append("\(document.name): \(speaker.label)")
      }
    }
    let keys = ParticipantAttribute.allCases.map(\.rawValue)
    return Matrix(
      title: messages.word("participants"),
      columns: messages.columns(["pseudonym"] + keys + ["labels"]),
      rows: participants.map { participant in
        [.text(participant.pseudonym)] + keys.map { .text(participant.attributes[$0] ?? "") }
          + [.text((found[participant.pseudonym] ?? []).joined(separator: "; "))]
      })
  }

  /// The journal, oldest first; names of acts are translated, or with `isRaw` as the file stores
  /// them.
  public func journal(limit: Int?, isRaw: Bool = false, _ messages: Messages) throws -> Matrix {
    let events = try journalEvents(limit: limit)
    return Matrix(
      title: messages.word("journal"),
      columns: messages.columns(["number", "at", "who", "act", "subject", "before", "after"]),
      rows: events.map { event in
        func words(_ text: String?, _ part: JournalEvent.Part) -> Matrix.Cell {
          .text(text ?? (event.erased.contains(part) ? messages.word("erased") : ""))
        }
        return [
          .count(event.number), .text(event.at), .text(event.who),
          .text(isRaw ? event.act : messages.word("act.\(event.act)")),
          words(event.subject, .subject), words(event.before, .before), words(event.after, .after),
        ]
      })
  }

  /// The codebook's codes.
  public func codes(_ messages: Messages) throws -> Matrix {
    let codebook = try self.codebook()
    let counts = Dictionary(grouping: try asking { try $0.codings() }, by: \.code)
    return Matrix(
      title: "\(codebook.title) \(codebook.version)",
      columns: messages.columns(["code", "name", "parent", "core", "codings", "definition"]),
      rows: codebook.codes.filter { !$0.isRetired }.map { code in
        [
          .text(code.id),
          .text(messages.name(of: code)),
          .text(code.parent ?? ""),
          .text(code.isCore ? messages.word("yes") : ""),
          .count(counts[code.id]?.count ?? 0),
          .text(messages.definition(of: code)),
        ]
      })
  }

  /// What is in the project, in a few lines.
  public func overview(_ messages: Messages) throws -> Matrix {
    let documents = try asking { try $0.documents() }
    let codings = try asking { try $0.codings() }
    let codebook = try asking { try $0.codebook() }
    let layers = try asking { try $0.layers() }
    let perLayer = layers.map { layer in
      "\(layer.name) \(codings.count { $0.layer == layer.name })"
    }
    let rows: [(String, String)] = [
      ("documents", String(documents.count)),
      ("turns", String(documents.reduce(0) { $0 + $1.turns })),
      ("words", String(documents.reduce(0) { $0 + $1.words })),
      ("municipalities", String(Set(documents.compactMap(\.place?.code)).count)),
      ("participants", String(try asking { try $0.participants() }.count)),
      ("codebook", codebook.map { "\($0.title) \($0.version)" } ?? "—"),
      ("codings", String(codings.count)),
      ("layers", perLayer.joined(separator: ", ")),
    ]
    return Matrix(
      title: "", columns: messages.columns(["what", "value"]),
      rows: rows.map { [.text(messages.word($0.0)), .text($0.1)] })
  }

  /// The receipts of a document, oldest first.
  public func receipts(_ name: String) throws -> [ImportReceipt] {
    let document = try documentName(name)
    return try asking { try $0.receipts(of: document) }
  }
}
