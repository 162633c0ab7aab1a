public import Foundation
public import HebraModel

/// The package and the data that other people wrote, which may be absent.
public enum Places {
  /// The package's folder.
  public static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `../shared/data`, or nil where it is absent: tests that need it are skipped then.
  public static let sharedData: URL? = {
    let folder = package.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// A new empty folder.
  public static func temporary() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "hebra-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

/// A text written with marks in place: `"dijo ⟦nada⟧ y ⟦calló⟧"` gives the text and two ranges, in
/// the order in which they open.
public struct MarkedText {
  /// The text without its marks.
  public let text: String
  /// Bytes of `text`, in the order in which the marks open.
  public let ranges: [TextRange]

  /// Takes the marks out of `marked`.
  public init(_ marked: String) {
    var bytes = 0
    var text = String.UnicodeScalarView()
    var open: [Int] = []
    var ranges: [TextRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(ranges.count)
        ranges.append(TextRange(bytes, bytes))
      case "⟧":
        ranges[open.removeLast()].end = bytes
      default:
        text.append(scalar)
        bytes += UTF8.width(scalar)
      }
    }
    self.text = String(text)
    self.ranges = ranges
  }
}

/// A seeded generator: SplitMix64.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// The generator of this seed.
  public init(_ seed: UInt64) { state = seed }

  /// The next value.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
