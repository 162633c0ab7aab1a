internal import HebraFormats

/// An interview as TEI, with its codings in a separate table, because TEI has no comments.
enum TEIContainer {
  static func pour(_ source: CorpusSource) -> [CorpusFile] {
    [CorpusFile(name: source.document + ".xml", bytes: document(of: source).write())]
      + CodingTable.files(of: source)
  }

  private static func document(of source: CorpusSource) -> TEIDocument {
    var people: [TEIDocument.Person] = []
    var events: [TEIDocument.Event] = []
    for paragraph in source.paragraphs {
      switch paragraph.kind {
      case .labelled(let label, _):
        let id = "h-" + CorpusName.slug(label)
        if !people.contains(where: { $0.id == id }) {
          people.append(TEIDocument.Person(id: id, name: label, role: role(of: label)))
        }
        events.append(.utterance(who: id, segments: [paragraph.text]))
      case .continuation:
        // Events may occur between the two paragraphs of one utterance.
        let last = events.lastIndex { if case .utterance = $0 { true } else { false } }
        guard let last, case .utterance(let who, let segments) = events[last] else { continue }
        events[last] = .utterance(who: who, segments: segments + [paragraph.text])
      case .unlabelled, .heading, .field, .bullet:
        events.append(
          paragraph.isBracketed
            ? .incident(String(paragraph.text.dropFirst().dropLast()))
            : .paragraph(paragraph.text))
      }
    }
    return TEIDocument(title: source.title, people: people, events: events)
  }

  private static func role(of label: String) -> String {
    let isInterviewer = ["entrevist", "moderador"].contains {
      CorpusName.slug(label).hasPrefix($0)
    }
    return isInterviewer ? "interviewer" : "participant"
  }
}
