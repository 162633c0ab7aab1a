internal import CXML2

/// One pass over a whole part of an archive, for the consumers of ``XMLEvents`` and at a small part
/// of its cost.
///
/// It reads what office programs write: elements, attributes, text and the five entities, in UTF-8.
/// Whatever else it meets (a comment, a document type, a character reference, CRLF, any error) it
/// leaves alone, and libxml2 reads the part from its beginning. It may know little, then; but what it
/// takes it must take as libxml2 does.
struct XMLScan<Consumer: XMLConsumer> {
  private var consumer: Consumer
  private let limits: ReadLimits
  private var cursor: XMLCursor
  private var names = XMLNameSpaces()
  /// The open elements.
  private var open: [(name: XMLRawName, number: Int32)] = []
  /// The attributes of the element at hand, as written and with their numbers.
  private var written: [XMLRawName] = []
  private var attributes: [cxml2_attribute] = []

  /// What becomes of `consumer` over a part; nil when libxml2 has to read it.
  static func read(
    _ bytes: XMLBytes, into consumer: Consumer, limits: ReadLimits
  ) -> Consumer? {
    bytes.withCursor { cursor in
      var scan = XMLScan(consumer: consumer, limits: limits, cursor: cursor)
      return scan.readDocument() ? scan.consumer : nil
    }
  }

  private init(consumer: Consumer, limits: ReadLimits, cursor: XMLCursor) {
    self.consumer = consumer
    self.limits = limits
    self.cursor = cursor
  }

  private mutating func readDocument() -> Bool {
    guard cursor.skipDeclaration() else { return false }
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "<") else { return false }
    repeat {
      guard readTag(), open.isEmpty || readText(), !consumer.hasFailed else { return false }
    } while !open.isEmpty
    cursor.skipSpace()
    return cursor.isAtEnd
  }

  /// Reads text up to the next `<`.
  private mutating func readText() -> Bool {
    while true {
      guard let piece = cursor.plainText() else { return false }
      if !piece.isEmpty { consumer.text(piece) }
      if cursor.byte == UInt8(ascii: "<") { return true }
      guard let character = cursor.entity() else { return false }
      withUnsafePointer(to: character) { consumer.text(.init(start: $0, count: 1)) }
    }
  }

  /// Reads the tag at `<`.
  private mutating func readTag() -> Bool {
    cursor.skip()
    if cursor.byte == UInt8(ascii: "/") { return readEndTag() }
    guard let name = cursor.name(), readAttributes(), let number = number(of: name, isElement: true)
    else { return false }
    let isEmpty = cursor.skip(UInt8(ascii: "/"))
    guard cursor.skip(UInt8(ascii: ">")), open.count < min(limits.depth, 250) else { return false }
    attributes.withUnsafeBufferPointer {
      consumer.start(number, XMLAttributes(base: $0.baseAddress, count: $0.count))
    }
    open.append((name, number))
    return !isEmpty || end()
  }

  private mutating func readEndTag() -> Bool {
    cursor.skip()
    guard let name = cursor.name(), let last = open.last, last.name.isSame(as: name) else {
      return false
    }
    cursor.skipSpace()
    return cursor.skip(UInt8(ascii: ">")) && end()
  }

  private mutating func end() -> Bool {
    guard let ended = open.popLast() else { return false }
    consumer.end(ended.number)
    names.endDeclarations(depth: open.count)
    return true
  }

  /// Reads the attributes of a tag, up to its `/` or `>`.
  private mutating func readAttributes() -> Bool {
    if cursor.byte == UInt8(ascii: ">") {
      attributes.removeAll(keepingCapacity: true)
      return true
    }
    attributes.removeAll(keepingCapacity: true)
    written.removeAll(keepingCapacity: true)
    var declared = 0
    while cursor.skipSpace(), let name = cursor.name() {
      guard let value = cursor.attributeValue(), value.count <= limits.attributeBytes else {
        return false
      }
      if name.isDeclaration {
        let prefix = name.prefixCount == 0 ? name.prefix : name.local
        guard names.declare(prefix, value, depth: open.count) else { return false }
        declared += 1
      } else {
        written.append(name)
        let start = value.baseAddress.map {
          UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)
        }
        attributes.append(cxml2_attribute(name: 0, value: start, value_length: value.count))
      }
    }
    guard declared + attributes.count <= limits.attributes else { return false }
    for i in written.indices {
      // Two of one local name may be one attribute twice.
      for k in written[..<i].indices where written[k].hasSameLocal(as: written[i]) { return false }
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
