/// What a Word document of a handoff says of itself, in custom properties that Word keeps: which
/// document it is, which text it was made of, and for whom.
///
/// It is no proof: anyone can change a property. The text of a returned file is hashed again, and the
/// identity only says where its comments belong.
package struct HandoffIdentity: Hashable, Sendable {
  /// The document's name in the project.
  package let document: String
  /// SHA-256 of the canonical text that was handed off, as 64 lower-case hexadecimal digits.
  package let text: String
  /// The coder to whom it was handed.
  package let coder: String
  /// The version of the codebook to code with; nil where the project had none.
  package let codebook: String?
  /// The language of the project: `es`.
  package let language: String
  /// The name of the project's last event, as 64 lower-case hexadecimal digits; nil when the caller
  /// knows none.
  package let head: String?

  /// An identity; nil when a value could not be read back from a file.
  package init?(
    document: String, text: String, coder: String, codebook: String?, language: String,
    head: String? = nil
  ) {
    guard Self.isName(document), Self.isName(coder), codebook.map(Self.isName) ?? true,
      Self.isHash(text), head.map(Self.isHash) ?? true, Self.isTag(language)
    else { return nil }
    self.document = document
    self.text = text
    self.coder = coder
    self.codebook = codebook
    self.language = language
    self.head = head
  }

  /// What the properties of a file say.
  package enum Finding: Hashable, Sendable {
    /// It is not the document of a handoff.
    case none
    /// It says that it is one, with values that Hebra never writes.
    case damaged
    /// A newer Hebra wrote it.
    case newer
    case identity(HandoffIdentity)
  }

  /// Reads the properties of a file, whoever wrote them.
  package static func find(in properties: [String: String]) -> Finding {
    guard let version = properties[mark] else { return .none }
    guard version == Self.version else {
      return Int(version).map { $0 > 1 } == true ? .newer : .damaged
    }
    func value(_ key: Key) -> String? { properties[key.name] }
    guard let document = value(.document), let text = value(.text), let coder = value(.coder),
      let language = value(.language),
      let identity = HandoffIdentity(
        document: document, text: text, coder: coder, codebook: value(.codebook),
        language: language, head: value(.head))
    else { return .damaged }
    return .identity(identity)
  }

  /// The properties of its file.
  package var properties: [DOCXWriter.Properties.Custom] {
    let values: [(Key, String?)] = [
      (.handoff, Self.version), (.document, document), (.text, text), (.coder, coder),
      (.codebook, codebook), (.language, language), (.head, head),
    ]
    return values.compactMap { key, value in
      value.map { DOCXWriter.Properties.Custom(key.name, $0) }
    }
  }

  /// The property that only documents of a handoff have; its value is the version of this layout.
  static var mark: String { Key.handoff.name }
  /// The property of the page that explains a handoff, by which it is known when the whole folder
  /// comes back.
  package static var pageMark: String { Key.page.name }
  /// The property that only sheets of disagreements have; its value is the version of their layout.
  package static var agreementMark: String { Key.agreement.name }
  /// The property that only practice files have; its value is the version of their layout.
  package static var practiceMark: String { Key.practice.name }
  /// The property that only documents with suggestions as comments have; its value is the version of their
  /// layout.
  package static var suggestionMark: String { Key.suggestions.name }
  /// The property with the name of the project's last event.
  package static var headMark: String { Key.head.name }
  private static let version = "1"

  private enum Key: String {
    case handoff
    case document
    case text
    case coder
    case codebook
    case language
    case head
    case page
    case agreement
    case practice
    case suggestions

    /// The name of the property.
    var name: String { "hebra." + rawValue }
  }

  /// The longest value in UTF-16 units, as in Word's own dialogue; a longer one might be cut.
  private static let longest = 255

  /// A name without what XML cannot hold, what a terminal obeys, or white space that is lost at its
  /// edges.
  private static func isName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, name.utf16.count <= longest,
      !first.properties.isWhitespace, !last.properties.isWhitespace
    else { return false }
    return scalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: scalar != "\u{FFFD}" && !scalar.properties.isNoncharacterCodePoint
      }
    }
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func isTag(_ text: String) -> Bool {
    (1...35).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
      }
  }
}

extension DOCXWriter.Properties {
  /// Says which event was the last of the project that the document was made from.
  package mutating func state(_ head: String?) {
    if let head { custom.append(Custom(HandoffIdentity.headMark, head)) }
  }
}
