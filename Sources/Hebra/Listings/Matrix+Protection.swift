public import HebraModel

/// Listings of the protection of documents.
extension Matrix {
  /// How far the protection of each document is.
  public init(protections: [DocumentProtection], _ messages: Messages) {
    self.init(
      title: messages.word("protection"),
      columns: messages.columns([
        "document", "protection_state", "open_identifiers", "replaced_places", "readers",
        "released_for",
      ]),
      rows: protections.map { one in
        [
          .text(one.document), .text(messages.word("protection.\(one.state.rawValue)")),
          one.open.map { .count($0) } ?? .text(""), .count(one.replaced),
          .text(one.readers.joined(separator: ", ")),
          .text(
            Disclosure.allCases.filter { one.isReleased(for: $0) }.map(\.rawValue)
              .joined(separator: ", ")),
        ]
      })
  }

  /// What may identify someone, for the person who decides.
  public init(identifiers: [IdentifierLine], _ messages: Messages) {
    self.init(
      title: messages.word("identifiers"),
      columns: messages.columns([
        "identifier_form", "variants", "identifier_kind", "places", "documents_count", "proposal",
        "decision", "replacement", "similar", "identifier_context", "decided_by", "key",
      ]),
      rows: identifiers.map { line in
        [
          .text(line.forms.first ?? ""), .text(line.forms.dropFirst().joined(separator: " | ")),
          .text(messages.word("identifier.\(line.kind)")), .count(line.places),
          .count(line.documents), .text(messages.word("treatment.\(line.treatment)")),
          .text(line.isDecided ? messages.word("treatment.\(line.treatment)") : ""),
          .text(line.replacement), .text(line.similar ?? ""),
          .text(line.contexts.joined(separator: " | ")), .text(line.by ?? ""), .text(line.key),
        ]
      })
  }

  /// Paragraphs in which a reader looks for names.
  public init(sample: [SampledParagraph], _ messages: Messages) {
    self.init(
      title: messages.word("name-sample"),
      columns: messages.columns(["document", "paragraph", "words"]),
      rows: sample.map { [.text($0.document), .count($0.paragraph), .text($0.words)] })
  }

  /// How much of what is replaced the program found.
  public init(recalls: [IdentifierRecall], _ messages: Messages) {
    func share(_ value: Double?) -> Cell { value.map { .decimal($0) } ?? .text("") }
    self.init(
      title: messages.word("recall"),
      columns: messages.columns([
        "identifier_kind", "places", "places_found", "recall", "entities", "entities_whole",
        "entity_recall",
      ]),
      rows: recalls.map { one in
        [
          .text(messages.word("identifier.\(one.kind)")), .count(one.places), .count(one.found),
          share(one.ofPlaces), .count(one.entities), .count(one.whole), share(one.ofEntities),
        ]
      })
  }
}
