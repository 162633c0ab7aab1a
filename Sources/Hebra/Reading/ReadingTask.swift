internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraTurns
internal import HebraYAML

/// What a file is read as.
enum ReadingTask: Hashable {
  /// A transcript, with what a person has stated about it.
  case transcript(ReadingChoice, DetectorSettings)
  /// A transcript that is only shown: no sketch is made, since it is not compared with others.
  case preview(ReadingChoice)
  /// A table, CSV or XLSX.
  case table
  /// All tables of a workbook, a Word document or a CSV file, as they stand.
  case grids
  case codebook
  /// A file that maps the elements of unknown XML.
  case mapping
  /// A project of another program, in REFI-QDA.
  case exchange

  /// The settings of a ``TurnDetector``.
  struct DetectorSettings: Hashable {
    var roles: [String: Role] = [:]
    var excluded: Set<String> = []
    var added: Set<String> = []
    var voice: String?

    init() {}

    init(_ detector: TurnDetector) {
      roles = detector.roles
      excluded = detector.excluded
      added = detector.added
      voice = detector.voice
    }

    var detector: TurnDetector {
      TurnDetector(roles: roles, excluded: excluded, added: added, voice: voice)
    }
  }
}

/// The result of a reading.
enum ReadingAnswer: Hashable {
  case transcript(ReadTranscript)
  case table(Table, [Notice])
  case grids([SourceGrid], [Notice])
  case codebook(CodebookReading)
  case mapping(XMLMapping)
  case exchange(QDAReading)

  /// A codebook file as read; an error leaves nothing else out.
  struct CodebookReading: Hashable {
    /// The text of the file, unchanged.
    var source: String
    /// The codebook, when it has no errors.
    var codebook: Codebook?
    var findings: [YAMLFinding]
  }
}

extension ReadingTask {
  /// Reads a file's bytes; the result depends on the arguments only, not on the process.
  ///
  /// An answer for a record contains no text hash: the receiver computes it from the text instead
  /// of trusting the sender.
  func answer(
    _ bytes: [UInt8], name: String, forRecord: Bool = false
  ) -> Result<ReadingAnswer, Failure> {
    do {
      switch self {
      case .transcript(let choice, let settings):
        return .success(
          .transcript(
            try ReadTranscript(
              bytes, name: name, detector: settings.detector, reading: choice,
              isHashed: !forRecord)))
      case .preview(let choice):
        return .success(
          .transcript(
            try ReadTranscript(
              bytes, name: name, reading: choice, isCompared: false, isHashed: !forRecord)))
      case .table where YAMLTable.isNamed(name):
        do throws(YAMLTableFailure) {
          return .success(.table(try YAMLTable.read(bytes, budget: ReadingBudget()), []))
        } catch {
          return .failure(Self.failure(error.findings, name))
        }
      case .table:
        let (table, notices) = try Tables.read(bytes, name: name, budget: ReadingBudget())
        return .success(.table(table, notices))
      case .grids:
        let (grids, notices) = try Grids.read(bytes, name: name, budget: ReadingBudget())
        return .success(.grids(grids, notices))
      case .codebook:
        if let kind = OfficeFile(bytes, name: name) {
          return .failure(
            Failure(.codebookNotYAML, at: Location(file: name), ["kind": kind.rawValue]))
        }
        let (codebook, findings) = try CodebookReader.read(
          bytes, name: name, budget: ReadingBudget())
        return .success(
          .codebook(
            ReadingAnswer.CodebookReading(
              source: String(decoding: bytes, as: UTF8.self), codebook: codebook,
              findings: findings)))
      case .exchange:
        return .success(.exchange(try QDPXReader.read(bytes, budget: ReadingBudget())))
      case .mapping:
        do throws(XMLMappingFailure) {
          return .success(.mapping(try XMLMapping(yaml: bytes, budget: ReadingBudget())))
        } catch {
          return .failure(Self.failure(error.findings, name))
        }
      }
    } catch {
      return .failure(Failure(error))
    }
  }

  /// The first error of a YAML file.
  private static func failure(_ findings: [YAMLFinding], _ name: String) -> Failure {
    let finding = findings.first
    return Failure(
      finding?.code ?? .mappingEmpty,
      at: Location(file: name, line: finding?.line, column: finding?.column),
      finding?.details ?? [:])
  }
}
