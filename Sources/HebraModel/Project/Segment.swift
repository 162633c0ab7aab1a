/// A coding with the words that it is on.
public struct Segment: Sendable, Hashable {
  /// The coding; its range counts UTF-8 bytes.
  public var coding: Coding
  /// The same range in Unicode code points of the document's text, end exclusive.
  public var codePoints: Range<Int>
  /// The words of the text in the range.
  public var quotation: String

  /// A segment.
  public init(_ coding: Coding, codePoints: Range<Int>, quotation: String) {
    self.coding = coding
    self.codePoints = codePoints
    self.quotation = quotation
  }
}
