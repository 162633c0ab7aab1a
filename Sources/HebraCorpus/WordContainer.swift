internal import HebraFormats

/// Interviews as people type them in Word, with Word's own litter: text cut into runs in the
/// middle of words, editing sessions, spelling marks.
enum WordContainer {
  /// `Don Eladio: …`, the label bold.
  case boldLabels
  /// `P1: …`, nothing bold.
  case initials
  /// Time, speaker and text in three columns.
  case table

  /// One file, or one for every coder with that coder's comments alone.
  func pour(_ source: CorpusSource) throws -> [CorpusFile] {
    guard !source.copies.isEmpty else {
      return [try file(source.document + ".docx", source, source.comments)]
    }
    return try source.copies.map { coder in
      try file(
        "\(source.document)_\(CorpusName.slug(coder)).docx", source,
        source.comments.filter { $0.coder == coder })
    }
  }

  private func file(
    _ name: String, _ source: CorpusSource, _ comments: [CorpusSource.Comment]
  ) throws -> CorpusFile {
    var typist = WordTypist(document: source.document, comments: comments.map(\.number))
    let blocks =
      switch self {
      case .boldLabels, .initials:
        source.paragraphs.map { paragraph in
          DOCXWriter.Block.paragraph(typist.paragraph(paragraph, isBold: self == .boldLabels))
        }
      case .table: WordTable.blocks(source.paragraphs, typist: &typist)
      }
    let document = DOCXWriter.Document(
      blocks: blocks,
      comments: comments.map {
        DOCXWriter.Comment(author: $0.coder, date: $0.date, lines: $0.lines)
      },
      properties: DOCXWriter.Properties(title: source.title, created: source.date))
    return CorpusFile(name: name, bytes: try DOCXWriter.write(document).bytes)
  }
}

/// Paragraphs without a label stand between tables, the turns in tables with a header.
private enum WordTable {
  static func blocks(
    _ paragraphs: [CorpusSource.Paragraph], typist: inout WordTypist
  ) -> [DOCXWriter.Block] {
    var blocks: [DOCXWriter.Block] = []
    var rows: [[DOCXWriter.Table.Cell]] = []
    func flush() {
      guard !rows.isEmpty else { return }
      let header = ["Hora", "Habla", "Texto"].map {
        [DOCXWriter.Paragraph([.run(DOCXWriter.Run($0, isBold: true))], style: .cell)]
      }
      blocks.append(
        .table(DOCXWriter.Table(widths: [1200, 1700, 6506], rows: [header] + rows)))
      rows = []
    }
    for paragraph in paragraphs {
      let said = DOCXWriter.Paragraph(typist.content(paragraph), style: .cell)
      switch paragraph.kind {
      case .unlabelled:
        flush()
        blocks.append(.paragraph(typist.paragraph(paragraph, isBold: false)))
      case .labelled(let label, let time):
        let keys = [time ?? "", label].map {
          [DOCXWriter.Paragraph([.run(DOCXWriter.Run($0))], style: .cell)]
        }
        rows.append(keys + [[said]])
      case .continuation where rows.isEmpty:
        rows.append([[], [], [said]])
      case .continuation:
        rows[rows.count - 1][2].append(said)
      }
    }
    flush()
    return blocks
  }
}
