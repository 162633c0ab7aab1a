internal import HebraLanguage
internal import HebraModel

extension LetterAccount {
  /// The letters of the text nodes of a package's parts of words.
  ///
  /// Headers and footers are left out, since only some of them belong to the document. A Word file
  /// whose main part has another name than usual has no count.
  static func packageLetters(
    _ bytes: [UInt8], reader: String, budget: ReadingBudget
  ) -> Int? {
    let parts =
      reader == "odt"
      ? ["content.xml"]
      : ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"]
    return try? ZIPArchive.open(bytes, budget: budget, isKnown: true) {
      (archive) throws(ReadError) in
      guard archive.contains(parts[0]) else { throw ReadError(.zipDamaged) }
      var sum = 0
      for part in parts {
        guard let entry = try archive.entry(part) else { continue }
        var xml: [UInt8] = []
        xml.reserveCapacity(entry.size)
        try archive.read(entry) { (piece) throws(ReadError) in xml += piece }
        if xml.starts(with: [0xFF, 0xFE]) || xml.starts(with: [0xFE, 0xFF]) {
          xml = try DecodedText(xml).bytes
        }
        budget.spend(xml.count / 16)
        sum +=
          reader == "odt"
          ? MarkupLetters.openDocument(xml)
          : MarkupLetters.count(xml, within: ["t", "delText"], without: ["Fallback"])
      }
      return sum
    }
  }
}
