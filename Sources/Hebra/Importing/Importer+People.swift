internal import HebraLanguage
internal import HebraModel
internal import HebraStore
internal import HebraTurns

extension Importer {
  /// Writes what the table of participants says about labels.
  mutating func apply(_ people: PeopleTable, _ act: inout Act) throws {
    let there = Set(known.values)
    // For each document its labels, and the index of the label for each of its spellings.
    var documents: [String: (labels: [Act.KnownLabel], byWriting: [String: String])] = [:]
    for entry in people.entries {
      let place = Location(file: people.file, line: entry.line)
      guard there.contains(entry.document) else {
        problems.add(
          Notice(.tableDocumentMissing, at: place, details: ["document": entry.document]))
        continue
      }
      if let participant = entry.participant { try act.setParticipant(participant) }
      if documents[entry.document] == nil {
        let labels = try act.labels(of: entry.document)
        var byWriting: [String: String] = [:]
        for label in labels {
          for written in label.written.map({ Words.fold($0).trimmed })
          where byWriting[written] == nil {
            byWriting[written] = label.label
          }
        }
        documents[entry.document] = (labels, byWriting)
      }
      let candidates = documents[entry.document]?.labels ?? []
      let typed = desk.protected(name: entry.label)
      let label =
        documents[entry.document]?.byWriting[Words.fold(typed).trimmed]
        ?? TurnDetector.label(typed, among: candidates.map(\.label))
      guard let label else {
        problems.add(
          Notice(
            .tableLabelMissing, at: place,
            details: [
              "document": entry.document, "label": entry.label,
              "labels": candidates.map(\.label).joined(separator: ", "),
            ]))
        continue
      }
      try act.setSpeaker(
        entry.document, label: label, role: entry.role, pseudonym: entry.participant?.pseudonym)
    }
  }
}
