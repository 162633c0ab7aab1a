package import HebraLanguage
package import HebraModel

/// What a REFI-QDA file gave.
package struct QDAReading: Hashable, Sendable, Codable {
  /// Positions are code points of the texts, whose lines end with LF, whatever the file counted.
  package var project: QDAProject
  /// What the positions of the file counted.
  package var dialect: QDADialect
  /// Elements that were not read → how many.
  package var unread: [String: Int] = [:]
  /// Selections whose positions are in no text.
  package var misplaced = 0
  /// Texts that the archive does not have.
  package var missing: [String] = []
}

/// Reads REFI-QDA projects (`.qdpx`) of any program.
///
/// The part may have any name that ends in `.qde`, the folder of sources any case, identifiers braces. What
/// positions count is found out by testing it against the texts.
package enum QDPXReader {
  /// - Throws: ``ReadError`` when it is no such archive, its XML is damaged, or it exceeds the budget.
  package static func read(
    _ bytes: [UInt8], budget: ReadingBudget
  ) throws(ReadError) -> QDAReading {
    try ZIPArchive.open(bytes, budget: budget) { (archive) throws(ReadError) in
      let parts = archive.entries.keys.filter { $0.hasSuffix(".qde") && !$0.contains("/") }.sorted()
      guard let part = parts.contains("project.qde") ? "project.qde" : parts.first,
        let story = try archive.parse(part, into: QDEStory()), story.isProject
      else { throw ReadError(.notQDPX) }
      var reading = QDAReading(project: story.project, dialect: .standard, unread: story.unread)
      if let entry = try archive.entry(QDPXWriter.codebookPart) {
        var content: [UInt8] = []
        try archive.read(entry) { (piece) throws(ReadError) in content += piece }
        reading.project.codebookSource = String(decoding: content, as: UTF8.self)
      }
      var texts: [QDAText] = []
      for (place, path) in story.paths.enumerated() {
        if let path {
          let file = "sources/" + (path.split(separator: "/").last.map { $0.lowercased() } ?? "")
          guard let entry = try archive.entry(file) else {
            reading.missing.append(reading.project.sources[place].name)
            texts.append(QDAText([]))
            continue
          }
          var content: [UInt8] = []
          try archive.read(entry) { (piece) throws(ReadError) in content += piece }
          texts.append(QDAText(content))
        } else {
          texts.append(QDAText(Array(reading.project.sources[place].text.utf8)))
        }
      }
      // What Hebra wrote is known; what others count is found out.
      if reading.project.origin?.hasPrefix("Hebra") != true {
        reading.dialect = QDADialect.found(in: reading.project.sources, texts)
      }
      for place in texts.indices {
        let table = texts[place].table(reading.dialect)
        reading.project.sources[place].text = texts[place].text
        var kept: [QDAProject.Selection] = []
        for var one in reading.project.sources[place].selections {
          guard let start = table.place(one.start), let end = table.place(one.end), start < end
          else {
            reading.misplaced += 1
            continue
          }
          (one.start, one.end) = (start, end)
          kept.append(one)
        }
        reading.project.sources[place].selections = kept
      }
      return reading
    }
  }
}

extension ReadError.Code {
  /// An archive without a REFI-QDA project.
  static let notQDPX = Self(rawValue: "exchange.not-qdpx")
}

/// The XML of a project, element by element.
private struct QDEStory: XMLConsumer {
  private(set) var project = QDAProject(name: "")
  private(set) var isProject = false
  /// The path of each source's text; nil where it stands in the XML.
  private(set) var paths: [String?] = []
  private(set) var unread: [String: Int] = [:]

  private var stack: [Name] = []
  private var codes: [QDAProject.Code] = []
  private var source: QDAProject.Source?
  private var sourcePath: String?
  private var selection: QDAProject.Selection?
  private var coding: QDAProject.Coding?
  private var note: QDAProject.Note?
  private var person: QDAProject.Case?
  private var variable: String?
  private var words: [UInt8] = []
  /// How deep inside an element that is not read.
  private var skipped = 0

  private enum Name: Int32, CaseIterable {
    case project = 1
    case user, code, description, variable, `case`, textSource, plainTextContent
    case plainTextSelection, coding, codeRef, noteRef, variableValue, variableRef, sourceRef
    case selectionRef, note, link, textValue, booleanValue, integerValue, floatValue, dateValue
    case dateTimeValue, pictureSource, pdfSource, audioSource, videoSource, sets, graphs
    // Attributes.
    case aGuid, aName, aOrigin, aColor, aCodable, aPath, aStart, aEnd, aUser, aDate, aTarget
    case aOriginGUID

    var written: String {
      switch self {
      case .aGuid: "guid"
      case .aName: "name"
      case .aOrigin: "origin"
      case .aColor: "color"
      case .aCodable: "isCodable"
      case .aPath: "plainTextPath"
      case .aStart: "startPosition"
      case .aEnd: "endPosition"
      case .aUser: "creatingUser"
      case .aDate: "creationDateTime"
      case .aTarget: "targetGUID"
      case .aOriginGUID: "originGUID"
      case .pdfSource: "PDFSource"
      default:
        "\(self)".prefix(1).uppercased() + "\(self)".dropFirst()
      }
    }

