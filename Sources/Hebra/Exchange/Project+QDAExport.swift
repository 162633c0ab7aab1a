internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes the study as a REFI-QDA project (`.qdpx`), which NVivo, MAXQDA, ATLAS.ti and QualCoder read.
  ///
  /// Layers are users; families are codes that cannot be coded with; facets and memos of codings are notes;
  /// attributes are variables; each participant is a case with their turns; relations are links. Positions
  /// are code points, as the standard says. What has no element in the standard is named in the notices.
  ///
  /// - Parameters:
  ///   - layers: the names of the layers; empty for all.
  ///   - destination: a `.qdpx` file, for the team.
  /// - Returns: the path and how many codings are in it.
  /// - Throws: ``Failure`` when a layer is unknown, or the file cannot be written.
  public func exportQDA(layers: [String] = [], to destination: Destination) throws -> Exported {
    let file = try output(destination, of: .exchange)
    let names = try layers.isEmpty ? self.layers().map(\.name) : layers.map { try layer($0).name }
    var maker = try QDAMaker(
      self, name: (path as NSString).lastPathComponent.replacing(".hebra", with: ""),
      layers: Set(names))
    for document in try documents() { try maker.add(document, of: self) }
    try maker.finish(self)
    do {
      let written = try QDPXWriter.write(
        DisclosureRule.release(maker.project, for: destination.level))
      try export([
        Export(
          kind: "exchange", files: [Outgoing(file: file, written: written)],
          settings: ["format": "qdpx", "layers": names.sorted().joined(separator: ", ")])
      ])
      return Exported(
        path: file.path, count: maker.codings, notices: maker.losses + written.notices)
    } catch {
      throw Failure(error)
    }
  }
}

/// Makes the project that is exchanged, document by document.
private struct QDAMaker {
  private(set) var project: QDAProject
  private(set) var codings = 0
  private let codebook: Codebook?
  private let layers: Set<String>
  private let messages: Messages
  private var codeGUIDs: [String: String] = [:]
  private var users: [String: String] = [:]
  private var variables: [String: String] = [:]
  private var cases: [String: Int] = [:]
  private let attributes: [String: [String: String]]
  private let relations: [CausalRelation]
  private let memos: [String: [Memo]]
  private let notes: [Note]
  /// Selections by document and range.
  private var places: [NotePlace: String] = [:]
  private(set) var losses: [Notice] = []

  /// The namespace of identifiers that follow from names, so that two exports of one project are equal.
  private static let namespace =
    UUID(uuidString: "6f2a6a4e-0f2f-5e0c-9a53-6d6e2f0b7c11") ?? UUID()

  private static func guid(_ kind: String, _ name: String) -> String {
    TextIdentity.uuid5(namespace: namespace, name: "\(kind) \(name)")
  }

