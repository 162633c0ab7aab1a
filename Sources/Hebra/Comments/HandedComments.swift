internal import HebraLanguage
internal import HebraModel

/// What Hebra wrote as comments into a file that comes back, with its places in the file's text.
///
/// A comment on one of these places is one that Hebra wrote, and its range is taken exactly; any
/// other was written by hand, and is widened to its sentence where it covers a word or less.
struct HandedComments {
  /// Whether the file has another text than the one that was handed off.
  let isOnOtherText: Bool
  /// Whether unchanged comments are left out: on another text they would be carried to places where
  /// they are, and in another layer they would be someone else's.
  let leavesUnchanged: Bool
  /// The places that are certain.
  private(set) var exact: Set<TextRange> = []
  private var codings: [Coding] = []
  private var memos: [Memo] = []
  private var relations: [CausalRelation] = []
  /// What lines beside a code say, by the coding's id.
  private var notes: [String: Set<String>] = [:]
  /// Memos with a type.
  private var typed: [Note] = []
  /// The number of those whose place is gone from the file's text.
  private var lost = 0

  /// Codings and memos on the text `handed`, in a file with the text `text`; `isForAnother` says that
  /// the other comments go to another coder's layer.
  init(
    _ codings: [Coding], _ memos: [Memo], _ typed: [Note] = [],
    _ data: CommentData = CommentData(), on handed: String, in text: String, isForAnother: Bool
  ) {
    isOnOtherText = handed != text
    leavesUnchanged = isOnOtherText || isForAnother
    let reanchoring = isOnOtherText ? Reanchoring(from: handed, to: text) : nil
    for var coding in codings {
      guard let range = place(of: coding.range, reanchoring) else { continue }
      coding.range = range
      self.codings.append(coding)
    }
    notes = Dictionary(uniqueKeysWithValues: codings.map { ($0.id, data.key(of: $0.id)) })
    for var relation in data.relations {
      guard let from = place(of: relation.from.range, reanchoring),
        let to = place(of: relation.to.range, reanchoring)
      else { continue }
      (relation.from.range, relation.to.range) = (from, to)
      relations.append(relation)
    }
    for var memo in memos {
      guard let range = memo.range.flatMap({ place(of: $0, reanchoring) }) else { continue }
      memo.range = range
      self.memos.append(memo)
    }
    for var note in typed {
      guard let range = note.places[0].range.flatMap({ place(of: $0, reanchoring) }) else {
        continue
      }
      note.places[0].range = range
      self.typed.append(note)
    }
  }

  private mutating func place(of range: TextRange, _ reanchoring: Reanchoring?) -> TextRange? {
    guard let reanchoring else {
      exact.insert(range)
      return range
    }
    switch reanchoring.outcome(of: range) {
    case .kept(let target), .moved(let target):
      exact.insert(target)
      return target
    case .doubtful(let target): return target
    case .lost:
      lost += 1
      return nil
    }
  }

  /// Removes what the project already has: the same code with the same facets and memo, or the same
  /// memo, at its place; where the place is not certain, at one that overlaps it.
  func removeUnchanged(from found: inout CommentImport.Result) {
    func isThere(_ place: TextRange, _ range: TextRange) -> Bool {
      place == range || !exact.contains(place) && place.overlaps(range)
    }
    let byCode = Dictionary(grouping: codings, by: \.code)
    let said = found.notes
    func isUnchanged(_ coding: Coding) -> Bool {
      let note = said.first { $0.coding == coding }?.key ?? []
      return (byCode[coding.code] ?? []).contains {
        isThere($0.range, coding.range) && Set($0.facets) == Set(coding.facets)
          && ($0.memo ?? "") == (coding.memo ?? "") && notes[$0.id] == note
      }
    }
    found.codings.removeAll(where: isUnchanged)
    found.notes.removeAll { isUnchanged($0.coding) }
    found.relations.removeAll { relation in
      relations.contains {
        $0.from.code == relation.from.code && $0.to.code == relation.to.code
          && $0.kind == relation.kind && ($0.quotation ?? "") == (relation.quotation ?? "")
          && isThere($0.passage, relation.passage)
      }
    }
    found.typed.removeAll { self.isUnchanged($0.note) }
    let byWords = Dictionary(grouping: memos, by: \.text)
    found.memos.removeAll { memo in
      (byWords[memo.text] ?? []).contains { known in
        guard let place = known.range, let range = memo.range else { return false }
        return isThere(place, range)
      }
    }
  }

  /// Whether a memo with a type is what Hebra wrote.
  private func isUnchanged(_ note: Note) -> Bool {
    typed.contains { known in
      guard let place = known.places[0].range, let range = note.places[0].range else {
        return false
      }
      return known.type == note.type && known.title == note.title && known.text == note.text
        && (place == range || !exact.contains(place) && place.overlaps(range))
    }
  }

  /// How many of them have no comment in the file any more.
  func count(without comments: [SourceComment]) -> Int {
    let places =
      codings.map(\.range) + memos.compactMap(\.range) + relations.map(\.passage)
      + typed.compactMap { $0.places[0].range }
    return lost
      + places.count { place in
        !comments.contains { comment in
          // A comment on one word has become a coding on its sentence.
          place.contains(comment.range) || isOnOtherText && place.overlaps(comment.range)
        }
      }
  }
}
