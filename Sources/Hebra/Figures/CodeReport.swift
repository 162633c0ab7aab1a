internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes the code report (*informe por código*): all segments of a code and of the codes below
  /// it, by municipality and sector, each with its source, the question before it, facets and memo.
  public func reportCode(
    _ typed: String, layer: String?, to destination: Destination
  ) throws -> Exported {
    let target = try output(destination, of: .document, as: "report.code")
    let codebook = try self.codebook()
    let code = try CodingDesk.code(typed, codebook)
    let layer = try layer.map { try self.layer($0).name }
    let below = codebook.read(as: codebook.descendants(of: code.id))
    let offRecord = try offRecordSpeech()
    let codings = try asking { codebook.standing(try $0.codings(layer: layer)) }.filter { coding in
      below.contains(coding.code)
        && !(offRecord[coding.document] ?? []).contains { $0.overlaps(coding.range) }
    }
    let cases = try self.cases()
    let participants = try asking { try $0.participants() }
    var report = CodeReport(
      code: code, codebook: codebook, layer: layer, messages: messages,
      sectors: Dictionary(
        participants.map { ($0.pseudonym, $0.attributes["sector"] ?? "") },
        uniquingKeysWith: { first, _ in first }))
    for one in cases {
      report.count(one)
      let own = codings.filter { $0.document == one.document.name }
      guard !own.isEmpty else { continue }
      report.add(own, of: one, transcript: try asking { try $0.transcript(one.document.name) })
    }
    do {
      var document = report.document(total: cases.count, created: dataDate(codings))
      document.properties.state(target.head)
      let file = try DOCXWriter.write(DisclosureRule.release(document, for: destination.level))
      // Everything is read before the export, so that nothing is refused after it.
      let notices = file.notices + (try offRecordNotice())
      try export([
        Export(
          kind: "report.code", files: [Outgoing(file: target, written: file)],
          settings: ["code": code.id, "layer": layer ?? "*"])
      ])
      return Exported(
        path: target.path, count: codings.count, notices: notices)
    } catch {
      throw Failure(error)
    }
  }
}

/// Collects the segments of a code for a Word document.
struct CodeReport {
  let code: Code
  let codebook: Codebook
  let layer: String?
  let messages: Messages
  /// Pseudonym → sector.
  let sectors: [String: String]
  private var entries: [Entry] = []
  /// Municipality and sector → how many documents have someone of that sector; with an empty sector,
  /// all documents of the municipality.
  private var documentCounts: [[String]: Int] = [:]

  private struct Entry {
    var municipality: String
    var sector: String
    var document: Document
    var range: TextRange
    var codings: [Coding]
    var runs: [DOCXWriter.Run]
    var source: String
    var question: String?
  }

  init(
    code: Code, codebook: Codebook, layer: String?, messages: Messages,
    sectors: [String: String]
  ) {
    self.code = code
    self.codebook = codebook
    self.layer = layer
    self.messages = messages
    self.sectors = sectors
  }

  /// Adds the codings of a document; codings with equal ranges become one segment.
  mutating func add(_ codings: [Coding], of one: Case, transcript: Transcript) {
    let document = one.document
    let byLabel = Dictionary(one.speakers.map { ($0.label, $0) }) { first, _ in first }
    for (range, group) in Dictionary(grouping: codings, by: \.range).sorted(by: { $0.key < $1.key })
    {
      let turns = transcript.turns.filter { $0.speech.overlaps(range) }
      let voices = turns.filter { $0.role != .interviewer }
      let people = voices.compactMap { byLabel[$0.label]?.pseudonym }
      let found = Set(people.compactMap { sectors[$0] }.filter { !$0.isEmpty })
      let sector = found.count == 1 ? found.first ?? "" : ""
      var parts = [document.name]
      if let date = document.date, !date.isEmpty { parts.append(date) }
      if let turn = voices.first ?? turns.first {
        parts.append("\(word("turn")) \(turn.index)")
        parts.append(byLabel[turn.label]?.pseudonym ?? turn.label)
      }
      if document.register != .literal {
        parts.append(word("register.\(document.register.rawValue)"))
      }
      entries.append(
        Entry(
          municipality: document.municipality?.name ?? "", sector: sector, document: document,
          range: range, codings: group.sorted { ($0.code, $0.layer) < ($1.code, $1.layer) },
          runs: Self.runs(transcript, range), source: parts.joined(separator: " · "),
          question: turns.first.flatMap { Self.question(before: $0, transcript) }))
    }
  }

