internal import HebraCodebook
internal import HebraModel

/// Writes codings and memos as Word comments that the import reads back as the same ones.
enum CommentExport {
  private struct Key: Hashable {
    var range: TextRange
    var coder: String
    var date: String?
    var memo: String?
    var isResolved: Bool
    /// Lines about the codings.
    var notes: [String] = []
  }

  static func comments(
    codings: [Coding], memos: [Memo], notes: [Note] = [], data: CommentData = CommentData(),
    in text: String = "", grammar: CommentGrammar?
  ) -> [SourceComment] {
    var groups: [Key: [Coding]] = [:]
    for coding in codings {
      let key = Key(
        range: coding.range, coder: coding.coder, date: coding.date, memo: coding.memo,
        isResolved: coding.isResolved, notes: data.lines(of: coding.id))
      groups[key, default: []].append(coding)
    }
    var comments = groups.map { key, codings in
      SourceComment(
        id: "", range: key.range, author: key.coder, date: key.date,
        lines: lines(codings) + key.notes
          + (key.memo.map { MemoLines.write($0, grammar) } ?? []), isResolved: key.isResolved)
    }
    comments += memos.compactMap { memo in
      memo.range.map {
        SourceComment(
          id: "", range: $0, author: memo.coder, date: memo.date,
          lines: MemoLines.write(memo.text, grammar),
          isResolved: memo.isResolved)
      }
    }
    if !data.relations.isEmpty {
      let map = CodePointMap(text)
      comments += data.relations.map { relation in
        SourceComment(
          id: "", range: relation.passage, author: relation.coder, date: relation.date,
          lines: [CommentData.line(relation, map)])
      }
    }
    comments += notes.compactMap { note in
      guard let range = note.places.first?.range, let lines = MemoTypes.lines(note) else {
        return nil
      }
      return SourceComment(
        id: "", range: range, author: note.coder, date: note.date, lines: lines, isResolved: false)
    }
    comments.sort { a, b in
      if a.range != b.range { return a.range < b.range }
      if a.date != b.date { return a.date ?? "" < b.date ?? "" }
      return a.lines.lexicographicallyPrecedes(b.lines)
    }
    for index in comments.indices { comments[index].id = String(index) }
    return comments
  }

  /// The code lines of codings; two that are read as one code and say the same are one line.
  private static func lines(_ codings: [Coding]) -> [String] {
    var met: Set<String> = []
    return codings.sorted { $0.code < $1.code }.map(line).filter { met.insert($0).inserted }
  }

  /// A code line with the facets that a person stated; the import computes assumed values again.
  static func line(_ coding: Coding) -> String {
    let stated = coding.statedFacets.map(\.written)
    return stated.isEmpty ? coding.code : coding.code + ": " + stated.joined(separator: ", ")
  }
}
