internal import HebraLanguage

/// An id of a code as people type it in a table.
struct TypedID: Hashable {
  /// As it is stored: `cor 3` becomes `COR-03`.
  var id: String
  /// Equal for all spellings of one id.
  var key: String

  /// Reads a whole text as an id; nil for words.
  init?(_ text: String) {
    var written = text
    while written.hasSuffix(".") || written.hasSuffix(":") { written.removeLast() }
    let words = written.split(whereSeparator: \.isWhitespace)
    guard !written.isEmpty, written.count <= 40, words.count <= 2 else { return nil }
    let runs = IDRun.all(in: written[...])
    guard let last = runs.last, last.end == written.endIndex, runs.contains(where: \.isNumber)
    else {
      // Letters alone are an id when they are few and capital.
      guard words.count == 1, written.count <= 6,
        written.unicodeScalars.allSatisfy({ $0.properties.isUppercase })
      else { return nil }
      id = written
      key = Self.key(written)
      return
    }
    let isKept = written.unicodeScalars.allSatisfy {
      $0.properties.isUppercase || ("0"..."9").contains($0) || ["-", ".", "_"].contains($0)
    }
    if isKept {
      id = written
    } else if runs.count == 2, !runs[0].isNumber, runs[1].isNumber {
      let digits = runs[1].key
      id = runs[0].key.uppercased() + "-" + (digits.utf8.count < 2 ? "0" + digits : digits)
    } else {
      guard words.count == 1 else { return nil }
      id = written.uppercased()
    }
    key = Self.key(id)
  }

  /// What is equal for all spellings of one id.
  static func key(_ id: String) -> String {
    let runs = IDRun.all(in: id[...], limit: 16)
    guard let last = runs.last, last.end == id.endIndex else { return NameKey(id).text }
    return runs.map(\.key).joined(separator: " ")
  }

  /// An id and a name in one text: `COR-01 Sobornos`, `1.2. Sobornos`, `COR – Corrupción`,
  /// `Corrupción (COR)`.
  static func split(_ text: String) -> (id: TypedID, name: String)? {
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex,
      let id = TypedID(String(text[text.index(after: open)...].dropLast()))
    {
      let name: String = text[..<open].withoutSpace
      return name.isEmpty ? nil : (id, name)
    }
    guard let space = text.firstIndex(where: { $0.isWhitespace }) else { return nil }
    // `cor 3 Sobornos` is not taken apart: its first word may be a name.
    let head = text[..<space]
    var rest: String = text[space...].withoutSpace
    var isMarked = false
    while let first = rest.first, "-–—:.|".contains(first) {
      rest = rest.dropFirst().withoutSpace
      isMarked = true
    }
    var typed = String(head)
    while let last = typed.last, ":.–—)".contains(last) {
      typed.removeLast()
      isMarked = true
    }
    guard !rest.isEmpty, let id = TypedID(typed) else { return nil }
    let hasNumber = typed.contains(where: \.isNumber)
    // `NO VAN` in capitals is a name; `COR Corrupción` is not.
    guard hasNumber || isMarked || rest != rest.uppercased() else { return nil }
    return (id, rest)
  }
}

extension StringProtocol {
  /// Without surrounding white space.
  var withoutSpace: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
