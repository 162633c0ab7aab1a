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
  /// Words that may be quoted to facilitators, if a rule says so, the best first.
  package var candidates: [FichaCandidate] = []
  /// Codings that count as context only.
  package var context = 0

  /// The figures of a municipality in which nothing is known yet.
  package init(place: Municipality) { self.place = place }

  /// The documents that count.
  package var counted: [FichaSource] { sources.filter(\.state.counts) }
  /// How many people spoke in them.
  package var peopleInAll: Int { people.values.reduce(peopleOfNoSide, +) }
}
