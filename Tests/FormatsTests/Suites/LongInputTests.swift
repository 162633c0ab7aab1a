import HebraFormats
import HebraModel
import TestSupport
import Testing

/// Files that hold one thing over and over take a time that grows with their length, no faster.
@Suite struct LongInputTests {
  @Test(arguments: [
    ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<"),
    ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "{\\"),
    ("a.vtt", "WEBVTT\n", "\n00:01.000 --> 00:02.000\nx\nx\nx\n"),
    ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n", "x\n"),
    ("a.rtf", "{\\rtf1 x\\v ", "y"), ("a.rtf", "{\\rtf1 x", "{\\footnote y}"),
    ("a.rtf", "{\\rtf1 x{\\*\\annotation ", "\\par y"), ("a.rtf", "{\\rtf1 x", "\\cell"),
    ("a.html", "<html>x", "<"), ("a.html", "<html>x", "&"), ("a.html", "<html>x", "<!-- y -->"),
    ("a.html", "<html>x<p hidden>", "y "), ("a.html", "<html><pre>x", "\n"),
    ("a.html", "<html>x", "<br>"), ("a.json", "[{\"text\": \"x", "<"),
    ("a.otr", "{\"media-time\": 1, \"text\": \"x", "&"),
    ("a.txt", "12/3/24, 10:02 - Ana: x\n", ": "), ("a.txt", "12/3/24, 10:02 - Ana: x\n", "\n"),
  ])
  func `four times the same takes four times as long`(
    _ name: String, _ head: String, _ piece: String
  ) {
    #expect(Self.growth(name, head, piece, counts: (25_000, 100_000)) < 9)
  }

  /// How many times as long the second count of pieces takes as the first.
  ///
  /// With four times the pieces it is four for work that grows with the length, and sixteen for work
  /// that grows with its square. Times too short to be compared count as one tenth of a second.
  static func growth(
    _ name: String, _ head: String, _ piece: String, counts: (Int, Int)
  ) -> Double {
    func time(_ count: Int) -> Double {
      let bytes =
        Array(head.utf8) + Array([[UInt8]](repeating: Array(piece.utf8), count: count).joined())
      return max(0.1, ProcessorTime.measure { _ = ReadersTests.code(bytes, name) })
    }
    return time(counts.1) / time(counts.0)
  }
}
