/// What a person has said about the labels of a document.
struct StatedLabels {
  let excluded: Set<LabelKey>
  private let added: Set<LabelKey>
  /// The beginnings of labels: of `Participante *`.
  private let beginnings: [LabelKey]
  /// The added labels as a person wrote them.
  let labels: [String]

  init(excluded: Set<String>, added: Set<String>) {
    self.excluded = Set(excluded.map { LabelKey($0) })
    labels = added.filter { !$0.hasSuffix("*") }.sorted()
    self.added = Set(labels.map { LabelKey($0) })
    beginnings = added.filter { $0.hasSuffix("*") }.map { LabelKey(String($0.dropLast())) }
      .filter { !$0.bytes.isEmpty }
  }

  var isEmpty: Bool { added.isEmpty && beginnings.isEmpty }

  func excludes(_ key: LabelKey) -> Bool { excluded.contains(key) }

  func adds(_ key: LabelKey) -> Bool {
    added.contains(key) || beginnings.contains { key.bytes.starts(with: $0.bytes) }
  }
}

extension TurnDetector {
  /// The label of a document that a person wrote in a table, perhaps with other case, spaces, accents
  /// or points, or with a qualifier (`P1 (mujer, 34 años)`) that the document's label does not have.
  package static func label(_ written: String, among labels: [String]) -> String? {
    let key = LabelKey(written)
    let base = LabelKey(String(written.prefix { !"(,[–—".contains($0) }))
    return labels.first { LabelKey($0) == key } ?? labels.first { LabelKey($0) == base }
  }

  /// Whether a label that a person wrote, possibly with a `*` at its end, is this label.
  package static func isLabel(_ written: String, _ label: String) -> Bool {
    StatedLabels(excluded: [], added: [written]).adds(LabelKey(label))
  }
}
