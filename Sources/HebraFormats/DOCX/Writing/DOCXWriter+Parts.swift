extension DOCXWriter {
  static let officeNamespace = "http://schemas.microsoft.com/office"
  static let mainNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
  private static let documentTypes = "application/vnd.openxmlformats-officedocument"
  private static let wordTypes = "\(documentTypes).wordprocessingml"

  /// `[Content_Types].xml`.
  static func contentTypes(of document: Document) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("Types", ["xmlns": "\(packageNamespace)/content-types"])
    let relationships = "application/vnd.openxmlformats-package.relationships+xml"
    xml.empty("Default", ["Extension": "rels", "ContentType": relationships])
    xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
    var parts: [(name: String, type: String)] = [
      ("word/document.xml", "\(wordTypes).document.main+xml"),
      ("word/styles.xml", "\(wordTypes).styles+xml"),
      ("word/settings.xml", "\(wordTypes).settings+xml"),
      ("word/fontTable.xml", "\(wordTypes).fontTable+xml"),
    ]
    if !document.comments.isEmpty {
      parts.append(("word/comments.xml", "\(wordTypes).comments+xml"))
      parts.append(("word/commentsExtended.xml", "\(wordTypes).commentsExtended+xml"))
    }
    if !document.lists.isEmpty {
      parts.append(("word/numbering.xml", "\(wordTypes).numbering+xml"))
    }
    if document.running != nil { parts.append(("word/header1.xml", "\(wordTypes).header+xml")) }
    if document.hasFooter { parts.append(("word/footer1.xml", "\(wordTypes).footer+xml")) }
    let core = "application/vnd.openxmlformats-package.core-properties+xml"
    parts.append(("docProps/core.xml", core))
    parts.append(("docProps/app.xml", "\(documentTypes).extended-properties+xml"))
    if !document.properties.custom.isEmpty {
      parts.append(("docProps/custom.xml", "\(documentTypes).custom-properties+xml"))
    }
    for part in parts {
      xml.empty("Override", ["PartName": "/\(part.name)", "ContentType": part.type])
    }
    xml.close("Types")
    return xml
  }

  /// `_rels/.rels`.
  static func packageRelationships(hasCustom: Bool) -> XMLOutput {
    let core = "\(packageNamespace)/relationships/metadata/core-properties"
    var parts = [
      ("rId1", "\(relationshipNamespace)/officeDocument", "word/document.xml"),
      ("rId2", core, "docProps/core.xml"),
      ("rId3", "\(relationshipNamespace)/extended-properties", "docProps/app.xml"),
    ]
    if hasCustom {
      parts.append(("rId4", "\(relationshipNamespace)/custom-properties", "docProps/custom.xml"))
    }
    return relationships(parts)
  }

  /// `word/_rels/document.xml.rels`.
  static func documentRelationships(of document: Document) -> XMLOutput {
    var parts = [
      ("rId1", "\(relationshipNamespace)/styles", "styles.xml"),
      ("rId2", "\(relationshipNamespace)/settings", "settings.xml"),
      ("rId3", "\(relationshipNamespace)/fontTable", "fontTable.xml"),
    ]
    if !document.comments.isEmpty {
      let extended = "\(officeNamespace)/2011/relationships/commentsExtended"
      parts.append(("rId4", "\(relationshipNamespace)/comments", "comments.xml"))
      parts.append(("rId5", extended, "commentsExtended.xml"))
    }
    if !document.lists.isEmpty {
      parts.append(("rIdLists", "\(relationshipNamespace)/numbering", "numbering.xml"))
    }
    if document.running != nil {
      parts.append(("rIdHeader", "\(relationshipNamespace)/header", "header1.xml"))
    }
    if document.hasFooter {
      parts.append(("rIdFooter", "\(relationshipNamespace)/footer", "footer1.xml"))
    }
    return relationships(parts)
  }

  private static func relationships(
    _ parts: [(id: String, type: String, target: String)]
  ) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("Relationships", ["xmlns": "\(packageNamespace)/relationships"])
    for part in parts {
      xml.empty("Relationship", ["Id": part.id, "Type": part.type, "Target": part.target])
    }
    xml.close("Relationships")
    return xml
  }

  /// `word/numbering.xml`: one list for every label.
  static func numbering(_ lists: [String]) -> XMLOutput {
    var xml = XMLOutput()
    xml.open("w:numbering", ["xmlns:w": mainNamespace])
    for (number, sign) in lists.enumerated() {
      xml.open("w:abstractNum", ["w:abstractNumId": String(number)])
      xml.empty("w:multiLevelType", ["w:val": "singleLevel"])
      xml.open("w:lvl", ["w:ilvl": "0"])
      xml.empty("w:start", ["w:val": "1"])
      // A label with letters is written as a number format whose text contains no number.
      let isBullet = !sign.contains(where: \.isLetter)
      xml.empty("w:numFmt", ["w:val": isBullet ? "bullet" : "decimal"])
      xml.empty("w:lvlText", ["w:val": sign])
      xml.empty("w:lvlJc", ["w:val": "left"])
      xml.raw("<w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr>")
      xml.close("w:lvl")
      xml.close("w:abstractNum")
    }
    for number in lists.indices {
      xml.open("w:num", ["w:numId": String(number + 1)])
      xml.empty("w:abstractNumId", ["w:val": String(number)])
      xml.close("w:num")
    }
    xml.close("w:numbering")
    return xml
  }

  /// `docProps/core.xml`.
  static func coreProperties(_ properties: Properties) -> XMLOutput {
    var xml = XMLOutput()
    xml.open(
      "cp:coreProperties",
      [
        "xmlns:cp": "\(packageNamespace)/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ])
    if !properties.title.isEmpty { xml.element("dc:title", properties.title) }
    xml.element("dc:creator", properties.creator)
    xml.element("cp:lastModifiedBy", properties.creator)
    if let created = properties.created.flatMap(wordDate) {
      xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], created)
      xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], created)
    }
    xml.element("dc:language", properties.language)
    xml.close("cp:coreProperties")
    return xml
  }

  /// `docProps/app.xml`.
  static func applicationProperties() -> XMLOutput {
    var xml = XMLOutput()
    xml.open(
      "Properties",
      ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"])
    xml.element("Application", "Hebra")
    xml.close("Properties")
    return xml
  }

  /// `docProps/custom.xml`.
  static func customProperties(_ properties: [Properties.Custom]) -> XMLOutput {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    var xml = XMLOutput()
    xml.open(
      "Properties",
      ["xmlns": "\(office)/custom-properties", "xmlns:vt": "\(office)/docPropsVTypes"])
    for (index, property) in properties.enumerated() {
      xml.open(
        "property",
        [
          // The format's fixed id for user-defined properties; their numbers begin at 2.
          "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": String(index + 2),
          "name": property.name,
        ])
      xml.element("vt:lpwstr", property.value)
      xml.close("property")
    }
    xml.close("Properties")
    return xml
  }
}

extension XMLOutput {
  fileprivate mutating func element(_ name: StaticString, _ content: String) {
    element(name, [:], content)
  }
}
