internal import HebraLanguage
internal import HebraModel

/// The relationships of one part of a DOCX or XLSX.
struct OfficeRelationships: XMLConsumer {
  /// One relationship.
  struct Relationship {
    var id: String
    /// The last component of the relationship's type: `officeDocument`, `styles`, `image`.
    var type: String
    var target: String
    var isExternal: Bool
  }

  private enum Name: Int32 {
    case relationship = 1, id, type, target, targetMode
  }

  /// Parts that only an Office package has.
  static let officeParts: Set<String> = ["_rels/.rels", "word/document.xml"]

  private(set) var all: [Relationship] = []
  private let budget: ReadingBudget
  var failure: ReadError? { budget.failure }
  var hasFailed: Bool { budget.isOver }

  init(_ budget: ReadingBudget) { self.budget = budget }

  func number(of name: String, in namespace: String?) -> Int32 {
    switch (namespace, name) {
    case ("http://schemas.openxmlformats.org/package/2006/relationships"?, "Relationship"):
      Name.relationship.rawValue
    case (nil, "Id"): Name.id.rawValue
    case (nil, "Type"): Name.type.rawValue
    case (nil, "Target"): Name.target.rawValue
    case (nil, "TargetMode"): Name.targetMode.rawValue
    default: 0
    }
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    guard name == Name.relationship.rawValue, let type = attributes.string(Name.type.rawValue)
    else {
      return
    }
    budget.hold(ReadingBudget.definition)
    all.append(
      Relationship(
        id: attributes.string(Name.id.rawValue) ?? "",
        type: type.split(separator: "/").last.map(String.init) ?? type,
        target: attributes.string(Name.target.rawValue) ?? "",
        isExternal: attributes.string(Name.targetMode.rawValue) == "External"))
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: Span<UInt8>) {}

  /// The name of the part with the relationships of `part`.
  static func name(of part: String) -> String {
    let steps = part.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = steps.last else { return "_rels/.rels" }
    let folder = steps.dropLast().joined(separator: "/")
    return (folder.isEmpty ? "" : folder + "/") + "_rels/" + last + ".rels"
  }

  /// The part that `target` names, relative to `part`; `..` at the root stays at the root.
  static func resolve(_ target: String, from part: String) -> String {
    var steps: [Substring] = []
    if !target.hasPrefix("/") { steps = part.split(separator: "/").dropLast() }
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return unescaped(steps.joined(separator: "/"))
  }

  /// Decodes percent escapes such as `%20`, because part names are compared without them.
  private static func unescaped(_ name: String) -> String {
    guard name.utf8.contains(0x25) else { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
