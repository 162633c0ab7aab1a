/// The element and attribute names of WordprocessingML that the reader uses.
///
/// Transitional and strict documents differ in namespaces but not in names.
enum DOCXName: Int32 {
  // Text
  case body = 1, header, footer, paragraph, run, text, deletedText, instruction, tab, lineBreak
  case carriageReturn, positionTab, noBreakHyphen, softHyphen, symbol, fieldCharacter
  case alternateChunk, hyperlink, insertion, deletion, movedFrom, movedTo, ruby, rubyText
  case textBox, mathText, choice, fallback, alternate, drawing, picture, object, contentProperties
  // Properties
  case paragraphProperties, runProperties, rowProperties, cellProperties, tableProperties
  case tableGrid, sectionProperties, paragraphChange, runChange, contentEndProperties
  case paragraphStyle, runStyle, numbering, level, numberID, frame, bold, italic, vanish
  case gridBefore, gridSpan
  // Tables
  case table, row, cell
  // Notes and comments
  case footnote, endnote, footnoteReference, endnoteReference
  case comment, commentStart, commentEnd, commentReference, commentExtension
  // Styles
  case style, name, basedOn
  // Numbering
  case abstractNumber, number, abstractNumberID, levelOverride, startOverride, start, format
  case levelText, levelRestart, isLegal, numberStyleLink, styleLink
  // Relationships and properties
  case property, documentProtection
  // Attributes
  case value, id, type, author, date, dropCap, characterCode, font, fieldKind, paragraphID
  case parentParagraphID, done, levelIndex, isDefault, styleID
  case propertyName, edit, enforcement
  // Drawings
  case drawingProperties, shape, diagram, description, title, alternative, diagramData
  /// An element of the core properties.
  case coreProperty

  /// The number of a name, or 0 if the reader does not use it.
  static func number(of name: String, in namespace: String?) -> Int32 {
    let prefix = namespace.map { prefixes[$0] ?? "?" } ?? ""
    if prefix == "core" { return name == "coreProperties" ? 0 : coreProperty.rawValue }
    return names["\(prefix):\(name)"]?.rawValue ?? 0
  }

  private static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "prop",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties": "prop",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "core",
    "http://purl.org/dc/elements/1.1/": "core",
    "http://purl.org/dc/terms/": "core",
  ]

  private static let names: [String: DOCXName] = [
    "w:body": .body, "w:hdr": .header, "w:ftr": .footer, "w:p": .paragraph, "w:r": .run,
    "m:r": .run,
    "w:t": .text, "w:delText": .deletedText, "w:instrText": .instruction,
    "w:delInstrText": .instruction, "w:tab": .tab, "w:br": .lineBreak, "w:cr": .carriageReturn,
    "w:ptab": .positionTab, "w:noBreakHyphen": .noBreakHyphen, "w:softHyphen": .softHyphen,
    "w:sym": .symbol, "w:fldChar": .fieldCharacter, "w:altChunk": .alternateChunk,
    "w:hyperlink": .hyperlink, "w:ins": .insertion, "w:del": .deletion,
    "w:moveFrom": .movedFrom, "w:moveTo": .movedTo, "w:ruby": .ruby, "w:rt": .rubyText,
    "w:txbxContent": .textBox, "m:t": .mathText, "mc:Choice": .choice, "mc:Fallback": .fallback,
    "mc:AlternateContent": .alternate, "w:drawing": .drawing, "w:pict": .picture,
    "w:object": .object, "w:sdtPr": .contentProperties, "w:sdtEndPr": .contentEndProperties,
    "w:pPr": .paragraphProperties, "w:rPr": .runProperties, "w:trPr": .rowProperties,
    "w:tcPr": .cellProperties, "w:tblPr": .tableProperties, "w:tblPrEx": .tableProperties,
    "w:tblGrid": .tableGrid, "w:sectPr": .sectionProperties, "w:pPrChange": .paragraphChange,
    "w:rPrChange": .runChange, "w:pStyle": .paragraphStyle, "w:rStyle": .runStyle,
    "w:numPr": .numbering, "w:ilvl": .level, "w:numId": .numberID, "w:framePr": .frame,
    "w:b": .bold, "w:i": .italic, "w:vanish": .vanish, "w:gridBefore": .gridBefore,
    "w:gridSpan": .gridSpan,
    "w:tbl": .table, "w:tr": .row, "w:tc": .cell, "w:footnote": .footnote,
    "w:endnote": .endnote, "w:footnoteReference": .footnoteReference,
    "w:endnoteReference": .endnoteReference, "w:comment": .comment,
    "w:commentRangeStart": .commentStart, "w:commentRangeEnd": .commentEnd,
    "w:commentReference": .commentReference, "w15:commentEx": .commentExtension,
    "w:style": .style, "w:name": .name, "w:basedOn": .basedOn,
    "w:abstractNum": .abstractNumber, "w:num": .number, "w:abstractNumId": .abstractNumberID,
    "w:lvlOverride": .levelOverride, "w:startOverride": .startOverride, "w:start": .start,
    "w:numFmt": .format, "w:lvlText": .levelText, "w:lvlRestart": .levelRestart,
    "w:isLgl": .isLegal, "w:numStyleLink": .numberStyleLink, "w:styleLink": .styleLink,
    "w:lvl": .levelIndex, "prop:property": .property,
    "w:val": .value, "w:id": .id, "w:type": .type, "w:author": .author, "w:date": .date,
    "w:dropCap": .dropCap, "w:char": .characterCode, "w:font": .font,
    "w:fldCharType": .fieldKind, "w14:paraId": .paragraphID, "w15:paraId": .paragraphID,
    "w15:paraIdParent": .parentParagraphID, "w15:done": .done, "w:default": .isDefault,
    "w:styleId": .styleID, ":name": .propertyName,
    "w:documentProtection": .documentProtection, "w:edit": .edit, "w:enforcement": .enforcement,
    "wp:docPr": .drawingProperties, "v:shape": .shape, "v:rect": .shape, "dgm:relIds": .diagram,
    ":descr": .description, ":title": .title, ":alt": .alternative, "r:dm": .diagramData,
  ]
}

extension XMLAttributes {
  /// The attribute's bytes.
  subscript(_ name: DOCXName) -> UnsafeBufferPointer<UInt8>? { self[name.rawValue] }

  /// The attribute as a string.
  func string(_ name: DOCXName) -> String? { string(name.rawValue) }

  /// The attribute as a number.
  func integer(_ name: DOCXName) -> Int? { integer(name.rawValue) }

  /// The value of a toggle such as `w:b`: on unless its value says off.
  var isOn: Bool {
    switch string(.value) {
    case "0", "false", "off", "none": false
    default: true
    }
  }
}
