/// The names of OpenDocument that the reader uses, as numbers.
enum ODTName: Int32 {
  // Structure
  case body = 1, paragraph, heading, span, list, listItem, table, row, cell, coveredCell
  case textBox, image, object, link, rubyText
  // Characters
  case space, tab, lineBreak
  // What is set aside
  case note, annotation, annotationEnd, creator, date, hiddenText, trackedChanges, changedRegion
  case changeDeletion, changeInsertion, change, script, forms, number, description, binaryData
  // Styles
  case automaticStyles, style, textProperties, listStyle, listLevelNumber, listLevelBullet
  case header, footer
  // Attributes
  case styleName, parentName, displayName, family, weight, fontStyle, display, count,
    columnsRepeated
  case rowsRepeated, level, numberFormat, prefix, suffix, startValue, bullet, displayLevels
  case continueNumbering, name, resolved, outlineLevel, noteClass, parentComment, identifier
  case changeID, numberPattern

  private static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  private static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  private static let table_ = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  private static let style_ = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  private static let draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  private static let format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let extended =
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"

  /// The number of a name, or 0 if the reader does not use it.
  static func number(of name: String, in namespace: String?) -> Int32 {
    guard let namespace else { return 0 }
    return names[namespace]?[name]?.rawValue ?? 0
  }

  private static let names: [String: [String: ODTName]] = [
    text: [
      "p": .paragraph, "h": .heading, "span": .span, "list": .list, "list-item": .listItem,
      "a": .link, "ruby-text": .rubyText, "s": .space, "tab": .tab, "line-break": .lineBreak,
      "note": .note, "hidden-text": .hiddenText, "tracked-changes": .trackedChanges,
      "changed-region": .changedRegion, "deletion": .changeDeletion,
      "insertion": .changeInsertion, "change": .change, "script": .script,
      "number": .number, "list-style": .listStyle, "outline-style": .listStyle,
      "list-level-style-number": .listLevelNumber, "outline-level-style": .listLevelNumber,
      "list-level-style-bullet": .listLevelBullet, "style-name": .styleName, "c": .count,
      "level": .level, "start-value": .startValue, "bullet-char": .bullet,
      "display-levels": .displayLevels, "continue-numbering": .continueNumbering,
      "outline-level": .outlineLevel, "note-class": .noteClass, "display": .display,
      "id": .identifier, "change-id": .changeID,
    ],
    office: [
      "text": .body, "annotation": .annotation, "annotation-end": .annotationEnd,
      "forms": .forms, "name": .name, "automatic-styles": .automaticStyles,
      "binary-data": .binaryData,
    ],
    table_: [
      "table": .table, "table-row": .row, "table-cell": .cell, "covered-table-cell": .coveredCell,
      "number-columns-repeated": .columnsRepeated, "number-rows-repeated": .rowsRepeated,
    ],
    style_: [
      "style": .style, "text-properties": .textProperties, "header": .header, "footer": .footer,
      "header-first": .header, "footer-first": .footer, "header-left": .header,
      "footer-left": .footer, "name": .name, "parent-style-name": .parentName,
      "display-name": .displayName, "family": .family, "num-format": .numberFormat,
      "num-prefix": .prefix, "num-suffix": .suffix, "list-style-name": .listStyle,
    ],
    draw: [
      "text-box": .textBox, "image": .image, "object": .object,
      "object-ole": .object,
    ],
    format: ["font-weight": .weight, "font-style": .fontStyle],
    dublinCore: ["creator": .creator, "date": .date],
    extended: [
      "resolved": .resolved, "parent-name": .parentComment,
      "num-list-format": .numberPattern,
    ],
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": [
      "title": .description, "desc": .description,
    ],
    "http://www.w3.org/XML/1998/namespace": ["id": .identifier],
  ]
}

extension XMLAttributes {
  subscript(_ name: ODTName) -> String? { string(name.rawValue) }
}
