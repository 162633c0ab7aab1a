internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraTurns

/// The speakers of each file as a person corrected them before the import (`hablantes.xlsx`).
///
/// Each row is a label of a file. Two labels with the same speaker are one person. A speaker
/// spelled differently from its label is a better name. A dash says that the label is not a
/// speaker. The label `*` stands for the voice of a file without labels. A label that was not found
/// is added, with a `*` at its end for all that begin so (`Participante *`).
struct RosterTable {
  struct Entry {
    var label: String
    /// The label that the turns get; nil when the label is not a speaker.
    var speaker: String?
    var role: Role?
  }

  /// The label that stands for a whole file.
  static let wholeFile = "*"

  /// File name → its labels.
  private(set) var entries: [String: [Entry]] = [:]
  private(set) var notices = NoticeTally()
  private(set) var problems = NoticeTally()
  private var file = ""

  init() {}

  /// Reads a table.
  init(file path: String, by service: ReadingService) throws {
    file = Location.name(path)
    let (table, notices) = try service.table(path)
    self.notices.add(notices)
    let columns = (
      file: table.column("archivo", "file"), label: table.column("etiqueta", "label"),
      speaker: table.column("hablante", "speaker"), role: table.column("rol", "role")
    )
    for (column, name) in [(columns.file, "archivo"), (columns.label, "etiqueta")]
    where column == nil {
      throw Failure(.tableNoColumn, at: Location(file: file), ["column": name])
    }
    for row in table.rows {
      let name = row[columns.file].trimmed
      let label = Normalization.nfc(row[columns.label].trimmed)
      guard !name.isEmpty, !label.isEmpty else { continue }
      let written = row[columns.role].trimmed
      let role = Role(named: written)
      if role == nil, !written.isEmpty, written != "—" {
        problems.add(
          Notice(
            .tableUnknownRole, at: Location(file: file, line: row.line),
            details: ["value": written]))
      }
      let speaker = Normalization.nfc(row[columns.speaker].trimmed)
      let isNone = ["-", "–", "—"].contains(speaker)
      entries[name, default: []].append(
        Entry(label: label, speaker: isNone ? nil : speaker.isEmpty ? label : speaker, role: role))
    }
  }

  /// The detector for a file: given roles, excluded labels, and the voice of a file without labels.
  func detector(for file: String) -> TurnDetector {
    var detector = TurnDetector()
    for entry in entries[file] ?? [] {
      guard let speaker = entry.speaker else {
        detector.excluded.insert(entry.label)
        continue
      }
      if entry.label == Self.wholeFile {
        detector.voice = speaker == Self.wholeFile ? nil : speaker
        if let role = entry.role { detector.roles[speaker] = role }
      } else {
        detector.added.insert(entry.label)
        if let role = entry.role { detector.roles[entry.label] = role }
      }
    }
    return detector
  }

  /// The labels of a file to rename: as written, and as wanted.
  func renamed(in file: String) -> [(label: String, speaker: String)] {
    (entries[file] ?? []).compactMap { entry in
      guard let speaker = entry.speaker, entry.label != Self.wholeFile, speaker != entry.label
      else { return nil }
      return (entry.label, speaker)
    }
  }

  /// Notices of rows for files outside the import, and for labels that their file does not have.
  func missing(among files: [FileReport]) -> [Notice] {
    var notices = NoticeTally()
    let reports = Dictionary(files.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    for (name, entries) in entries.sorted(by: { $0.key < $1.key }) {
      guard let report = reports[name] else {
        notices.add(
          Notice(.rosterFileMissing, at: Location(file: file), details: ["file": name]))
        continue
      }
      let labels = Set(report.roster.map(\.label))
      let list = labels.sorted().joined(separator: ", ")
      for entry in entries where entry.speaker != nil && entry.label != Self.wholeFile {
        guard report.refusal == nil,
          !labels.contains(where: { TurnDetector.isLabel(entry.label, $0) })
        else { continue }
        notices.add(
          Notice(
            .tableLabelMissing, at: Location(file: file),
            details: ["document": name, "label": entry.label, "labels": list]))
      }
    }
    return notices.all
  }

  /// Labels that may be one person: equal except for accents, case, punctuation or a letter or two,
  /// or one name inside the other.
  static func alike(_ label: String, among labels: [String]) -> [String] {
    let key = Words.folded(in: label)
    // `P1` and `P2` differ by one character and are two people.
    let digits = label.filter(\.isNumber)
    guard !key.isEmpty else { return [] }
    return labels.filter { other in
      guard other != label, other.filter(\.isNumber) == digits else { return false }
      let words = Words.folded(in: other)
      if words == key { return true }
      let (short, long) = words.count < key.count ? (words, key) : (key, words)
      if let first = short.first, first.count > 2, Set(short).isSubset(of: long) { return true }
      let (a, b) = (key.joined(separator: " "), words.joined(separator: " "))
      return min(a.count, b.count) >= 5 && Nearest.name(to: a, among: [b]) != nil
        && abs(a.count - b.count) <= 2
    }
  }

  /// The table of everything found, for a person to correct.
  static func matrix(_ files: [FileReport], _ messages: Messages) -> Matrix {
    var rows: [[Matrix.Cell]] = []
    for file in files where file.refusal == nil {
      let labels = file.roster.map(\.label)
      if labels.isEmpty {
        rows.append(
          [file.file, wholeFile, "", "", "0", "", messages.word("roster-empty"), ""]
            .map { .text($0) })
      }
      for line in file.roster {
        rows.append([
          .text(file.file), .text(line.label), .text(line.label),
          .text(line.role.map { messages.word($0) } ?? ""), .count(line.turns),
          .count(line.firstTurn),
          .text(messages.word("roster.\(line.reason.rawValue)")),
          .text(alike(line.label, among: labels).joined(separator: ", ")),
        ])
      }
    }
    return Matrix(
      title: messages.word("roster"),
      columns: messages.columns(
        ["file", "label", "speaker", "role", "turns", "first_turn", "reason", "alike"], width: 18,
        choices: ["role": Role.allCases.map { messages.word($0) }]),
      rows: rows, keyColumns: 2,
      settings: [
        Matrix.Setting(messages.word("column.speaker"), messages.what(.rosterHow)),
        Matrix.Setting(
          messages.word("column.role"),
          Role.allCases.map { messages.word($0) }.joined(separator: " · ")),
      ])
  }
}