    var isValue: Bool {
      [.textValue, .booleanValue, .integerValue, .floatValue, .dateValue, .dateTimeValue]
        .contains(self)
    }

    var isSkipped: Bool {
      [.pictureSource, .pdfSource, .audioSource, .videoSource, .sets, .graphs].contains(self)
    }
  }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: Name.allCases.map { ($0.written, $0.rawValue) })

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    Self.numbers[name] ?? 0
  }

  private static func guid(_ written: String?) -> String {
    (written ?? "").lowercased().filter { $0 != "{" && $0 != "}" }
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    guard let name = Name(rawValue: number) else { return }
    func string(_ attribute: Name) -> String? { attributes.string(attribute.rawValue) }
    func guid(_ attribute: Name = .aGuid) -> String { Self.guid(string(attribute)) }
    if name.isSkipped {
      unread[name.written, default: 0] += 1
      skipped = 1
      return
    }
    switch name {
    case .project:
      isProject = stack.isEmpty
      project.name = string(.aName) ?? ""
      project.origin = string(.aOrigin)
    case .user: project.users.append(.init(guid: guid(), name: string(.aName) ?? ""))
    case .code:
      codes.append(
        .init(
          guid: guid(), name: string(.aName) ?? "",
          isCodable: !["false", "0"].contains(string(.aCodable) ?? "true"), color: string(.aColor)))
    case .variable: project.variables.append(.init(guid: guid(), name: string(.aName) ?? ""))
    case .case: person = .init(guid: guid(), name: string(.aName))
    case .textSource:
      source = .init(guid: guid(), name: string(.aName) ?? "", text: "")
      sourcePath = string(.aPath)
    case .plainTextSelection:
      selection = .init(
        guid: guid(), name: string(.aName), start: attributes.integer(Name.aStart.rawValue) ?? -1,
        end: attributes.integer(Name.aEnd.rawValue) ?? -1)
      selection?.user = string(.aUser).map(Self.guid)
      selection?.date = string(.aDate)
    case .coding:
      coding = .init(
        guid: guid(), code: "", user: string(.aUser).map(Self.guid), date: string(.aDate))
    case .codeRef where coding != nil: coding?.code = guid(.aTarget)
    case .noteRef: addNote(guid(.aTarget))
    case .variableRef: variable = guid(.aTarget)
    case .sourceRef: person?.sources.append(guid(.aTarget))
    case .selectionRef: person?.selections.append(guid(.aTarget))
    case .note:
      note = .init(
        guid: guid(), name: string(.aName), user: string(.aUser).map(Self.guid),
        date: string(.aDate), text: "")
    case .link:
      project.links.append(
        .init(
          guid: guid(), name: string(.aName), origin: guid(.aOriginGUID), target: guid(.aTarget)))
    default: break
    }
    words = []
    stack.append(name)
  }

  /// A reference to a note belongs to the innermost element.
  private mutating func addNote(_ guid: String) {
    if coding != nil {
      coding?.notes.append(guid)
    } else if selection != nil {
      selection?.notes.append(guid)
    } else if source != nil {
      source?.notes.append(guid)
    } else if !codes.isEmpty {
      codes[codes.count - 1].notes.append(guid)
    } else {
      project.projectNotes.append(guid)
    }
  }

  mutating func end(_ number: Int32) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard let name = Name(rawValue: number), stack.last == name else { return }
    stack.removeLast()
    let text = String(decoding: words, as: UTF8.self)
    switch name {
    case .code:
      let done = codes.removeLast()
      if codes.isEmpty {
        project.codes.append(done)
      } else {
        codes[codes.count - 1].children.append(done)
      }
    case .description where !text.isEmpty:
      if selection != nil {
        selection?.description = text
      } else if !codes.isEmpty {
        codes[codes.count - 1].description = text
      } else if stack == [.project] {
        project.description = text
      }
    case .plainTextContent:
      if note != nil { note?.text = text } else { source?.text = text }
    case let value where value.isValue:
      guard let variable else { break }
      if person != nil {
        person?.values.append(.init(variable, text))
      } else {
        source?.values.append(.init(variable, text))
      }
    case .coding:
      guard let coding else { break }
      if selection != nil {
        selection?.codings.append(coding)
      } else {
        source?.codings.append(coding)
      }
      self.coding = nil
    case .plainTextSelection:
      if let selection { source?.selections.append(selection) }
      selection = nil
    case .textSource:
      if let source {
        project.sources.append(source)
        paths.append(sourcePath)
      }
      source = nil
    case .note:
      if let note { project.notes.append(note) }
      note = nil
    case .case:
      if let person { project.cases.append(person) }
      person = nil
    default: break
    }
    words = []
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard skipped == 0, let last = stack.last,
      last == .description || last == .plainTextContent || last.isValue
    else { return }
    for i in bytes.indices { words.append(bytes[i]) }
  }
}
