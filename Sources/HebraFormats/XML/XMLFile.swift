internal import HebraLanguage
internal import HebraModel

/// A free-standing XML file: one way to run a consumer over it, by the rule for document types.
enum XMLFile {
  /// Runs `consumer` over all of `bytes`; says whether an external document type was passed over.
  static func run<Consumer: XMLConsumer>(
    _ bytes: [UInt8], _ consumer: Consumer, _ budget: ReadingBudget
  ) throws(ReadError) -> (Consumer, Bool) {
    let outcome: Result<(Consumer, Bool), ReadError> = bytes.withUnsafeBufferPointer { buffer in
      do throws(ReadError) {
        var events = try XMLEvents(
          consumer, part: nil, budget: budget, toleratesExternalDoctype: true)
        // By pieces, so that a limit stops the reading early.
        for start in stride(from: 0, to: buffer.count, by: 64 << 10) {
          let end = min(buffer.count, start + 64 << 10)
          try events.feed(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        }
        let finished = try events.finish()
        return .success((finished, events.sawExternalDoctype))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// A document type stands in the file and was not loaded.
  static var externalDoctype: Notice { Notice("xml.external-doctype") }

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

  /// Refuses a document whose first element is called otherwise.
  static func check(root: String, of bytes: [UInt8], budget: ReadingBudget) throws(ReadError) {
    let found = try self.root(of: bytes, budget: budget)
    guard found == root else { throw ReadError(.xmlUnknown, details: ["root": found]) }
  }

  /// Whether `bytes` are XML whose first element is called so.
  static func hasRoot(_ name: String, _ bytes: [UInt8]) -> Bool {
    guard looksLikeMarkup(bytes) else { return false }
    return (try? root(of: bytes, budget: ReadingBudget())) == name
  }

  /// Whether all of `bytes` is XML.
  static func isWellFormed(_ bytes: [UInt8], budget: ReadingBudget) -> Bool {
    (try? run(bytes, XMLNothing(), budget)) != nil
  }

  /// The first letter is `<`; asked first, because of most files that settles it.
  private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF, 0, 0x3C]) || bytes.starts(with: [0xFF, 0xFE, 0x3C, 0]) {
      return true
    }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return rest.first { $0 != 0x20 && !(0x09...0x0D ~= $0) } == 0x3C
  }
}

/// Stops at the first element and says its name.
private struct XMLRoot: XMLConsumer {
  private var names: [String] = []
  private(set) var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Kept beside: asked after every event, where a copy of the error would cost.
  private(set) var hasFailed = false

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    names.append(name)
    return Int32(names.count - 1)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    failure = ReadError(.xmlUnknown, details: ["root": names[Int(name)]])
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Takes every event and keeps nothing.
private struct XMLNothing: XMLConsumer {
  func number(of name: String, in namespace: String?) -> Int32 { 0 }
  func start(_ name: Int32, _ attributes: XMLAttributes) {}
  func end(_ name: Int32) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
