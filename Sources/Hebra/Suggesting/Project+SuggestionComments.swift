internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Suggestions as comments of a Word document that come back with decisions.
extension Project {
  /// Writes a document with its suggestions as comments, on the words that each proposes to code.
  ///
  /// The person answers a comment, or writes behind *decisión:* in it. The file is no transcript:
  /// importing it is refused.
  ///
  /// - Parameters:
  ///   - list: suggestions of one document.
  ///   - destination: a Word file.
  /// - Returns: the path and how many suggestions are in the file.
  /// - Throws: ``Failure`` when the list is of no document or of several, or the file cannot be written.
  public func writeSuggestionComments(
    _ list: SuggestionList, to destination: Destination
  ) throws -> Exported {
    let names = Set(list.pending.map(\.suggestion.document)).sorted()
    guard let name = names.first, names.count == 1 else {
      throw Failure(names.isEmpty ? .suggestNothing : .suggestSeveral, ["count": "\(names.count)"])
    }
    let target = try output(destination, of: .document, as: "suggestions", documents: [name])
    let record = try document(name)
    var word = try commented(record, nil, grammar: nil).word
    let codebook = try codebook()
    word.comments = list.pending.enumerated().map { number, one in
      SourceComment(
        id: String(number), range: one.suggestion.range, author: "Hebra",
        lines: lines(of: one, codebook))
    }
    word.properties.custom = [
      .init(HandoffIdentity.suggestionMark, "1"), .init("hebra.document", record.name),
    ]
    word.properties.state(target.head)
    do {
      let file = try DOCXWriter.write(DisclosureRule.release(word, for: destination.level))
      try export([
        Export(
          kind: target.kind, files: [Outgoing(file: target, written: file)],
          settings: ["document": record.name])
      ])
      return Exported(path: target.path, count: list.pending.count, notices: file.notices)
    } catch {
      throw Failure(error)
    }
  }

  /// What a comment says: key and code, why it is proposed, and where to decide.
  private func lines(of one: PendingSuggestion, _ codebook: Codebook) -> [String] {
    let suggestion = one.suggestion
    let name = codebook.code(suggestion.code).map { messages.name(of: $0) } ?? ""
    return [
      "\(messages.word("column.suggestion")) \(one.key)",
      "\(suggestion.code) \(name)".trimmed,
      "\(messages.word("column.indicators")): \(suggestion.indicators.joined(separator: ", "))",
      "\(messages.word("column.decision")):",
    ]
  }

  /// The decisions in the comments of a Word document.
  func commentedChoices(
    in path: String
  ) throws -> (choices: [SuggestionChoice], empty: Int, notices: [Notice]) {
    let request = ReadingRequest(path, .transcript(ReadingChoice(), .init()))
    guard case .transcript(let read) = try reading.answer(request),
      read.properties[HandoffIdentity.suggestionMark] != nil
    else { throw Failure(.suggestNoComments, at: Location(file: Location.name(path))) }
    let comments = SuggestionComments(read.comments)
    var notices = comments.notices
    var choices = comments.choices
    notices += SuggestionChoice.removeTwice(from: &choices)
    return (choices, comments.empty, notices)
  }
}

extension ReadTranscript {
  /// Refuses a file whose comments are suggestions, not codings.
  func refuseSuggestions() throws(Failure) {
    guard properties[HandoffIdentity.suggestionMark] == nil else {
      throw Failure(.suggestNoTranscript, at: Location(file: file))
    }
  }
}

/// Reads decisions from comments: from what was written into a comment, and from its answers.
struct SuggestionComments {
  private(set) var choices: [SuggestionChoice] = []
  /// How many suggestions have no decision.
  private(set) var empty = 0
  private(set) var notices: [Notice] = []

  init(_ comments: [SourceComment]) {
    let threads = CommentThreads(comments)
    var answers: [Int: [[String]]] = [:]
    for (index, root) in zip(comments.indices, threads.roots) where index != root {
      answers[root, default: []].append(comments[index].lines)
    }
    var others = 0
    for (index, root) in zip(comments.indices, threads.roots) where index == root {
      guard let key = Self.key(comments[index].lines) else {
        others += 1
        continue
      }
      let written = [Self.written(comments[index].lines)] + (answers[index] ?? [])
      read(key, written.filter { $0.contains { !$0.trimmed.isEmpty } }, place: index + 1)
    }
    if others > 0 { notices.append(Notice(.suggestOtherComments, count: others)) }
  }

  /// The decision that all answers to a suggestion give; different ones are none.
  private mutating func read(_ key: String, _ answers: [[String]], place: Int) {
    guard !answers.isEmpty else {
      empty += 1
      return
    }
    let read = answers.map { Self.choice(key, $0, place: place) }
    for (answer, choice) in zip(answers, read) where choice == nil {
      notices.append(
        Notice(
          .suggestDecision, at: Location(line: place),
          details: ["value": answer.first { !$0.trimmed.isEmpty } ?? ""]))
    }
    guard let first = read[0], read.allSatisfy({ $0 != nil }) else { return }
    guard read.allSatisfy({ $0 == first }) else {
      notices.append(Notice(.suggestTwice, at: Location(line: place), details: ["key": key]))
      return
    }
    choices.append(first)
  }

  /// The key in the first line of a comment.
  private static func key(_ lines: [String]) -> String? {
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count == 2, Self.names("suggestion").contains(Words.fold(String(words[0]))),
      words[1].utf8.count == 8, words[1].utf8.allSatisfy({ Self.digits.contains($0) })
    else { return nil }
    return String(words[1])
  }

  private static let digits = Set("0123456789abcdef".utf8)

  /// A column's name in both languages, folded.
  private static func names(_ key: String) -> [String] {
    UserLanguage.allCases.map { Words.fold(Messages($0).word("column.\(key)")) }
      + (key == "other_words" ? ["palabras", "words"] : [])
  }

  /// What stands behind *decisión:*.
  private static func written(_ lines: [String]) -> [String] {
    for (number, line) in lines.enumerated() {
      if let rest = value(of: "decision", in: line) { return [rest] + lines[(number + 1)...] }
    }
    return []
  }

  /// What stands behind a name and a colon.
  private static func value(of key: String, in line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"),
      names(key).contains(Words.fold(String(line[..<colon]).trimmed))
    else { return nil }
    return String(line[line.index(after: colon)...]).trimmed
  }

  /// The lines of an answer: first the decision, then what belongs to it.
  private static func choice(_ key: String, _ answer: [String], place: Int) -> SuggestionChoice? {
    var lines = answer.map(\.trimmed).filter { !$0.isEmpty }
    let decision = lines.removeFirst()
    var fields: [String: String] = [:]
    var memo: [String] = []
    for line in lines {
      let field = ["code", "facets", "other_words", "reason", "memo"].first {
        value(of: $0, in: line) != nil
      }
      if let field, let said = value(of: field, in: line), field != "memo" {
        fields[field] = said.nilIfEmpty
      } else {
        memo.append(value(of: "memo", in: line) ?? line)
      }
    }
    let typed = value(of: "decision", in: decision) ?? decision
    let end = CharacterSet(charactersIn: " .;,")
    guard
      let answer = SuggestionChoice.Answer(
        typed.trimmingCharacters(in: end), reason: fields["reason"], words: fields["other_words"])
    else { return nil }
    return SuggestionChoice(
      key, answer, code: fields["code"],
      facets: (fields["facets"] ?? "").split(whereSeparator: { ",;".contains($0) })
        .map { String($0).trimmed },
      memo: memo.joined(separator: "\n").nilIfEmpty, row: place)
  }
}
