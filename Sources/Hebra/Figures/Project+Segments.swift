internal import HebraAnalysis
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes the segment list row by row, so that only one document is in memory at a time.
  func segmentFile(
    _ request: MatrixRequest, to file: OutputFile
  ) throws -> (file: MatrixFile, rows: Int, notices: [Notice]) {
    let offRecord = try offRecordSpeech()
    let documents = try describedDocuments(offRecord)
    var described = Dictionary(
      documents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var empty = AnalysisCorpus(
      codebook: try codebook(), documents: [], participants: try participants(),
      layers: try layerKinds())
    empty.assistance = Assistance(try suggestionDecisions())
    var list = SegmentListing(
      empty, layer: try known(request.layer), rule: request.causesOnly ? .causes : .all,
      language: language.figures)
    var count = 0
    let written = try MatrixFile(
      list.figure.matrix.columns, to: file, messages, created: try dataDate(of: file)
    ) { add in
      try asking { store in
        try store.eachCodedText { one in
          guard var document = described.removeValue(forKey: one.document) else { return }
          let off = document.offRecord
          var codings = one.codings.filter { coding in
            !off.contains { $0.overlaps(coding.range) }
          }
          document.measure(one.measures)
          document.text = one.text
          document.place(codings)
          if request.withoutSuggested {
            document.leaveOutSuggested()
            codings.removeAll { $0.origin == .acceptedSuggestion }
          }
          let rows = list.rows(of: document, codings)
          count += rows.count
          try add(rows)
        }
      }
      return list.figure.matrix
    }
    let notices =
      list.figure.notices + (try offRecordNotice()) + (try asideNotices())
      + (try conflictNotices()) + Self.undescribedNotice(documents)
    return (written, count, notices)
  }
}
