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

  /// The people who voice a cause, by the value of a facet.
  package struct Values: Hashable, Sendable {
    /// Value → people; one person may have several values.
    package var people: [String: Int] = [:]
    /// People for whom somebody put a value.
    package var known = 0

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
  /// F7: who says it of those who were asked, by an attribute and its value; "" is a value that is not known.
  package var groups: [ParticipantAttribute: [String: CauseFigure.Share]] = [:]
  /// F8: people by the direction that somebody put.
  package var directions = Values()
  /// F9: people by the level that somebody put: root, immediate, effect.
  package var levels = Values()
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
