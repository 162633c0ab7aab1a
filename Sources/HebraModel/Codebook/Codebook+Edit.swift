extension Codebook {
  /// The codebook after a change; its version, history and title are the same.
  ///
  /// No id is given a second time, and no code goes: one out of use is retired.
  public func applying(_ edit: CodebookEdit) throws(CodebookRefusal) -> Codebook {
    var book = self
    switch edit {
    case .add(let code): try book.add(code)
    case .rename(let id, let name, let nameEnglish, let tableName):
      try book.rename(id, name, nameEnglish, tableName)
    case .define(let id, let definition): try book.define(id, definition)
    case .move(let id, let parent): try book.move(id, to: parent)
    case .merge(let ids, let target): try book.merge(ids, into: target)
    case .split(let id, let parts): try book.split(id, into: parts)
    case .retire(let ids): try book.retire(ids)
    }
    guard book != self || edit.act == .split else {
      throw CodebookRefusal(.nothing, edit.codes.first ?? "")
    }
    return book
  }

  /// The place of a code in use.
  private func place(_ id: String) throws(CodebookRefusal) -> Int {
    guard let place = codes.firstIndex(where: { $0.id == id }) else {
      throw CodebookRefusal(.unknown, id)
    }
    guard !codes[place].isRetired else {
      throw CodebookRefusal(.retired, id, other: codes[place].replacedBy ?? "")
    }
    return place
  }

  private mutating func add(_ new: Code) throws(CodebookRefusal) {
    let isWritten = new.id.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "._-".unicodeScalars.contains($0)
    }
    guard isWritten, let first = new.id.unicodeScalars.first, new.id.unicodeScalars.count <= 40,
      first.properties.isAlphabetic || first.properties.numericType != nil
    else { throw CodebookRefusal(.badID, new.id) }
    if let same = codes.first(where: { $0.id.lowercased() == new.id.lowercased() }) {
      throw CodebookRefusal(.taken, new.id, other: same.isRetired ? same.id : same.name)
    }
    guard !new.name.isEmpty else { throw CodebookRefusal(.noName, new.id) }
    guard !new.definition.isEmpty else { throw CodebookRefusal(.noDefinition, new.id) }
    var code = new
    guard let parent = new.parent else {
      codes.append(code)
      return
    }
    let above = try parentPlace(parent)
    code.isCause = codes[above].isCause
    codes.insert(code, at: end(of: parent))
  }

  private func parentPlace(_ id: String) throws(CodebookRefusal) -> Int {
    guard let place = codes.firstIndex(where: { $0.id == id }) else {
      throw CodebookRefusal(.unknown, id)
    }
    guard !codes[place].isRetired else { throw CodebookRefusal(.parentRetired, id) }
    return place
  }

  /// Where a further code below a code belongs: after those that are there.
  private func end(of id: String) -> Int {
    let below = descendants(of: id)
    return (codes.lastIndex { below.contains($0.id) } ?? codes.count - 1) + 1
  }

  private mutating func rename(
    _ id: String, _ name: String?, _ nameEnglish: String?, _ tableName: String?
  ) throws(CodebookRefusal) {
    let place = try place(id)
    if let name {
      guard !name.isEmpty else { throw CodebookRefusal(.noName, id) }
      codes[place].name = name
    }
    if let nameEnglish { codes[place].nameEnglish = nameEnglish.isEmpty ? nil : nameEnglish }
    if let tableName { codes[place].tableName = tableName.isEmpty ? nil : tableName }
  }

  private mutating func define(
    _ id: String, _ new: CodebookEdit.Definition
  ) throws(CodebookRefusal) {
    let place = try place(id)
    guard !new.isEmpty else { throw CodebookRefusal(.nothing, id) }
    if let text = new.text {
      guard !text.isEmpty else { throw CodebookRefusal(.noDefinition, id) }
      // A gloss of the old meaning would be wrong.
      if codes[place].definition != text { codes[place].definitionEnglish = nil }
      codes[place].definition = text
    }
    if let text = new.include { codes[place].include = text.isEmpty ? nil : text }
    if let text = new.exclude { codes[place].exclude = text.isEmpty ? nil : text }
    if let text = new.example { codes[place].example = text.isEmpty ? nil : text }
  }

  private mutating func move(_ id: String, to parent: String?) throws(CodebookRefusal) {
    let place = try place(id)
    guard codes[place].parent != parent else {
      throw CodebookRefusal(.parentSame, id, other: parent ?? "")
    }
    let moved = descendants(of: id)
    if let parent {
      let above = try parentPlace(parent)
      guard !moved.contains(parent) else {
        throw CodebookRefusal(.parentBelow, id, other: parent)
      }
      // Whether it is a cause belongs to the family.
      if codes[place].isCause != codes[above].isCause {
        for index in codes.indices where moved.contains(codes[index].id) {
          codes[index].isCause = codes[above].isCause
        }
      }
    }
    codes[place].parent = parent
    let part = codes.filter { moved.contains($0.id) }
    codes.removeAll { moved.contains($0.id) }
    codes.insert(contentsOf: part, at: parent.map { end(of: $0) } ?? codes.count)
  }

  private mutating func merge(_ ids: [String], into target: String) throws(CodebookRefusal) {
    _ = try place(target)
    guard !ids.isEmpty else { throw CodebookRefusal(.nothing, target) }
    for id in ids {
      guard id != target else { throw CodebookRefusal(.intoItself, id) }
      let place = try leaf(id)
      codes[place].isRetired = true
      codes[place].replacedBy = target
      // What was read as the code is read as its replacement.
      for index in codes.indices where codes[index].replacedBy == id {
        codes[index].replacedBy = target
      }
      replaceReferences(to: id, by: target)
    }
  }

  private mutating func split(_ id: String, into parts: [String]) throws(CodebookRefusal) {
    _ = try place(id)
    for part in parts {
      guard part != id else { throw CodebookRefusal(.intoItself, id) }
      _ = try place(part)
    }
    guard Set(parts).count == parts.count, parts.count >= 2 else {
      throw CodebookRefusal(.intoTwo, id)
    }
  }

  private mutating func retire(_ ids: [String]) throws(CodebookRefusal) {
    guard !ids.isEmpty else { throw CodebookRefusal(.nothing, "") }
    for id in ids {
      let place = try leaf(id)
      codes[place].isRetired = true
      codes[place].replacedBy = nil
      for index in codes.indices where codes[index].replacedBy == id {
        codes[index].replacedBy = nil
      }
      replaceReferences(to: id, by: nil)
    }
    guard codes.contains(where: { !$0.isRetired }) else { throw CodebookRefusal(.last, ids[0]) }
  }

  /// The place of a code in use below which nothing is in use.
  private func leaf(_ id: String) throws(CodebookRefusal) -> Int {
    let place = try place(id)
    if let below = codes.first(where: { $0.parent == id && !$0.isRetired }) {
      throw CodebookRefusal(.hasCodes, id, other: below.id)
    }
    return place
  }

  /// Lets mirrors and guide blocks name another code, or the code no more.
  private mutating func replaceReferences(to id: String, by target: String?) {
    func replaced(_ names: [String], of owner: String) -> [String] {
      guard names.contains(id) else { return names }
      var result: [String] = []
      for name in names {
        let new = name == id ? target : name
        if let new, new != owner, !result.contains(new) { result.append(new) }
      }
      return result
    }
    if let target, let old = code(id)?.mirrors,
      let place = codes.firstIndex(where: { $0.id == target })
    {
      for mirror in old where mirror != target && !codes[place].mirrors.contains(mirror) {
        codes[place].mirrors.append(mirror)
      }
    }
    for index in codes.indices {
      codes[index].mirrors =
        codes[index].id == id ? [] : replaced(codes[index].mirrors, of: codes[index].id)
    }
    var pairs: [Mirror] = []
    for var mirror in mirrors {
      if mirror.a == id || mirror.b == id {
        guard let target, mirror.a != target, mirror.b != target, mirror.a != mirror.b else {
          continue
        }
        if mirror.a == id { mirror.a = target } else { mirror.b = target }
        let isKnown = (mirrors + pairs).contains {
          Set([$0.a, $0.b]) == Set([mirror.a, mirror.b])
        }
        if isKnown { continue }
      }
      pairs.append(mirror)
    }
    mirrors = pairs
    replaceInGroups(id, by: target)
    for index in instruments.indices {
      for block in instruments[index].blocks.indices {
        instruments[index].blocks[block].codes = replaced(
          instruments[index].blocks[block].codes, of: "")
      }
    }
  }

  /// Lets the groups of mirrors name another code; a code is in one group only, and a group of one code
  /// is none.
  private mutating func replaceInGroups(_ id: String, by target: String?) {
    let isKnown = mirrorGroups.contains { $0.codes.contains(target ?? id) }
    for index in mirrorGroups.indices {
      guard let place = mirrorGroups[index].codes.firstIndex(of: id) else { continue }
      if let target, !isKnown {
        mirrorGroups[index].codes[place] = target
      } else {
        mirrorGroups[index].codes.remove(at: place)
      }
    }
    mirrorGroups.removeAll { $0.codes.count < 2 }
  }
}
