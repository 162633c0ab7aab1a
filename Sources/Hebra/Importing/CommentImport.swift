internal import Foundation
internal import HebraAnalysis
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Turns the comments of a file into codings and memos of their authors' layers.
struct CommentImport {
  let grammar: CommentGrammar?
  let codebook: Codebook?
  let coders: CodersTable
  /// The facets that take one value only.
  var singleFacets: Set<String> { codebook?.singleFacets ?? [] }

  /// What the comments of one document became.
  struct Result {
    var codings: [Coding] = []
    var memos: [Memo] = []
    var coders: [String] = []
    var problems: [Notice] = []
  }

  /// - Parameters:
  ///   - comments: in order of their place.
  ///   - document: the document's name.
  ///   - transcript: its text and turns.
  ///   - isOwn: the file is our own export of this text: ranges are taken to the letter.
  /// - Returns: codings with facets, stated ones and defaults, and memos.
  func read(
    _ comments: [SourceComment], document: String, transcript: Transcript, isOwn: Bool
  ) -> Result {
    var result = Result()
    let paragraphs = transcript.paragraphs
    var counts: [Key: Int] = [:]
    func problem(_ code: String, _ range: TextRange, _ details: [String: String] = [:]) {
      let paragraph = paragraphs.firstIndex { range.start <= $0.end }.map { $0 + 1 }
      let key = Key(code: code, paragraph: paragraph, details: details)
      counts[key, default: 0] += 1
    }
    let byID = Dictionary(comments.map { ($0.id, $0) }) { first, _ in first }
    for comment in comments {
      var root = comment
      while let parent = root.parent.flatMap({ byID[$0] }), parent != root { root = parent }
      guard let coder = coders.coder(author: comment.author) else {
        problem("comment.author-nobody", root.range, ["author": comment.author])
        continue
      }
      if !result.coders.contains(coder) { result.coders.append(coder) }
      guard let range = range(of: root, transcript, isOwn, problem) else {
        problem("comment.no-place", root.range)
        continue
      }
      // A reply is a memo on what it answers.
      guard comment.parent == nil, let grammar, let codebook else {
        if grammar == nil, comment.parent == nil { problem("comment.no-codebook", range) }
        addMemo(comment.lines.joined(separator: "\n"), comment, coder, range, document, &result)
        continue
      }
      let (own, rest) = isOwn ? MemoLines.read(comment.lines) : (nil, comment.lines)
      let reading = grammar.read(rest)
      let memo = own.map { own in reading.memo.map { own + "\n" + $0 } ?? own } ?? reading.memo
      for found in reading.problems {
        var details = found.details
        details["options"] = found.options.joined(separator: ", ")
        problem(found.code, range, details)
      }
      for line in reading.codings {
        guard let code = codebook.code(line.code) else { continue }
        let missing = grammar.missingRequired(for: code, given: line.facets)
        if !missing.isEmpty {
          problem(
            "coding.to-complete", range,
            ["code": code.id, "facets": missing.map(\.id).joined(separator: ", ")])
        }
        result.codings.append(
          Coding(
            id: "", document: document, range: range, code: code.id, coder: coder, layer: coder,
            facets: line.facets + grammar.defaults(for: code, given: line.facets),
            origin: .wordComment, date: comment.date, memo: memo,
            isResolved: comment.isResolved))
      }
      if reading.codings.isEmpty, let memo {
        addMemo(memo, comment, coder, range, document, &result)
      }
    }
    result.problems = counts.sorted { $0.key < $1.key }.map { key, count in
      Notice(
        key.code, at: Location(paragraph: key.paragraph), count: count, details: key.details)
    }
    return result
  }

  private func addMemo(
    _ text: String, _ comment: SourceComment, _ coder: String, _ range: TextRange,
    _ document: String, _ result: inout Result
  ) {
    guard !text.trimmed.isEmpty else { return }
    result.memos.append(
      Memo(
        id: "", document: document, range: range, coder: coder, text: text, date: comment.date,
        origin: .wordComment, isResolved: comment.isResolved))
  }

  /// What the comment covers, widened to its sentence when that is nothing or one word.
  private func range(
    of comment: SourceComment, _ transcript: Transcript, _ isOwn: Bool,
    _ problem: (String, TextRange, [String: String]) -> Void
  ) -> TextRange? {
    var range = comment.range
    let text = transcript.text.text(in: range) ?? ""
    let isBlank = text.allSatisfy(\.isWhitespace)
    if isBlank || (Words.count(text) <= 1 && !isOwn) {
      guard let wider = sentence(at: range, transcript) else { return nil }
      problem("comment.widened", wider, [:])
      range = wider
    }
    var speakers: Set<String> = []
    for turn in transcript.turns where turn.range.overlaps(range) {
      speakers.insert(turn.label)
      if turn.role == .interviewer, turn.speech.overlaps(range) {
        problem("comment.on-interviewer", range, [:])
      } else if let shared = turn.range.intersection(range),
        !turn.speech.contains(shared), !turn.speech.isEmpty,
        touchesLabel(shared, turn, transcript.text)
      {
        problem("comment.on-label", range, [:])
      }
    }
    if speakers.count > 1 { problem("comment.across-speakers", range, [:]) }
    return range
  }

  /// Words outside the speech: a label or a time, not just the white space around it.
  private func touchesLabel(_ shared: TextRange, _ turn: Turn, _ text: String) -> Bool {
    let before = TextRange(shared.start, min(shared.end, turn.speech.start))
    let after = TextRange(max(shared.start, turn.speech.end), shared.end)
    return [before, after].contains { piece in
      piece.start < piece.end && Words.count(text.text(in: piece) ?? "") > 0
    }
  }

  private func sentence(at range: TextRange, _ transcript: Transcript) -> TextRange? {
    let near = TextRange(range.start, max(range.end, range.start + 1))
    let place =
      transcript.turns.first { $0.speech.overlaps(near) || $0.speech.end == range.start }?.speech
      ?? transcript.paragraphs.first { $0.overlaps(near) || $0.end == range.start }
    guard let place, !place.isEmpty else { return nil }
    let sentences = Sentences.ranges(in: transcript.text, within: place)
    return sentences.first {
      $0.end >= range.start && $0.end > $0.start && $0.end >= near.start + 1
    }
      ?? sentences.last
  }

  private struct Key: Hashable, Comparable {
    var code: String
    var paragraph: Int?
    var details: [String: String]

    static func < (a: Key, b: Key) -> Bool {
      if a.paragraph != b.paragraph { return a.paragraph ?? 0 < b.paragraph ?? 0 }
      if a.code != b.code { return a.code < b.code }
      return a.details.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined()
        < b.details.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined()
    }
  }
}
