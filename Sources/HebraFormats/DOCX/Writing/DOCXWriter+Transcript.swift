package import HebraModel

/// A transcript as a Word document; every paragraph is exactly as in the canonical text.
///
/// Reading the file returns the same text, with the same comments on the same ranges: line breaks
/// inside a paragraph, tabs and special hyphens are written as Word's elements.
package struct TranscriptDocument: Hashable, Sendable {
  /// Canonical text.
  package var text: String
  /// Its paragraphs in order.
  package var paragraphs: [TextRange]
  /// The ranges printed in bold: speakers' labels.
  package var labels: [TextRange]
  /// Codings and memos as comments; one with a parent is a reply to it.
  package var comments: [SourceComment]
  /// Title, date and custom properties (`hebra.document`, `hebra.text`).
  package var properties: DOCXWriter.Properties
  /// Whether Word lets a reader add comments only.
  package var isForCommentsOnly: Bool

  /// A transcript with comments.
  package init(
    text: String, paragraphs: [TextRange], labels: [TextRange] = [],
    comments: [SourceComment] = [], properties: DOCXWriter.Properties = DOCXWriter.Properties(),
    isForCommentsOnly: Bool = false
  ) {
    self.text = text
    self.paragraphs = paragraphs
    self.labels = labels
    self.comments = comments
    self.properties = properties
    self.isForCommentsOnly = isForCommentsOnly
  }

  /// The document as a value, before it is divided into parts.
  package var document: DOCXWriter.Document {
    let bytes = Array(text.utf8)
    let bold = TextRange.stretches(of: labels)
    let marks = self.marks(within: bytes.count)
    var nextMark = 0
    var nextBold = 0
    let blocks = paragraphs.map { paragraph -> DOCXWriter.Block in
      var content: [DOCXWriter.Inline] = []
      var position = paragraph.start
      func run(to end: Int) {
        while position < end {
          while nextBold < bold.count, bold[nextBold].end <= position { nextBold += 1 }
          let isBold = nextBold < bold.count && bold[nextBold].start <= position
          var cut = end
          if nextBold < bold.count {
            cut = min(end, isBold ? bold[nextBold].end : max(bold[nextBold].start, position + 1))
          }
          let piece = String(decoding: bytes[position..<cut], as: UTF8.self)
          content.append(.run(DOCXWriter.Run(piece, isBold: isBold)))
          position = cut
        }
      }
      while nextMark < marks.count, marks[nextMark].position <= paragraph.end {
        run(to: marks[nextMark].position)
        content.append(marks[nextMark].inline)
        nextMark += 1
      }
      run(to: paragraph.end)
      return .paragraph(DOCXWriter.Paragraph(content))
    }
    return DOCXWriter.Document(
      blocks: blocks, comments: writtenComments, properties: properties,
      isForCommentsOnly: isForCommentsOnly)
  }

  private struct Mark {
    var position: Int
    /// Sorts the marks at one position: ends come before beginnings, except that a comment on a
    /// point begins before it ends.
    var order: Int
    var inline: DOCXWriter.Inline
  }

  private func marks(within count: Int) -> [Mark] {
    var marks: [Mark] = []
    for (id, comment) in comments.enumerated() {
      let start = min(max(comment.range.start, 0), count)
      let end = min(max(comment.range.end, start), count)
      marks.append(
        Mark(position: start, order: start == end ? 1 : 2, inline: .commentStart(id)))
      marks.append(Mark(position: end, order: start == end ? 1 : 0, inline: .commentEnd(id)))
    }
    return marks.enumerated().sorted { a, b in
      (a.element.position, a.element.order, a.offset)
        < (b.element.position, b.element.order, b.offset)
    }.map(\.element)
  }

  private var writtenComments: [DOCXWriter.Comment] {
    var places: [String: Int] = [:]
    for (place, comment) in comments.enumerated() { places[comment.id] = place }
    return comments.map { comment in
      DOCXWriter.Comment(
        author: comment.author, date: comment.date, lines: comment.lines,
        parent: comment.parent.flatMap { places[$0] }, isResolved: comment.isResolved)
    }
  }
}
