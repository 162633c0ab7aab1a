/// The namespaces in effect at one position of a document.
struct XMLNameSpaces {
  /// A local name and its namespace.
  struct Meaning: Hashable {
    var local: String
    var uri: String?
  }

  private struct Declaration {
    var prefix: [UInt8]
    var uri: String
    /// The number of ancestors of the element that declares it.
    var depth: Int
  }

  private var declarations = [
    Declaration(
      prefix: Array("xml".utf8), uri: "http://www.w3.org/XML/1998/namespace", depth: -1)
  ]
  private var elements = XMLNameTable()
  private var attributes = XMLNameTable()
  private var numbers: [Meaning: Int32] = [:]

  /// Declares a prefix, empty for the default namespace; returns false for declarations that XML
  /// forbids or that are rare.
  mutating func declare(
    _ prefix: UnsafeBufferPointer<UInt8>, _ uri: UnsafeBufferPointer<UInt8>, depth: Int
  ) -> Bool {
    let isTwice = declarations.contains { $0.depth == depth && $0.prefix.elementsEqual(prefix) }
    guard !uri.isEmpty, !prefix.starts(with: "xml".utf8), !isTwice else { return false }
    let name = String(decoding: uri, as: UTF8.self)
    declarations.append(Declaration(prefix: Array(prefix), uri: name, depth: depth))
    forget()
    return true
  }

  /// Ends the declarations of the element that has `depth` ancestors.
  @inline(__always)
  mutating func endDeclarations(depth: Int) {
    guard let last = declarations.last, depth <= last.depth else { return }
    declarations.removeAll { depth <= $0.depth }
    forget()
  }

  private mutating func forget() {
    elements.removeAll()
    attributes.removeAll()
  }

  /// The number of a name already seen.
  @inline(__always)
  func number(of name: XMLRawName, isElement: Bool) -> Int32? {
    isElement ? elements.number(of: name) : attributes.number(of: name)
  }

  /// The meaning of a name, or nil if its prefix is not declared; an attribute without a prefix has
  /// no namespace.
  func meaning(of name: XMLRawName, isElement: Bool) -> Meaning? {
    let local = String(decoding: name.local, as: UTF8.self)
    guard isElement || 0 < name.prefixCount else { return Meaning(local: local, uri: nil) }
    let uri = declarations.last { $0.prefix.elementsEqual(name.prefix) }?.uri
    guard uri != nil || name.prefixCount == 0 else { return nil }
    return Meaning(local: local, uri: uri)
  }

  /// The number already assigned to a meaning, with any prefix.
  func number(of meaning: Meaning) -> Int32? { numbers[meaning] }

  /// Stores the number of a name while its prefix keeps its meaning.
  mutating func keep(_ number: Int32, of name: XMLRawName, isElement: Bool, _ meaning: Meaning) {
    numbers[meaning] = number
    if isElement { elements.insert(name, number) } else { attributes.insert(name, number) }
  }
}
