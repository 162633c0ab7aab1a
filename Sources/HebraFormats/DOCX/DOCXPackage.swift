internal import HebraLanguage
internal import HebraModel

/// The parts of a package in Word's own vocabulary, before interpretation.
struct DOCXPackage {
  var body = DOCXText()
  /// By id, without the separator lines.
  var footnotes: [DOCXText] = []
  var endnotes: [DOCXText] = []
  var comments: [DOCXText] = []
  var extensions = DOCXCommentExtensions()
  /// The words of diagrams, by relationship id.
  var diagrams: [(id: String, bytes: [UInt8])] = []
  var headers: [DOCXText] = []
  var footers: [DOCXText] = []
  /// Text outside the places in its part where text is allowed.
  var strays: [DOCXText] = []
  var tally = DOCXTally()
  var custom = DOCXProperties()
  var settings = DOCXSettings()
  /// The number of non-empty elements of the core properties: title, author, dates.
  var coreProperties = 0
  /// The number of circular chains of styles, and of lists.
  var styleCycles = 0
  var numberingCycles = 0

  /// Reads the parts that contain words.
  static func read(
    _ archive: inout ZIPArchive, budget: ReadingBudget
  ) throws(ReadError) -> DOCXPackage {
    var package = DOCXPackage()
    let roots = try archive.parse(
      OfficeRelationships.name(of: ""), into: OfficeRelationships(budget))
    let usual = "word/document.xml"
    let mains =
      (roots?.all ?? []).filter { $0.type == "officeDocument" && !$0.isExternal }
      .map { OfficeRelationships.resolve($0.target, from: "") }
    let main = mains.first ?? usual
    guard archive.contains(main) else { throw ReadError(.notDOCX) }
    // Some programs take the last relationship, others look at no relationship at all.
    let others = (mains + [usual]).filter { $0.lowercased() != main.lowercased() }
    guard !others.contains(where: { archive.contains($0) }) else { throw ReadError(.zipAmbiguous) }
    let relationships =
      try archive.parse(OfficeRelationships.name(of: main), into: OfficeRelationships(budget))?.all
      ?? []

    let names = archive.names.sorted()
    let folder = main.lastIndex(of: "/").map { main[...$0] } ?? ""
    func parts(_ type: String) -> [String] {
      var seen: Set<String> = []
      budget.spend(relationships.count)
      let related = relationships.filter { $0.type == type && !$0.isExternal }
        .map { OfficeRelationships.resolve($0.target, from: main) }
        .filter { seen.insert($0).inserted }
      // A part without a relationship may still contain words, although Word does not show them.
      if !related.isEmpty { return related }
      let start = folder + type
      return names.filter { isUsualName($0, start) }
    }

    var styles = DOCXStyles(budget)
    if let part = parts("styles").first { styles = try archive.parse(part, into: styles) ?? styles }
    package.styleCycles = styles.resolveChains()
    var numbering = DOCXNumbering(budget)
    if let part = parts("numbering").first {
      numbering = try archive.parse(part, into: numbering) ?? numbering
    }
    package.numberingCycles = numbering.resolveLinks()

    func story(_ part: String) throws(ReadError) -> [DOCXText] {
      let begun = DOCXStory(styles: styles, numbering: numbering, budget: budget, part: part)
      guard var story = try archive.parse(part, into: begun) else { return [] }
      story.finish()
      if let failure = story.failure { throw failure }
      package.tally.merge(story)
      package.strays += story.strays
      return story.texts
    }

    let bodies = try story(main)
    guard let body = bodies.first else { throw ReadError(.notDOCX) }
    package.body = body
    // A damaged document may have several; the words of the others are set aside.
    package.strays += bodies.dropFirst()
    for part in parts("footnotes") { package.footnotes += try story(part).filter(\.isNote) }
    for part in parts("endnotes") { package.endnotes += try story(part).filter(\.isNote) }
    for part in parts("comments") { package.comments += try story(part) }
    for part in parts("header") { package.headers += try story(part) }
    for part in parts("footer") { package.footers += try story(part) }
    for data in relationships where data.type == "diagramData" && !data.isExternal {
      let part = OfficeRelationships.resolve(data.target, from: main)
      let words = try archive.parse(part, into: DOCXDiagram())?.bytes ?? []
      budget.hold(words.count * 2 + ReadingBudget.aside)
      try budget.check()
      package.diagrams.append((data.id, words.last == 0x0A ? words.dropLast() : words))
    }
    if let part = parts("commentsExtended").first {
      package.extensions = try archive.parse(part, into: package.extensions) ?? package.extensions
    }
    package.custom =
      try archive.parse("docProps/custom.xml", into: package.custom) ?? package.custom
    // Only the document of a handoff is asked for its protection.
    if package.custom.values[HandoffIdentity.mark] != nil, let part = parts("settings").first {
      package.settings = try archive.parse(part, into: package.settings) ?? package.settings
    }
    package.coreProperties =
      try archive.parse("docProps/core.xml", into: DOCXProperties())?.filled ?? 0
    var counted = relationships
    for part in names
    where part.hasPrefix("word/_rels/") && part.hasSuffix(".rels")
      && part != OfficeRelationships.name(of: main)
    {
      let others = try archive.parse(part, into: OfficeRelationships(budget))?.all ?? []
      counted += others.filter(\.isExternal)
    }
    package.count(counted, in: archive)
    return package
  }

  /// Whether `part` has the usual name of parts of its type: `word/header2.xml`.
  private static func isUsualName(_ part: String, _ start: Substring) -> Bool {
    guard part.hasPrefix(start), part.hasSuffix(".xml") else { return false }
    return part.dropFirst(start.count).dropLast(4).allSatisfy(\.isNumber)
  }

  private mutating func count(
    _ relationships: [OfficeRelationships.Relationship], in archive: borrowing ZIPArchive
  ) {
    for relationship in relationships {
      switch relationship.type {
      case "hyperlink": break
      case _ where relationship.isExternal: tally.add("external-link")
      case "image": tally.add("image")
      case "oleObject", "package", "control": tally.add("ole-object")
      case "vbaProject": tally.add("macro")
      case "chart", "chartEx": tally.add("chart")
      case "glossaryDocument": tally.add("glossary")
      default: break
      }
    }
    // Files related to parts other than the main one, or to no part.
    let names = archive.names.map { $0.lowercased() }
    func atLeast(_ kind: String, _ count: Int) {
      if count > tally.found[kind] ?? 0 { tally.found[kind] = count }
    }
    atLeast("macro", names.count { $0.hasSuffix("vbaproject.bin") })
    atLeast("image", names.count { $0.contains("/media/") })
    atLeast("ole-object", names.count { $0.contains("/embeddings/") })
  }
}

extension DOCXText {
  /// Whether it is a note by the author, not the separator line above the notes, which sets nothing
  /// aside.
  var isNote: Bool { type == nil || type == "normal" || !asides.isEmpty }
}

extension DOCXTally {
  /// Adds the counts of a story.
  mutating func merge(_ story: DOCXStory) {
    found.merge(story.tally.found, uniquingKeysWith: +)
    words.merge(story.tally.words, uniquingKeysWith: +)
    unmappedSymbols += story.tally.unmappedSymbols
  }
}
