internal import Foundation
internal import HebraLanguage
internal import HebraModel

/// The types that are proposed for memos; a team may use others.
public enum MemoType: String, CaseIterable, Sendable {
  case theoretical
  case methodological
  case reflexive
  /// Something that is still to be done.
  case pending
  case observation
}

/// The types of memos that a project knows: those that are proposed and those that it has.
struct MemoTypes {
  /// The longest type in characters.
  private static let longest = 60
  private var byFold: [String: String] = [:]

  /// Proposed types have their name in the language of the project.
  init(_ messages: Messages, known: [String] = []) {
    for type in known { byFold[Words.fold(type)] = type }
    for type in MemoType.allCases {
      let key = "memo-type.\(type.rawValue)"
      for other in [Messages.spanish, .english] {
        byFold[Words.fold(other.word(key))] = messages.word(key)
      }
    }
  }

  /// The type of this name, whatever its case and accents; nil when there is none.
  func named(_ typed: String) -> String? { byFold[Words.fold(typed.trimmed)] }

  /// The known type of this name, or a new one; nil for an empty text.
  ///
  /// Throws ``Failure`` for a text that cannot be written in the line of a Word comment.
  func type(_ typed: String) throws(Failure) -> String? {
    let type = typed.trimmed
    guard !type.isEmpty else { return nil }
    if let known = named(type) { return known }
    guard type.count <= Self.longest, !type.contains(where: { ":()\n\r\t".contains($0) }) else {
      throw Failure(.memoType, ["typed": type])
    }
    return type
  }

  /// A memo with a type, as a line of a comment begins it: `memo teórico: …`, or with a title `memo
  /// teórico (La deuda): …`.
  struct Typed: Equatable {
    var type: String
    var title: String?
    var words: String
    /// The lines as they were written.
    var written: String
  }

  /// Divides the memo of a comment: what stands before the first line that begins a memo with a type,
  /// and those memos.
  ///
  /// A line that names no known type, or no words, belongs to what stands before it.
  func divide(_ memo: String) -> (plain: String?, typed: [Typed]) {
    var plain: [String] = []
    var typed: [Typed] = []
    for line in memo.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let head = head(line) {
        typed.append(head)
      } else if typed.isEmpty {
        plain.append(line)
      } else {
        typed[typed.count - 1].words += "\n" + line
        typed[typed.count - 1].written += "\n" + line
      }
    }
    for index in typed.indices { typed[index].words = typed[index].words.trimmed }
    return (plain.isEmpty ? nil : plain.joined(separator: "\n"), typed)
  }

  /// What a line says about a memo that begins with it.
  private func head(_ line: String) -> Typed? {
    guard Words.fold(String(line.prefix(4))) == "memo",
      line.dropFirst(4).first?.isWhitespace ?? false
    else { return nil }
    let rest = line.dropFirst(5)
    guard let end = rest.firstIndex(where: { $0 == ":" || $0 == "(" }),
      let type = named(String(rest[..<end]))
    else { return nil }
    guard rest[end] == "(" else {
      return Typed(
        type: type, title: nil, words: String(rest[end...].dropFirst()).trimmed, written: line)
    }
    guard let close = rest[end...].range(of: "):") else { return nil }
    let title = String(rest[rest.index(after: end)..<close.lowerBound]).trimmed
    return Typed(
      type: type, title: title.nilIfEmpty, words: String(rest[close.upperBound...]).trimmed,
      written: line)
  }

  /// The lines of a comment that are read as this memo; nil when there are none.
  static func lines(_ note: Note) -> [String]? {
    guard let type = note.type, note.title?.contains("):") != true else { return nil }
    let head = "memo \(type)" + (note.title.map { " (\($0))" } ?? "") + ":"
    // The words are marked as Hebra's own, so that none of their lines is read as a code.
    return [head]
      + note.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }
  }
}
