internal import CXML2
internal import HebraLanguage
internal import HebraModel

/// Parses a whole part of an archive in one pass, for the consumers of ``XMLEvents`` but much
/// faster.
///
/// It supports what office programs write: elements, attributes, text and the five entities, in
/// UTF-8. At anything else (a comment, a document type, a character reference, CRLF, any error) it
/// stops, and libxml2 reads the part from its beginning. It may therefore be incomplete, but what
/// it accepts it must read exactly as libxml2 does.
struct XMLScan<Consumer: XMLConsumer>: ~Copyable {
  private var consumer: Consumer
  private let budget: ReadingBudget
  private var cursor: XMLCursor
  private var names = XMLNameSpaces()
  /// The open elements.
  private var open = XMLStack<(name: XMLRawName, number: Int32)>()
  /// The attributes of the current element, as written and with their numbers.
  private var written = XMLStack<XMLRawName>()
  private var attributes = XMLStack<cxml2_attribute>()

  /// The consumer after the whole part was read; nil if libxml2 has to read it.
  static func read(
    _ bytes: XMLBytes, into consumer: Consumer, budget: ReadingBudget
  ) -> Consumer? {
    bytes.withCursor { cursor in
      var scan = XMLScan(consumer: consumer, budget: budget, cursor: cursor)
      return scan.readDocument() ? scan.consumer : nil
    }
  }

  private init(consumer: Consumer, budget: ReadingBudget, cursor: XMLCursor) {
    self.consumer = consumer
    self.budget = budget
    self.cursor = cursor
  }

  private mutating func readDocument() -> Bool {
    guard cursor.skipDeclaration() else { return false }
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "<") else { return false }
    repeat {
      // An exceeded budget is reported by libxml2's reader, which checks it before it begins.
      guard budget.spend(4), readTag(), open.count == 0 || readText(), !consumer.hasFailed else {
        return false
      }
    } while 0 < open.count
    cursor.skipSpace()
    return cursor.isAtEnd
  }

  /// Reads text up to the next `<`.
  private mutating func readText() -> Bool {
    while true {
      guard let piece = cursor.plainText() else { return false }
      if !piece.isEmpty { consumer.text(piece.span) }
      if cursor.byte == UInt8(ascii: "<") { return true }
      guard let character = cursor.entity() else { return false }
      consumer.text([character].span)
    }
  }

  /// Reads the tag at `<`.
  private mutating func readTag() -> Bool {
    cursor.skip()
    if cursor.byte == UInt8(ascii: "/") { return readEndTag() }
    guard let name = cursor.name(), readAttributes(), let number = number(of: name, isElement: true)
    else { return false }
    let isEmpty = cursor.skip(UInt8(ascii: "/"))
    guard cursor.skip(UInt8(ascii: ">")), open.count < budget.limits.depth,
      open.push((name, number))
    else { return false }
    consumer.start(number, XMLAttributes(base: attributes.base, count: attributes.count))
    return !isEmpty || end()
  }

  private mutating func readEndTag() -> Bool {
    cursor.skip()
    guard let name = cursor.name(), 0 < open.count,
      open[open.count - 1].name.isSame(as: name)
    else { return false }
    cursor.skipSpace()
    return cursor.skip(UInt8(ascii: ">")) && end()
  }

  private mutating func end() -> Bool {
    consumer.end(open.pop().number)
    names.endDeclarations(depth: open.count)
    return true
  }

  /// Reads the attributes of a tag, up to its `/` or `>`.
  private mutating func readAttributes() -> Bool {
    attributes.removeAll()
    if cursor.byte == UInt8(ascii: ">") { return true }
    written.removeAll()
    var declared = 0
    while cursor.skipSpace(), let name = cursor.name() {
      guard let value = cursor.attributeValue(), value.count <= budget.limits.attributeBytes else {
        return false
      }
      if name.isDeclaration {
        let prefix = name.prefixCount == 0 ? name.prefix : name.local
        guard names.declare(prefix, value, depth: open.count) else { return false }
        declared += 1
      } else {
        let start = UnsafeRawPointer(value.baseAddress)?.assumingMemoryBound(to: CChar.self)
        let attribute = cxml2_attribute(name: 0, value: start, value_length: value.count)
        guard written.push(name), attributes.push(attribute) else { return false }
      }
    }
    guard declared + attributes.count <= budget.limits.attributes else { return false }
    for i in 0..<written.count {
      // Two attributes with the same local name may be the same attribute twice.
      for k in 0..<i where written[k].hasSameLocal(as: written[i]) { return false }
      guard let number = number(of: written[i], isElement: false) else { return false }
      attributes[i].name = number
    }
    return true
  }

  @inline(__always)
  private mutating func number(of name: XMLRawName, isElement: Bool) -> Int32? {
    if let known = names.number(of: name, isElement: isElement) { return known }
    guard let meaning = names.meaning(of: name, isElement: isElement) else { return nil }
    let number = names.number(of: meaning) ?? consumer.number(of: meaning.local, in: meaning.uri)
    names.keep(number, of: name, isElement: isElement, meaning)
    return number
  }
}

/// A stack of fixed capacity at a fixed address; its elements need no release.
private struct XMLStack<Element>: ~Copyable {
  private static var room: Int { 250 }
  let base: UnsafeMutablePointer<Element>
  private(set) var count = 0

  init() { base = .allocate(capacity: Self.room) }

  deinit { base.deallocate() }

  subscript(_ i: Int) -> Element {
    @inline(__always) get { base[i] }
    @inline(__always) nonmutating set { base[i] = newValue }
  }

  /// Returns false if the stack is full.
  @inline(__always)
  mutating func push(_ element: Element) -> Bool {
    guard count < Self.room else { return false }
    (base + count).initialize(to: element)
    count += 1
    return true
  }

  @inline(__always)
  mutating func pop() -> Element {
    count -= 1
    return base[count]
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }
}
