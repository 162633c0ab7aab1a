internal import HebraAnalysis
public import HebraModel

extension Project {
  /// Terms that could become indicators: those said where people coded a code, more than elsewhere, in turns
  /// that no indicator of the code finds.
  ///
  /// Only finished documents count, and no coding that was a suggestion. A person decides which terms go into
  /// the codebook, in a new version.
  ///
  /// - Parameter code: only this code and those below it, by id or name; nil for all that were coded in ten
  ///   turns of five documents.
  /// - Returns: a row for each term, with how many turns with the term are coded so, and in how many of these
  ///   no indicator fires.
  /// - Throws: ``Failure`` when there is no such code.
  public func indicatorCandidates(
    code: String? = nil
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    var corpus = try corpus()
    corpus.leaveOutSuggested()
    let codes = try code.map {
      Set(corpus.codebook.descendants(of: try CodingDesk.code($0, corpus.codebook).id))
    }
    let readings = try finishedMarks().map { (document: $0.document, coder: $0.coder) }
    let found = corpus.indicatorCandidates(readings, codes: codes)
    let names = Dictionary(
      corpus.codebook.codes.map { ($0.id, messages.name(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    let matrix = Matrix(
      title: messages.word("indicator-candidates"),
      columns: messages.columns([
        "code", "code_name", "term", "coded_turns", "turns_with", "proportion", "new_turns",
        "documents", "g2", "log_ratio",
      ]),
      rows: found.map { one in
        [
          .text(one.code), .text(names[one.code] ?? ""), .text(one.term), .count(one.coded.n),
          .count(one.coded.total), .decimal(one.coded.share ?? 0), .count(one.isNew),
          .count(one.documents), .decimal(one.comparison.logLikelihood(.fourCells)),
          .decimal(one.comparison.logRatio),
        ]
      })
    return (matrix, found.isEmpty ? [Notice(.suggestNoTerms)] : [])
  }
}