  /// Counts a document of the study for the table, whether it has the code or not.
  mutating func count(_ one: Case) {
    let found = Set(one.speakers.compactMap { $0.pseudonym.flatMap { sectors[$0] } })
    let municipality = one.document.municipality?.name ?? ""
    for sector in found.union([""]) { documentCounts[[municipality, sector], default: 0] += 1 }
  }

  /// The report; `total` is the number of documents in the project.
  func document(total: Int, created: String?) -> ReportDocument {
    let name = messages.name(of: code)
    let documents = Set(entries.map(\.document.name)).count
    let segments = entries.count
    var subtitles = [
      "\(heading("codebook")): \(codebook.title) \(codebook.version)",
      "\(heading("column.layer")): \(layer ?? word("layers.all"))",
      "\(heading("report.segments")): \(segments) · \(word("documents")): \(documents)/\(total)",
      word("report.team-only"),
    ]
    if code.isZeroUninterpretable { subtitles.append(word("report.zero-uninterpretable")) }
    var blocks: [ReportDocument.Block] = [
      overview(total: total),
      .paragraph([DOCXWriter.Run(word("report.counts"), isItalic: true)]),
      .paragraph([
        DOCXWriter.Run(heading("column.definition") + ": ", isBold: true),
        DOCXWriter.Run(messages.definition(of: code)),
      ]),
    ]
    for (municipality, inPlace) in grouped(entries, by: \.municipality) {
      blocks.append(.heading(1, municipality.isEmpty ? word("no-municipality") : municipality))
      for (sector, group) in grouped(inPlace, by: \.sector) {
        blocks.append(
          .heading(2, sector.isEmpty ? word("no-sector") : Messages.capitalized(sector)))
        for entry in group { blocks += segment(entry) }
      }
    }
    return ReportDocument(
      title: "\(code.id) \(name)", subtitles: subtitles, blocks: blocks,
      properties: DOCXWriter.Properties(
        title: "\(code.id) \(name)", created: created,
        language: messages.spellingTag))
  }

  /// The table of documents and segments by municipality and sector, with a last row for all.
  private func overview(total: Int) -> ReportDocument.Block {
    func row(_ names: [String], _ group: [Entry], of all: Int) -> [String] {
      names + ["\(Set(group.map(\.document.name)).count)/\(all)", String(group.count)]
    }
    var rows = grouped(entries, by: \.municipality).flatMap { municipality, inPlace in
      grouped(inPlace, by: \.sector).map { sector, group in
        row(
          [
            municipality.isEmpty ? word("no-municipality") : municipality,
            sector.isEmpty ? word("no-sector") : sector,
          ], group, of: documentCounts[[municipality, sector]] ?? 0)
      }
    }
    rows.append(row([heading("report.total"), ""], entries, of: total))
    return .table(
      headers: [
        heading("column.municipality"), heading("column.sector"),
        "\(heading("documents")) (n/N)", heading("report.segments"),
      ], rows: rows, widths: [0.3, 0.3, 0.2, 0.2])
  }

