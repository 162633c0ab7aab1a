internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

@testable internal import Hebra

/// What libFuzzer's callback can reach: a C function captures nothing.
nonisolated(unsafe) let shared = Shared()

/// Holds the runner for the callback.
final class Shared {
  var runner: CommentRunner?
}

/// Reads an input as comments, in one of three ways that its first byte chooses.
final class CommentRunner {
  private let study = CommentStudy()
  private let comments: CommentImport
  private let laws: CommentLaws
  /// The talk on which comments hang that come from no file.
  private let transcript: Transcript

  init() throws {
    comments = CommentImport(
      grammar: study.grammar, codebook: study.codebook,
      coders: try CodersTable(everyone: nil, file: nil, known: ["Ana"], by: .inProcess))
    laws = CommentLaws(study, comments)
    transcript = try ReadTranscript(WordParts([]).document(), name: "E-01.docx").transcript
  }

  func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let rest = bytes.dropFirst()
    do {
      switch first % 3 {
      case 0: try read(WordParts(FuzzInput(rest).parts(5)))
      case 1: try read(GrownXML.parts(FuzzInput(rest)))
      default: try readTyped(FuzzInput(rest))
      }
    } catch {
      fatalError("an error that is no failure: \(type(of: error))")
    }
  }

  // MARK: - From a file

  private func read(_ parts: WordParts) throws {
    let bytes = try parts.document()
    let task = ReadingTask.transcript(ReadingChoice(), .init())
    let answer = task.answer(bytes, name: "E-01.docx")
    guard answer == task.answer(bytes, name: "E-01.docx") else {
      fatalError("two answers to one file")
    }
    try laws.crossing(answer, task)
    switch answer {
    case .failure(let failure): laws.look(failure)
    case .success(.transcript(let read)):
      try laws.words(read, of: bytes)
      try importing(read.comments, read.transcript, isOwn: bytes.count % 2 == 0)
    case .success: fatalError("another answer than was asked")
    }
  }

  // MARK: - From what is typed

  private func readTyped(_ input: FuzzInput) throws {
    var input = input
    let isOwn = input.below(2) == 1
    var typed: [SourceComment] = []
    while !input.isEmpty, typed.count < 40 { typed.append(comment(&input)) }
    // Readers give them by place.
    typed = typed.enumerated().sorted {
      ($0.element.range, $0.offset) < ($1.element.range, $1.offset)
    }
    .map(\.element)
    laws.threads(typed)
    for comment in typed { laws.memo(comment.lines) }
    try importing(typed, transcript, isOwn: isOwn)
  }

  private func comment(_ input: inout FuzzInput) -> SourceComment {
    let (start, end) = (boundary(input.byte() << 8 | input.byte()), input.byte())
    let range = TextRange(start, boundary(min(start + end, transcript.text.utf8.count)))
    var lines: [String] = []
    for _ in 0..<input.below(4) {
      var line = ""
      for _ in 0..<input.below(8) {
        line +=
          input.below(5) == 0 ? input.characters(atMost: 40) : input.one(of: CommentStudy.pieces)
      }
      lines.append(line)
    }
    return SourceComment(
      id: String(input.below(24)), range: range, author: input.one(of: CommentStudy.authors),
      date: input.below(3) == 0 ? input.one(of: CommentStudy.values) : nil, lines: lines,
      parent: input.below(2) == 0 ? String(input.below(24)) : nil, isResolved: input.below(2) == 1)
  }

  /// A place of the text at or before `place` where a character may begin.
  private func boundary(_ place: Int) -> Int {
    let bytes = transcript.text.utf8
    var place = place % (bytes.count + 1)
    while place < bytes.count, bytes[bytes.index(bytes.startIndex, offsetBy: place)] & 0xC0 == 0x80
    {
      place -= 1
    }
    return place
  }

  // MARK: - Codings

  private func importing(
    _ found: [SourceComment], _ transcript: Transcript, isOwn: Bool
  ) throws {
    func read() throws(ReadError) -> CommentImport.Result {
      try comments.read(
        found, document: "E-01", transcript: transcript, isOwn: isOwn, budget: ReadingBudget())
    }
    do throws(ReadError) {
      let (first, second) = (try read(), try read())
      guard
        first.codings == second.codings, first.memos == second.memos,
        first.problems == second.problems, first.coders == second.coders
      else { fatalError("two answers to the same comments") }
      laws.nothingLost(first, of: found, transcript, isOwn: isOwn)
    } catch {
      laws.look(Failure(error))
    }
  }
}
