internal import HebraFormats

/// The containers that sources are written to; a new container is a row in this table.
struct CorpusContainer: Sendable {
  /// The value of `contenedor` in the header.
  var name: String
  /// Makes the files of a source.
  var pour: @Sendable (CorpusSource) throws -> [CorpusFile]

  static let all: [CorpusContainer] = [
    CorpusContainer(name: "word-bold") { try WordContainer.boldLabels.pour($0) },
    CorpusContainer(name: "word-initials") { try WordContainer.initials.pour($0) },
    CorpusContainer(name: "word-table") { try WordContainer.table.pour($0) },
    CorpusContainer(name: "word-numbered") { try WordContainer.numbered.pour($0) },
    CorpusContainer(name: "word-breaks") { try WordContainer.breaks.pour($0) },
    CorpusContainer(name: "word-notes") { try WordContainer.notes.pour($0) },
    CorpusContainer(name: "word-trint") { try WordContainer.trint.pour($0) },
    CorpusContainer(name: "word-teams") { try WordContainer.teams.pour($0) },
    CorpusContainer(name: "word-transcribe") { try WordContainer.transcribe.pour($0) },
    CorpusContainer(name: "tei") { TEIContainer.pour($0) },
    CorpusContainer(name: "elan") { RecordingContainer.elan.pour($0) },
    CorpusContainer(name: "vtt") { RecordingContainer.webVTT.pour($0) },
    CorpusContainer(name: "whatsapp") { RecordingContainer.whatsApp.pour($0) },
  ]

  /// The files of one source.
  static func files(of source: CorpusSource) throws -> [CorpusFile] {
    guard let container = all.first(where: { $0.name == source.container }) else {
      let names = all.map(\.name).joined(separator: ", ")
      throw CorpusError(
        file: source.file, line: nil,
        message: "no container '\(source.container)'; there are \(names)")
    }
    return try container.pour(source)
  }
}

/// A file of the corpus.
struct CorpusFile: Equatable {
  var name: String
  var bytes: [UInt8]
}

/// Names made from labels.
enum CorpusName {
  /// Lower-case ASCII letters and digits only; for file names and XML ids.
  static func slug(_ label: String) -> String {
    let key = Table.key(label).map { $0 == "ñ" ? "n" : $0 }
    return String(key.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }
}
