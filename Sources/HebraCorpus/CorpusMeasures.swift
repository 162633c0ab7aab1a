internal import HebraLanguage

/// Measures how much the documents of the corpus repeat one another and how long their turns are.
struct CorpusMeasures {
  /// The measures of a document.
  struct Line {
    var document: String
    var container: String
    var words: Int
    /// The number of words of each turn, ascending.
    var turns: [Int]
    /// Words in sequences of eight that another document also has.
    var shared: Int
    /// The document with which it shares the most words, and how many.
    var closest: (document: String, shared: Int)?
  }

  static let length = 8
  /// The maximum share of repeated words, over all documents and for any two.
  static let limit = 0.01

  let lines: [Line]

  init(_ sources: [CorpusSource]) {
    // Separate paragraphs, so that no sequence extends over the end of one.
    let texts = sources.map { source in
      source.paragraphs.map { Words.folded(in: $0.text) }
    }
    var owners: [ArraySlice<String>: Set<Int>] = [:]
    for (document, paragraphs) in texts.enumerated() {
      for words in paragraphs {
        for sequence in Self.sequences(words) { owners[sequence, default: []].insert(document) }
      }
    }
    lines = sources.enumerated().map { document, source in
      var shared = 0
      var sharedWith: [Int: Int] = [:]
      for words in texts[document] {
        var last: [Int: Int] = [:]
        var lastOfAny = 0
        for sequence in Self.sequences(words) {
          let others = owners[sequence, default: []].subtracting([document])
          guard !others.isEmpty else { continue }
          shared += sequence.endIndex - max(lastOfAny, sequence.startIndex)
          lastOfAny = sequence.endIndex
          for other in others {
            sharedWith[other, default: 0] +=
              sequence.endIndex - max(last[other] ?? 0, sequence.startIndex)
            last[other] = sequence.endIndex
          }
        }
      }
      let closest = sharedWith.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return Line(
        document: source.document, container: source.container,
        words: texts[document].reduce(0) { $0 + $1.count }, turns: Self.turns(of: source),
        shared: shared, closest: closest.map { (sources[$0.key].document, $0.value) })
    }
  }

  /// Whether all documents together, and every two of them, share less than the limit.
  var isOriginal: Bool {
    let words = lines.reduce(0) { $0 + $1.words }
    let shared = lines.reduce(0) { $0 + $1.shared }
    return Double(shared) < Self.limit * Double(max(words, 1))
      && lines.allSatisfy {
        Double($0.closest?.shared ?? 0) < Self.limit * Double(max($0.words, 1))
      }
  }

  private static func sequences(_ words: [String]) -> [ArraySlice<String>] {
    guard words.count >= length else { return [] }
    return (0...words.count - length).map { words[$0..<$0 + length] }
  }

  private static func turns(of source: CorpusSource) -> [Int] {
    var turns: [Int] = []
    for paragraph in source.paragraphs {
      if case .labelled = paragraph.kind { turns.append(0) }
      guard paragraph.isSpoken, !turns.isEmpty else { continue }
      turns[turns.count - 1] += SpokenWords.count(paragraph)
    }
    return turns.sorted()
  }
}

extension CorpusMeasures {
  /// Two tables in Markdown.
  var markdown: String {
    var text = """
      | Documento | Contenedor | Palabras | Intervenciones | Mediana | Percentil 90 | Máximo | Más de \
      200 | Secuencias de \(Self.length) compartidas | Con quién más |
      |---|---|---:|---:|---:|---:|---:|---:|---:|---|

      """
    for line in lines {
      text += Self.row(line.document, "`\(line.container)`", line) { line.closest }
    }
    let all = Line(
      document: "", container: "", words: lines.reduce(0) { $0 + $1.words },
      turns: lines.flatMap(\.turns).sorted(), shared: lines.reduce(0) { $0 + $1.shared })
    text += Self.row("**Todos**", "", all) { nil }
    return text
  }

  private static func row(
    _ name: String, _ container: String, _ line: Line,
    closest: () -> (document: String, shared: Int)?
  ) -> String {
    let turns = line.turns
    let long = turns.count { $0 > 200 }
    func at(_ share: Double) -> String {
      turns.isEmpty ? "" : String(turns[min(turns.count - 1, Int(Double(turns.count) * share))])
    }
    let cells = [
      name, container, String(line.words), turns.isEmpty ? "" : String(turns.count), at(0.5),
      at(0.9), turns.last.map(String.init) ?? "",
      turns.isEmpty ? "" : "\(long) (\(percent(long, turns.count)))",
      percent(line.shared, line.words),
      closest().map { "\($0.document) (\(percent($0.shared, line.words)))" } ?? "",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// `0,25 %`, with the Spanish decimal comma.
  static func percent(_ part: Int, _ whole: Int) -> String {
    let hundredths = whole == 0 ? 0 : (part * 10000 + whole / 2) / whole
    let rest = hundredths % 100
    return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest) %"
  }
}
