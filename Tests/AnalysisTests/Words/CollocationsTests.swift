import HebraAnalysis
import HebraLanguage
import Testing

/// Collocations against looking at every pair of words.
@Suite struct CollocationsTests {
  static let everything = Collocations.Settings(
    selection: WordSelection(), includesRepelled: true)

  static let police = RandomSpeech.stem("policia")
  static let land = RandomSpeech.stem("tierra")

  private func collocations(
    _ pieces: [SpeechPiece], _ window: WordWindow, settings: Collocations.Settings = everything,
    node: @escaping (CollocationCounter.Form) -> Bool
  ) -> Collocations {
    var counter = CollocationCounter(.spanish, window: window, node: node)
    for piece in pieces { counter.add(piece) }
    return counter.collocations(settings: settings)
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `counts are those of every pair of words`(_ seed: UInt64) throws {
    let speech = RandomSpeech(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let window = WordWindow(
      left: Int.random(in: 0...4, using: &generator),
      right: Int.random(in: 0...4, using: &generator))
    let nodes: Set = [Self.police, "año", "un", Self.land]
    let it = collocations(speech.pieces, window) { nodes.contains($0.stem) && !$0.isFrequent }
    let tokens = speech.tokens
    let isNode = tokens.map { nodes.contains($0.stem) && !$0.isFrequent }
    var left: [StemKey: Int] = [:]
    var right: [StemKey: Int] = [:]
    var near: [StemKey: [RandomSpeech.Token]] = [:]
    for i in tokens.indices where !isNode[i] {
      var isNear = false
      for j in tokens.indices where isNode[j] && tokens[i].piece == tokens[j].piece {
        if i < j, j - i <= window.left {
          left[StemKey(tokens[i]), default: 0] += 1
          isNear = true
        }
        if j < i, i - j <= window.right {
          right[StemKey(tokens[i]), default: 0] += 1
          isNear = true
        }
      }
      if isNear { near[StemKey(tokens[i]), default: []].append(tokens[i]) }
    }
    let found = zip(tokens, isNode).filter(\.1).map(\.0)
    #expect(it.nodeCount == found.count)
    #expect(it.near == near.values.reduce(0) { $0 + $1.count })
    #expect(it.nodeDocuments == Set(found.map(\.document)).count)
    #expect(it.nodeParticipants == Set(found.compactMap(\.participant)).count)
    #expect(it.base.words == tokens.count)
    #expect(it.rows.count == near.count)
    for row in it.rows {
      let key = StemKey(row.word)
      let words = try #require(near[key])
      #expect(row.left == left[key] ?? 0)
      #expect(row.right == right[key] ?? 0)
      #expect(row.documents == Set(words.map(\.document)).count)
      #expect(row.participants == Set(words.compactMap(\.participant)).count)
      #expect(row.word.forms.reduce(0) { $0 + $1.count } == words.count)
      let all = zip(tokens, isNode).count { !$1 && StemKey($0) == key }
      #expect(
        row.measures
          == AssociationMeasures(
            together: words.count, near: it.near, collocate: all,
            sample: tokens.count - found.count, node: found.count))
      #expect(row.left + row.right >= row.measures.together)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `pairs are the same from either end`(_ seed: UInt64) {
    let pieces = RandomSpeech(seed: seed, pieces: 300).pieces
    func pairs(_ node: String, _ other: String, _ window: WordWindow) -> (left: Int, right: Int) {
      let rows = collocations(pieces, window) { $0.stem == node }.rows
      return rows.first { $0.word.stem == other }.map { ($0.left, $0.right) } ?? (0, 0)
    }
    var met = 0
    for window in [WordWindow(3), WordWindow(left: 1, right: 4)] {
      let mirror = WordWindow(left: window.right, right: window.left)
      let one = pairs(Self.police, Self.land, window)
      let other = pairs(Self.land, Self.police, mirror)
      #expect(one.left == other.right)
      #expect(one.right == other.left)
      met += one.left + one.right
    }
    #expect(met > 0 || pieces.count < 50)
  }

  @Test func `a word near two nodes counts once together, and once for each of them aside`() throws
  {
    let it = collocations(
      [SpeechPiece(document: "D", text: "policía mala policía, tierra lejana")], WordWindow(2)
    ) { $0.stem == Self.police }
    let bad = try #require(it.rows.first { $0.word.label == "mala" })
    #expect(bad.measures.together == 1)
    #expect(bad.left == 1 && bad.right == 1)
    // Tierra and lejana are near the second one only; the node itself is not in the sample.
    #expect(it.near == 3)
    #expect(it.nodeCount == 2)
    #expect(bad.measures.sample == 3)
  }

  @Test func `no window reaches from one turn into the next`() {
    let apart = collocations(
      [
        SpeechPiece(document: "D", text: "la policía"),
        SpeechPiece(document: "D", text: "llegó tarde"),
      ], WordWindow(5)
    ) { $0.stem == Self.police }
    #expect(apart.rows.map(\.word.label) == ["la"])
  }

  @Test func `a window as wide as a number can be is as wide as the turn`() {
    let pieces = [SpeechPiece(document: "D", text: "uno dos policía tres cuatro")]
    let wide = collocations(pieces, WordWindow(Int.max)) { $0.stem == Self.police }
    #expect(wide.near == 4)
    #expect(wide.rows.allSatisfy { $0.left + $0.right == 1 })
    #expect(collocations(pieces, WordWindow(-3)) { $0.stem == Self.police }.near == 0)
  }

  @Test func `a node that nobody says has no collocates`() {
    let it = collocations(
      [SpeechPiece(document: "D", text: "nada de eso")], WordWindow(5)
    ) { _ in false }
    #expect(it.rows.isEmpty && it.nodeCount == 0 && it.node.forms.isEmpty)
    #expect(it.base == WordBase(words: 3, documents: 1, participants: 0))
  }

  @Test func `frequent words keep their places and are left out of the list alone`() {
    let pieces = [SpeechPiece(document: "D", text: "policía de la tierra")]
    let settings = Collocations.Settings(selection: WordSelection(leavesOutFrequent: true))
    let near = collocations(pieces, WordWindow(3), settings: settings) { $0.stem == Self.police }
    #expect(near.rows.isEmpty, "tierra is near always, since there is nothing else: no attraction")
    #expect(near.near == 3)
    let all = collocations(pieces, WordWindow(2)) { $0.stem == Self.police }
    #expect(all.rows.map(\.word.label) == ["de", "la"])
  }

  @Test(arguments: Collocations.Order.allCases)
  func `rows stand in the order asked for`(_ order: Collocations.Order) {
    let settings = Collocations.Settings(
      selection: WordSelection(), order: order, includesRepelled: true)
    let rows = collocations(
      RandomSpeech(seed: 7, pieces: 400).pieces, WordWindow(3), settings: settings
    ) { $0.stem == Self.police }.rows
    let keys = rows.map { row -> Double in
      switch order {
      case .logLikelihood:
        row.measures.isAttracted ? row.measures.logLikelihood : -row.measures.logLikelihood
      case .logDice: row.measures.logDice ?? 0
      case .mutualInformation: row.measures.mutualInformation ?? 0
      case .tScore: row.measures.tScore ?? 0
      case .together: Double(row.measures.together)
      }
    }
    #expect(rows.count > 5)
    #expect(keys == keys.sorted(by: >))
  }
}
