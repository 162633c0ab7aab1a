internal import HebraAnalysis
internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

@testable internal import Hebra

/// What holds for every file and every comment; what breaks a law ends the run.
struct CommentLaws {
  private let study: CommentStudy
  private let comments: CommentImport
  /// The folded words that a comment may say without a memo: those of ids, names and values.
  private let vocabulary: Set<String>

  init(_ study: CommentStudy, _ comments: CommentImport) {
    self.study = study
    self.comments = comments
    var names = ["y", "and"]
    for code in study.codebook.codes { names += [code.id, code.name, code.nameEnglish ?? ""] }
    for facet in study.codebook.facets {
      names += [facet.id, facet.name]
      for value in facet.values { names += [value.id, value.name] }
    }
    vocabulary = Set(names.flatMap { Self.runs(NameKey($0).words) })
  }

  // MARK: - Files

  /// A failure is a fact with a sentence, and holds none of the words of the file.
  func look(_ failure: Failure) {
    guard failure.code.rawValue != "internal" else {
      fatalError("an internal error: \(failure.details)")
    }
    look(Messages.spanish.line(failure))
    failure.details.values.forEach(look)
  }

  private func look(_ line: String) {
    guard !line.contains(CommentStudy.canary) else { fatalError("testimony in a message") }
  }

  /// Words in, words out; and no word in what is said about the file.
  ///
  /// The words that the reader counted are those that came out. The bytes of a changed part may have
  /// letters where no text of Word is; only these can be more, and the receipt says so.
  func words(_ read: ReadTranscript, of bytes: [UInt8]) throws {
    let budget = ReadingBudget()
    let counted = try DOCXReader.read(bytes, name: read.file, budget: budget).wordsIn
    let out = read.receipt.wordsInText + read.receipt.wordsSetAside
    let isSaid = read.receipt.notices.contains { $0.code.rawValue == "receipt.words-differ" }
    guard counted == out, read.receipt.wordsIn == out || (read.receipt.wordsIn > out && isSaid)
    else {
      let pieces = read.setAside.map { "\($0.kind): \($0.text.debugDescription)" }
      let words = "words in \(read.receipt.wordsIn), counted \(counted), out \(out)"
      fatalError("\(words): \(pieces), \(read.comments)")
    }
    for notice in read.receipt.notices { look(Messages.spanish.line(notice)) }
  }

  /// The answer of a child is the answer.
  func crossing(_ answer: Result<ReadingAnswer, Failure>, _ task: ReadingTask) throws {
    let record = ReadingRecord.answer(answer)[ReadingRecord.header...]
    guard try ReadingRecord.answer(record, to: task, name: "E-01.docx") == answer else {
      fatalError("an answer that changes on its way from a child")
    }
  }

  // MARK: - Threads

  /// Every comment's thread ends where a plain walk ends, and one comment of each ring is cut.
  func threads(_ comments: [SourceComment]) {
    let threads = CommentThreads(comments)
    var above: [Int?] = comments.map { comment in
      comments.firstIndex { $0.id == comment.parent }
    }
    var rings = 0
    for start in above.indices {
      var (place, steps) = (above[start], 1)
      while let next = place, next != start, steps <= above.count {
        (place, steps) = (above[next], steps + 1)
      }
      // Each member of a ring comes back to itself; the ring is counted once.
      if place == start, isFirst(start, above) { rings += 1 }
    }
    guard threads.cuts.count == rings else { fatalError("\(rings) rings, other cuts") }
    for cut in threads.cuts { above[cut] = nil }
    for start in above.indices {
      var (place, steps) = (start, 0)
      while let next = above[place], steps <= above.count { (place, steps) = (next, steps + 1) }
      guard place == threads.roots[start] else { fatalError("a thread that ends elsewhere") }
    }
  }

  /// Whether `start` is the first of the ring that it is in.
  private func isFirst(_ start: Int, _ above: [Int?]) -> Bool {
    var place = above[start]
    while let next = place, next != start {
      if next < start { return false }
      place = above[next]
    }
    return true
  }

  // MARK: - Comments

  /// Every word of a line stands in its memo or is one of the codebook's; our own memo lines come back.
  func memo(_ lines: [String]) {
    for line in lines {
      let reading = study.grammar.read([line])
      var kept: [String: Int] = [:]
      for word in NameKey(reading.memo ?? "").words { kept[word, default: 0] += 1 }
      for word in NameKey(line).words {
        if let count = kept[word], 0 < count {
          kept[word] = count - 1
        } else if !Self.runs([word]).allSatisfy({ vocabulary.contains($0) || Self.isNumber($0) }) {
          fatalError("a word of a comment that is nowhere: \(line.debugDescription), \(reading)")
        }
      }
    }
    let memo = lines.joined(separator: "\n")
    guard !memo.isEmpty else { return }
    let (own, rest) = MemoLines.read(MemoLines.write(memo, study.grammar))
    guard own ?? study.grammar.read(rest).memo == memo else {
      fatalError("a memo that does not come back: \(memo.debugDescription)")
    }
  }

  /// Every comment of a known author and place became what it says, at a place with words.
  func nothingLost(
    _ result: CommentImport.Result, of found: [SourceComment], _ transcript: Transcript, isOwn: Bool
  ) {
    let talk = CommentTalk(transcript)
    let roots = CommentThreads(found).roots
    var (codings, memos) = (0, 0)
    for (index, comment) in found.enumerated() {
      var problems = CommentProblems(transcript.paragraphs)
      guard comments.coders.coder(author: comment.author) != nil,
        talk.range(of: found[roots[index]].range, isOwn, &problems) != nil
      else { continue }
      let (own, rest) =
        isOwn && comment.parent == nil ? MemoLines.read(comment.lines) : (nil, comment.lines)
      let reading = comment.parent == nil ? study.grammar.read(rest) : CommentReading()
      codings += reading.codings.count
      let text =
        comment.parent == nil
        ? (own ?? "") + (reading.memo ?? "") : comment.lines.joined(separator: "\n")
      if reading.codings.isEmpty, !text.trimmed.isEmpty { memos += 1 }
    }
    guard result.codings.count == codings else { fatalError("codings were lost") }
    guard result.memos.count == memos else {
      fatalError("\(memos) memos in, out: \(result.memos.map(\.text.debugDescription))")
    }
    for range in result.codings.map(\.range) + result.memos.compactMap(\.range) {
      guard let words = transcript.text.text(in: range), !words.allSatisfy(\.isWhitespace) else {
        fatalError("a coding of nothing")
      }
    }
  }

  /// The letters and the digits of words apart, as ids have them.
  private static func runs(_ words: [String]) -> [String] {
    words.flatMap { word in
      var runs: [String] = []
      var wasNumber: Bool?
      for scalar in word.unicodeScalars {
        let isNumber = ("0"..."9").contains(scalar)
        if isNumber != wasNumber { runs.append("") }
        wasNumber = isNumber
        runs[runs.count - 1].unicodeScalars.append(scalar)
      }
      return runs
    }
  }

  private static func isNumber(_ run: String) -> Bool {
    run.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
