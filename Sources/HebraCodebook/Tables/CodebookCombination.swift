package import HebraLanguage
package import HebraModel

/// A codebook with what a table says about its codes.
///
/// A code that is known by its id or by its whole name keeps its id and all that the table does not say.
/// A code that the table lacks stays.
package struct CodebookCombination: Sendable {
  /// The codebook; its version is that of the one before.
  package internal(set) var codebook: Codebook
  /// What was made up, changed or missing.
  package internal(set) var notices: [Notice] = []
  /// The ids of new codes and families.
  package internal(set) var added: [String] = []
  /// The ids of known codes about which the table says something else.
  package internal(set) var changed: [String] = []
  /// The ids of codes in use that the table lacks.
  package internal(set) var missing: [String] = []

  /// Whether anything of the codebook is new.
  package private(set) var isChanged = false

  /// Words of the project's language that go into the codebook.
  package struct Words: Sendable {
    /// The definition of a code for which the table has none.
    package var noDefinition: String
    /// The family of codes for which the table has none.
    package var general: String

    /// Words.
    package init(noDefinition: String, general: String) {
      self.noDefinition = noDefinition
      self.general = general
    }
  }

  var known: CodeIndex
  let original: Codebook
  var old: [Code] { original.codes }
  /// Codes by the name or id of a family in the table.
  private var families: [String: String] = [:]
  var stated: [String: Location] = [:]
  var madeIDs: [String] = []
  var writtenIDs: [String] = []
  var undefined: [String] = []
  private let words: Words

  /// Combines the codes of a table with a codebook.
  ///
  /// - Throws: `codebook-table.duplicate-id`, `codebook-table.duplicate-name`, `codebook-table.cycle`.
  package init(
    _ rows: [TableCode], caption: String?, onto codebook: Codebook, words: Words,
    budget: ReadingBudget
  ) throws(ReadError) {
    self.init(codebook, words)
    var rows = try Self.unique(rows, notices: &notices)
    let prefixes = Self.prefixes(rows)
    // Ids that the table states are taken before any is made.
    for row in rows { if let id = row.typed { known.reserve(id) } }
    for index in rows.indices {
      try budget.step(codebook.codes.count / 8 + 16)
      try add(&rows[index], prefixes, caption: caption)
    }
    try finish(rows, budget: budget)
  }

  init(_ codebook: Codebook, _ words: Words) {
    self.codebook = codebook
    self.words = words
    original = codebook
    known = CodeIndex(codebook.codes)
  }

  /// Checks the codes, puts them in order and says what is new.
  mutating func finish(_ rows: [TableCode], budget: ReadingBudget) throws(ReadError) {
    try budget.step(known.codes.count)
    try settleParents(rows)
    codebook.codes = Self.ordered(known.codes)
    isChanged = codebook != original
    compare()
    summarize()
  }

  /// The rows without repeated ones; an id or a name with two meanings is refused.
  private static func unique(
    _ rows: [TableCode], notices: inout [Notice]
  ) throws(ReadError) -> [TableCode] {
    var result: [TableCode] = []
    var byID: [String: Int] = [:]
    var byName: [NameKey: Int] = [:]
    var repeated: (count: Int, place: Location)?
    for var row in rows {
      row.settleID()
      let name = row.name.map { NameKey($0) }
      let twin = row.typed.flatMap { byID[$0.key] } ?? name.flatMap { byName[$0] }
      if let twin {
        let other = result[twin]
        let isSameName = other.name.map { NameKey($0) } == name || name == nil
        let isSameID = other.typed?.key == row.typed?.key || row.typed == nil
        guard
          isSameName && isSameID && other.parents == row.parents || row.isFamily && other.isFamily
        else {
          let isOneID = row.typed != nil && other.typed?.key == row.typed?.key
          throw ReadError(
            isOneID ? .codebookTableDuplicateID : .codebookTableTwoIDs, at: row.place,
            details: [
              "id": row.typed?.id ?? row.name ?? "", "first": String(other.place.line ?? 0),
            ])
        }
        if !row.isFamily { repeated = ((repeated?.count ?? 0) + 1, repeated?.place ?? row.place) }
        continue
      }
      if let id = row.typed { byID[id.key] = result.count }
      if let name, !name.isEmpty { byName[name] = result.count }
      result.append(row)
    }
    if let repeated {
      notices.append(Notice(.tableRowTwice, at: repeated.place, count: repeated.count))
    }
    return result
  }

  /// Family as typed → the letters with which the ids of its codes begin.
  private static func prefixes(_ rows: [TableCode]) -> [String: String] {
    var counts: [String: [String: Int]] = [:]
    for row in rows {
      guard let family = row.parents.first, let id = row.typed?.id else { continue }
      let letters = id.prefix { $0.isLetter }
      if !letters.isEmpty, letters.count < id.count {
        counts[NameKey(family).text, default: [:]][String(letters), default: 0] += 1
      }
    }
    return counts.compactMapValues { letters in
      letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private mutating func add(
    _ row: inout TableCode, _ prefixes: [String: String], caption: String?
  ) throws(ReadError) {
    var parent: String?
    for name in row.parents {
      parent = try family(name, below: parent, prefixes, at: row.place)
    }
    let name = row.name ?? row.typed?.id ?? ""
    if row.isFamily {
      row.id = try family(name, below: nil, prefixes, at: row.place, colour: row.colour)
      return
    }
    if let place = known.place(id: row.typed, name: name) {
      let id = known.codes[place].id
      if let typed = row.typed, TypedID.key(id) != typed.key {
        notices.append(
          Notice(.tableKeepsID, at: row.place, details: ["id": id, "typed": typed.id]))
      }
      row.id = id
      row.parent = parent == id ? nil : parent
      state(row, at: place)
      return
    }
    var code = Code(id: "", name: name, definition: row.definition ?? words.noDefinition)
    if let typed = row.typed {
      code.id = typed.id
      if typed.id != row.typedID, let written = row.typedID {
        writtenIDs.append("\(written) → \(typed.id)")
      }
      parent = parent ?? known.parent(ofNumbered: typed.id)
    }
    if parent == nil, code.id.isEmpty || !known.isNumbered(code.id) {
      let letters = code.id.prefix { $0.isLetter }
      parent = known.family(ofPrefix: String(letters))
      if parent == nil {
        parent = try family(
          caption ?? words.general, below: nil,
          letters.isEmpty ? [:] : [NameKey(caption ?? words.general).text: String(letters)],
          at: row.place)
      }
    }
    if code.id.isEmpty {
      code.id = known.nextID(below: parent ?? "")
      madeIDs.append(code.id)
    }
    if row.definition == nil { undefined.append(code.id) }
    code.parent = parent
    code.isCause = parent.flatMap { known[$0]?.isCause } ?? true
    (code.include, code.exclude, code.example) = (row.include, row.exclude, row.example)
    (code.nameEnglish, code.definitionEnglish) = (row.nameEnglish, row.definitionEnglish)
    (code.tableName, code.colour) = (row.tableName, row.colour)
    known.append(code)
    row.id = code.id
    row.parent = parent
  }

  /// What the table states about a known code.
  private mutating func state(_ row: TableCode, at place: Int) {
    var code = known.codes[place]
    if let name = row.name { code.name = name }
    if let text = row.definition { code.definition = text }
    if let text = row.include { code.include = text }
    if let text = row.exclude { code.exclude = text }
    if let text = row.example { code.example = text }
    if let text = row.nameEnglish { code.nameEnglish = text }
    if let text = row.definitionEnglish { code.definitionEnglish = text }
    if let text = row.tableName { code.tableName = text }
    if let text = row.colour { code.colour = text }
    if let parent = row.parent { code.parent = parent }
    known.codes[place] = code
    stated[code.id] = row.place
    if code.isRetired {
      notices.append(Notice(.tableRetired, at: row.place, details: ["id": code.id]))
    }
  }

  /// The id of the family that a table names; a new one if none is known.
  private mutating func family(
    _ typed: String, below parent: String?, _ prefixes: [String: String], at place: Location,
    colour: String? = nil
  ) throws(ReadError) -> String {
    let key = NameKey(typed).text
    if let id = families[key] { return id }
    let parts = TypedID.split(typed)
    let id = parts?.id ?? TypedID(typed)
    let name = parts?.name ?? typed
    if let index = known.place(id: id, name: name) {
      let found = known.codes[index].id
      if let colour { known.codes[index].colour = colour }
      stated[found] = place
      families[key] = found
      return found
    }
    var code = Code(id: id?.id ?? "", name: name, definition: words.noDefinition)
    if code.id.isEmpty { code.id = known.familyID(name, prefix: prefixes[key]) }
    code.parent = parent ?? known.parent(ofNumbered: code.id)
    code.colour = colour
    known.append(code)
    undefined.append(code.id)
    if id == nil { madeIDs.append(code.id) }
    families[key] = code.id
    stated[code.id] = place
    return code.id
  }

  /// Refuses codes that are their own ancestors, and names that two codes in use have.
  private mutating func settleParents(_ rows: [TableCode]) throws(ReadError) {
    let parents = Dictionary(known.codes.map { ($0.id, $0.parent) }) { first, _ in first }
    let rings = rings(among: known.codes.map(\.id)) { parents[$0] ?? nil }
    if let row = rows.first(where: { $0.id.map(rings.contains) == true }) {
      throw ReadError(.codebookTableCycle, at: row.place, details: ["id": row.id ?? ""])
    }
    var names: [NameKey: String] = [:]
    for code in known.codes where !code.isRetired {
      guard let other = names.updateValue(code.id, forKey: NameKey(code.name)) else { continue }
      let row = rows.first { $0.id == code.id } ?? rows.first { $0.id == other }
      throw ReadError(
        .codebookTableDuplicateName, at: row?.place ?? Location(),
        details: ["id": code.id, "other": other])
    }
  }

  /// The codes with each parent before its children; what was there keeps its order.
  private static func ordered(_ codes: [Code]) -> [Code] {
    let ids = Set(codes.map(\.id))
    var children: [String?: [Int]] = [:]
    for (index, code) in codes.enumerated() {
      children[code.parent.flatMap { ids.contains($0) ? $0 : nil }, default: []].append(index)
    }
    var result: [Code] = []
    var open: [Int] = (children[nil] ?? []).reversed()
    while let index = open.popLast() {
      result.append(codes[index])
      open += (children[codes[index].id] ?? []).reversed()
    }
    return result
  }
}
