/// A remark made off the record.
public struct OffRecordRemark: Sendable, Hashable {
  /// Its number in the project.
  public var number: Int
  /// The document's name.
  public var document: String
  /// The range of the speech.
  public var range: TextRange
  /// Whether it counts; nil until a person decides, and until then it does not count.
  public var counts: Bool?

  /// A remark.
  public init(
    number: Int, document: String, range: TextRange, counts: Bool? = nil
  ) {
    self.number = number
    self.document = document
    self.range = range
    self.counts = counts
  }
}
