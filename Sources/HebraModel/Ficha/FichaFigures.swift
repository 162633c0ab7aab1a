/// What a ficha says of a municipality, before any rule of disclosure: the figures of level A.
///
/// Two readings of every figure stand beside each other. `low` counts what everybody who read a document
/// marked; `high` what anybody marked. They differ only where two people have read a document and no
/// layer has been agreed on.
package struct FichaFigures: Sendable {
  /// The municipality.
  package var place: Municipality
  /// All documents of the municipality, by name.
  package var sources: [FichaSource] = []
  /// The people who spoke in the documents that count, by side.
  package var people: [Side: Int] = [:]
  /// Those of them who belong to no side.
  package var peopleOfNoSide = 0
  /// The sectors of all of them, by name, with how many people.
  package var sectors: [String: Int] = [:]
  /// Sectors of which nobody speaks in a document that counts, by side, and that wait in none.
  package var unheard: [Side: [String]] = [:]
  /// Sectors of which nobody speaks in a document that counts, but in one that does not count yet.
  package var waiting: [Side: [String]] = [:]
  /// Marks of documents that two people have read and no layer settles: what one of them marked and the
  /// other did not, or not as the same kind of content.
  package var disputed = 0
  /// Documents and people that would count if only final layers did.
  package var strict = (documents: 0, people: 0)
  /// Turns of documents that count which were said off the record.
  package var offRecordTurns = 0
  /// Turns of participants that belong to nobody who is known.
  package var unattributedTurns = 0
  /// The families of causes, in the order of the codebook.
  package var families: [String] = []
  /// The causes with evidence or that were asked about, without families, in the order of the ficha.
  package var causes: [FichaCause] = []
  /// The same of families, as unions of their codes, in the order of the codebook.
  package var familyCauses: [FichaCause] = []
  /// The groups of mirrors with evidence, in the order of the codebook.
  package var mirrors: [FichaMirror] = []
  /// Who leads to what, most documents first.
  package var chains: [FichaChain] = []
  /// What people put together for the dialogue.
  package var themes: [FichaTheme] = []
  /// Alerts of causes: id of the value, and how many evidence units have it.
  package var alerts: [String: Int] = [:]
  /// Evidence units of causes whose risk is red.
  package var red = 0
  /// Pairs of documents of different sides that tell one event.
  package var sameEvents: [SameEvent] = []
  /// Code → in how many documents that count it was asked about or came up.
  package var asked: [String: Int] = [:]
  /// Codings that count as context only.
  package var context = 0

  /// The figures of a municipality in which nothing is known yet.
  package init(place: Municipality) { self.place = place }

  /// The documents that count.
  package var counted: [FichaSource] { sources.filter(\.state.counts) }
  /// How many people spoke in them.
  package var peopleInAll: Int { people.values.reduce(peopleOfNoSide, +) }
}

/// A document of the municipality.
package struct FichaSource: Hashable, Sendable {
  /// Whether it counts, and how it was read.
  package enum State: String, CaseIterable, Sendable {
    /// One person read it.
    case single
    /// One person read it, and another reviewed the layer.
    case reviewed
    /// Several people agreed on a layer.
    case agreed
    /// Several people finished it without an agreed layer.
    case undecided
    case unfinished
    case uncoded

    /// Whether it has figures.
    package var counts: Bool { self != .unfinished && self != .uncoded }
    /// Whether more than one person read it.
    package var isSecondRead: Bool { self == .reviewed || self == .agreed || self == .undecided }
  }

  package var name: String
  package var state: State
  /// ISO 8601, or the month; nil if unknown.
  package var date: String?
  /// How many of those who speak belong to each side.
  package var people: [Side: Int] = [:]
  /// The sectors of those who speak, sorted.
  package var sectors: [String] = []
  /// For each family of causes, the quarters of its codes that were explored, 0 to 4; nil for none.
  package var explored: [Int?] = []
  /// For each family, whether something was not asked because of the risk.
  package var risked: [Bool] = []

  package init(name: String, state: State) { (self.name, self.state) = (name, state) }
}

