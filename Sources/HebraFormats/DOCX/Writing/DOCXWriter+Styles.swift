extension DOCXWriter {
  /// The differences of a style from Normal.
  private struct Look {
    var id: String
    /// Word's built-in name, which Word shows translated into the reader's language.
    var name: String
    var next = "Normal"
    var outline: Int?
    var before = 0
    var after = 120
    var indent = 0
    var halfPoints: Int?
    var isBold = false
    var isItalic = false
    var colour: String?
    var alignment: String?
    var keepsNext = false
    /// The position of a tab at the right margin.
    var tab: Int?
    var font: String?
    /// The sides with a line, and its width in eighths of a point.
    var border: (sides: [Side], width: Int)?

    enum Side: String { case top, left, bottom, right }
  }

  private static let looks: [Look] = [
    Look(id: "Title", name: "Title", after: 60, halfPoints: 40, isBold: true, colour: "1F3864"),
    Look(id: "Subtitle", name: "Subtitle", after: 60, halfPoints: 24, colour: "595959"),
    Look(
      id: "Heading1", name: "heading 1", outline: 0, before: 360, halfPoints: 32, isBold: true,
      colour: "1F3864", keepsNext: true),
    Look(
      id: "Heading2", name: "heading 2", outline: 1, before: 280, halfPoints: 26, isBold: true,
      colour: "1F3864", keepsNext: true),
    Look(
      id: "Heading3", name: "heading 3", outline: 2, before: 200, halfPoints: 22, isBold: true,
      colour: "404040", keepsNext: true),
    Look(
      id: "Quote", name: "Quote", next: "QuoteSource", before: 60, after: 20, indent: 567,
      keepsNext: true),
    Look(
      id: "QuoteSource", name: "Quote Source", after: 160, indent: 567, halfPoints: 18,
      colour: "595959"),
    Look(
      id: "TableText", name: "Table Text", next: "TableText", before: 40, after: 40, halfPoints: 20),
    Look(
      id: "Footer", name: "footer", next: "Footer", after: 0, halfPoints: 18, colour: "595959",
      alignment: "center"),
    Look(
      id: "CommentText", name: "annotation text", next: "CommentText", after: 0, halfPoints: 20),
  ]

  /// The styles of sheets, which no other document has.
  private static let sheetLooks: [Look] = [
    Look(
      id: "Header", name: "header", next: "Header", after: 120, halfPoints: 15, tab: 9972,
      border: ([.bottom], 20)),
    Look(
      id: "SheetTitle", name: "Sheet Title", next: "SheetText", after: 40, halfPoints: 44,
      isBold: true, keepsNext: true, font: "Georgia"),
    Look(
      id: "SheetPart", name: "Sheet Part", next: "SheetText", outline: 0, before: 240, after: 80,
      halfPoints: 25, isBold: true, keepsNext: true, font: "Georgia", border: ([.top], 6)),
    Look(
      id: "SheetTopic", name: "Sheet Topic", next: "SheetText", outline: 1, before: 140, after: 40,
      halfPoints: 21, isBold: true, keepsNext: true, font: "Georgia"),
    Look(
      id: "SheetLabel", name: "Sheet Label", next: "SheetText", before: 60, after: 20,
      halfPoints: 15, colour: "555555", keepsNext: true),
    Look(id: "SheetText", name: "Sheet Text", next: "SheetText", after: 80, halfPoints: 18),
    Look(id: "SheetLead", name: "Sheet Lead", next: "SheetLead", after: 60, halfPoints: 20),
    Look(
      id: "SheetNote", name: "Sheet Note", next: "SheetText", before: 40, after: 80, halfPoints: 15,
      colour: "4A4A4A"),
    Look(
      id: "SheetBox", name: "Sheet Box", next: "SheetText", before: 120, after: 120, indent: 90,
      halfPoints: 18,
      border: ([.top, .left, .bottom, .right], 10)),
    Look(
      id: "SheetQuestion", name: "Sheet Question", next: "SheetText", before: 60, after: 100,
      halfPoints: 18, isItalic: true, border: ([.left], 16)),
    Look(
      id: "SheetRow", name: "Sheet Row", next: "SheetRow", before: 30, after: 30, halfPoints: 16),
    Look(
      id: "SheetBlank", name: "Sheet Blank", next: "SheetBlank", before: 60, after: 0,
      halfPoints: 16, colour: "444444", border: ([.bottom], 4)),
  ]

  /// `word/styles.xml`.
  static func styles(language: String, isSheet: Bool) -> XMLOutput {
    let font = isSheet ? "Arial" : "Calibri"
    var xml = XMLOutput()
    xml.open("w:styles", ["xmlns:w": mainNamespace])
    xml.raw("<w:docDefaults><w:rPrDefault><w:rPr>")
    xml.empty(
      "w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
    xml.raw("<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>")
    xml.empty("w:lang", ["w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA"])
    xml.raw(
      """
      </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" \
      w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
      <w:qFormat/></w:style>\
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
      <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
      <w:style w:type="table" w:default="1" w:styleId="TableNormal">\
      <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>\
      <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
      <w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
      <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
      """)
    for look in isSheet ? looks + sheetLooks : looks { write(look, to: &xml) }
    xml.raw(
      """
      <w:style w:type="character" w:styleId="CommentReference">\
      <w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>\
      </w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>\
      <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
      <w:top w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>\
      <w:left w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>\
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>\
      <w:right w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>\
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>\
      <w:insideV w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>\
      </w:tblBorders></w:tblPr></w:style>
      """)
    if isSheet {
      xml.raw(
        """
        <w:style w:type="table" w:styleId="TableRules"><w:name w:val="Table Rules"/>\
        <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
        <w:bottom w:val="single" w:sz="4" w:space="0" w:color="CFCFCF"/>\
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFCFCF"/>\
        </w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/>\
        <w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        """)
    }
    xml.close("w:styles")
    return xml
  }

  /// The attributes of a line.
  private static func line(
    _ width: String, _ space: String
  ) -> KeyValuePairs<StaticString, String?> {
    ["w:val": "single", "w:sz": width, "w:space": space, "w:color": "1A1A1A"]
  }

  /// Writes a style with its elements in the order of the schema; otherwise Word reports a damaged
  /// file.
  private static func write(_ look: Look, to xml: inout XMLOutput) {
    xml.open("w:style", ["w:type": "paragraph", "w:styleId": look.id])
    xml.empty("w:name", ["w:val": look.name])
    xml.empty("w:basedOn", ["w:val": "Normal"])
    xml.empty("w:next", ["w:val": look.next])
    xml.raw("<w:qFormat/><w:pPr>")
    if look.keepsNext { xml.raw("<w:keepNext/>") }
    if let border = look.border {
      xml.open("w:pBdr")
      for side in border.sides {
        let width = String(border.width)
        let space = side == .left || side == .right ? "6" : "4"
        switch side {
        case .top: xml.empty("w:top", Self.line(width, space))
        case .left: xml.empty("w:left", Self.line(width, space))
        case .bottom: xml.empty("w:bottom", Self.line(width, space))
        case .right: xml.empty("w:right", Self.line(width, space))
        }
      }
      xml.close("w:pBdr")
    }
    if let tab = look.tab {
      xml.open("w:tabs")
      xml.empty("w:tab", ["w:val": "right", "w:pos": String(tab)])
      xml.close("w:tabs")
    }
    xml.empty("w:spacing", ["w:before": String(look.before), "w:after": String(look.after)])
    if look.indent > 0 {
      xml.empty("w:ind", ["w:left": String(look.indent), "w:right": String(look.indent)])
    }
    if let alignment = look.alignment { xml.empty("w:jc", ["w:val": alignment]) }
    if let outline = look.outline { xml.empty("w:outlineLvl", ["w:val": String(outline)]) }
    xml.raw("</w:pPr><w:rPr>")
    if let font = look.font {
      xml.empty(
        "w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
    }
    if look.isBold { xml.raw("<w:b/><w:bCs/>") }
    if look.isItalic { xml.raw("<w:i/><w:iCs/>") }
    if let colour = look.colour { xml.empty("w:color", ["w:val": colour]) }
    if let size = look.halfPoints {
      xml.empty("w:sz", ["w:val": String(size)])
      xml.empty("w:szCs", ["w:val": String(size)])
    }
    xml.raw("</w:rPr>")
    xml.close("w:style")
  }

  /// `word/settings.xml`: the compatibility mode of Word 2013 and later, and the protection of the
  /// text.
  ///
  /// The protection has no password: Word turns it off with one click. It keeps a hand from slipping,
  /// and nobody from changing the text.
  static func settings(isForCommentsOnly: Bool) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("w:settings", ["xmlns:w": mainNamespace])
    // The elements stand in the order of the schema; otherwise Word reports a damaged file.
    xml.raw("<w:zoom w:percent=\"100\"/>")
    if isForCommentsOnly {
      xml.raw("<w:documentProtection w:edit=\"comments\" w:enforcement=\"1\"/>")
    }
    xml.raw(
      """
      <w:defaultTabStop w:val="708"/><w:compat><w:compatSetting \
      w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      </w:compat>
      """)
    xml.close("w:settings")
    return xml
  }

  /// `word/fontTable.xml`: the fonts, and for those of sheets a free one of the same look.
  static func fontTable(isSheet: Bool) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("w:fonts", ["xmlns:w": mainNamespace])
    if isSheet {
      xml.raw(
        """
        <w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/></w:font>\
        <w:font w:name="Georgia"><w:altName w:val="Liberation Serif"/>\
        <w:family w:val="roman"/></w:font>
        """)
    } else {
      xml.raw("<w:font w:name=\"Calibri\"><w:family w:val=\"swiss\"/></w:font>")
    }
    xml.close("w:fonts")
    return xml
  }
}
