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
