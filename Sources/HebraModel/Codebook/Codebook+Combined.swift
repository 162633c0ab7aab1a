extension Codebook {
  /// Both of two versions that were made from this one, of which neither knew of the other.
  ///
  /// Whatever only one of them changed is as that one says.
  ///
  /// - Returns: the codebook, and the ids of codes and the names of parts that both changed in different
  ///   ways; there the first version holds.
  package func combined(
    _ first: Codebook, _ second: Codebook
  ) -> (codebook: Codebook, clashes: [String]) {
    var book = first
    var clashes: [String] = []
    func part<Value: Equatable>(_ name: String, _ path: WritableKeyPath<Codebook, Value>) {
      guard second[keyPath: path] != self[keyPath: path] else { return }
      if first[keyPath: path] == self[keyPath: path] {
        book[keyPath: path] = second[keyPath: path]
      } else if first[keyPath: path] != second[keyPath: path] {
        clashes.append(name)
      }
    }
    part("titulo", \.title)
    part("en", \.titleEnglish)
    part("idioma", \.language)
    part("reglas", \.rules)
    part("facetas", \.facets)
    part("espejos", \.mirrors)
    part("grupos_espejo", \.mirrorGroups)
    part("guia", \.instruments)
    for (place, code) in second.codes.enumerated() {
      let old = self.code(code.id)
      guard old != code else { continue }
      guard let own = book.codes.firstIndex(where: { $0.id == code.id }) else {
        // New in the second: after the code before it there.
        let before = place > 0 ? second.codes[place - 1].id : ""
        let at = book.codes.firstIndex { $0.id == before }.map { $0 + 1 } ?? book.codes.count
        book.codes.insert(code, at: at)
        continue
      }
      guard let old else {
        if book.codes[own] != code { clashes.append(code.id) }
        continue
      }
      let (merged, isClash) = old.combined(book.codes[own], code)
      book.codes[own] = merged
      if isClash { clashes.append(code.id) }
      if merged.parent != first.code(code.id)?.parent { book.place(code.id) }
    }
    book.history = first.history + second.history.filter { !first.history.contains($0) }
    return (book, clashes)
  }

  /// Puts a code with those below it after the others below its parent.
  private mutating func place(_ id: String) {
    guard let parent = code(id)?.parent else { return }
    let moved = descendants(of: id)
    guard !moved.contains(parent) else { return }
    let part = codes.filter { moved.contains($0.id) }
    codes.removeAll { moved.contains($0.id) }
    let below = descendants(of: parent)
    let at = codes.lastIndex { below.contains($0.id) }.map { $0 + 1 } ?? codes.count
    codes.insert(contentsOf: part, at: at)
  }
}

extension Code {
  /// Both of two later versions of the code; where both changed a field, the first holds.
  fileprivate func combined(_ first: Code, _ second: Code) -> (code: Code, isClash: Bool) {
    var code = first
    var isClash = false
    func field<Value: Equatable>(_ path: WritableKeyPath<Code, Value>) {
      guard second[keyPath: path] != self[keyPath: path] else { return }
      if first[keyPath: path] == self[keyPath: path] {
        code[keyPath: path] = second[keyPath: path]
      } else if first[keyPath: path] != second[keyPath: path] {
        isClash = true
      }
    }
    field(\.parent)
    for path in [\Code.name, \.definition] { field(path) }
    for path in [
      \Code.nameEnglish, \.tableName, \.definitionEnglish, \.include, \.exclude, \.example,
      \.replacedBy, \.colour, \.survey,
    ] { field(path) }
    for path in [\Code.isCore, \.isCause, \.isRetired, \.isZeroUninterpretable] { field(path) }
    for path in [\Code.mirrors, \.sources] { field(path) }
    field(\.facetDefaults)
    field(\.indicators)
    return (code, isClash)
  }
}
