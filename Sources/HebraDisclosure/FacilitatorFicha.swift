package import HebraModel

/// What facilitators may see of a municipality: level B.
///
/// Only ``FichaRule`` makes one.
package struct FacilitatorFicha: Hashable, Sendable {
  /// A number of people, out of those who were asked.
  package enum Cell: Hashable, Sendable {
    case shown(n: Int, total: Int)
    case withheld
    /// Nobody of this side was interviewed.
    case nobody
  }

  /// How many people of a side were heard.
  package enum Heard: Hashable, Sendable {
    case people(Int)
    /// Too few to say how many.
    case few
  }

  /// A cause that may be shown.
  package struct Cause: Hashable, Sendable {
    package let code: String
    /// Documents in the low and the high reading, and those that explored it; nil when withheld.
    package let documents: (low: Int, high: Int, total: Int)?
    package let sides: [Side: Cell]
    package let people: Cell
    package let strength: FichaCause.Strength

    package static func == (a: Self, b: Self) -> Bool {
      a.code == b.code && a.sides == b.sides && a.people == b.people && a.strength == b.strength
        && a.documents?.low == b.documents?.low && a.documents?.high == b.documents?.high
        && a.documents?.total == b.documents?.total
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
  }

  /// Something said for the dialogue, with how many people and documents say it.
  package struct Theme: Hashable, Sendable {
    package let label: String
    package let people: Int
    package let documents: Int
    package let isOfBothSides: Bool
  }

  /// What people say of one kind for the dialogue.
  package struct Themes: Hashable, Sendable {
    /// Those that three people in three documents say.
    package let shown: [Theme]
    /// The labels of the others, without who.
    package let unnamed: [String]
    /// How many are not described at all.
    package let undescribed: Int
  }

  /// Words of somebody of a side.
  package struct Quotation: Hashable, Sendable {
    package let code: String
    package let side: Side
    package let text: String
  }

  /// Two halves of one matter.
  package struct Mirror: Hashable, Sendable {
    package let group: String
    /// Codes that the community or own authorities name.
    package let one: [String]
    /// Codes that institutions name.
    package let other: [String]
  }

  package let place: String
  package let documentsCounted: Int
  package let documentsInAll: Int
  /// Documents that two people have read without an agreed layer.
  package let undecided: Int
  package let heard: [Side: Heard]
  /// How many people were heard; nil when it would tell a number that is withheld.
  package let heardInAll: Int?
  /// Sectors of which nobody was heard, by side.
  package let unheard: [Side: [String]]
  /// Sectors of documents that do not count yet, by side.
  package let waiting: [Side: [String]]
  /// The cause that comes first in both readings; nil when the order cannot be told.
  package let first: String?
  package let causes: [Cause]
  /// Causes of these that have red segments, or are red by the codebook: they are kept out of the room.
  package let apart: Set<String>
  /// Words on causes that may be shown, in the order of the causes.
  package let quotations: [Quotation]
  /// Causes named in fewer documents, without figures.
  package let mentioned: [String]
  /// How many other causes are named in one document.
  package let mentionedOnce: Int
  package let mirrors: [Mirror]
  /// Groups that go to a separate session.
  package let reservedMirrors: Int
  package let themes: [ThemeGroupKind: Themes]
  /// Sides that conceded something, where three or more people did.
  package let conceding: [Side]
  /// Alerts that concern those who come, by the id of the value.
  package let alerts: Set<String>
  /// Whether there are causes whose segments are red.
  package let hasRed: Bool

  /// Whether figures would be withheld more often than shown.
  package var isMostlyWithheld: Bool {
    var shown = 0
    var withheld = 0
    for cause in causes {
      let cells = Array(cause.sides.values) + [cause.people]
      shown += cells.count { if case .shown = $0 { true } else { false } }
      withheld += cells.count { $0 == .withheld }
      if cause.documents == nil { withheld += 1 } else { shown += 1 }
    }
    return causes.isEmpty || withheld > shown
  }
}

/// What the table may see of a municipality: level C.
///
/// Only ``FichaRule`` makes one.
package struct TableSheet: Hashable, Sendable {
  /// Something to talk about.
  package struct Topic: Hashable, Sendable {
    package let group: String
    /// Its codes, to be named by their neutral labels.
    package let codes: [String]
  }

  package let place: String
  package let topics: [Topic]
  /// The sides that were heard.
  package let sides: [Side]
}
