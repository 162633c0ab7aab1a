internal import HebraLanguage
package import HebraModel

/// Writes a receipt as the JSON that `ImportReceipt` is decoded from, without `JSONEncoder`, which
/// would take a twentieth of the time of an import.
package enum ReceiptJSON {
  /// An object on one line, with its keys in a fixed order; missing values are left out.
  package static func encode(_ receipt: ImportReceipt) -> String {
    JSONOutput.stored { output in
      output.object { output in
        output.member("file", receipt.file)
        output.member("sha256", receipt.sha256)
        output.member("reader", receipt.reader)
        output.member("readerVersion", receipt.readerVersion)
        output.member("textHash", receipt.textHash)
        output.member("paragraphs", receipt.paragraphs)
        output.member("turns", receipt.turns)
        output.member("speakers", receipt.speakers, speaker)
        output.member("wordsIn", receipt.wordsIn)
        output.member("wordsInText", receipt.wordsInText)
        output.member("wordsSetAside", receipt.wordsSetAside)
        output.member("wordsOut", receipt.wordsOut)
        output.member("items", receipt.items, item)
        output.member("identifiers", receipt.identifiers, identifier)
        output.member("notices", receipt.notices, notice)
      }
    }
  }

  private static func speaker(_ line: ImportReceipt.SpeakerLine, _ output: inout JSONOutput) {
    output.member("label", line.label)
    output.member("role", line.role?.rawValue)
    output.member("turns", line.turns)
    output.member("words", line.words)
  }

  private static func item(_ item: ImportReceipt.Item, _ output: inout JSONOutput) {
    output.member("kind", item.kind)
    output.member("found", item.found)
    output.member("kept", item.kept)
    output.member("setAside", item.setAside)
    output.member("refused", item.refused)
    output.member("words", item.words)
  }

  private static func identifier(
    _ line: ImportReceipt.IdentifierLine, _ output: inout JSONOutput
  ) {
    output.member("kind", line.kind)
    output.member("count", line.count)
    output.key("paragraphs")
    output.array(of: line.paragraphs)
  }

  private static func notice(_ notice: Notice, _ output: inout JSONOutput) {
    output.member("code", notice.code.rawValue)
    if let place = notice.location {
      output.key("location")
      output.object { location(place, &$0) }
    }
    output.member("count", notice.count)
    output.key("details")
    output.object(of: notice.details)
  }

  private static func location(_ location: Location, _ output: inout JSONOutput) {
    output.member("file", location.file)
    output.member("part", location.part)
    output.member("paragraph", location.paragraph)
    output.member("line", location.line)
    output.member("column", location.column)
  }
}

extension JSONOutput {
  /// Writes a member of an object, unless it has no value.
  fileprivate mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  fileprivate mutating func member(_ name: String, _ count: Int?) {
    guard let count else { return }
    key(name)
    number(count)
  }

  /// Writes a list of objects, whose members `write` writes.
  fileprivate mutating func member<T>(
    _ name: String, _ list: [T], _ write: (T, inout JSONOutput) -> Void
  ) {
    key(name)
    array { output in
      for value in list { output.object { write(value, &$0) } }
    }
  }
}
