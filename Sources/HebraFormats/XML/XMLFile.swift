internal import HebraLanguage
internal import HebraModel

/// Reads standalone XML files, with one rule for document types.
enum XMLFile {
  /// Runs `consumer` over all of `bytes`; also returns whether an external document type was
  /// ignored.
  static func run<Consumer: XMLConsumer>(
    _ bytes: [UInt8], _ consumer: Consumer, _ budget: ReadingBudget
  ) throws(ReadError) -> (Consumer, Bool) {
    var events = try XMLEvents(consumer, part: nil, budget: budget, toleratesExternalDoctype: true)
    try events.feed(bytes)
    let finished = try events.finish()
    return (finished, events.sawExternalDoctype)
  }

  /// The notice that the file has a document type, which was not loaded.
  static var externalDoctype: Notice { Notice(.xmlExternalDoctype) }

  /// The name of the first element.
  static func root(of bytes: [UInt8], budget: ReadingBudget) throws(ReadError) -> String {
    do throws(ReadError) {
      _ = try run(bytes, XMLRoot(), budget)
    } catch {
      if error.code == .xmlUnknown { return error.details["root"] ?? "" }
      throw error
    }
    return ""
  }

  /// Throws if the first element has another name.
  static func check(root: String, of bytes: [UInt8], budget: ReadingBudget) throws(ReadError) {
    let found = try self.root(of: bytes, budget: budget)
    guard found == root else { throw ReadError(.xmlUnknown, details: ["root": found]) }
  }

  /// Whether `bytes` are XML whose first element has this name.
  static func hasRoot(_ name: String, _ bytes: [UInt8]) -> Bool {
    guard looksLikeMarkup(bytes) else { return false }
    return (try? root(of: bytes, budget: ReadingBudget())) == name
  }

  /// Whether all of `bytes` is XML.
  static func isWellFormed(_ bytes: [UInt8], budget: ReadingBudget) -> Bool {
    (try? run(bytes, XMLNothing(), budget)) != nil
  }

  /// Whether the first character is `<`; checked first, because it excludes most files.
  private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF, 0, 0x3C]) || bytes.starts(with: [0xFF, 0xFE, 0x3C, 0]) {
      return true
    }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return rest.first { $0 != 0x20 && !(0x09...0x0D ~= $0) } == 0x3C
  }
}

/// Stops at the first element and reports its name.
private struct XMLRoot: XMLConsumer {
  private var names: [String] = []
  private(set) var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    names.append(name)
    return Int32(names.count - 1)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    failure = ReadError(.xmlUnknown, details: ["root": names[Int(name)]])
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: Span<UInt8>) {}
}

/// Ignores all events.
private struct XMLNothing: XMLConsumer {
  func number(of name: String, in namespace: String?) -> Int32 { 0 }
  func start(_ name: Int32, _ attributes: XMLAttributes) {}
  func end(_ name: Int32) {}
  func text(_ bytes: Span<UInt8>) {}
}

extension MessageCode {
  /// The file has a document type, which was not loaded.
  static let xmlExternalDoctype = MessageCode(rawValue: "xml.external-doctype")
}
