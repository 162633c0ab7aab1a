internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The readings of documents as a Word document for a meeting: for each question the passage with
/// everyone's limits, what each coder says, and an empty cell for the decision.
struct AgreementSheet {
  private typealias Run = DOCXWriter.Run
  private typealias Cell = DOCXWriter.Table.Cell

  private let messages: Messages
  private let codebook: Codebook
  private var blocks: [ReportDocument.Block] = []
  private(set) var count = 0

  /// The colours of the limits, dark enough on white for a projector.
  private static let colours = ["1F4E9E", "B4460B", "2E6B34", "6A2C91"]
  private static let gray = "767676"
  /// How many words are shown before and after a passage.
  private static let context = 15

  init(_ messages: Messages, codebook: Codebook) {
    self.messages = messages
    self.codebook = codebook
    blocks.append(.paragraph([Run(messages.what(.agreementHow))]))
  }

  /// Adds the open questions of a document: those in which the readings say the same, then the
  /// others.
  mutating func add(_ now: Reconciliation, _ one: Case, _ transcript: Transcript) {
    guard !now.open.isEmpty else { return }
    let names = now.layers.enumerated().map { "\(AgreementCell.letter($0)) = \($1)" }
    var heading = [now.document]
    if let municipality = one.document.municipality?.name { heading.append(municipality) }
    blocks.append(.heading(1, heading.joined(separator: " · ")))
    var lines = [names.joined(separator: " · ")]
    lines.append(
      messages.what(
        .agreementCounts,
        ["common": String(now.proposed.count), "differ": String(now.disagreements.count)]))
    if !now.unfinished.isEmpty {
      lines.append(
        messages.what(
          .agreementUnfinished, ["coders": now.unfinished.joined(separator: ", ")]))
    }
    blocks.append(.paragraph([Run(lines.joined(separator: ". "), isItalic: true)], keepsNext: true))
    let page = Page(now, one, transcript)
    if !now.disagreements.isEmpty {
      blocks.append(.heading(2, messages.word("agreement.differ")))
      blocks.append(table(now.disagreements, page))
    }
    if !now.proposed.isEmpty {
      blocks.append(.heading(2, messages.word("agreement.common")))
      blocks.append(.paragraph([Run(messages.what(.agreementCommonHow))], keepsNext: true))
      blocks.append(table(now.proposed, page))
    }
    count += now.open.count
  }

  /// The document; `created` is the date of the data, ISO 8601.
  func document(title: String, created: String?, head: String?) -> ReportDocument {
    var properties = DOCXWriter.Properties(
      created: created, custom: [.init(HandoffIdentity.agreementMark, "1")])
    properties.state(head)
    return ReportDocument(
      title: title,
      subtitles: [
        "\(codebook.title) \(codebook.version)", messages.word("report.team-only"),
      ], blocks: blocks,
      properties: properties, isLandscape: true)
  }

  /// What the rows of one document share.
  private struct Page {
    let now: Reconciliation
    let transcript: Transcript
    let wordStarts: [Int]
    let people: [String: String]

