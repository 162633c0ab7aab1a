public import HebraModel

/// Listings of codes, codings and memos.
extension Matrix {
  /// The codes of a codebook in use, with the number of their codings by the code's id.
  public init(codes codebook: Codebook, codings: [String: Int], _ messages: Messages) {
    self.init(
      title: "\(codebook.title) \(codebook.version)",
      columns: messages.columns(["code", "name", "parent", "core", "codings", "definition"]),
      rows: codebook.codes.filter { !$0.isRetired }.map { code in
        [
          .text(code.id),
          .text(messages.name(of: code)),
          .text(code.parent ?? ""),
          .text(code.isCore ? messages.word("yes") : ""),
          .count(codings[code.id] ?? 0),
          .text(messages.definition(of: code)),
        ]
      })
  }

  /// Codings with their quotations; positions in code points.
  ///
  /// With a codebook, a retired code is shown as its replacement; where that happens, a last column has
  /// the code as it was given.
  public init(segments: [Segment], in codebook: Codebook? = nil, _ messages: Messages) {
    let replacements = codebook?.replacements ?? [:]
    let isAnyReplaced = segments.contains { replacements[$0.coding.code] != nil }
    let keys =
      [
        "id", "document", "start", "end", "code", "coder", "layer", "facets", "origin", "date",
        "memo", "quotation",
      ] + (isAnyReplaced ? ["coded_as"] : [])
    self.init(
      title: messages.word("codings"), columns: messages.columns(keys),
      rows: segments.map { segment in
        let coding = segment.coding
        let facets = coding.facets.map { $0.written + ($0.isAssumed ? "?" : "") }
        return [
          .text(coding.id), .text(coding.document), .count(segment.codePoints.lowerBound),
          .count(segment.codePoints.upperBound), .text(replacements[coding.code] ?? coding.code),
          .text(coding.coder),
          .text(coding.layer), .text(facets.joined(separator: ", ")),
          .text(coding.origin.rawValue), .text(coding.date ?? ""), .text(coding.memo ?? ""),
          .text(segment.quotation),
        ] + (isAnyReplaced ? [.text(coding.code)] : [])
      })
  }

  /// What became of codings and memos whose text was corrected; the column of documents is left out
  /// for the decisions of one document.
  public init(
    reanchored decisions: [ReanchoredDecision], showsDocuments: Bool, _ messages: Messages
  ) {
    let showsDocuments = showsDocuments && !decisions.isEmpty
    self.init(
      title: "",
      columns: messages.columns(
        ["state", "id"] + (showsDocuments ? ["document"] : [])
          + ["code", "coder", "quotation", "proposal"]),
      rows: decisions.map { decision in
        [.text(messages.word("state.\(decision.state.rawValue)")), .text(decision.id)]
          + (showsDocuments ? [.text(decision.document)] : [])
          + [
            .text(decision.code), .text(decision.coder), .text(decision.quotation),
            .text(decision.proposal),
          ]
      })
  }

  /// Codings and memos that a person must decide on before a purge.
  public init(unsettled decisions: [UnsettledDecision], _ messages: Messages) {
    self.init(
      title: "", columns: messages.columns(["document", "what", "id"]),
      rows: decisions.map { decision in
        [
          .text(decision.document),
          .text(messages.word("unsettled.\(decision.kind.rawValue)")), .text(decision.id),
        ]
      })
  }
}
