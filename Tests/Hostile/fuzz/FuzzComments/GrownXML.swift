/// Well-formed parts grown from an input, so that the reader gets behind its XML parser.
struct GrownXML {
  private var input: FuzzInput
  private var open: [String] = []
  private var xml = ""

  private static let elements = [
    "w:comment", "w:p", "w:r", "w:t", "w:pPr", "w:rPr", "w:del", "w:delText", "w:ins", "w:tbl",
    "w:tr", "w:tc", "w:br", "w:tab", "w:cr", "w:hyperlink", "w:ruby", "w:rt", "w:txbxContent",
    "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:drawing", "w:pict", "w:fldChar",
    "w:instrText", "w:sdt", "w:sdtPr", "w:vanish", "w:b", "w:commentRangeStart",
    "w:commentRangeEnd", "w:commentReference", "w:annotationRef", "w:footnote",
    "w:footnoteReference", "w15:commentEx", "w15:person", "w16cid:commentId", "w:sym",
    "w:moveFrom", "w:moveTo", "w:softHyphen", "w:noBreakHyphen", "w:framePr", "w:numPr",
  ]
  private static let attributes = [
    "w:id", "w:author", "w:date", "w14:paraId", "w15:paraId", "w15:paraIdParent", "w15:done",
    "w:val", "w:type", "w:fldCharType", "w:char", "w:font", "w:dropCap", "xml:space", "w:initials",
  ]
  private static let roots = [
    "w:comments", "w15:commentsEx", "w15:people", "w16cid:commentsIds", "w:footnotes",
  ]

  /// The five parts of a document that `input` says.
  static func parts(_ input: FuzzInput) -> WordParts {
    var grown = GrownXML(input: input)
    return WordParts(
      Self.roots.map { root in
        grown.grow(root)
        return Array(grown.xml.utf8)
      })
  }

  private init(input: FuzzInput) { self.input = input }

  private mutating func grow(_ root: String) {
    xml = "<\(root) \(WordParts.spaces)>"
    open = []
    var steps = 0
    growing: while !input.isEmpty, steps < 400 {
      steps += 1
      switch input.below(8) {
      case 0: break growing
      case 1, 2, 3: element()
      case 4: close()
      case 5: text(input.characters(atMost: 60))
      case 6: text(input.one(of: CommentStudy.pieces))
      default:
        element()
        close()
      }
    }
    while !open.isEmpty { close() }
    xml += "</\(root)>"
  }

  private mutating func element() {
    let name = input.one(of: Self.elements)
    xml += "<" + name
    var given: Set<String> = []
    for _ in 0..<input.below(5) {
      let attribute = input.one(of: Self.attributes)
      let value =
        input.below(4) == 0 ? input.characters(atMost: 20) : input.one(of: CommentStudy.values)
      guard given.insert(attribute).inserted else { continue }
      xml += " \(attribute)=\"\(Self.escaped(value))\""
    }
    xml += ">"
    open.append(name)
  }

  private mutating func close() {
    if let name = open.popLast() { xml += "</\(name)>" }
  }

  private mutating func text(_ text: String) { xml += Self.escaped(text) }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar): break
      case "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
