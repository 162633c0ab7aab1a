internal import HebraModel

/// The units of a document in which codes occur together.
struct PairUnits: Sendable {
  private enum Kind: Sendable {
    case turns
    /// Paragraphs that have a word of the base, in order.
    case paragraphs([TextRange])
    case document
  }

  /// How many there are.
  let count: Int
  private let kind: Kind
  private let base: SpeechBase

  init(_ unit: PairUnit, of document: CodedDocument) {
    base = document.base
    switch unit {
    case .turn: (kind, count) = (.turns, base.turns.count)
    case .document: (kind, count) = (.document, 1)
    case .paragraph:
      let paragraphs = document.document.paragraphs.filter { [base] in base.wordCount(in: $0) > 0 }
      (kind, count) = (.paragraphs(paragraphs), paragraphs.count)
    }
  }

  /// Visits the units in which a range covers a word of the base, in order.
  func each(under range: TextRange, _ visit: (Int) -> Void) {
    // Most ranges are in one turn, for which no array is made.
    if case .turns = kind {
      base.eachTurn(under: range, visit)
    } else {
      under(range).forEach(visit)
    }
  }

  /// The units in which a range covers a word of the base, in order.
  func under(_ range: TextRange) -> [Int] {
    switch kind {
    case .turns: return base.turns(under: range)
    case .document: return base.wordCount(in: range) > 0 ? [0] : []
    case .paragraphs(let paragraphs):
      var found: [Int] = []
      var i = paragraphs.partition { $0.end <= range.start }
      while i < paragraphs.count, paragraphs[i].start < range.end {
        if let both = paragraphs[i].intersection(range), base.wordCount(in: both) > 0 {
          found.append(i)
        }
        i += 1
      }
      return found
    }
  }
}

extension PairUnit {
  var name: MatrixWords {
    switch self {
    case .turn: .unitTurn
    case .paragraph: .unitParagraph
    case .document: .unitDocument
    }
  }
}
