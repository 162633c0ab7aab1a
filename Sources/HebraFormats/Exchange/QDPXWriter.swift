package import HebraDisclosure
internal import HebraModel

/// Writes a project as REFI-QDA 1.5 (`.qdpx`): one XML part and each text as a UTF-8 file without byte order
/// mark, its lines ended by LF.
///
/// The order of elements is that of the schema. Equal projects give equal bytes.
package enum QDPXWriter {
  /// - Returns: the archive.
  /// - Throws: ``WriteError`` when it cannot be packed.
  package static func write(_ project: Released<QDAProject>) throws -> WrittenFile {
    var output = XMLOutput()
    let value = project.value
    self.project(value, &output)
    var archive = ZIPWriter()
    archive.add("project.qde", output.bytes)
    for source in value.sources {
      archive.add("sources/\(source.guid).txt", Array(source.text.utf8))
    }
    if let book = value.codebookSource { archive.add(codebookPart, Array(book.utf8)) }
    let notices =
      output.replaced > 0 ? [Notice(.exchangeReplaced, count: output.replaced)] : []
    return WrittenFile(bytes: try archive.bytes(), notices: notices, for: project.level)
  }

  /// The part with the codebook as Hebra writes it.
  static let codebookPart = "hebra/codebook.yaml"

  private static func project(_ value: QDAProject, _ output: inout XMLOutput) {
    output.open(
      "Project",
      [
        "xmlns": "urn:QDA-XML:project:1.0",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd",
        "name": value.name, "origin": value.origin,
      ])
    if !value.users.isEmpty {
      output.open("Users")
      for user in value.users { output.empty("User", ["guid": user.guid, "name": user.name]) }
      output.close("Users")
    }
    if !value.codes.isEmpty {
      output.open("CodeBook")
      output.open("Codes")
      for code in value.codes { Self.code(code, &output) }
      output.close("Codes")
      output.close("CodeBook")
    }
    if !value.variables.isEmpty {
      output.open("Variables")
      for one in value.variables {
        output.empty(
          "Variable", ["guid": one.guid, "name": one.name, "typeOfVariable": "Text"])
      }
      output.close("Variables")
    }
    if !value.cases.isEmpty {
      output.open("Cases")
      for one in value.cases { Self.case(one, &output) }
      output.close("Cases")
    }
    if !value.sources.isEmpty {
      output.open("Sources")
      for source in value.sources { Self.source(source, &output) }
      output.close("Sources")
    }
    if !value.notes.isEmpty {
      output.open("Notes")
      for note in value.notes {
        output.open(
          "Note",
          [
            "guid": note.guid, "name": note.name, "creatingUser": note.user,
            "creationDateTime": note.date,
          ])
        output.element("PlainTextContent", [:], note.text)
        output.close("Note")
      }
      output.close("Notes")
    }
    if !value.links.isEmpty {
      output.open("Links")
      for link in value.links {
        output.empty(
          "Link",
          [
            "guid": link.guid, "name": link.name, "direction": "OneWay",
            "originGUID": link.origin, "targetGUID": link.target,
          ])
      }
      output.close("Links")
    }
    if let description = value.description { output.element("Description", [:], description) }
    references(value.projectNotes, &output)
    output.close("Project")
  }

  private static func code(_ code: QDAProject.Code, _ output: inout XMLOutput) {
    output.open(
      "Code",
      [
        "guid": code.guid, "name": code.name, "isCodable": code.isCodable ? "true" : "false",
        "color": code.color,
      ])
    if let description = code.description { output.element("Description", [:], description) }
    references(code.notes, &output)
    for child in code.children { Self.code(child, &output) }
    output.close("Code")
  }

  private static func `case`(_ one: QDAProject.Case, _ output: inout XMLOutput) {
    output.open("Case", ["guid": one.guid, "name": one.name])
    values(one.values, &output)
    for source in one.sources { output.empty("SourceRef", ["targetGUID": source]) }
    for selection in one.selections { output.empty("SelectionRef", ["targetGUID": selection]) }
    output.close("Case")
  }

  private static func source(_ source: QDAProject.Source, _ output: inout XMLOutput) {
    output.open(
      "TextSource",
      [
        "guid": source.guid, "name": source.name,
        "plainTextPath": "internal://\(source.guid).txt",
      ])
    for selection in source.selections {
      output.open(
        "PlainTextSelection",
        [
          "guid": selection.guid, "name": selection.name, "creatingUser": selection.user,
          "creationDateTime": selection.date, "startPosition": String(selection.start),
          "endPosition": String(selection.end),
        ])
      if let description = selection.description { output.element("Description", [:], description) }
      codings(selection.codings, &output)
      references(selection.notes, &output)
      output.close("PlainTextSelection")
    }
    codings(source.codings, &output)
    references(source.notes, &output)
    values(source.values, &output)
    output.close("TextSource")
  }

  private static func codings(_ codings: [QDAProject.Coding], _ output: inout XMLOutput) {
    for coding in codings {
      output.open(
        "Coding",
        ["guid": coding.guid, "creatingUser": coding.user, "creationDateTime": coding.date])
      output.empty("CodeRef", ["targetGUID": coding.code])
      references(coding.notes, &output)
      output.close("Coding")
    }
  }

  private static func values(_ values: [QDAProject.Value], _ output: inout XMLOutput) {
    for value in values {
      output.open("VariableValue")
      output.empty("VariableRef", ["targetGUID": value.variable])
      output.element("TextValue", [:], value.text)
      output.close("VariableValue")
    }
  }

  private static func references(_ notes: [String], _ output: inout XMLOutput) {
    for note in notes { output.empty("NoteRef", ["targetGUID": note]) }
  }
}
