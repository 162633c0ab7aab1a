/// How many people are alone with their combination of attributes, and in how many documents they speak.
///
///     let people = [
///       UniqueCombinations.Person(["comunidad", "mujer"], documents: ["E-01"]),
///       UniqueCombinations.Person(["comunidad", "mujer"], documents: ["E-02"]),
///       UniqueCombinations.Person(["policía", "hombre"], documents: ["E-03"]),
///     ]
///     let count = UniqueCombinations(people, by: [0, 1])
///     // count.alone == 1, count.people == 3, count.combinations == 2
///
/// A missing value is a value like any other, because a table shows it too. The people are all that the
/// study has, so that nobody outside it makes anybody less alone: the share of people who are alone is
/// the share of whom a neighbour that knows who took part can find by these attributes, and
/// ``combinations`` divided by ``people`` is the mean of 1 ÷ k, the risk that such a neighbour guesses right
/// (the global risk of disclosure control, with the sample as the population).
package struct UniqueCombinations: Hashable, Sendable {
  /// Somebody who speaks.
  package struct Person: Hashable, Sendable {
    /// A value for each attribute, in the same order for everybody; empty where none is known.
    package var values: [String]
    /// The names of the documents in which they speak.
    package var documents: Set<String>

    /// Somebody who speaks.
    package init(_ values: [String], documents: Set<String>) {
      self.values = values
      self.documents = documents
    }
  }

  /// How many people there are.
  package var people = 0
  /// How many of them have a combination that nobody else has.
  package var alone = 0
  /// How many different combinations there are.
  package var combinations = 0
  /// How many people the smallest group with one combination has; 0 without people.
  package var smallest = 0
  /// In how many documents somebody speaks.
  package var documents = 0
  /// In how many of them somebody who is alone speaks.
  package var documentsOfAlone = 0

  /// Counts combinations of some attributes.
  ///
  /// - Parameters:
  ///   - people: everybody who speaks; all have the same number of values.
  ///   - attributes: the places of the attributes that are combined; without any, all people have one
  ///     combination.
  package init(_ people: [Person], by attributes: [Int]) {
    func combination(_ person: Person) -> [String] { attributes.map { person.values[$0] } }
    let sizes = Dictionary(grouping: people, by: combination).mapValues(\.count)
    let lonely = people.filter { sizes[combination($0)] == 1 }
    self.people = people.count
    alone = lonely.count
    combinations = sizes.count
    smallest = sizes.values.min() ?? 0
    documents = Set(people.flatMap(\.documents)).count
    documentsOfAlone = Set(lonely.flatMap(\.documents)).count
  }

  /// The share of people who are alone is below the mark of the Humanitarian Data Exchange, 3 %; false
  /// without people.
  package var isBelowMark: Bool { people > 0 && alone * 100 < people * 3 }
}