  init(_ own: borrowing Project, name: String, layers: Set<String>) throws {
    self.layers = layers
    messages = own.messages
    codebook = try own.currentCodebook()
    project = QDAProject(name: name, origin: "Hebra \(Release.version)")
    attributes = Dictionary(
      try own.asking { try $0.documentAttributes() }.map { ($0.document, $0.attributes) },
      uniquingKeysWith: { first, _ in first })
    relations = try own.asking { try $0.relations() }
    memos = Dictionary(grouping: try own.asking { try $0.memos() }, by: \.document)
    notes = try own.notes()
    for person in try own.participants() {
      var one = QDAProject.Case(guid: Self.guid("case", person.pseudonym), name: person.pseudonym)
      for (key, value) in person.attributes.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
        one.values.append(QDAProject.Value(variable(key), value))
      }
      cases[person.pseudonym] = project.cases.count
      project.cases.append(one)
    }
    if let codebook { addCodes(codebook) }
    project.codebookSource = try own.asking { try $0.codebookSource() }
  }

  private mutating func user(_ name: String) -> String {
    if let known = users[name] { return known }
    let guid = Self.guid("user", name)
    users[name] = guid
    project.users.append(QDAProject.User(guid: guid, name: name))
    return guid
  }

  private mutating func variable(_ name: String) -> String {
    if let known = variables[name] { return known }
    let guid = Self.guid("variable", name)
    variables[name] = guid
    project.variables.append(QDAProject.Variable(guid: guid, name: name))
    return guid
  }

  private mutating func addCodes(_ book: Codebook) {
    let codes = book.codes.filter { !$0.isRetired }
    var children = Dictionary(grouping: codes, by: \.parent)
    for code in codes { codeGUIDs[code.id] = Self.guid("code", code.id) }
    // Twelve hues that are told apart on paper and by most eyes.
    let colours = [
      "#B4460B", "#1F4E9E", "#2E6B34", "#6A2C91", "#8A6A00", "#0F766E", "#9D174D", "#475569",
      "#7C2D12", "#1D4ED8", "#4D7C0F", "#A21CAF",
    ]
    func made(_ code: Code, colour: String) -> QDAProject.Code {
      let below = children.removeValue(forKey: code.id) ?? []
      var one = QDAProject.Code(
        guid: codeGUIDs[code.id] ?? "", name: "\(code.id) \(messages.name(of: code))",
        isCodable: below.isEmpty, color: colour, description: description(of: code))
      one.children = below.map { made($0, colour: colour) }
      return one
    }
    let families = children.removeValue(forKey: nil) ?? []
    project.codes = families.enumerated().map {
      made($1, colour: colours[$0 % colours.count])
    }
    project.description = "\(book.title) \(book.version)"
  }

  private func description(of code: Code) -> String? {
    let parts = [
      code.definition, code.include.map { "\(messages.word("page.includes")) \($0)" },
      code.exclude.map { "\(messages.word("page.excludes")) \($0)" },
      code.example.map { "\(messages.word("page.example")) \($0)" },
    ]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n").nilIfEmpty
  }

  /// Adds the text of a document with what is on it.
  mutating func add(_ document: Document, of own: borrowing Project) throws {
    let transcript = try own.transcript(of: document.name)
    let map = CodePointMap(transcript.text)
    var source = QDAProject.Source(
      guid: Self.guid("source", document.hash), name: document.name, text: transcript.text)
    for (key, value) in (attributes[document.name] ?? [:]).sorted(by: { $0.key < $1.key })
    where !value.isEmpty {
      source.values.append(QDAProject.Value(variable(key), value))
    }
    var selections: [TextRange: Int] = [:]
    func place(_ range: TextRange) -> Int {
      if let known = selections[range] { return known }
      let (start, end) = (
        map.codePoint(atByte: range.start), map.codePoint(atByte: range.end)
      )
      // Programs that show a selection by its name cut it at a hundred characters.
      let words = transcript.text.text(in: range).map { String($0.prefix(100)) }
      source.selections.append(
        QDAProject.Selection(
          guid: Self.guid("selection", "\(document.hash) \(range.start)-\(range.end)"), name: words,
          start: start, end: end))
      selections[range] = source.selections.count - 1
      return source.selections.count - 1
    }
    let segments = try own.segments(of: document.name).map(\.coding)
      .filter { layers.contains($0.layer) }.sorted { ($0.range, $0.code) < ($1.range, $1.code) }
    for coding in segments {
      guard let code = codeGUIDs[codebook?.standing(for: coding.code) ?? coding.code] else {
        unknown += 1
        continue
      }
      var one = QDAProject.Coding(
        guid: coding.id, code: code, user: user(coding.layer), date: coding.date)
      let said =
        coding.statedFacets.map(\.written) + [coding.memo].compactMap(\.self)
      if !said.isEmpty {
        one.notes = [
          note("coding \(coding.id)", by: coding.coder, coding.date, said.joined(separator: "\n"))
        ]
      }
      source.selections[place(coding.range)].codings.append(one)
      codings += 1
    }
    for memo in memos[document.name] ?? [] {
      let guid = note(memo.id, by: memo.coder, memo.date, memo.text)
      if let range = memo.range {
        source.selections[place(range)].notes.append(guid)
      } else {
        source.notes.append(guid)
      }
    }
    for one in notes {
      for spot in one.places where spot.document == document.name {
        guard let range = spot.range else { continue }
        source.selections[place(range)].notes.append(note(one))
      }
      if one.places.contains(where: { $0.subject == .document && $0.name == document.name }) {
        source.notes.append(note(one))
      }
    }
    for relation in relations where relation.document == document.name {
      let ends = [relation.from.range, relation.to.range].map {
        source.selections[place($0)].guid
      }
      project.links.append(
        QDAProject.Link(
          guid: relation.id, name: "\(relation.from.code) → \(relation.to.code)", origin: ends[0],
          target: ends[1]))
    }
    let people = Dictionary(
      try own.speakers(of: document.name).compactMap { one in
        one.pseudonym.map { (one.label, $0) }
      }, uniquingKeysWith: { first, _ in first })
    for turn in transcript.turns where !turn.speech.isEmpty {
      guard let number = people[turn.label].flatMap({ cases[$0] }) else { continue }
      project.cases[number].selections.append(source.selections[place(turn.speech)].guid)
    }
    source.selections.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    project.sources.append(source)
  }

  private var unknown = 0
  private var written: Set<String> = []

  private mutating func note(
    _ id: String, by coder: String, _ date: String?, _ text: String, title: String? = nil
  ) -> String {
    let guid = UUID(uuidString: id) == nil ? Self.guid("note", id) : id.lowercased()
    if written.insert(guid).inserted {
      project.notes.append(
        QDAProject.Note(guid: guid, name: title, user: user(coder), date: date, text: text))
    }
    return guid
  }

  private mutating func note(_ note: Note) -> String {
    let title = [note.type, note.title].compactMap(\.self).joined(separator: ": ")
    return self.note(note.id, by: note.coder, note.date, note.text, title: title.nilIfEmpty)
  }

  /// Adds memos on the study and on codes, and says what has no place in the standard.
  mutating func finish(_ own: borrowing Project) throws {
    var onCodes: [String: [String]] = [:]
    var elsewhere = 0
    for one in notes {
      for place in one.places {
        switch place.subject {
        case .project: project.projectNotes.append(note(one))
        case .code where codeGUIDs[place.name] != nil:
          onCodes[codeGUIDs[place.name] ?? "", default: []].append(note(one))
        case .segment, .coding, .document: break
        default: elsewhere += 1
        }
      }
    }
    func noted(_ code: QDAProject.Code) -> QDAProject.Code {
      var code = code
      code.notes = onCodes[code.guid] ?? []
      code.children = code.children.map(noted)
      return code
    }
    project.codes = project.codes.map(noted)
    let facts: [(String, Int)] = [
      ("finished", try own.finishedMarks().count), ("note", elsewhere),
      ("coding", unknown), ("suggestion", try own.suggestionDecisions().count),
      ("assignment", try own.assignments().count),
    ]
    losses = facts.filter { $0.1 > 0 }.map { kind, count in
      Notice(.exchangeLost, count: count, details: ["what": messages.word("exchange-lost.\(kind)")])
    }
    if project.sources.contains(where: { $0.text.unicodeScalars.contains { $0.value > 0xFFFF } }) {
      losses.append(Notice(.exchangeAstral))
    }
  }
}
