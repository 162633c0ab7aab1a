internal import HebraModel

extension CodebookCombination {
  /// Finds what is new, changed and missing.
  mutating func compare() {
    let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    for code in codebook.codes {
      guard let earlier = before[code.id] else {
        added.append(code.id)
        continue
      }
      let place = stated[code.id]
      if place == nil, !code.isRetired { missing.append(code.id) }
      guard earlier != code else { continue }
      changed.append(code.id)
      if earlier.name != code.name {
        notices.append(
          Notice(
            .tableRenamed, at: place,
            details: ["id": code.id, "from": earlier.name, "to": code.name]))
      }
      if earlier.parent != code.parent {
        notices.append(
          Notice(
            .tableMoved, at: place,
            details: ["id": code.id, "from": earlier.parent ?? "—", "to": code.parent ?? "—"]))
      }
    }
  }

  /// Tells what was made up or is missing, each kind once.
  mutating func summarize() {
    func tell(_ code: MessageCode, _ ids: [String]) {
      guard !ids.isEmpty else { return }
      let shown = ids.prefix(20).joined(separator: ", ") + (ids.count > 20 ? "…" : "")
      notices.append(Notice(code, count: ids.count, details: ["ids": shown]))
    }
    tell(.tableIDsWritten, writtenIDs)
    tell(.tableIDsMade, madeIDs)
    tell(.tableNoDefinition, undefined)
    tell(.tableMissing, missing)
  }
}
