internal import HebraFormats

/// The positions of a source's paragraphs in a Word document, for each container.
struct WordLayout {
  let container: WordContainer
  let paragraphs: [CorpusSource.Paragraph]
  /// The texts of automatic lists: labels, or a bullet.
  let lists: [String]

  init(_ container: WordContainer, _ paragraphs: [CorpusSource.Paragraph]) {
    self.container = container
    self.paragraphs = paragraphs
    lists = paragraphs.reduce(into: []) { lists, paragraph in
      let sign: String? =
        switch paragraph.kind {
        case .labelled(let label, _) where container == .numbered: label + ":"
        case .bullet: "•"
        default: nil
        }
      if let sign, !lists.contains(sign) { lists.append(sign) }
    }
  }

  func blocks(_ typist: inout WordTypist) -> [DOCXWriter.Block] {
    var blocks: [DOCXWriter.Block] = []
    if container == .transcribe {
      blocks += [heading("Archivo de audio"), plain("grabacion.mp3"), heading("Transcripción")]
    }
    var rows: [[DOCXWriter.Table.Cell]] = []
    var fields: [[DOCXWriter.Table.Cell]] = []
    func flush() {
      if !fields.isEmpty {
        blocks.append(
          .table(DOCXWriter.Table(widths: [2800, 6606], rows: fields, hasHeader: false)))
        fields = []
      }
      guard !rows.isEmpty else { return }
      let header = ["Hora", "Habla", "Texto"].map {
        [DOCXWriter.Paragraph([.run(DOCXWriter.Run($0, isBold: true))], style: .cell)]
      }
      blocks.append(
        .table(DOCXWriter.Table(widths: [1200, 1700, 6506], rows: [header] + rows)))
      rows = []
    }
    for (number, paragraph) in paragraphs.enumerated() {
      switch paragraph.kind {
      case .field(let name):
        let key = DOCXWriter.Paragraph([.run(DOCXWriter.Run(name, isBold: true))], style: .cell)
        let value = DOCXWriter.Paragraph(typist.content(paragraph), style: .cell)
        fields.append([[key], [value]])
        continue
      case .labelled(let label, let time) where container == .table:
        let said = DOCXWriter.Paragraph(typist.content(paragraph), style: .cell)
        let keys = [time ?? "", label].map {
          [DOCXWriter.Paragraph([.run(DOCXWriter.Run($0))], style: .cell)]
        }
        rows.append(keys + [[said]])
        continue
      case .continuation where container == .table:
        let said = DOCXWriter.Paragraph(typist.content(paragraph), style: .cell)
        if rows.isEmpty {
          rows.append([[], [], [said]])
        } else {
          rows[rows.count - 1][2].append(said)
        }
        continue
      default: break
      }
      flush()
      add(paragraph, number, to: &blocks, &typist)
    }
    flush()
    if typist.isWorn, case .paragraph(var last)? = blocks.last {
      last.content.append(.bookmark("_GoBack"))
      blocks[blocks.count - 1] = .paragraph(last)
    }
    return blocks
  }

  private func add(
    _ paragraph: CorpusSource.Paragraph, _ number: Int, to blocks: inout [DOCXWriter.Block],
    _ typist: inout WordTypist
  ) {
    // Text that continues the paragraph above, after a space or a line break.
    let isJoined =
      paragraph.sharesLine
      || (container == .breaks && paragraph.isSpoken && number > 0
        && paragraphs[number - 1].isSpoken)
    if isJoined, case .paragraph(var above)? = blocks.last {
      let gap = paragraph.sharesLine ? " " : "\n"
      above.content.append(.run(DOCXWriter.Run(gap)))
      above.content += typist.paragraph(paragraph, isBold: container == .boldLabels).content
      blocks[blocks.count - 1] = .paragraph(above)
      return
    }
    switch (paragraph.kind, container) {
    case (.heading, _):
      blocks.append(
        .paragraph(DOCXWriter.Paragraph(typist.content(paragraph), style: .heading2)))
    case (.bullet, _):
      blocks.append(
        .paragraph(
          DOCXWriter.Paragraph(typist.content(paragraph), list: lists.firstIndex(of: "•"))))
    case (.labelled(let label, _), .numbered):
      blocks.append(
        .paragraph(
          DOCXWriter.Paragraph(
            typist.content(paragraph), list: lists.firstIndex(of: label + ":"))))
    case (.labelled(let label, let time), .trint):
      blocks.append(
        .paragraph(
          DOCXWriter.Paragraph(
            [
              .run(DOCXWriter.Run(label, isBold: true)),
              .run(DOCXWriter.Run(" [\(time ?? "00:00:00")] ")),
            ] + typist.content(paragraph))))
    case (.labelled(let label, let time), .teams):
      let clock = Self.teamsTime(time ?? "00:00:00", number)
      blocks.append(
        .paragraph(
          DOCXWriter.Paragraph(
            [.run(DOCXWriter.Run("\(clock)\n")), .run(DOCXWriter.Run(label, isBold: true))]
              + [.run(DOCXWriter.Run("\n"))] + typist.content(paragraph))))
    case (.labelled(let label, let time), .transcribe):
      blocks.append(plain("\(time ?? "00:00:00") \(label)"))
      blocks.append(.paragraph(DOCXWriter.Paragraph(typist.content(paragraph))))
    default:
      blocks.append(
        .paragraph(typist.paragraph(paragraph, isBold: container == .boldLabels)))
    }
  }

  /// `0:12:7.340`: hours, minutes and seconds without leading zeros, as Teams writes them.
  private static func teamsTime(_ time: String, _ number: Int) -> String {
    let parts = time.split(separator: ":").map { String(Int($0) ?? 0) }
    return parts.joined(separator: ":") + ".\(100 + number * 37 % 900)"
  }

  private func heading(_ text: String) -> DOCXWriter.Block {
    .paragraph(DOCXWriter.Paragraph([.run(DOCXWriter.Run(text))], style: .heading1))
  }

  private func plain(_ text: String) -> DOCXWriter.Block {
    .paragraph(DOCXWriter.Paragraph([.run(DOCXWriter.Run(text))]))
  }
}
