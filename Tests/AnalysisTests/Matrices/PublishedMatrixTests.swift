import Foundation
import HebraAnalysis
import HebraModel
import Testing

private let matrixPath = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "shared/data/matrices/matrices_small.json")

/// The independent oracle: three documents, eleven codings, every cell and every pair.
private struct Oracle: Decodable {
  struct Document: Decodable {
    var L: Int
    var attr: [String: String]
  }
  struct OracleTurn: Decodable {
    var doc: String
    var start: Int
    var end: Int
    var speaker: String
    var role: String
  }
  struct OracleCoding: Decodable {
    var id: Int
    var doc: String
    var start: Int
    var end: Int
    var code: String
  }
  struct Cell: Decodable {
    var binary: Int
    var codings: Int
    var segments: Int
    var stretches: Int
    var chars: Int
    var coverage_all: Double
    var coverage_participants: Double
    var participants: [String]
  }
  struct Pair: Decodable {
    struct Turn: Decodable {
      var N: Int
      var n1: Int
      var n2: Int
      var n12: Int
      var jaccard: Double
      var p_b_given_a: Double
      var p_a_given_b: Double
    }
    var turn: Turn
    var overlapping_pairs: Int
  }
  struct Prevalence: Decodable {
    var documents: String
    var participants: String
  }
  var documents: [String: Document]
  var turns: [OracleTurn]
  var tree: [String: String?]
  var codings: [OracleCoding]
  var cells: [String: Cell]
  var cooccurrence: [String: Pair]
  var prevalence: [String: Prevalence]

  /// Every second letter begins a word, so that any two characters hold one.
  func analysis(place: String? = nil) -> Analysis {
    let codes = tree.keys.sorted().map {
      Code(id: $0, parent: tree[$0] ?? nil, name: $0, definition: "x")
    }
    let list = documents.keys.sorted().map { name in
      let length = documents[name]?.L ?? 0
      let text = String(String(repeating: "a ", count: length).prefix(length))
      let own = turns.filter { $0.doc == name }.enumerated().map { i, turn in
        let range = TextRange(turn.start, turn.end)
        let isParticipant = turn.role == "participante"
        return AttributedTurn(
          Turn(
            index: i, label: turn.speaker, role: isParticipant ? .participant : .interviewer,
            range: range, speech: range), pseudonym: isParticipant ? turn.speaker : nil)
      }
      return AnalysisDocument(
        name: name,
        attributes: [
          AnalysisDocument.Key.placeCode: place ?? documents[name]?.attr["municipio"] ?? ""
        ],
        text: text, wordStarts: World.wordStarts(text), turns: own,
        finishedBy: ["ana": .completo])
    }
    let corpus = AnalysisCorpus(
      codebook: Codebook(title: "t", version: "1", language: "es", codes: codes), documents: list,
      codings: codings.map {
        Coding(
          id: "\($0.id)", document: $0.doc, range: TextRange($0.start, $0.end), code: $0.code,
          coder: "ana", layer: "ana")
      })
    return Analysis(corpus, layer: .final)
  }
}

