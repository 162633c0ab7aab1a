internal import HebraLanguage
package import HebraModel
internal import HebraStore

/// The segments of a code, in groups.
package struct DeskSegments: Sendable {
  /// A segment with where it stands.
  package struct Item: Sendable {
    package var segment: Segment
    /// The turn in which it begins; nil under no label.
    package var turn: Turn?
    package var pseudonym: String?
    /// The turns around it, in the order of the text; what stands before begins at the last question.
    package var before: [Said]
    package var after: [Said]
  }

  /// A turn as it is read.
  package struct Said: Sendable {
    package var label: String
    package var role: Role?
    package var text: String
  }

  /// The segments with one value of an attribute.
  package struct Group: Sendable {
    /// The value; empty where it is not known.
    package var value: String
    /// All segments of the group, those beyond the limit too.
    package var count: Int
    /// The documents that have any.
    package var documents: Int
    package var items: [Item]
  }

  package var total: Int
  package var groups: [Group]

  package init(total: Int, groups: [Group]) {
    self.total = total
    self.groups = groups
  }
}

extension Project {
  /// The segments of a code and the codes below it, grouped by an attribute of documents or participants.
  ///
  /// - Parameters:
  ///   - code: the code as typed; nil for every code.
  ///   - document: the only document; nil for all.
  ///   - layer: the only layer; nil for all that the view shows.
  ///   - attribute: as `hebra search --by` takes it; `coder`; or nil for one group.
  ///   - view: what the person may see.
  ///   - page: which of the segments come with their words, in the order of groups, documents and places.
  /// - Returns: the groups in the order of their values, the unknown one last.
  /// - Throws: ``Failure`` when a code, document, layer or attribute is unknown.
  package func deskSegments(
    code: String?, document: String? = nil, layer: String? = nil, by attribute: String?,
    in view: BlindView, page: Range<Int>
  ) throws -> DeskSegments {
    do {
      return try store.atOnce {
        let found = try segments(of: document, code: code, layer: layer, in: view)
        return try grouped(found, attribute, page)
      }
    } catch {
      throw Failure(error)
    }
  }

  private func grouped(
    _ segments: [Segment], _ typed: String?, _ page: Range<Int>
  ) throws -> DeskSegments {
    let directory = try store.directory()
    let documents = Dictionary(
      directory.documents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let people = Dictionary(
      directory.speakers.compactMap { speaker in speaker.pseudonym.map { ($0, speaker) } },
      uniquingKeysWith: { first, _ in first })
    let isByCoder = typed == "coder"
    let attribute =
      try isByCoder
      ? nil : typed.map { try SearchAttribute($0, in: directory, messages) }
    var texts: [String: SegmentText] = [:]
    func text(_ document: String) throws -> SegmentText {
      if let known = texts[document] { return known }
      let new = try SegmentText(self, document)
      texts[document] = new
      return new
    }
    func value(_ coding: Coding) throws -> String {
      guard !isByCoder else { return coding.coder }
      guard let attribute, let document = documents[coding.document] else { return "" }
      guard !attribute.isOfDocument else { return attribute.value(document, nil) ?? "" }
      let page = try text(document.name)
      guard let turn = page.turn(at: coding.range.start) else { return "" }
      guard attribute.key != "label" else { return turn.label }
      return attribute.value(document, page.pseudonym(of: turn).flatMap { people[$0] }) ?? ""
    }
    var groups: [String: [Segment]] = [:]
    for segment in segments { groups[try value(segment.coding), default: []].append(segment) }
    var seen = 0
    func order(_ value: String) -> (Int, String, String) {
      (value.isEmpty ? 1 : 0, Words.fold(value), value)
    }
    let ordered = groups.sorted { order($0.key) < order($1.key) }
    return DeskSegments(
      total: segments.count,
      groups: try ordered.map { value, found in
        let first = seen
        seen += found.count
        let wanted = (first..<seen).clamped(to: page)
        let items = try found[(wanted.lowerBound - first)..<(wanted.upperBound - first)].map {
          try text($0.coding.document).item($0)
        }
        return DeskSegments.Group(
          value: value, count: found.count,
          documents: Set(found.map(\.coding.document)).count, items: Array(items))
      })
  }
}

/// A text in which segments are shown with their surroundings.
private struct SegmentText {
  private let transcript: Transcript
  private let pseudonyms: [String: String?]

  init(_ project: borrowing Project, _ document: String) throws {
    transcript = try project.asking { try $0.transcript(document) }
    pseudonyms = Dictionary(
      try project.asking { try $0.speakers(of: document) }.map { ($0.label, $0.pseudonym) },
      uniquingKeysWith: { first, _ in first })
  }

  func turn(at byte: Int) -> Turn? {
    let index = transcript.turns.partition { $0.range.end <= byte }
    guard index < transcript.turns.count, transcript.turns[index].range.start <= byte else {
      return nil
    }
    return transcript.turns[index]
  }

  func pseudonym(of turn: Turn) -> String? { pseudonyms[turn.label] ?? nil }

  /// The segment, with the turns back to the question that it answers, three at most, and one after it.
  func item(_ segment: Segment) -> DeskSegments.Item {
    let turns = transcript.turns
    let range = segment.coding.range
    let first = turns.partition { $0.range.end <= range.start }
    let next = turns.partition { $0.range.start < range.end }
    var from = max(0, first - 1)
    while from > 0, first - from < 3, turns[from].role != .interviewer { from -= 1 }
    if from < first, turns[from].role != .interviewer { from = max(0, first - 1) }
    func said(_ turns: ArraySlice<Turn>) -> [DeskSegments.Said] {
      turns.map {
        DeskSegments.Said(
          label: $0.label, role: $0.role, text: transcript.text.text(in: $0.speech) ?? "")
      }
    }
    let turn = turn(at: range.start)
    return DeskSegments.Item(
      segment: segment, turn: turn, pseudonym: turn.flatMap(pseudonym),
      before: said(turns[min(from, first)..<first]),
      after: said(turns[next..<min(next + 1, turns.count)]))
  }
}