    init(_ now: Reconciliation, _ one: Case, _ transcript: Transcript) {
      self.now = now
      self.transcript = transcript
      wordStarts = Words.ranges(in: transcript.text).map(\.start)
      people = Dictionary(
        one.speakers.compactMap { speaker in speaker.pseudonym.map { (speaker.label, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  private func table(_ questions: [AgreementQuestion], _ page: Page) -> ReportDocument.Block {
    let layers = page.now.layers
    let readings = layers.enumerated().map { "\(AgreementCell.letter($0)): \($1)" }
    return .formattedTable(
      headers: [messages.heading("column.number"), messages.heading("column.passage")] + readings
        + [messages.heading("column.decision"), messages.heading("column.reason")],
      rows: questions.map { question in
        let number = page.now.questions.firstIndex(of: question).map { $0 + 1 } ?? 0
        var cells: [Cell] = [
          [Self.line([Run(String(number))]), Self.line([Run(question.id, colour: Self.gray)])],
          passage(question, page),
        ]
        cells += layers.map { reading(question.codings(of: $0)) }
        let yes = question.kind == .same ? messages.word("yes") : ""
        return cells + [[Self.line([Run(yes, isBold: true)])], [Self.line([])]]
      },
      widths: [0.11, 0.37] + layers.map { _ in 0.26 / Double(layers.count) } + [0.14, 0.12])
  }

  private static func line(_ runs: [Run]) -> DOCXWriter.Paragraph {
    DOCXWriter.Paragraph(runs.map(DOCXWriter.Inline.run), style: .cell)
  }

  /// The words of a question with the limits of every reading, and who speaks.
  private func passage(_ question: AgreementQuestion, _ page: Page) -> Cell {
    let text = page.transcript.text
    let turns = page.transcript.turns.filter { $0.speech.overlaps(question.range) }
    var cell: Cell = []
    if let turn = turns.first {
      let speaker = page.people[turn.label] ?? turn.label
      cell.append(
        Self.line([
          Run("\(messages.word("turn")) \(turn.index) · \(speaker)", colour: Self.gray)
        ]))
    }
    let first = page.wordStarts.partition { $0 < question.range.start }
    let after = page.wordStarts.partition { $0 < question.range.end }
    let start = page.wordStarts[max(0, first - Self.context)...].first ?? question.range.start
    let before = max(min(start, question.range.start), turns.first?.speech.start ?? 0)
    let next = after + Self.context
    let end = next < page.wordStarts.count ? page.wordStarts[next] : text.utf8.count
    let behind = min(max(end, question.range.end), turns.last?.speech.end ?? text.utf8.count)
    var runs: [Run] = []
    func add(_ from: Int, _ to: Int, isInside: Bool) {
      guard from < to, let words = text.text(in: TextRange(from, to)) else { return }
      runs.append(
        isInside
          ? Run(Self.shortened(String(words)))
          : Run(String(words), isItalic: true, colour: Self.gray))
    }
    // Each limit in the order of the text; at one place the ends come first.
    var limits: [(at: Int, isEnd: Bool, layer: Int)] = []
    for coding in question.codings {
      let layer = page.now.layers.firstIndex(of: coding.layer) ?? 0
      limits.append((coding.range.start, false, layer))
      limits.append((coding.range.end, true, layer))
    }
    limits.sort { ($0.at, $0.isEnd ? 0 : 1, $0.layer) < ($1.at, $1.isEnd ? 0 : 1, $1.layer) }
    add(before, question.range.start, isInside: false)
    var at = question.range.start
    for limit in limits {
      add(at, limit.at, isInside: true)
      at = max(at, limit.at)
      let letter = AgreementCell.letter(limit.layer)
      runs.append(
        Run(
          limit.isEnd ? "\(letter)]" : "[\(letter)", isBold: true,
          colour: Self.colours[limit.layer % Self.colours.count]))
    }
    add(at, behind, isInside: false)
    cell.append(Self.line(runs))
    return cell
  }

  /// The first and the last words of a stretch in which no limit lies.
  private static func shortened(_ text: String) -> String {
    let words = Words.ranges(in: text)
    guard words.count > 60, let start = text.text(in: TextRange(0, words[24].end)),
      let end = text.text(in: TextRange(words[words.count - 25].start, text.utf8.count))
    else { return text }
    return "\(start) […] \(end)"
  }

  /// What one coder says: codes, stated facets, note.
  private func reading(_ codings: [Coding]) -> Cell {
    guard !codings.isEmpty else { return [Self.line([Run("—")])] }
    var cell: Cell = []
    for coding in codings {
      let standing = codebook.standing(for: coding.code)
      let name = codebook.code(standing).map { messages.name(of: $0) } ?? ""
      cell.append(Self.line([Run(standing, isBold: true), Run(" " + name)]))
      let facets = coding.statedFacets.map { messages.name(of: $0, in: codebook) }
      if !facets.isEmpty { cell.append(Self.line([Run(facets.joined(separator: ", "))])) }
      for memo in coding.memo?.split(separator: "\n") ?? [] {
        cell.append(Self.line([Run(String(memo), isItalic: true)]))
      }
    }
    return cell
  }
}
