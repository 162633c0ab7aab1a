internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

/// `corpus.xlsx`, `participants.xlsx` and `hablantes.xlsx`, prefilled with the documents and labels
/// that were found.
///
/// `corpus.xlsx` is also the sheet of fieldwork: consent, recording, and what was asked.
enum Templates {
  /// The tables, ready for export.
  static func exports(
    _ files: [FileReport], instruments: [Instrument], documents: DocumentTable,
    people: PeopleTable, to folder: String, _ messages: Messages
  ) throws -> [Export] {
    let blocks = instruments.flatMap { $0.blocks.map(\.id) }
    let fieldwork = fieldwork(messages)
    var rows: [[Matrix.Cell]] = []
    var speakers: [[Matrix.Cell]] = []
    var seen: Set<String> = []
    var filled: [String: [String: PeopleTable.Entry]] = [:]
    for entry in people.entries where filled[entry.document]?[entry.label] == nil {
      filled[entry.document, default: [:]][entry.label] = entry
    }
    for file in files {
      guard let document = file.document, seen.insert(document).inserted else { continue }
      let entry = documents.entry(named: document)
      rows.append(
        [
          document, entry?.municipality?.name, entry?.municipality?.code,
          entry?.municipality?.department,
          entry?.instrument, entry?.register?.rawValue ?? Register.literal.rawValue, entry?.date,
          entry?.wave,
        ].map { .text($0 ?? "") }
          + fieldwork.map { column in
            let known = entry?.attributes.first { Table.key($0.key) == Table.key(column.title) }
            return .text(known?.value ?? "")
          }
          + blocks.map { .text(entry?.topics[$0].map { messages.word($0) } ?? "") })
      for speaker in file.receipt?.speakers ?? [] {
        let known = filled[document]?[speaker.label]
        speakers.append(
          [
            known?.participant?.pseudonym ?? "", document, speaker.label,
            (known?.role ?? speaker.role).map { messages.word($0) } ?? "",
          ].map { .text($0) }
            + ParticipantAttribute.allCases.map {
              .text(known?.participant?.attributes[$0.rawValue] ?? "")
            })
      }
    }
    let corpus = Matrix(
      title: messages.word("documents"),
      columns: messages.columns(
        [
          "document", "municipality", "place_code", "department", "instrument", "register", "date",
          "wave",
        ], width: 18,
        choices: [
          "instrument": instruments.map(\.id),
          "register": Register.allCases.map { messages.word("register.\($0.rawValue)") },
        ]) + fieldwork
        + blocks.map { block in
          Matrix.Column(
            key: block, title: block, width: 22,
            choices: TopicState.allCases.map { messages.word($0) })
        },
      rows: rows, settings: legend(instruments, messages))
    let participants = Matrix(
      title: messages.word("participants"),
      columns: messages.columns(
        ["pseudonym", "document", "label", "role"] + ParticipantAttribute.allCases.map(\.rawValue),
        width: 18, choices: ["role": roles(messages)]),
      rows: speakers,
      settings: [
        Matrix.Setting(
          messages.word("column.role"),
          roles(messages).joined(separator: " · "))
      ])
    let matrices = [corpus, participants, RosterTable.matrix(files, messages)]
    return try zip(paths(in: folder), matrices).map { path, matrix in
      var destination = Destination(path)
      destination.makesFolder = true
      let file = try OutputFile(destination, of: .template)
      let written = try MatrixFile(
        DisclosureRule.release(matrix, for: .team), to: file, messages, isForm: true)
      return Export(
        kind: "template", files: written.files,
        settings: ["documents": String(corpus.rows.count)])
    }
  }

  /// The columns of the sheet of fieldwork that are stored as attributes of the document.
  private static func fieldwork(_ messages: Messages) -> [Matrix.Column] {
    let answers = [messages.word("yes"), messages.word("no")]
    let keys = ["consent_record", "consent_quote", "consent_share", "recording", "consent_form"]
    return messages.columns(
      keys, width: 16, choices: Dictionary(uniqueKeysWithValues: keys.map { ($0, answers) }))
  }

  private static func roles(_ messages: Messages) -> [String] {
    Role.allCases.map { messages.word($0) }
  }

  /// What may be written in which column.
  private static func legend(
    _ instruments: [Instrument], _ messages: Messages
  ) -> [Matrix.Setting] {
    var legend = [
      Matrix.Setting(messages.word("template.fieldwork"), messages.what(.fieldworkHow)),
      Matrix.Setting(
        messages.word("column.register"),
        Register.allCases.map { messages.word("register.\($0.rawValue)") }
          .joined(separator: " · ")),
      Matrix.Setting(
        messages.word("template.states"),
        TopicState.allCases.map { messages.word($0) }.joined(separator: " · ")),
    ]
    for instrument in instruments {
      legend.append(
        Matrix.Setting(
          messages.word("column.instrument"), "\(instrument.id): \(messages.name(of: instrument))"))
      for block in instrument.blocks {
        legend.append(Matrix.Setting(block.id, messages.name(of: block)))
      }
    }
    return legend
  }

  /// The files, by name.
  static func paths(in folder: String) -> [String] { names.map { path($0, in: folder) } }

  private static let names = ["corpus.xlsx", "participants.xlsx", "hablantes.xlsx"]

  private static func path(_ name: String, in folder: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + name
  }

  /// Refuses to overwrite a template, which may hold hours of a person's work, before anything is
  /// imported.
  static func expectNone(in folder: String) throws(Failure) {
    guard ProjectName.isPlain(folder) else {
      throw Failure(.outputName, at: Location(file: Location.name(folder)))
    }
    guard FileName.isPlain(folder) else {
      throw Failure(.outputNotUTF8, at: Location(file: Location.name(folder)))
    }
    // A folder with such a name would prevent the project from being opened.
    guard !ProjectName.isCompanion(folder) else {
      throw Failure(.outputCompanion, at: Location(file: Location.name(folder)))
    }
    var facts = stat()
    if stat(folder, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR {
      throw Failure(.outputNotAFolder, at: Location(file: Location.name(folder)))
    }
    for name in names where lstat(path(name, in: folder), &facts) == 0 {
      throw Failure(.fileExists, at: Location(file: name))
    }
  }
}
