internal import CICU

/// The characters of one of the old code pages of Windows and DOS: a table of single bytes, and for
/// East Asian pages one of pairs.
///
/// ```swift
/// CodePage(1250)?[0xB9]  // ą
/// ```
package struct CodePage: Sendable {
  private let one: [UInt32]
  /// By lead byte and trail byte; empty where every character is one byte.
  private let two: [UInt32]

  /// The code page with this number, or nil if it is unknown.
  package init?(_ number: Int) {
    guard let name = Self.names[number] else { return nil }
    var one = [UInt32](repeating: 0xFFFD, count: 256)
    var two = [UInt32](repeating: 0xFFFD, count: 65536)
    let kind = cicu_code_page(name, &one, &two)
    guard kind >= 0 else { return nil }
    self.one = one
    self.two = kind == 1 ? two : []
  }

  /// Whether `byte` is the first of a pair.
  package func isLead(_ byte: UInt8) -> Bool { one[Int(byte)] == CICU_LEAD }

  /// The character of a single byte; U+FFFD if it has none.
  package subscript(_ byte: UInt8) -> Unicode.Scalar { scalar(one[Int(byte)]) }

  /// The character of a pair; U+FFFD if it has none.
  package subscript(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar {
    two.isEmpty ? "\u{FFFD}" : scalar(two[Int(lead) << 8 | Int(trail)])
  }

  private func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }

  /// ICU's names by the number that Windows gives a page.
  private static let names: [Int: String] = [
    437: "ibm-437", 850: "ibm-850", 852: "ibm-852", 866: "ibm-866", 874: "windows-874-2000",
    932: "windows-31j", 936: "windows-936-2000", 949: "windows-949-2000", 950: "windows-950-2000",
    1250: "windows-1250", 1251: "windows-1251", 1252: "windows-1252", 1253: "windows-1253",
    1254: "windows-1254", 1255: "windows-1255", 1256: "windows-1256", 1257: "windows-1257",
    1258: "windows-1258", 10000: "macintosh", 10007: "x-mac-cyrillic",
    10029: "x-mac-centraleurroman", 28591: "windows-1252",
  ]
}
