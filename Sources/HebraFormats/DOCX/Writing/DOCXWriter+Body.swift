extension DOCXWriter {
  /// `word/document.xml`.
  static func body(of document: Document) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("w:document", ["xmlns:w": mainNamespace, "xmlns:r": relationshipNamespace])
    xml.open("w:body")
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph, to: &xml)
      case .table(let table): write(table, to: &xml)
      }
    }
    xml.open("w:sectPr")
    if document.running != nil {
      xml.empty("w:headerReference", ["w:type": "default", "r:id": "rIdHeader"])
    }
    if document.hasFooter {
      xml.empty("w:footerReference", ["w:type": "default", "r:id": "rIdFooter"])
    }
    // Letter size, the paper of Colombian offices; margins of 2.5 cm.
    if document.isLandscape {
      xml.empty("w:pgSz", ["w:w": "15840", "w:h": "12240", "w:orient": "landscape"])
    } else {
      xml.empty("w:pgSz", ["w:w": "12240", "w:h": "15840"])
    }
    // A sheet with a head has margins of 2 cm.
    let margin = document.running == nil ? "1417" : "1134"
    xml.empty(
      "w:pgMar",
      [
        "w:top": "1417", "w:right": margin, "w:bottom": margin, "w:left": margin,
        "w:header": "708", "w:footer": document.running == nil ? "708" : "567", "w:gutter": "0",
      ])
    xml.close("w:sectPr")
    xml.close("w:body")
    xml.close("w:document")
    return xml
  }

  static func write(_ paragraph: Paragraph, to xml: inout XMLOutput) {
    xml.open("w:p", ["w:rsidR": paragraph.session])
    if paragraph.style != .normal || paragraph.beginsPage || paragraph.keepsNext
      || paragraph.list != nil || paragraph.alignment != nil
    {
      xml.open("w:pPr")
      if paragraph.style != .normal {
        xml.empty("w:pStyle", ["w:val": paragraph.style.rawValue])
      }
      if paragraph.keepsNext { xml.empty("w:keepNext") }
      if paragraph.beginsPage { xml.empty("w:pageBreakBefore") }
      if let list = paragraph.list {
        xml.open("w:numPr")
        xml.empty("w:ilvl", ["w:val": "0"])
        xml.empty("w:numId", ["w:val": String(list + 1)])
        xml.close("w:numPr")
      }
      if let alignment = paragraph.alignment { xml.empty("w:jc", ["w:val": alignment]) }
      xml.close("w:pPr")
    }
    for inline in paragraph.content { write(inline, to: &xml) }
    xml.close("w:p")
  }

  private static func write(_ inline: Inline, to xml: inout XMLOutput) {
    // The offset is unique in the part, as Word requires of the ids of marks other than comments.
    let place = xml.bytes.count
    switch inline {
    case .run(let run): write(run, to: &xml)
    case .commentStart(let id): xml.empty("w:commentRangeStart", ["w:id": String(id)])
    case .commentEnd(let id):
      xml.empty("w:commentRangeEnd", ["w:id": String(id)])
      xml.open("w:r")
      xml.raw("<w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>")
      xml.empty("w:commentReference", ["w:id": String(id)])
      xml.close("w:r")
    case .proofingError(let isStart):
      xml.empty("w:proofErr", ["w:type": isStart ? "spellStart" : "spellEnd"])
    case .revision(let revision):
      xml.open(
        revision.isInsertion ? "w:ins" : "w:del",
        [
          "w:id": String(place), "w:author": revision.author,
          "w:date": revision.date.flatMap(wordDate),
        ])
      for run in revision.runs { write(run, isDeleted: !revision.isInsertion, to: &xml) }
      xml.close(revision.isInsertion ? "w:ins" : "w:del")
    case .renderedPageBreak: xml.raw("<w:r><w:lastRenderedPageBreak/></w:r>")
    case .bookmark(let name):
      xml.empty("w:bookmarkStart", ["w:id": String(place), "w:name": name])
      xml.empty("w:bookmarkEnd", ["w:id": String(place)])
    }
  }

  static func write(_ run: Run, isDeleted: Bool = false, to xml: inout XMLOutput) {
    guard !run.text.isEmpty else { return }
    xml.open("w:r", ["w:rsidR": run.session])
    if run.isBold || run.isItalic || run.colour != nil || run.language != nil || run.look != nil {
      xml.open("w:rPr")
      if run.look == .signs {
        xml.raw(
          """
          <w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" \
          w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>
          """)
      }
      if run.isBold { xml.raw("<w:b/><w:bCs/>") }
      if run.isItalic { xml.raw("<w:i/><w:iCs/>") }
      if run.look == .struck { xml.raw("<w:strike/>") }
      let grey = run.look == .small || run.look == .struck ? "555555" : nil
      if let colour = run.colour ?? grey { xml.empty("w:color", ["w:val": colour]) }
      switch run.look {
      case .small: xml.raw("<w:sz w:val=\"15\"/><w:szCs w:val=\"15\"/>")
      case .framed:
        xml.raw(
          """
          <w:sz w:val="15"/><w:szCs w:val="15"/>\
          <w:bdr w:val="single" w:sz="4" w:space="0" w:color="A8A8A8"/>\
          <w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/>
          """)
      case .signs: xml.raw("<w:sz w:val=\"15\"/><w:szCs w:val=\"15\"/>")
      case .struck, nil: break
      }
      if let language = run.language { xml.empty("w:lang", ["w:val": language]) }
      xml.close("w:rPr")
    }
    var isInText = false
    for scalar in run.text.unicodeScalars {
      let element: StaticString? =
        switch scalar {
        case "\n": "<w:br/>"
        case "\t": "<w:tab/>"
        case "\u{2011}": "<w:noBreakHyphen/>"
        case "\u{AD}": "<w:softHyphen/>"
        default: nil
        }
      if (element == nil) != isInText {
        if isInText {
          xml.close(isDeleted ? "w:delText" : "w:t")
        } else {
          xml.open(isDeleted ? "w:delText" : "w:t", ["xml:space": "preserve"])
        }
        isInText.toggle()
      }
      if let element { xml.raw(element) } else { xml.scalar(scalar) }
    }
    if isInText { xml.close(isDeleted ? "w:delText" : "w:t") }
    xml.close("w:r")
  }

  private static func write(_ table: Table, to xml: inout XMLOutput) {
    xml.open("w:tbl")
    xml.open("w:tblPr")
    xml.empty("w:tblStyle", ["w:val": table.look.rawValue])
    xml.empty("w:tblW", ["w:w": String(table.widths.reduce(0, +)), "w:type": "dxa"])
    xml.raw("<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\"/></w:tblPr>")
    xml.open("w:tblGrid")
    for width in table.widths { xml.empty("w:gridCol", ["w:w": String(width)]) }
    xml.close("w:tblGrid")
    for (index, row) in table.rows.enumerated() {
      let isHeader = table.hasHeader && index == 0
      xml.open("w:tr")
      xml.raw("<w:trPr><w:cantSplit/>")
      if isHeader { xml.raw("<w:tblHeader/>") }
      xml.close("w:trPr")
      for (cell, width) in zip(row, table.widths) {
        xml.open("w:tc")
        xml.open("w:tcPr")
        xml.empty("w:tcW", ["w:w": String(width), "w:type": "dxa"])
        if isHeader, table.look == .grid {
          xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DCE6F1\"/>")
        }
        if isHeader, table.look == .rules {
          xml.raw(
            """
            <w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1A1A1A"/>\
            </w:tcBorders><w:vAlign w:val="bottom"/>
            """)
        }
        xml.close("w:tcPr")
        // Word treats a cell without a paragraph as damage.
        for paragraph in cell.isEmpty ? [Paragraph([])] : cell { write(paragraph, to: &xml) }
        xml.close("w:tc")
      }
      xml.close("w:tr")
    }
    xml.close("w:tbl")
  }
}
