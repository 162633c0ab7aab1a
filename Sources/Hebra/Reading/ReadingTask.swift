internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraTurns
internal import HebraYAML

/// As what a file is read.
enum ReadingTask: Hashable {
  /// As a transcript, with what a person has stated about it.
  case transcript(ReadingChoice, DetectorSettings)
  /// As a transcript that is shown and compared with no other: its sketch is not made.
  case preview(ReadingChoice)
  /// As a table, CSV or XLSX.
  case table
  case codebook
  /// As the file that says what the elements of unknown XML are.
  case mapping

  /// What a ``TurnDetector`` is told.
  struct DetectorSettings: Hashable {
    var roles: [String: Role] = [:]
    var excluded: Set<String> = []
    var voice: String?

    init() {}

    init(_ detector: TurnDetector) {
      roles = detector.roles
      excluded = detector.excluded
      voice = detector.voice
    }

    var detector: TurnDetector { TurnDetector(roles: roles, excluded: excluded, voice: voice) }
  }
}

/// What a reading gives.
enum ReadingAnswer: Hashable {
  case transcript(Draft)
  case table(Table, [Notice])
  case codebook(CodebookReading)
  case mapping(XMLMapping)

  /// A codebook's file, read: nothing is left out because of an error.
  struct CodebookReading: Hashable {
    /// The file as it was.
    var source: String
    /// The codebook, when it has no errors.
    var codebook: Codebook?
    var findings: [YAMLFinding]
  }
}

extension ReadingTask {
  /// Reads a file's bytes: a function of its arguments alone, in whatever process it runs.
  ///
  /// An answer that goes into a record has no hash of its text: whoever takes the record makes it of
  /// the text that came, and believes none.
  func answer(
    _ bytes: [UInt8], name: String, forRecord: Bool = false
  ) -> Result<ReadingAnswer, Failure> {
    do {
      switch self {
      case .transcript(let choice, let settings):
        return .success(
          .transcript(
            try Draft(
              bytes, name: name, detector: settings.detector, reading: choice,
              isHashed: !forRecord)))
      case .preview(let choice):
        return .success(
          .transcript(
            try Draft(
              bytes, name: name, reading: choice, isCompared: false, isHashed: !forRecord)))
      case .table:
        let (table, notices) = try Tables.read(bytes, name: name, budget: ReadingBudget())
        return .success(.table(table, notices))
      case .codebook:
        let (codebook, findings) = try CodebookReader.read(
          bytes, name: name, budget: ReadingBudget())
        return .success(
          .codebook(
            ReadingAnswer.CodebookReading(
              source: String(decoding: bytes, as: UTF8.self), codebook: codebook,
              findings: findings)))
      case .mapping:
        do throws(XMLMappingFailure) {
          return .success(.mapping(try XMLMapping(yaml: bytes, budget: ReadingBudget())))
        } catch {
          let finding = error.findings.first
          return .failure(
            Failure(
              finding?.code ?? "mapping.empty",
              at: Location(file: name, line: finding?.line, column: finding?.column),
              finding?.details ?? [:]))
        }
      }
    } catch {
      return .failure(Failure(error))
    }
  }
}
