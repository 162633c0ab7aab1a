internal import HebraModel

/// Counts the code points of ranges in one document.
struct CharacterCount {
  private let map: CharacterPlaces?

  init(_ document: AnalysisDocument, isNeeded: Bool) {
    map = isNeeded ? document.measures.characters : nil
  }

  func of(_ ranges: [TextRange]) -> Int {
    guard let map else { return 0 }
    return ranges.reduce(0) {
      $0 + map.codePoint(atByte: $1.end) - map.codePoint(atByte: $1.start)
    }
  }

  var ofText: Int { map?.count ?? 0 }
}

/// The codings of one code for one case in one document: the range of each, and the parts of it that
/// belong to the case.
typealias CaseCodings = [(range: TextRange, covered: [TextRange])]

/// The values of a cell, summed over the documents of the case; besides the number of codings, only
/// what a kind of cell needs.
struct CaseCell {
  /// Codings that count.
  var codings = 0
  private var segments = 0
  private var stretches = 0
  private var words = 0
  private var characters = 0
  private var charactersOfText = 0

  /// Adds the codings of a document.
  mutating func add(
    _ found: CaseCodings, for kind: CellKind, base: SpeechBase, characters count: CharacterCount
  ) {
    codings += found.count
    // The union of the ranges, limited to the case's own turns when the case is a participant.
    func union() -> [TextRange] { TextRange.stretches(of: found.flatMap(\.covered)) }
    switch kind {
    case .presence, .codings: break
    case .segments: segments += Set(found.map(\.range)).count
    case .stretches: stretches += union().count
    case .words: for stretch in union() { words += base.wordCount(in: stretch) }
    case .characters, .coverageOfSpeech: characters += count.of(base.shared(with: union()))
    case .coverageOfText: charactersOfText += count.of(union())
    }
  }

  /// The cell of `kind`; `speech` and `text` are the case's numbers of characters.
  func cell(_ kind: CellKind, speech: Int, text: Int) -> Matrix.Cell {
    switch kind {
    case .presence: .count(codings > 0 ? 1 : 0)
    case .codings: .count(codings)
    case .segments: .count(segments)
    case .stretches: .count(stretches)
    case .words: .count(words)
    case .characters: .count(characters)
    case .coverageOfSpeech: Self.share(characters, speech)
    case .coverageOfText: Self.share(charactersOfText, text)
    }
  }

  static func share(_ n: Int, _ total: Int) -> Matrix.Cell {
    total > 0 ? .decimal(Double(n) / Double(total)) : .missing(.notApplicable)
  }
}
