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