/// One cause in a municipality.
package struct FichaCause: Hashable, Sendable {
  /// What is known of it in one document.
  package enum Mark: Sendable {
    /// It is named.
    case named
    /// One of two readers marked it.
    case disputed
    /// It was explored and is not named.
    case silent
    /// It is named though nobody asked.
    case spontaneous
    /// It was not explored.
    case unasked
  }

  /// How the people of a side stand to it.
  package struct Voices: Hashable, Sendable {
    /// Those who were asked and say it.
    package var named = 0
    /// Those who say it though nobody asked.
    package var spontaneous = 0
    /// Those who were asked and do not say it.
    package var silent = 0
    /// Those whom nobody asked.
    package var unasked = 0

    package init() {}
  }

  /// The id of the code.
  package var code: String
  /// The id of its family.
  package var family: String
  package var low: CauseFigure
  package var high: CauseFigure
  /// For each document that counts.
  package var marks: [Mark] = []
  package var voices: [Side: Voices] = [:]
  /// Everybody who says it, asked or not.
  package var voicing = 0
  /// Of them, those who lived it or saw it.
  package var lived = 0
  /// Of them, those for whom somebody put a severity: how many, the median and the most.
  package var severity: (n: Int, median: Double, most: Int)? {
    get { severityOfPeople.isEmpty ? nil : Self.summary(severityOfPeople) }
  }
  /// The most severe harm that each of them tells, ascending.
  package var severityOfPeople: [Int] = []
  /// People by the level at which they name it: root, immediate, effect.
  package var levels: [String: Int] = [:]
  /// Its place in the order of ``FichaFigures/causes`` by the high reading, from 0.
  package var highRank = 0
  /// Evidence units whose risk is red.
  package var red = 0
  /// Whether the codebook makes it red, whatever is said.
  package var isRedByCodebook = false
  /// Evidence units by their alerts.
  package var alerts: [String: Int] = [:]
  /// People who deny it or tell the opposite.
  package var contrary = 0
  /// Documents with evidence that only one person has read.
  package var singleRead = 0
  /// How many documents with evidence come from the community and from the institutions.
  package var sourcesOfSides: [Side: Int] = [:]
  /// How the sides compare.
  package var convergence = Convergence.scattered
  /// Whether one person more or less would change ``convergence``.
  package var isConvergenceUnstable = false
  /// Mirrors that the other side names.
  package var crossed: [String] = []
  /// Why the evidence is not strong; empty when it is.
  package var failings: [Failing] = []
  /// What the evidence is worth.
  package var strength = Strength.limited

  package init(code: String, family: String, low: CauseFigure, high: CauseFigure) {
    (self.code, self.family, self.low, self.high) = (code, family, low, high)
  }

  private static func summary(_ sorted: [Int]) -> (n: Int, median: Double, most: Int) {
    let middle = sorted.count / 2
    let median =
      sorted.count % 2 == 1
      ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
    return (sorted.count, median, sorted[sorted.count - 1])
  }

  /// How much the evidence is worth.
  package enum Strength: Int, Sendable {
    case limited = 1
    case moderate
    case strong
  }

  /// A condition of strong evidence that is not met.
  package enum Failing: Hashable, Sendable {
    case sources(Int)
    case sectors(Int)
    case instruments(Int)
    /// How many people lived or saw it, of how many.
    case lived(Int, Int)
    /// The agreement of coders on the family; nil where it cannot be said.
    case agreement(Double?)
    /// Nobody has signed that contrary cases were looked for.
    case contrary
    /// Documents that one person read, of how many.
    case singleRead(Int, Int)
  }

  /// How the community and the institutions compare.
  package enum Convergence: Hashable, Sendable {
    /// Nobody of this side was asked.
    case oneView(Side)
    /// Fewer than three of a side were asked: of the community, of the institutions.
    case tooFew(Int, Int)
    case crossed
    case shared
    /// One side has one source.
    case sharedUnconfirmed
    case ofCommunity
    case ofInstitutions
    /// More of this side than of the other.
    case more(Side)
    case scattered
  }
}

/// Codes that are mirrors of each other, with what each side says.
package struct FichaMirror: Hashable, Sendable {
  /// The id of the group.
  package var group: String
  /// Its codes that the community or own authorities name, asked or not.
  package var community: [String] = []
  /// Those that institutions name.
  package var institutions: [String] = []
  /// Its codes that are red or have red segments.
  package var red: [String] = []
  /// Its codes that are neither.
  package var open: [String] = []
  /// How many people say one of the open codes, in how many documents.
  package var openPeople = 0
  package var openDocuments = 0
  /// How many people say each open code.
  package var peopleOfOpen: [String: Int] = [:]
  /// The quotations of a side that may be read at level A.
  package var quotations: [Side: FichaQuotation] = [:]

  package init(group: String) { self.group = group }

  /// Whether each side names a half.
  package var hasTwoHalves: Bool {
    !community.isEmpty && !institutions.isEmpty && Set(community + institutions).count > 1
  }
}

/// Words of a participant.
package struct FichaQuotation: Hashable, Sendable {
  package var text: String
  package var document: String
  package var side: Side
  /// The sector of who speaks.
  package var sector: String
  /// Whether others were there.
  package var isFromGroup: Bool
  /// Whether a person confirmed that the words may be quoted.
  package var isConfirmed: Bool

  package init(
    text: String, document: String, side: Side, sector: String, isFromGroup: Bool,
    isConfirmed: Bool
  ) {
    (self.text, self.document, self.side, self.sector) = (text, document, side, sector)
    (self.isFromGroup, self.isConfirmed) = (isFromGroup, isConfirmed)
  }
}

/// That one code leads to another, as documents tell it.
package struct FichaChain: Hashable, Sendable {
  package var from: String
  package var to: String
  package var documents: [String]
  /// The documents that tell it of the codes or of a mirror of one of them.
  package var documentsWithMirrors: [String]
  /// How many times the speaker says the connection.
  package var explicit: Int
  /// Whether it is part of a circle.
  package var isInCircle = false

  package init(
    from: String, to: String, documents: [String], documentsWithMirrors: [String], explicit: Int
  ) {
    (self.from, self.to, self.documents) = (from, to, documents)
    (self.documentsWithMirrors, self.explicit) = (documentsWithMirrors, explicit)
  }
}

/// A proposal, condition, bridge, attempt or concession that people put together.
package struct FichaTheme: Hashable, Sendable {
  package var kind: ThemeGroupKind
  package var label: String
  /// Who says it, by side.
  package var people: [Side: Int] = [:]
  package var peopleInAll = 0
  package var documents: [String] = []
  /// Where: document and turn, counted from 0.
  package var places: [String] = []
  package var isIndependent: Bool?
  /// Whether a coding of it is red.
  package var isRed = false

  package init(kind: ThemeGroupKind, label: String) { (self.kind, self.label) = (kind, label) }

  /// Whether the community or own authorities say it, and institutions too.
  package var isOfBothSides: Bool {
    people[.community, default: 0] + people[.ownAuthority, default: 0] > 0
      && people[.institutions, default: 0] > 0
  }
}