@Suite(.enabled(if: FileManager.default.fileExists(atPath: matrixPath.path)))
struct PublishedMatrixTests {
  private static func oracle() throws -> Oracle {
    try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: matrixPath))
  }

  @Test func `every cell of the oracle is met`() throws {
    let oracle = try Self.oracle()
    let analysis = oracle.analysis()
    let figures = CellKind.allCases.map { ($0, analysis.casesByCodes(rows: .documents, kind: $0)) }
    let people = analysis.casesByCodes(rows: .participants, kind: .presence)
    #expect(oracle.cells.count == 21)
    for (key, cell) in oracle.cells {
      let parts = key.split(separator: "|").map(String.init)
      for (kind, figure) in figures {
        let found = figure.cell(parts[0], column: parts[1])
        switch kind {
        case .presence: #expect(found == .count(cell.binary), "\(key)")
        case .codings: #expect(found == .count(cell.codings), "\(key)")
        case .segments: #expect(found == .count(cell.segments), "\(key)")
        case .stretches: #expect(found == .count(cell.stretches), "\(key)")
        case .characters: #expect(found == .count(cell.chars), "\(key)")
        case .words: break
        case .coverageOfSpeech: #expect(found == .decimal(cell.coverage_participants), "\(key)")
        case .coverageOfText: #expect(found == .decimal(cell.coverage_all), "\(key)")
        }
      }
      for participant in cell.participants {
        #expect(people.cell(participant, column: parts[1]) == .count(1))
      }
    }
    // And no participant besides: the sum of ones is that of the oracle's distinct voices.
    for code in oracle.tree.keys {
      let voices = Set(
        oracle.cells.filter { $0.key.hasSuffix("|" + code) }.flatMap(\.value.participants))
      for row in people.matrix.rows {
        guard case .text(let name) = row[0] else { continue }
        #expect(people.cell(name, column: code) == .count(voices.contains(name) ? 1 : 0))
      }
    }
  }

  @Test func `every pair of the oracle is met`() throws {
    let oracle = try Self.oracle()
    let analysis = oracle.analysis()
    let list = analysis.codePairs()
    let squares = Dictionary(
      uniqueKeysWithValues: PairMeasure.allCases.map { ($0, analysis.codesByCodes($0)) })
    #expect(oracle.cooccurrence.count == 6)
    for (key, pair) in oracle.cooccurrence {
      let parts = key.split(separator: "|").map(String.init)
      // The oracle's order of a pair need not be the codebook's.
      let isTurned = list.cell(parts[0], parts[1], column: "n") == nil
      let (a, b) = isTurned ? (parts[1], parts[0]) : (parts[0], parts[1])
      func cell(_ column: String) -> Matrix.Cell? { list.cell(a, b, column: column) }
      #expect(cell("n") == .count(pair.turn.N))
      #expect(cell("n1") == .count(isTurned ? pair.turn.n2 : pair.turn.n1))
      #expect(cell("n2") == .count(isTurned ? pair.turn.n1 : pair.turn.n2))
      #expect(cell("n12") == .count(pair.turn.n12))
      #expect(cell("jaccard") == .decimal(pair.turn.jaccard))
      #expect(
        cell("b_given_a") == .decimal(isTurned ? pair.turn.p_a_given_b : pair.turn.p_b_given_a))
      #expect(
        cell("a_given_b") == .decimal(isTurned ? pair.turn.p_b_given_a : pair.turn.p_a_given_b))
      #expect(cell("overlaps") == .count(pair.overlapping_pairs))
      func square(_ measure: PairMeasure) -> Matrix.Cell? {
        squares[measure]?.cell("\(a) \(a)", column: b)
      }
      #expect(square(.together) == .count(pair.turn.n12))
      #expect(square(.overlaps) == .count(pair.overlapping_pairs))
      #expect(square(.jaccard) == .decimal(pair.turn.jaccard))
    }
    #expect(squares[.together]?.cell("DES DES", column: "DES-01") == .missing(.notApplicable))
    #expect(squares[.together]?.cell("MIE-01 MIE-01", column: "MIE-01") == .count(3))
  }

  @Test func `prevalence of the oracle is that of one municipality of all documents`() throws {
    let oracle = try Self.oracle()
    let figure = oracle.analysis(place: "05001").valuesByCodes(.municipalities)
    func share(_ text: String) -> Matrix.Cell {
      let parts = text.split(separator: "/").compactMap { Int($0) }
      return .share(n: parts[0], total: parts[1])
    }
    for (code, value) in oracle.prevalence {
      #expect(figure.cell("05001", column: "\(code).documents") == share(value.documents))
      #expect(figure.cell("05001", column: "\(code).participants") == share(value.participants))
    }
  }
}
