internal import CXML2
internal import HebraLanguage
internal import HebraModel

/// Receives the events of one XML document; the consumer assigns the numbers of names.
protocol XMLConsumer {
  /// The number of a name, requested once for each distinct name; 0 for names that are not used.
  mutating func number(of name: String, in namespace: String?) -> Int32
  mutating func start(_ name: Int32, _ attributes: XMLAttributes)
  mutating func end(_ name: Int32)
  mutating func text(_ bytes: Span<UInt8>)
  /// Set to stop the reading at the next event.
  var failure: ReadError? { get }
  /// Whether there is a failure; read after every event.
  var hasFailed: Bool { get }
}

extension XMLConsumer {
  var hasFailed: Bool { false }
  var failure: ReadError? { nil }
}

/// The attributes of one element; valid only during the call.
struct XMLAttributes {
  let base: UnsafePointer<cxml2_attribute>?
  let count: Int

  /// The bytes of the attribute with this number.
  subscript(_ name: Int32) -> UnsafeBufferPointer<UInt8>? {
    guard let base else { return nil }
    for i in 0..<count where base[i].name == name {
      return UnsafeBufferPointer(
        start: UnsafeRawPointer(base[i].value)?.assumingMemoryBound(to: UInt8.self),
        count: base[i].value_length)
    }
    return nil
  }

  /// The attribute as a string.
  func string(_ name: Int32) -> String? {
    guard let bytes = self[name] else { return nil }
    let value = String(decoding: bytes, as: UTF8.self)
    // libxml2 passes `&` as `&#38;`, intended for a second parser; a value has no other `&`.
    return bytes.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value
  }

  /// The attribute as a decimal number, clamped so that sums of a few values cannot overflow.
  func integer(_ name: Int32) -> Int? {
    string(name).flatMap { Int($0) }.map { max(-1 << 30, min($0, 1 << 30)) }
  }
}

/// A push parser: feed it bytes, then finish it.
struct XMLEvents<Consumer: XMLConsumer>: ~Copyable {
  private let state: UnsafeMutablePointer<ParserState>
  private let parser: OpaquePointer
  private let part: String?
  private let budget: ReadingBudget

  /// A parser for one document; `part` is its name in an archive, for errors.
  init(
    _ consumer: Consumer, part: String?, budget: ReadingBudget,
    toleratesExternalDoctype: Bool = false
  ) throws(ReadError) {
    state = .allocate(capacity: 1)
    state.initialize(to: ParserState(consumer: consumer))
    let bounds = cxml2_limits(
      max_depth: Int32(clamping: budget.limits.depth),
      max_attributes: Int32(clamping: budget.limits.attributes),
      max_value_length: budget.limits.attributeBytes,
      tolerate_external_doctype: toleratesExternalDoctype ? 1 : 0)
    guard let made = cxml2_create(state, handlers, bounds) else {
      state.deinitialize(count: 1)
      state.deallocate()
      throw ReadError(.unreadable, at: Location(part: part), details: ["reason": "memory"])
    }
    parser = made
    state.pointee.parser = made
    self.part = part
    self.budget = budget
  }

  deinit {
    cxml2_destroy(parser)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Takes the next bytes of the document.
  mutating func feed(_ bytes: [UInt8]) throws(ReadError) {
    let outcome: Result<Void, ReadError> = bytes.withUnsafeBufferPointer { buffer in
      do throws(ReadError) {
        // Fed in pieces, so that exceeding a limit stops the reading early.
        for start in stride(from: 0, to: buffer.count, by: 64 << 10) {
          let end = min(buffer.count, start + 64 << 10)
          try feed(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  /// Takes the next bytes of the document.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    try budget.check()
    try check(cxml2_feed(parser, base, bytes.count, 0))
  }

  /// Ends the document and returns the consumer.
  mutating func finish() throws(ReadError) -> Consumer {
    var none: UInt8 = 0
    try check(cxml2_feed(parser, &none, 0, 1))
    guard let consumer = state.pointee.consumer as? Consumer else {
      preconditionFailure("a parser gives back the consumer it was given")
    }
    return consumer
  }

  /// Whether a document type with an external identifier was ignored.
  var sawExternalDoctype: Bool { cxml2_saw_external_doctype(parser) != 0 }

  private func check(_ status: cxml2_status) throws(ReadError) {
    if status == CXML2_OK { return }
    if let failure = state.pointee.consumer.failure { throw failure }
    let line = Int(cxml2_line(parser))
    let place = Location(
      part: part, line: line > 0 ? line : nil, column: line > 0 ? Int(cxml2_column(parser)) : nil)
    switch status {
    // A user cannot edit a part of an archive, so the remedy and the error code differ.
    case CXML2_DOCTYPE: throw ReadError(part == nil ? .xmlDoctype : .zipDoctype, at: place)
    case CXML2_DEPTH: throw ReadError(.xmlLimit, at: place, details: ["limit": "depth"])
    case CXML2_ATTRIBUTES: throw ReadError(.xmlLimit, at: place, details: ["limit": "attributes"])
    case CXML2_VALUE_LENGTH:
      throw ReadError(.xmlLimit, at: place, details: ["limit": "attribute-bytes"])
    case CXML2_MEMORY: throw ReadError(.unreadable, at: place, details: ["reason": "memory"])
    case CXML2_ENCODING:
      throw ReadError(.xmlMalformed, at: place, details: ["reason": "encoding"])
    default:
      throw ReadError(
        .xmlMalformed, at: place, details: ["libxml2": String(cxml2_library_error(parser))])
    }
  }
}

/// The state that the C callbacks use.
///
/// The consumer is stored as an existential because that is modified in place: a generic class
/// around it was copied at every event and made reading 2.4 times slower.
private struct ParserState {
  var consumer: any XMLConsumer
  var parser: OpaquePointer?

  mutating func stopIfFailed() {
    if consumer.hasFailed, let parser { cxml2_stop(parser) }
  }
}

private let handlers = cxml2_handlers(
  resolve: { context, name, uri in
    guard let context, let name else { return 0 }
    return context.assumingMemoryBound(to: ParserState.self).pointee.consumer.number(
      of: String(cString: name), in: uri.map { String(cString: $0) })
  },
  start: { context, name, attributes, count in
    guard let state = context?.assumingMemoryBound(to: ParserState.self) else { return }
    state.pointee.consumer.start(name, XMLAttributes(base: attributes, count: Int(count)))
    state.pointee.stopIfFailed()
  },
  end: { context, name in
    guard let state = context?.assumingMemoryBound(to: ParserState.self) else { return }
    state.pointee.consumer.end(name)
    state.pointee.stopIfFailed()
  },
  text: { context, bytes, length in
    guard let state = context?.assumingMemoryBound(to: ParserState.self), let bytes else { return }
    let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    state.pointee.consumer.text(UnsafeBufferPointer(start: start, count: length).span)
    state.pointee.stopIfFailed()
  })
