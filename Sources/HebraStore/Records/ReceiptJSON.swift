package import HebraModel

/// Writes a receipt as the JSON that `ImportReceipt` is decoded from, without `JSONEncoder`, which
/// would take a twentieth of the time of an import.
package enum ReceiptJSON {
  /// An object on one line, with its keys in a fixed order; missing values are left out.
  package static func encode(_ receipt: ImportReceipt) -> String {
    object([
      ("file", text(receipt.file)), ("sha256", text(receipt.sha256)),
      ("reader", text(receipt.reader)), ("readerVersion", String(receipt.readerVersion)),
      ("textHash", text(receipt.textHash)), ("paragraphs", String(receipt.paragraphs)),
      ("turns", String(receipt.turns)),
      ("speakers", list(receipt.speakers, speaker)), ("wordsIn", String(receipt.wordsIn)),
      ("wordsInText", String(receipt.wordsInText)),
      ("wordsSetAside", String(receipt.wordsSetAside)), ("wordsOut", String(receipt.wordsOut)),
      ("items", list(receipt.items, item)), ("identifiers", list(receipt.identifiers, identifier)),
      ("notices", list(receipt.notices, notice)),
    ])
  }

  private static func speaker(_ line: ImportReceipt.SpeakerLine) -> String {
    object([
      ("label", text(line.label)), ("role", line.role.map { text($0.rawValue) }),
      ("turns", String(line.turns)), ("words", String(line.words)),
    ])
  }

  private static func item(_ item: ImportReceipt.Item) -> String {
    object([
      ("kind", text(item.kind)), ("found", String(item.found)), ("kept", String(item.kept)),
      ("setAside", String(item.setAside)), ("refused", String(item.refused)),
      ("words", String(item.words)),
    ])
  }

  private static func identifier(_ line: ImportReceipt.IdentifierLine) -> String {
    object([
      ("kind", text(line.kind)), ("count", String(line.count)),
      ("paragraphs", list(line.paragraphs) { String($0) }),
    ])
  }

  private static func notice(_ notice: Notice) -> String {
    object([
      ("code", text(notice.code.rawValue)), ("location", notice.location.map(location)),
      ("count", String(notice.count)),
      (
        "details",
        object(notice.details.sorted { $0.key < $1.key }.map { ($0.key, text($0.value)) })
      ),
    ])
  }

  private static func location(_ location: Location) -> String {
    object([
      ("file", location.file.map(text)), ("part", location.part.map(text)),
      ("paragraph", location.paragraph.map { String($0) }),
      ("line", location.line.map { String($0) }), ("column", location.column.map { String($0) }),
    ])
  }

  private static func text(_ text: String) -> String { JournalValue.text(text).json }

  private static func list<T>(_ values: [T], _ json: (T) -> String) -> String {
    "[" + values.map(json).joined(separator: ",") + "]"
  }

  /// An object of the pairs that have a value, in order.
  private static func object(_ pairs: [(String, String?)]) -> String {
    "{"
      + pairs.compactMap { key, value in value.map { "\(text(key)):\($0)" } }
      .joined(separator: ",") + "}"
  }
}
