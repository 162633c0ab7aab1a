/// The limits beyond which a reader refuses a file; a `ReadingBudget` counts the cost of one file.
public struct ReadLimits: Hashable, Sendable {
  /// The greatest size of the file in bytes.
  public var fileBytes = 50 << 20
  /// The greatest number of entries in an archive.
  public var entries = 4096
  /// The greatest number of bytes inflated from one archive.
  public var inflatedBytes = 200 << 20
  /// The greatest ratio of inflated to compressed bytes, for parts larger than ``ratioFreeBytes``.
  public var ratio = 100
  /// The size in inflated bytes up to which a part may have any ratio.
  public var ratioFreeBytes = 1 << 20
  /// The greatest nesting depth of elements.
  public var depth = 256
  /// The greatest number of attributes of one element.
  public var attributes = 256
  /// The greatest size of one attribute value in bytes.
  public var attributeBytes = 64 << 10
  /// The greatest number of Unicode code points in one document.
  public var characters = 5_000_000
  /// The greatest number of columns in a table.
  public var columns = 16_384
  /// The greatest number of cells in a sheet.
  public var cells = 4_000_000
  /// The greatest CPU time in seconds for one file, from its bytes to its turns and comments.
  public var seconds = 8.0
  /// The greatest memory in bytes kept for one file, as Hebra estimates it.
  public var memory = 300 << 20

  /// The limits of Documentation/Formats.md.
  public init() {}
}
