/// The element and attribute names of workbooks that the reader uses.
enum XLSXName: Int32 {
  case sheet = 1, workbookProperties, row, cell, value, inlineString, text, sharedItem, phonetic
  case numberFormat, cellFormats, cellFormat, definedName, mergedCells
  case id, name, relation, reference, type, style, date1904, formatID, formatCode, hidden, range

  /// The defined name that marks the sheet of definitions in a workbook written by Hebra.
  static let definitionsMark = "hebra_definitions"

  /// The number of a name, or 0 if the reader does not use it; for transitional and strict
  /// documents.
  static func number(of name: String, in namespace: String?) -> Int32 {
    guard let namespace else { return attributes[name]?.rawValue ?? 0 }
    if namespace.hasSuffix("/spreadsheetml/main") || namespace.hasSuffix("spreadsheetml/2006/main")
    {
      return elements[name]?.rawValue ?? 0
    }
    if namespace.hasSuffix("/relationships"), name == "id" { return relation.rawValue }
    return 0
  }

  private static let elements: [String: XLSXName] = [
    "sheet": .sheet, "workbookPr": .workbookProperties, "row": .row, "c": .cell, "v": .value,
    "is": .inlineString, "t": .text, "si": .sharedItem, "rPh": .phonetic, "numFmt": .numberFormat,
    "cellXfs": .cellFormats, "xf": .cellFormat, "definedName": .definedName,
    "mergeCell": .mergedCells,
  ]

  private static let attributes: [String: XLSXName] = [
    "name": .name, "r": .reference, "t": .type, "s": .style, "date1904": .date1904,
    "numFmtId": .formatID, "formatCode": .formatCode, "sheetId": .id, "state": .hidden,
    "ref": .range,
  ]
}

extension XMLAttributes {
  /// The attribute with this name as a string.
  func value(of name: XLSXName) -> String? { string(name.rawValue) }
}
