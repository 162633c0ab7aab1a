/// What is known about one code in the documents of a place: F1 to F5 of the method.
///
/// `n` and `total` never have what nobody was asked about; sources, turns, sectors and instruments do,
/// because they say what there is and are no share.
package struct CauseFigure: Hashable, Sendable {
  /// Cases with the code, out of those in which it was explored.
  package struct Share: Hashable, Sendable {
    package var n = 0
    package var total = 0

    package init(n: Int = 0, total: Int = 0) { (self.n, self.total) = (n, total) }
  }

  /// The id of the code.
  package var code: String
  /// F1: documents.
  package var documents = Share()
  /// F2: participants of those documents.
  package var people = Share()
  /// F2 by the side to which they belong.
  package var sides: [Side: Share] = [:]
  /// Documents with the code in which nobody was asked about it.
  package var spontaneousDocuments = 0
  /// Participants who voice it in those documents.
  package var spontaneousPeople = 0
  /// F3: independent sources, which are documents: a focus group is one, however many speak.
  package var sources = 0
  /// F4: turns.
  package var turns = 0
  /// F5: sectors of those who voice it.
  package var sectors = 0
  /// F5: instruments of the documents in which it is voiced.
  package var instruments = 0

  package init(code: String) { self.code = code }
}
