internal import HebraModel

/// The codings of one code for one case in one document.
struct CaseTally {
  /// Codings that count.
  var codings = 0
  /// Distinct ranges of those codings.
  var segments = 0
  /// The union of the coded ranges, limited to the case's own turns when the case is a participant.
  var stretches: [TextRange] = []

  /// The tally of `codings`; `covered` is the part of each that belongs to the case.
  init(_ codings: [(range: TextRange, covered: [TextRange])]) {
    self.codings = codings.count
    segments = Set(codings.map(\.range)).count
    stretches = TextRange.stretches(of: codings.flatMap(\.covered))
  }
}

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

/// The values of a cell, summed over the documents of the case.
struct CaseCell {
  var codings = 0
  var segments = 0
  var stretches = 0
  var words = 0
  var characters = 0
  var charactersOfText = 0

  mutating func add(_ tally: CaseTally, base: SpeechBase, characters count: CharacterCount) {
    codings += tally.codings
    segments += tally.segments
    stretches += tally.stretches.count
    for stretch in tally.stretches { words += base.wordCount(in: stretch) }
    characters += count.of(base.shared(with: tally.stretches))
    charactersOfText += count.of(tally.stretches)
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
