internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

extension Project {
  /// Codes along one document, below a row for each person who speaks.
  func drawLine(_ request: PictureRequest) throws -> DrawnFigure {
    let (_, line, figure) = try line(request)
    let notices = try notices(of: figure)
    var words = PictureWords(
      figure.matrix, unit: messages.word("picture.line"), notices: notices, messages)
    words.explain(.bar, messages.word("picture.coded"))
    words.explain(.line, messages.word("picture.speaks"))
    var speakers: [String] = []
    for turn in line.turns where !speakers.contains(turn.speaker) {
      speakers.append(turn.speaker)
    }
    // A long row of names says nothing: then only how many speak is said.
    let shown = speakers.count > Self.mostSpeakers ? [] : speakers
    let spoken = shown.map { speaker in
      let own = line.turns.filter { $0.speaker == speaker }.map(\.words)
      return TextStrips.Row(
        speaker, isHeading: true, length: line.words, stretches: own,
        beside: "\(own.reduce(0) { $0 + $1.count })/\(line.words)")
    }
    let chosen = try chosenCodes(request)
    let rows = line.rows.filter { !$0.isFamily && chosen?.contains($0.code) ?? true }
    let coded = rows.map { row in
      TextStrips.Row(
        row.title, length: line.words, stretches: row.stretches,
        beside: "\(row.stretches.reduce(0) { $0 + $1.count })/\(line.words)")
    }
    let strips = TextStrips(
      words, rows: spoken + coded,
      borders: line.turns.count > 80 ? [] : line.turns.dropFirst().map(\.words.lowerBound),
      axis: messages.word("picture.words"))
    return DrawnFigure(drawing: strips, matrix: figure.matrix, notices: notices)
  }

  private static let mostSpeakers = 20

  /// One document as tiles, each of which says the family that has most of its words.
  func drawPortrait(_ request: PictureRequest) throws -> DrawnFigure {
    let (name, line, figure) = try line(request)
    let notices = try notices(of: figure)
    let size = Self.tileSize(line.words)
    let families = line.rows.indices.filter { line.rows[$0].isFamily }
    // A short id is its own sign; the others get letters.
    let signs = Dictionary(
      uniqueKeysWithValues: families.enumerated().map { place, row in
        let code = line.rows[row].code
        return (row, code.count <= 4 ? code : String(UnicodeScalar(UInt8(65 + place % 26))))
      })
    var tiles: [Portrait.Tile] = []
    var counts: [Int: Int] = [:]
    let starts = line.turns.map(\.words.lowerBound)
    for first in stride(from: 0, to: line.words, by: size) {
      let place = first..<min(first + size, line.words)
      let found = line.families(in: place).sorted { ($1.words, $0.row) < ($0.words, $1.row) }
      for family in found { counts[family.row, default: 0] += 1 }
      tiles.append(
        Portrait.Tile(
          found.first.flatMap { signs[$0.row] } ?? "", hasMore: found.count > 1,
          beginsTurn: starts.contains { place.contains($0) }))
    }
    let coded = tiles.count { !$0.sign.isEmpty }
    var words = PictureWords(
      figure.matrix,
      unit: messages.what(
        .picturePortrait,
        ["words": "\(size)", "coded": "\(coded)", "all": "\(tiles.count)"]),
      notices: notices, messages)
    words.title = messages.what(.picturePortraitTitle, ["document": name])
    let portrait = Portrait(
      words, tiles: tiles,
      families: families.map { row in
        let family = line.rows[row]
        let name = signs[row] == family.code ? family.name : family.title
        return (signs[row] ?? "", "\(name) · \(counts[row] ?? 0)/\(tiles.count)")
      })
    return DrawnFigure(drawing: portrait, matrix: figure.matrix, notices: notices)
  }

  /// How many words a tile stands for: at most 300 tiles, so that they can be seen.
  private static func tileSize(_ words: Int) -> Int {
    [5, 10, 20, 50, 100, 200, 500].first { words <= 300 * $0 } ?? words / 300 + 1
  }

  /// The document as it is named in the project, with what is coded in it.
  private func line(_ request: PictureRequest) throws -> (String, CodedLine, Figure) {
    guard let typed = request.document else {
      throw Failure(.usagePictureDocument, ["kind": request.kind.name(messages.language)])
    }
    let name = try documentName(typed)
    // The caption is about this document alone.
    guard let (line, figure) = try analysis(request, of: name).line(of: name) else {
      throw Failure(.pictureUndecided, ["document": name])
    }
    return (name, line, figure)
  }
}
