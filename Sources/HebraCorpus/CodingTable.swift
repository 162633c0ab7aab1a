internal import HebraDisclosure
internal import HebraFormats

/// A table of codings for a container that cannot hold comments.
enum CodingTable {
  private static let headers = [
    "documento", "intervencion", "cita", "codigo", "codificador", "fecha", "facetas", "memo",
  ]

  /// The table; empty when there are no codings.
  static func files(of source: CorpusSource) -> [CorpusFile] {
    guard !source.comments.isEmpty else { return [] }
    return [
      CorpusFile(
        name: source.document + ".codings.csv",
        bytes: CSVWriter.write(
          DisclosureRule.show([headers] + CodingRows.rows(of: source))
        ).bytes)
    ]
  }
}
