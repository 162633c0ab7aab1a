import HebraAnalysis
import HebraLanguage
import Testing

/// Frequencies and keyness against counting token by token.
@Suite struct WordCountsTests {
  typealias Token = RandomSpeech.Token

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `frequencies are what counting word by word gives`(_ seed: UInt64) throws {
    let speech = RandomSpeech(seed: seed)
    let tally = WordTally(speech.pieces, language: .spanish)
    for group in [nil] + tally.groups.map(Optional.some) {
      let tokens = speech.tokens.filter { group == nil || $0.group == group }
      let frequencies = WordFrequencies(tally, group: group)
      #expect(frequencies.base == base(tokens))
      let byStem = Dictionary(grouping: tokens) { StemKey($0) }
      #expect(frequencies.rows.count == byStem.count)
      for row in frequencies.rows {
        let found = try #require(byStem[StemKey(row.word)])
        try check(row.use, found, among: tokens)
        let forms = Dictionary(grouping: found, by: \.form).mapValues(\.count)
        #expect(row.word.forms.count == forms.count)
        for form in row.word.forms {
          let folded = Words.folded(in: form.form)[0]
          #expect(form.count == forms[folded])
          // The commonest way of writing it in all pieces; of equally common ones, that with accents.
          let ways = Dictionary(grouping: speech.tokens.filter { $0.form == folded }, by: \.written)
            .mapValues(\.count)
          let most = ways.values.max()
          #expect(ways[form.form] == most)
          if form.form == folded { #expect(ways.filter { $0.value == most }.count == 1) }
        }
      }
      #expect(frequencies.rows.reduce(0) { $0 + $1.use.count } == frequencies.base.words)
      let counts = frequencies.rows.map(\.use.count)
      #expect(counts == counts.sorted(by: >))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `keyness is what two lists of words give`(_ seed: UInt64) throws {
    let speech = RandomSpeech(seed: seed)
    let tally = WordTally(speech.pieces, language: .spanish)
    let settings = Keyness.Settings(selection: WordSelection(), minimumLogLikelihood: 0)
    let each = Keyness(tally, settings: settings)
    #expect(each.comparisons.map(\.value) == Set(speech.tokens.compactMap(\.group)).sorted())
    let comparisons =
      each.comparisons
      + Keyness(tally, value: "Uno", against: "Dos", settings: settings).comparisons
    for comparison in comparisons {
      let target = speech.tokens.filter { $0.group == comparison.value }
      let reference = speech.tokens.filter { token in
        guard let group = token.group, group != comparison.value else { return false }
        return comparison.other.map { $0 == group } ?? true
      }
      #expect(comparison.target == base(target))
      #expect(comparison.reference == base(reference))
      guard !target.isEmpty, !reference.isEmpty else {
        #expect(comparison.rows.isEmpty)
        continue
      }
      let here = Dictionary(grouping: target) { StemKey($0) }
      let there = Dictionary(grouping: reference) { StemKey($0) }
      #expect(comparison.rows.count == Set(here.keys).union(there.keys).count)
      for row in comparison.rows {
        let key = StemKey(row.word)
        try check(row.target, here[key] ?? [], among: target)
        try check(row.reference, there[key] ?? [], among: reference)
        #expect(row.comparison.target == here[key]?.count ?? 0)
        #expect(row.comparison.reference == there[key]?.count ?? 0)
        #expect(row.comparison.targetWords == target.count)
        #expect(row.comparison.referenceWords == reference.count)
        #expect(row.logLikelihood == row.comparison.logLikelihood())
      }
    }
    #expect(each.withoutValue == base(speech.tokens.filter { $0.group == nil }))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what one value has more of, the other has less of, as surprisingly`(_ seed: UInt64) throws {
    let tally = WordTally(RandomSpeech(seed: seed).pieces, language: .spanish)
    let settings = Keyness.Settings(selection: WordSelection(), minimumLogLikelihood: 0)
    func rows(_ a: String, _ b: String) -> [StemKey: Keyness.Row] {
      let keyness = Keyness(tally, value: a, against: b, settings: settings)
      return Dictionary(
        uniqueKeysWithValues: keyness.comparisons.flatMap(\.rows).map { (StemKey($0.word), $0) })
    }
    let one = rows("Uno", "Dos")
    let other = rows("Dos", "Uno")
    #expect(one.count == other.count)
    for (key, row) in one {
      let back = try #require(other[key])
      #expect(abs(row.logLikelihood - back.logLikelihood) < 1e-9)
      #expect(abs(row.comparison.logRatio + back.comparison.logRatio) < 1e-12)
      #expect(row.target == back.reference && row.reference == back.target)
      #expect((row.comparison.direction == .more) == (back.comparison.direction == .less))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order in which pieces come changes no figure`(_ seed: UInt64) {
    let pieces = RandomSpeech(seed: seed).pieces
    var generator = SeededGenerator(seed: seed)
    let settings = Keyness.Settings(selection: WordSelection(), minimumLogLikelihood: 0)
    let one = WordTally(pieces, language: .spanish)
    let other = WordTally(pieces.shuffled(using: &generator), language: .spanish)
    #expect(WordFrequencies(one) == WordFrequencies(other))
    #expect(Keyness(one, settings: settings) == Keyness(other, settings: settings))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the words of all values add up to the whole`(_ seed: UInt64) {
    let speech = RandomSpeech(seed: seed)
    // Nobody is left out: each has a value.
    let pieces = speech.pieces.map { piece in
      var piece = piece
      piece.group = piece.group ?? "Otro"
      return piece
    }
    let tally = WordTally(pieces, language: .spanish)
    var sums: [StemKey: Int] = [:]
    for group in tally.groups {
      for row in WordFrequencies(tally, group: group).rows {
        sums[StemKey(row.word), default: 0] += row.use.count
      }
    }
    let whole = WordFrequencies(tally).rows.map { (StemKey($0.word), $0.use.count) }
    #expect(sums == Dictionary(uniqueKeysWithValues: whole))
  }

  @Test func `voices that take turns and thousands of words are counted as if each spoke at once`()
    throws
  {
    let voices = ["Ana", "Luz"]
    func text(_ i: Int) -> String { "x\(i)a x\(i % 97)a la tierra" }
    let turns = (0..<4000).map { i in
      SpeechPiece(document: "D", participant: voices[i % 2], text: text(i))
    }
    let speeches = voices.indices.map { voice in
      let said = stride(from: voice, to: 4000, by: 2).map(text).joined(separator: " ")
      return SpeechPiece(document: "D", participant: voices[voice], text: said)
    }
    let one = WordFrequencies(WordTally(turns, language: .spanish))
    #expect(one == WordFrequencies(WordTally(speeches, language: .spanish)))
    #expect(one.base == WordBase(words: 16_000, documents: 1, participants: 2))
    #expect(one.rows.count == 4002)
    let land = try #require(one.rows.first { $0.word.label == "tierra" })
    #expect(land.use.count == 4000 && land.use.participants == 2 && land.use.dispersion == nil)
  }

  @Test func `a frequent word and a stem of the same letters stay apart`() throws {
    let piece = SpeechPiece(document: "D", text: "Bien está: los bienes, tierra, tierras, y bien")
    let rows = WordFrequencies(WordTally([piece], language: .spanish)).rows
    let good = rows.filter { $0.word.stem == "bien" }
    #expect(good.map(\.word.isFrequent) == [true, false])
    #expect(good.first?.word.forms == [ListedWord.Form(form: "bien", count: 2)])
    #expect(good.last?.word.forms.map(\.form) == ["bienes"])
    let rest = WordFrequencies(
      WordTally([piece], language: .spanish),
      selection: WordSelection(leavesOutFrequent: true, minimumLength: 7))
    #expect(rest.rows.map(\.word.label) == ["tierra"], "tierras is long enough for both")
    #expect(rest.base.words == 8)
  }

  private func base(_ tokens: [Token]) -> WordBase {
    WordBase(
      words: tokens.count, documents: Set(tokens.map(\.document)).count,
      participants: Set(tokens.compactMap(\.participant)).count)
  }

  /// Everything that is said of a word's use, from lists of words alone.
  private func check(_ use: WordUse, _ found: [Token], among tokens: [Token]) throws {
    let byDocument = Dictionary(grouping: found, by: \.document).mapValues(\.count)
    #expect(use.count == found.count)
    #expect(use.documents == byDocument.count)
    #expect(use.participants == Set(found.compactMap(\.participant)).count)
    #expect(use.mostInOneDocument == byDocument.values.max() ?? 0)
    let sizes = Dictionary(grouping: tokens, by: \.document).mapValues(\.count)
    guard !found.isEmpty, sizes.count > 1 else {
      #expect(use.dispersion == nil)
      return
    }
    let spread = try #require(use.dispersion)
    let n = Double(sizes.count)
    var (dp, rates) = (0.0, [Double]())
    for (document, size) in sizes {
      let count = Double(byDocument[document] ?? 0)
      dp += abs(count / Double(found.count) - Double(size) / Double(tokens.count)) / 2
      rates.append(count / Double(size))
    }
    let smallest = Double(sizes.values.min() ?? 0) / Double(tokens.count)
    let mean = rates.reduce(0, +) / n
    let sigma = (rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
    #expect(abs(spread.dp - dp) < 1e-9)
    #expect(abs(spread.dpNorm - dp / (1 - smallest)) < 1e-9)
    #expect(abs(spread.juillandD - (1 - sigma / mean / (n - 1).squareRoot())) < 1e-9)
  }
}
