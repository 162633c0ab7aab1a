public import HebraModel

extension Matrix {
  /// The facets of a codebook: a row for each value.
  public init(facets codebook: Codebook, _ messages: Messages) {
    func mark(_ isSo: Bool) -> Cell { .text(isSo ? messages.word("yes") : "") }
    self.init(
      title: "\(codebook.title) \(codebook.version)",
      columns: messages.columns(
        [
          "facet", "name", "value", "value_name", "parent", "required", "multiple", "default",
        ]),
      rows: codebook.facets.flatMap { facet in
        facet.values.map { value in
          [
            .text(facet.id), .text(messages.name(of: facet)), .text(value.id),
            .text(messages.name(of: value)), .text(value.parent ?? ""), mark(facet.isRequired),
            mark(facet.isMultiple), mark(facet.defaultValue == value.id),
          ]
        }
      }, keyColumns: 3)
  }

  /// The interview guides of a codebook: a row for each block.
  public init(guide codebook: Codebook, _ messages: Messages) {
    self.init(
      title: "\(codebook.title) \(codebook.version)",
      columns: messages.columns(["instrument", "name", "block", "topic", "codes"]),
      rows: codebook.instruments.flatMap { instrument in
        instrument.blocks.map { block in
          [
            .text(instrument.id), .text(messages.name(of: instrument)), .text(block.id),
            .text(messages.name(of: block)), .text(block.codes.joined(separator: ", ")),
          ]
        }
      }, keyColumns: 3)
  }

  /// The groups of mirrors of a codebook: a row for each code, with its pairs and where it is asked.
  public init(mirrors codebook: Codebook, _ messages: Messages) {
    let names = Dictionary(codebook.codes.map { ($0.id, $0) }) { first, _ in first }
    let asked = Dictionary(
      grouping: codebook.instruments.flatMap(\.blocks).flatMap { block in
        block.codes.map { (code: $0, block: block.id) }
      }, by: \.code)
    self.init(
      title: "\(codebook.title) \(codebook.version)",
      columns: messages.columns([
        "mirror_group", "name", "code", "code_name", "mirror_codes", "asked",
      ]),
      rows: codebook.groupsOfMirrors.flatMap { group in
        group.codes.map { code in
          [
            .text(group.id), .text(messages.name(of: group)), .text(code),
            .text(names[code].map(messages.name(of:)) ?? ""),
            .text((names[code]?.mirrors ?? []).joined(separator: ", ")),
            .text((asked[code] ?? []).map(\.block).joined(separator: ", ")),
          ]
        }
      }, keyColumns: 3)
  }
}
