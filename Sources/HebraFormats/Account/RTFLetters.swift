internal import HebraLanguage

/// Counts the plain letters of Rich Text outside control words and the groups that show nothing.
enum RTFLetters {
  /// Groups, by the word that opens them, whose letters are no text.
  private static let hidden: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "fldinst", "listtext",
    "pntext", "nonshppict", "shprslt", "nonesttables", "falt", "panose", "tc", "xe", "rxe", "sp",
    "template", "private", "upr", "filetbl", "revtbl", "listtable", "rsidtbl", "pnseclvl", "atnid",
    "atnauthor", "atndate", "atnref", "atnparent", "atrfstart", "atrfend", "bkmkstart", "bkmkend",
    "shp", "shpinst", "do",
    "fontemb", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "background", "ud",
    "docvar", "userprops", "xmlnstbl", "themedata", "generator", "latentstyles", "datastore",
  ]

  /// The letters; nil where a page of two bytes can put letters into other characters.
  static func count(_ bytes: [UInt8]) -> Int? {
    for page in ["ansicpg9", "fcharset12", "fcharset13"]
    where bytes.contains(bytes: Array(page.utf8)) { return nil }
    var sum = 0
    var stack: [(isHidden: Bool, fallback: Int)] = []
    var (isHidden, fallback) = (false, 1)
    var isStart = false
    var skip = 0
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      switch byte {
      case UInt8(ascii: "{"):
        stack.append((isHidden, fallback))
        isStart = true
        skip = 0
      case UInt8(ascii: "}"):
        (isHidden, fallback) = stack.popLast() ?? (isHidden, fallback)
        isStart = false
        skip = 0
      case UInt8(ascii: "\\") where i < bytes.count && bytes[i].isASCIILetter:
        let start = i
        while i < bytes.count, bytes[i].isASCIILetter { i += 1 }
        let word = String(decoding: bytes[start..<i], as: UTF8.self)
        let digits = i
        if i < bytes.count, bytes[i] == UInt8(ascii: "-") { i += 1 }
        while i < bytes.count, 0x30...0x39 ~= bytes[i] { i += 1 }
        let number = Int(String(decoding: bytes[digits..<i], as: UTF8.self))
        if i < bytes.count, bytes[i] == 0x20 { i += 1 }
        if hidden.contains(word) { isHidden = true }
        if word == "bin" { i += max(0, min(number ?? 0, bytes.count - i)) }
        if word == "uc", skip == 0 { fallback = max(0, min(number ?? 1, 255)) }
        if word == "u" {
          skip = fallback
          // A combining mark takes the letter before it.
          if (768...879).contains(number ?? 0), sum > 0 { sum -= 1 }
        } else if skip > 0 {
          skip -= 1
        }
        isStart = false
      case UInt8(ascii: "\\"):
        guard i < bytes.count else { return sum }
        // `\*` where a group begins; elsewhere it marks nothing.
        if bytes[i] == UInt8(ascii: "*"), isStart { isHidden = true }
        let isCounted = "'~_-\\{}\t\n\r".utf8.contains(bytes[i])
        let isHexadecimal = bytes[i] == UInt8(ascii: "'")
        i += 1
        if isHexadecimal {
          let digits = bytes[i...].prefix(2).prefix {
            0x30...0x39 ~= $0 || 0x41...0x46 ~= $0 || 0x61...0x66 ~= $0
          }
          i += digits.count
        }
        if skip > 0, isCounted { skip -= 1 }
      case 0x0A, 0x0D, 0: break
      default:
        isStart = false
        if skip > 0 {
          skip -= 1
        } else if !isHidden, LetterAccount.isLetter(byte) {
          sum += 1
        }
      }
    }
    return sum
  }
}
