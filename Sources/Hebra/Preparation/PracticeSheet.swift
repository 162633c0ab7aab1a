internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

/// A practice as a file that a coder fills in: passages, each with an empty cell for its codes.
///
/// Nothing in it says which codes are right.
struct PracticeSheet {
  private typealias Run = DOCXWriter.Run
  private typealias Cell = DOCXWriter.Table.Cell

  let items: [PracticeItem]
  let codebook: Codebook
  /// The codes among which to choose.
  let codes: [Code]
  let seed: UInt64
  let messages: Messages

  private static let grey = "767676"

  private func line(_ runs: [Run]) -> DOCXWriter.Paragraph {
    DOCXWriter.Paragraph(runs.map(DOCXWriter.Inline.run), style: .cell)
  }

  /// A Word document.
  func document(head: String?) -> ReportDocument {
    var properties = DOCXWriter.Properties(custom: [.init(HandoffIdentity.practiceMark, "1")])
    properties.state(head)
    let rows = items.enumerated().map { index, item -> [Cell] in
      [
        [line([Run(String(index + 1))]), line([Run(item.id, colour: Self.grey)])],
        [line([Run(item.text)])], [line([])], [line([])],
      ]
    }
    return ReportDocument(
      title: messages.word("practice.title"),
      subtitles: [
        "\(codebook.title) \(codebook.version)",
        messages.what(.practiceSeed, ["seed": "\(seed)", "count": "\(items.count)"]),
        messages.word("report.team-only"),
      ],
      blocks: [
        .paragraph([Run(messages.what(.practiceHow))]),
        .formattedTable(
          headers: [
            messages.heading("column.number"), messages.heading("column.passage"),
            messages.heading("column.codes"), messages.heading("column.doubt"),
          ], rows: rows, widths: [0.14, 0.5, 0.19, 0.17]),
        .heading(2, messages.word("practice.codes")),
        .table(
          headers: [messages.heading("column.code"), messages.heading("column.name")],
          rows: codes.map { [$0.id, messages.name(of: $0)] }, widths: [0.15, 0.85]),
      ], properties: properties, isLandscape: true)
  }

  /// A table, for CSV and XLSX.
  var matrix: Matrix {
    Matrix(
      title: messages.word("practice.title"),
      columns: messages.columns(["id"], width: 14) + messages.columns(["passage"], width: 80)
        + messages.columns(["codes", "doubt"], width: 24),
      rows: items.map { [.text($0.id), .text($0.text), .text(""), .text("")] })
  }
}
