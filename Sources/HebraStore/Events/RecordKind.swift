/// The kinds of records that events change, each kind after those that it refers to.
///
/// A record is a thing with a key that is the same in every copy of a project. Row ids, the index
/// and whatever can be computed again are not part of any record.
enum RecordKind: String, CaseIterable, Sendable {
  case setting
  /// A version of the codebook, by the SHA-256 of its file.
  case codebook
  /// Which version of the codebook is current.
  case study
  case place
  case coder
  case layer
  case participant
  /// A document, by the hash of its first text.
  case document
  /// A text version, by its hash; the text itself is in no event.
  case text
  /// Which text of a document is current.
  case version
  case marks
  case speaker
  /// The turns of a text.
  case reading
  case origin
  case topic
  case offRecord = "off-record"
  case coding
  case memo
  /// A memo with a type, or on something else than one range.
  case note
  case notePlace = "note-place"
  case finished
  case carried
  case search
  /// The hits of a saved search in a text.
  case hits
  /// A causal relation.
  case relation
  /// A group of codings, by kind and label.
  case group
  /// A coding in a group.
  case member
  /// The confirmed risk of a coding.
  case risk
  /// That a person looked at a coding again after the codebook changed.
  case recheck
  case statement
  case consent
  /// A municipality that a document serves besides its own.
  case servedPlace = "served-place"
  case sameEvent = "same-event"
  case session
  case finalLayer = "final-layer"
  case release
  /// What people decided about one question of the readings of a document.
  case agreement
  /// Who is to code a document.
  case assignment
  /// That a person saw a layer of a document that is coded blind.
  case seen
  /// A question of the panel of a municipality.
  case panelItem = "panel-item"
  /// What a person of a panel answered in a month.
  case panelAnswer = "panel-answer"
  /// What an institution agreed to do, and what each side says about it.
  case commitment
  /// What is known about the protection of a text.
  case protection
  /// What a person decided about a suggested code.
  case suggestion
  case withdrawn
}

/// What a record is known by.
struct RecordKey: Hashable, Sendable {
  var kind: RecordKind
  /// The values of the key's fields, numbers as text.
  var values: [String]

  init(_ kind: RecordKind, _ values: String...) {
    self.kind = kind
    self.values = values
  }

  init(_ kind: RecordKind, values: [String]) {
    self.kind = kind
    self.values = values
  }
}

extension RecordKey: Comparable {
  static func < (a: RecordKey, b: RecordKey) -> Bool {
    guard a.kind == b.kind else { return a.kind.number < b.kind.number }
    return a.values.lexicographicallyPrecedes(b.values)
  }
}

extension RecordKind {
  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The position among the kinds.
  var number: Int { Self.numbers[self] ?? 0 }
}

/// The fields of a record, those of its key among them; an absent field is null.
typealias RecordFields = [String: JournalValue]
