internal import Hebra
internal import HebraModel

/// What acts and questions answer.
extension Shapes {
  struct Status: Encodable, Sendable {
    /// Null before one was chosen.
    var project: OrNull<String>
    var language: String
    var person: OrNull<String>
    var coders: [String]
    var version: String
    var event: OrNull<Int>
    var idleMinutes: Int
    /// The projects that can be chosen, and in which folder, where none is.
    var projects: [String]?
    var folder: String?
    var hasBook = true
    /// Whether a codebook comes with Hebra.
    var hasSample = false
  }

  struct Coded: Encodable, Sendable {
    var coding: Mark
    var isNew: Bool
    var event: OrNull<Int>
    var notices: [Remark]
  }

  struct Done: Encodable, Sendable {
    var event: OrNull<Int>
  }

  struct Noted: Encodable, Sendable {
    var id: String
    var isNew: Bool
    var event: OrNull<Int>
  }

  struct Reversed: Encodable, Sendable {
    var event: OrNull<Int>
    var undone: Int
    var act: String
    var document: OrNull<String>
  }

  struct Event: Encodable, Sendable {
    var event: Int
    var at: String
    var who: String
    var act: String
    var what: String
    var document: OrNull<String>
    var isMine: Bool
    var isUndo: Bool
  }

  struct Journal: Encodable, Sendable {
    var last: OrNull<Int>
    var events: [Event]
  }

  struct Said: Encodable, Sendable {
    var label: String
    var role: OrNull<String>
    var text: String

    init(_ said: DeskSegments.Said) {
      label = said.label
      role = OrNull(said.role?.rawValue)
      text = said.text
    }
  }

  /// A segment with where it stands.
  struct Found: Encodable, Sendable {
    var id: String
    var document: String
    var code: String
    var layer: String
    var coder: String
    var start: Int
    var end: Int
    var turn: OrNull<Int>
    var label: OrNull<String>
    var role: OrNull<String>
    var pseudonym: OrNull<String>
    var text: String
    var memo: OrNull<String>
    var facets: [Value]
    var before: [Said]
    var after: [Said]

    init(_ item: DeskSegments.Item) {
      let mark = Mark(item.segment)
      id = mark.id
      document = item.segment.coding.document
      code = mark.code
      layer = mark.layer
      coder = mark.coder
      start = mark.start
      end = mark.end
      turn = OrNull(item.turn?.index)
      label = OrNull(item.turn?.label)
      role = OrNull(item.turn?.role?.rawValue)
      pseudonym = OrNull(item.pseudonym)
      text = item.segment.quotation
      memo = mark.memo
      facets = mark.facets
      before = item.before.map(Said.init)
      after = item.after.map(Said.init)
    }
  }

  struct Group: Encodable, Sendable {
    var value: String
    var n: Int
    var documents: Int
    var segments: [Found]
  }

  struct Segments: Encodable, Sendable {
    var code: OrNull<String>
    var by: String
    var total: Int
    var offset: Int
    var groups: [Group]
  }

  struct Hit: Encodable, Sendable {
    var document: String
    var turn: OrNull<Int>
    var label: OrNull<String>
    var role: OrNull<String>
    var start: Int
    var end: Int
    var before: String
    var text: String
    var after: String
  }

  struct Form: Encodable, Sendable {
    var form: String
    var count: Int
  }

  struct Count: Encodable, Sendable {
    var value: String
    var n: Int
  }

  struct Hits: Encodable, Sendable {
    var total: Int
    var documents: Int
    var isCut: Bool
    var forms: [Form]
    var notices: [Remark]
    var hits: [Hit]
    var counts: OrNull<[Count]>
  }

  struct Decision: Encodable, Sendable {
    var outcome: String
    var layers: [String]
    var reason: OrNull<String>
    var by: String
    var at: String
  }

  struct Question: Encodable, Sendable {
    var id: String
    var kind: String
    var start: Int
    var end: Int
    var codings: [String]
    var decision: OrNull<Decision>
  }

  /// Two readings side by side.
  struct Compared: Encodable, Sendable {
    var document: String
    var hash: String
    var layers: [String]
    var left: String
    var right: String
    var unfinished: [String]
    var final: OrNull<String>
    var codings: [Mark]
    var questions: [Question]
    var open: Int
  }

  struct Refused: Encodable, Sendable {
    var question: String
    var code: String
    var what: String
    var remedy: OrNull<String>
  }

  struct Agreed: Encodable, Sendable {
    var decided: [String: Int]
    var known: Int
    var refused: [Refused]
    var open: Int
    var unfinished: [String]
    var isFinal: Bool
    var event: OrNull<Int>
  }
}
