internal import HebraFormats

/// The parts of a Word document that hold its comments; the rest of it is always the same.
struct WordParts {
  var comments: [UInt8] = []
  var extended: [UInt8] = []
  var people: [UInt8] = []
  var ids: [UInt8] = []
  var footnotes: [UInt8] = []

  static let spaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" \
    xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"
    """

  /// The parts in the order in which an input has them.
  init(_ parts: [[UInt8]]) {
    func part(_ place: Int) -> [UInt8] { place < parts.count ? parts[place] : [] }
    (comments, extended, people) = (part(0), part(1), part(2))
    (ids, footnotes) = (part(3), part(4))
  }

  /// The document: comments 0 to 5 hang on words, 6 on a point, 7 and 8 on notes, the others nowhere.
  func document() throws -> [UInt8] {
    var archive = ZIPWriter()
    archive.add("word/document.xml", Array(Self.body.utf8))
    for (name, bytes) in [
      ("comments", comments), ("commentsExtended", extended), ("people", people),
      ("commentsIds", ids), ("footnotes", footnotes),
    ] where !bytes.isEmpty {
      archive.add("word/\(name).xml", bytes)
    }
    return try archive.bytes()
  }

  private static let body = """
    <w:document \(spaces)><w:body>\
    \(paragraph(run("Entrevista en Monteluna")))\
    \(paragraph(run("E: ¿Cómo es el ") + comment(0, run("servicio")) + run("?")))\
    \(paragraph(run("P1: Uno llama, \(CommentStudy.canary), y ") + comment(1, run("nunca llegan"))
      + run(". La ") + start(2) + run("policía") + end(2) + run(" llega ") + start(3)
      + run("tarde 👩‍👩‍👧 y mal.") + note(2)))\
    \(paragraph(run("P2: Eso es todo.") + end(3) + point(6)))\
    \(paragraph(start(4) + start(5) + end(5)))\
    \(paragraph(run("E: ¿Y ma\u{301}s?") + end(4) + note(3)))\
    </w:body></w:document>
    """

  private static func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }

  private static func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static func comment(_ id: Int, _ content: String) -> String {
    start(id) + content + end(id)
  }

  private static func start(_ id: Int) -> String { "<w:commentRangeStart w:id=\"\(id)\"/>" }

  private static func end(_ id: Int) -> String { "<w:commentRangeEnd w:id=\"\(id)\"/>" + point(id) }

  private static func point(_ id: Int) -> String {
    "<w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
  }

  private static func note(_ id: Int) -> String {
    "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>"
  }
}
