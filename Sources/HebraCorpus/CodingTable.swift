internal import HebraDisclosure
internal import HebraFormats

/// Codings beside a container that has no comments.
enum CodingTable {
  private static let headers = [
    "documento", "intervencion", "cita", "codigo", "codificador", "fecha", "facetas", "memo",
  ]

  /// The table, or nothing when nobody coded.
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
