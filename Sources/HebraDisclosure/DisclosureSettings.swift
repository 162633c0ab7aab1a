/// The thresholds of disclosure, one set for all exports; every ficha prints them.
package enum DisclosureSettings {
  /// The least number of people that may be shown to facilitators.
  package static let people = 3
  /// The least number of people behind a topic for the table.
  package static let peopleAtTable = 5
  /// The least number of documents behind what is shown.
  package static let documents = 3
  /// The least number of documents of a municipality that is compared.
  package static let compared = 4
  /// Below this number of people there are no percentages.
  package static let percent = 20
}
