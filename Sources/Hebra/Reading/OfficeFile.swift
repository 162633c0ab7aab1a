internal import Foundation

/// What a file is that was given for a codebook and is no text.
enum OfficeFile: String {
  case word = "Word"
  case excel = "Excel"
  case pdf = "PDF"

  /// The kind, by the first bytes, then by the name; nil for text.
  init?(_ bytes: [UInt8], name: String) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isSheet = ["xlsx", "xlsm", "xls", "ods", "numbers", "csv"].contains(ending)
    let isArchive =
      bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if bytes.starts(with: "%PDF".utf8) || ending == "pdf" {
      self = .pdf
    } else if isSheet {
      self = .excel
    } else if isArchive || bytes.starts(with: "{\\rtf".utf8)
      || ["docx", "docm", "doc", "odt", "rtf"].contains(ending)
    {
      self = .word
    } else {
      return nil
    }
  }
}
