/// How much a reader takes before it refuses; a budget counts what one file takes.
public struct ReadLimits: Hashable, Sendable {
  /// Bytes of the file.
  public var fileBytes = 50 << 20
  /// Entries of an archive.
  public var entries = 4096
  /// Bytes inflated from one archive.
  public var inflatedBytes = 200 << 20
  /// Inflated to compressed bytes, for parts larger than ``ratioFreeBytes``.
  public var ratio = 100
  /// Inflated bytes of a part up to which any ratio will do.
  public var ratioFreeBytes = 1 << 20
  /// Elements inside one another.
  public var depth = 256
  /// Attributes of one element.
  public var attributes = 256
  /// Bytes of one attribute value.
  public var attributeBytes = 64 << 10
  /// Unicode code points of one document.
  public var characters = 5_000_000
  /// Columns of a table.
  public var columns = 16_384
  /// Cells of a sheet.
  public var cells = 4_000_000
  /// Seconds of processor that one file may take, from its bytes to its turns and comments.
  public var seconds = 8.0
  /// Bytes of memory that what is kept of one file may take, by our own count.
  public var memory = 300 << 20

  /// The limits of Documentation/Formats.md.
  public init() {}
}
