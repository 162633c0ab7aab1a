internal import HebraLanguage

/// The properties of a document: names and values from `custom.xml`, or the number of non-empty
/// elements of `core.xml`.
struct DOCXProperties: XMLConsumer {
  private(set) var values: [String: String] = [:]
  /// The number of non-empty elements of the core properties.
  private(set) var filled = 0
  private var name: String?
  private var value: [UInt8] = []

  func number(of name: String, in namespace: String?) -> Int32 {
    DOCXName.number(of: name, in: namespace)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    if name == DOCXName.property.rawValue { self.name = attributes.string(.propertyName) }
    if name == DOCXName.property.rawValue || name == DOCXName.coreProperty.rawValue { value = [] }
  }

  mutating func end(_ name: Int32) {
    if name == DOCXName.property.rawValue, let property = self.name {
      values[property] = String(decoding: value, as: UTF8.self)
      self.name = nil
    } else if name == DOCXName.coreProperty.rawValue, !value.isEmpty {
      filled += 1
      value = []
    }
  }

  mutating func text(_ bytes: Span<UInt8>) { value.append(contentsOf: bytes) }
}

/// Replies and resolved comments, by the id of each comment's last paragraph.
struct DOCXCommentExtensions: XMLConsumer {
  private(set) var parents: [String: String] = [:]
  private(set) var done: Set<String> = []

  func number(of name: String, in namespace: String?) -> Int32 {
    DOCXName.number(of: name, in: namespace)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    guard name == DOCXName.commentExtension.rawValue,
      let id = attributes.string(.paragraphID)
    else { return }
    if let parent = attributes.string(.parentParagraphID) { parents[id] = parent }
    if let mark = attributes.string(.done), mark == "1" || mark == "true" { done.insert(id) }
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: Span<UInt8>) {}
}

/// The settings of a document: whether Word lets a reader add comments only.
struct DOCXSettings: XMLConsumer {
  private(set) var isForCommentsOnly = false

  func number(of name: String, in namespace: String?) -> Int32 {
    DOCXName.number(of: name, in: namespace)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    guard name == DOCXName.documentProtection.rawValue else { return }
    let isEnforced = ["1", "true", "on"].contains(attributes.string(.enforcement))
    isForCommentsOnly = isEnforced && attributes.string(.edit) == "comments"
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: Span<UInt8>) {}
}
