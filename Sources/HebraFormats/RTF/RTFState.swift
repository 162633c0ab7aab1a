/// The state that a group of Rich Text inherits, and that is restored when the group ends.
struct RTFState {
  var isBold = false
  var isItalic = false
  var isHidden = false
  var isDeleted = false
  var isRevised = false
  /// The number of replacement characters after each `\u`.
  var fallback = 1
  /// The current font; nil for the default font of the document.
  var font: Int?
  /// Whether the whole group is ignored.
  var isSkipped = false
  /// Whether nothing of the group has been read; only there does `\*` mark a destination.
  var isAtStart = false
  /// Whether the group began with `\*`, so that an unknown destination must be ignored.
  var isOptional = false
  var destination: RTFDestination?
}

/// Groups whose content is not part of the text.
enum RTFDestination: Hashable {
  case fontTable, styleSheet
  /// Words set aside under this kind.
  case aside(String)
  case textBox, listLabel, comment
  /// A small value: an id, a name, a date.
  case value(String)

  /// The destination of the group that a control word opens, or nil if the word opens none.
  static func named(_ word: String) -> RTFDestination? { table[word] }

  private static let table: [String: RTFDestination] = [
    "fonttbl": .fontTable, "stylesheet": .styleSheet, "footnote": .aside("footnote"),
    "header": .aside("header"), "headerl": .aside("header"), "headerr": .aside("header"),
    "headerf": .aside("header"), "footer": .aside("footer"), "footerl": .aside("footer"),
    "footerr": .aside("footer"), "footerf": .aside("footer"), "shptxt": .textBox,
    "dptxbxtext": .textBox, "listtext": .listLabel, "pntext": .listLabel, "annotation": .comment,
    "atnid": .value("atnid"), "atnauthor": .value("atnauthor"), "atnref": .value("atnref"),
    "atndate": .value("atndate"), "atrfstart": .value("atrfstart"), "atrfend": .value("atrfend"),
    "atnparent": .value("atnparent"),
  ]

  /// Groups without words of the text, with or without `\*`.
  static let skipped: Set<String> = [
    "colortbl", "info", "pict", "object", "objdata", "fldinst", "listtable", "listoverridetable",
    "rsidtbl", "generator", "themedata", "colorschememapping", "datastore", "latentstyles",
    "xmlnstbl", "nonshppict", "shprslt", "nonesttables", "bkmkstart", "bkmkend", "filetbl",
    "revtbl", "pnseclvl", "template", "private", "fontemb", "falt", "panose", "tc", "xe", "rxe",
    "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "sp", "mmathPr", "pgdsctbl",
    "userprops", "docvar", "background", "wgrffmtfilter", "ud",
  ]

  /// Groups with `\*` whose content is read nevertheless.
  static let transparent: Set<String> = ["shpinst", "do", "pgdsc", "shpgrp", "shppict"]

  /// Character formatting, which is no destination even where a program writes `\*` before it.
  static let formatting: Set<String> = [
    "cs", "ts", "ds", "plain", "b", "i", "ul", "strike", "v", "f", "fs", "cf", "cb", "highlight",
    "lang", "langfe", "langnp", "loch", "hich", "dbch", "ltrch", "rtlch", "af", "afs", "ab", "ai",
    "expnd", "expndtw", "kerning", "super", "sub", "nosupersub", "caps", "scaps", "insrsid",
    "charrsid",
  ]
}

/// Characters written as control words.
enum RTFCharacters {
  static let words: [String: Unicode.Scalar] = [
    "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": "\u{2003}", "enspace": "\u{2002}",
    "qmspace": "\u{2005}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "zwbo": "\u{200B}",
    "ltrmark": "\u{200E}", "rtlmark": "\u{200F}",
  ]

  static let symbols: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "~"): "\u{A0}", UInt8(ascii: "_"): "\u{2011}", UInt8(ascii: "-"): "\u{AD}",
    UInt8(ascii: "\\"): "\\", UInt8(ascii: "{"): "{", UInt8(ascii: "}"): "}", 0x09: "\t",
  ]

  /// The code page of a font's character set, or nil for the document's.
  static func codePage(ofCharacterSet number: Int) -> Int? {
    [
      77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 177: 1255,
      178: 1256, 186: 1257, 204: 1251, 238: 1250,
    ][number]
  }

  /// The item on the receipt for a code page whose name the messages know, or nil.
  static func encodingItem(ofCodePage number: Int) -> String? {
    switch number {
    case 1252, 28591, 0: "encoding-" + TextEncoding.windows1252.rawValue
    case 10000: "encoding-" + TextEncoding.macRoman.rawValue
    case 1250, 1251: "encoding-windows-\(number)"
    case 932: "encoding-shift-jis"
    default: nil
    }
  }
}