  private func segment(_ entry: Entry) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    if let question = entry.question {
      blocks.append(
        .paragraph(
          [
            DOCXWriter.Run(word("question") + ": ", isBold: true), DOCXWriter.Run(question),
          ], keepsNext: true))
    }
    blocks.append(.quotation(entry.runs, source: entry.source, keepsNext: true))
    var readings: [(code: String, facets: String, coders: [String])] = []
    for coding in entry.codings {
      let facets = facets(of: coding)
      if let same = readings.firstIndex(where: { $0.code == coding.code && $0.facets == facets }) {
        if !readings[same].coders.contains(coding.coder) {
          readings[same].coders.append(coding.coder)
        }
      } else {
        readings.append((coding.code, facets, [coding.coder]))
      }
    }
    for reading in readings {
      let facets = reading.facets.isEmpty ? "" : ". " + reading.facets
      blocks.append(
        .paragraph([
          DOCXWriter.Run(name(of: reading.code), isBold: true),
          DOCXWriter.Run("\(facets) (\(reading.coders.joined(separator: ", ")))"),
        ]))
    }
    for coding in entry.codings {
      guard let memo = coding.memo, !memo.isEmpty else { continue }
      blocks.append(
        .paragraph([
          DOCXWriter.Run("\(heading("column.memo")) (\(coding.coder)): ", isItalic: true),
          DOCXWriter.Run(memo),
        ]))
    }
    return blocks
  }

  private func name(of id: String) -> String {
    codebook.code(id).map { "\(id) \(messages.name(of: $0))" } ?? id
  }

  /// The facets that a person chose, each with its name and values: `Actor: Policía, Fiscalía`.
  private func facets(of coding: Coding) -> String {
    let chosen = coding.facets.filter { !$0.isAssumed }
    var ids: [String] = []
    for value in chosen where !ids.contains(value.facet) { ids.append(value.facet) }
    let known = codebook.facets.map(\.id)
    let order = known.filter(ids.contains) + ids.filter { !known.contains($0) }
    return order.map { id in
      let name = codebook.facets.first { $0.id == id }.map { messages.name(of: $0) } ?? id
      return "\(name): "
        + chosen.filter { $0.facet == id }.map { messages.name(of: $0, in: codebook) }.joined(
          separator: ", ")
    }.joined(separator: " · ")
  }

  private func heading(_ key: String) -> String { messages.heading(key) }

  private func word(_ key: String) -> String { messages.word(key) }

  private func grouped(
    _ entries: [Entry], by key: KeyPath<Entry, String>
  ) -> [(String, [Entry])] {
    Dictionary(grouping: entries) { $0[keyPath: key] }
      .sorted { a, b in
        a.key.isEmpty != b.key.isEmpty ? b.key.isEmpty : Words.fold(a.key) < Words.fold(b.key)
      }
      .map { ($0.key, $0.value) }
  }

  /// The text of a range, with the labels of turns inside it in bold.
  private static func runs(_ transcript: Transcript, _ range: TextRange) -> [DOCXWriter.Run] {
    var cuts: [(TextRange, Bool)] = []
    var at = range.start
    for turn in transcript.turns where turn.range.overlaps(range) {
      let label = TextRange(turn.range.start, turn.speech.start)
      guard let shared = label.intersection(range) else { continue }
      if shared.start > at { cuts.append((TextRange(at, shared.start), false)) }
      cuts.append((shared, true))
      at = shared.end
    }
    if at < range.end { cuts.append((TextRange(at, range.end), false)) }
    return cuts.compactMap { cut, isBold in
      transcript.text.text(in: cut).map { DOCXWriter.Run($0, isBold: isBold) }
    }
  }

  /// The interviewer's last words before a turn, at most seven turns back: the question that was
  /// asked.
  static func question(before turn: Turn, _ transcript: Transcript) -> String? {
    var index = turn.index - 1
    while index >= 0, index > turn.index - 8 {
      let before = transcript.turns[index]
      if before.role == .interviewer {
        return transcript.text.text(in: before.speech)?.trimmed.nilIfEmpty
      }
      index -= 1
    }
    return nil
  }
}
