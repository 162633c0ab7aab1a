extension DOCXWriter.Document {
  /// Whether every page has a foot.
  var hasFooter: Bool { hasPageNumbers || running != nil }
}

extension DOCXWriter {
  /// `word/header1.xml`: for whom the document is, on every page.
  static func header(_ running: Running) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("w:hdr", ["xmlns:w": mainNamespace])
    xml.raw(
      """
      <w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/>\
      <w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="1A1A1A"/></w:rPr>
      """)
    xml.element("w:t", ["xml:space": "preserve"], " \(running.badge) ")
    xml.raw("</w:r><w:r>")
    xml.element("w:t", ["xml:space": "preserve"], "  " + running.left)
    xml.raw("</w:r><w:r><w:tab/>")
    xml.element("w:t", ["xml:space": "preserve"], running.right)
    xml.raw("</w:r></w:p>")
    xml.close("w:hdr")
    return xml
  }

  /// `word/footer1.xml`: what the document was made from, the page number and the number of pages.
  static func footer(of document: Document) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("w:ftr", ["xmlns:w": mainNamespace])
    if let foot = document.running?.foot, !foot.isEmpty {
      xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"left\"/></w:pPr><w:r>")
      xml.raw("<w:rPr><w:sz w:val=\"14\"/><w:szCs w:val=\"14\"/></w:rPr>")
      xml.element("w:t", ["xml:space": "preserve"], foot)
      xml.raw("</w:r></w:p>")
    }
    if document.hasPageNumbers {
      xml.raw(
        """
        <w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE ">\
        <w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> / </w:t></w:r>\
        <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>
        """)
    } else if document.running?.foot.isEmpty ?? true {
      xml.raw("<w:p/>")
    }
    xml.close("w:ftr")
    return xml
  }
}
