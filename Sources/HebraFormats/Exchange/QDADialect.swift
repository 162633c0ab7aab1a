/// What the positions of a REFI-QDA file count.
package struct QDADialect: Hashable, Sendable, Codable {
  /// Whether a letter beyond the basic plane counts twice (UTF-16), as in NVivo.
  package var countsUnits: Bool
  /// Whether CR and LF count as one.
  package var joinsLines: Bool
  /// Whether a byte order mark counts.
  package var countsMark: Bool

  /// Code points, every one of them, as the standard says.
  package static let standard = QDADialect(countsUnits: false, joinsLines: false, countsMark: false)

  /// The standard first.
  static let all: [QDADialect] = [false, true].flatMap { units in
    [false, true].flatMap { lines in
      [false, true].map { QDADialect(countsUnits: units, joinsLines: lines, countsMark: $0) }
    }
  }

  /// The dialect by which most selections begin and end at words and have the words of their names.
  ///
  /// Positions outside a text, inside a letter, or between CR and LF speak against a dialect more than all
  /// else; of dialects that fit alike the first is taken, which agrees with the others on every selection or
  /// is the standard.
  static func found(in sources: [QDAProject.Source], _ texts: [QDAText]) -> QDADialect {
    var best: (score: Int, dialect: QDADialect)?
    for dialect in all {
      var score = 0
      for (source, text) in zip(sources, texts) where !source.selections.isEmpty {
        let table = text.table(dialect)
        for selection in source.selections {
          guard let start = table.place(selection.start), let end = table.place(selection.end),
            start < end
          else {
            score -= 1000
            continue
          }
          score += text.isWordEdge(start) ? 1 : 0
          score += text.isWordEdge(end) ? 1 : 0
          if let name = selection.name, text.begins(with: name, at: start, before: end) {
            score += 10
          }
        }
      }
      if best.map({ score > $0.score }) ?? true { best = (score, dialect) }
    }
    return best?.dialect ?? .standard
  }
}

/// The text of a source, with what other programs count in it.
struct QDAText {
  /// Without byte order mark; lines end with LF.
  let text: String
  private let scalars: [Unicode.Scalar]
  private let hasMark: Bool
  /// Indices into ``scalars`` of line ends that are CR and LF in the file.
  private let pairs: Set<Int>

  init(_ bytes: [UInt8]) {
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var scalars: [Unicode.Scalar] = []
    var pairs: Set<Int> = []
    var isAfterReturn = false
    for scalar in String(decoding: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
      .unicodeScalars
    {
      if scalar == "\n", isAfterReturn {
        pairs.insert(scalars.count - 1)
      } else {
        scalars.append(scalar == "\r" ? "\n" : scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    self.scalars = scalars
    self.pairs = pairs
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }

  /// From positions of the file to code points of the text.
  struct Table {
    fileprivate var places: [Int32] = []

    func place(_ position: Int) -> Int? {
      guard places.indices.contains(position), places[position] >= 0 else { return nil }
      return Int(places[position])
    }
  }

  func table(_ dialect: QDADialect) -> Table {
    var table = Table()
    table.places.reserveCapacity(scalars.count + 2)
    if hasMark, dialect.countsMark { table.places.append(0) }
    for (place, scalar) in scalars.enumerated() {
      table.places.append(Int32(clamping: place))
      if dialect.countsUnits, scalar.value > 0xFFFF { table.places.append(-1) }
      if !dialect.joinsLines, pairs.contains(place) { table.places.append(-1) }
    }
    table.places.append(Int32(clamping: scalars.count))
    return table
  }

  private func isLetter(_ place: Int) -> Bool {
    scalars.indices.contains(place)
      && (scalars[place].properties.isAlphabetic || scalars[place].properties.numericType != nil)
  }

  /// Whether a word begins or ends at a code point.
  func isWordEdge(_ place: Int) -> Bool { !(isLetter(place - 1) && isLetter(place)) }

  /// Whether a selection has the words that its name shows, which may be cut with `…`.
  func begins(with name: String, at start: Int, before end: Int) -> Bool {
    let shown = name.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "…" }
    guard shown.count > 3 else { return false }
    var place = start
    for scalar in shown {
      while place < end, scalars[place].properties.isWhitespace { place += 1 }
      guard place < end, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }
}
