/// An invented interview in our text form, before it is written to a container.
struct CorpusSource: Equatable {
  /// The file name in messages.
  var file: String
  var document: String
  var title: String
  /// The key of the container in ``CorpusContainer/all``.
  var container: String
  /// The date of the interview, `2021-06-14`.
  var date: String
  /// Coders who each get a copy with their own comments; empty for a single file with all comments.
  var copies: [Copy]
  /// Whether the header gives each coder's author names, which means that many people edited the
  /// file.
  var hasSignedCopies = false
  var paragraphs: [Paragraph]
  var comments: [Comment]

  /// A coder's copy.
  struct Copy: Equatable {
    /// The suffix of the file name.
    var slug: String
    /// The author names of the coder.
    var authors: [String]
  }

  /// One paragraph, with the positions at which comments begin and end.
  struct Paragraph: Equatable {
    var line: Int
    var kind: Kind
    /// The text, without label, time, marks and deleted words.
    var text: String
    /// In the order of the source.
    var marks: [Mark]
    /// Tracked changes that are not accepted, in order.
    var revisions: [Revision] = []
    /// Changes that a coder made in their own copy, in order.
    var edits: [Edit] = []
    /// Whether it follows the turn above in the same paragraph of the file.
    var sharesLine = false

    /// The kind of paragraph.
    enum Kind: Equatable {
      case labelled(label: String, time: String?)
      /// Continues the turn above.
      case continuation
      case unlabelled
      case heading
      /// A row of the sheet at the top: its name; the value is the text.
      case field(String)
      case bullet
    }
  }

  /// A tracked change.
  struct Revision: Equatable {
    /// The byte range of the paragraph's text that was inserted; empty for a deletion.
    var start: Int
    var end: Int
    /// The deleted text; nil for an insertion.
    var deleted: String?
  }

  /// A change that a coder made in their own copy.
  struct Edit: Equatable {
    /// The byte range of the paragraph's text that is replaced there.
    var start: Int
    var end: Int
    /// The copy's slug.
    var copy: String
    var replacement: String
  }

  /// The beginning or the end of a comment's range.
  struct Mark: Equatable {
    var number: Int
    var isStart: Bool
    /// The byte offset in the paragraph's text before which the mark is placed.
    var position: Int
  }

  /// A comment of a coder.
  struct Comment: Equatable {
    var line: Int
    var number: Int
    var coder: String
    /// ISO 8601 with time.
    var date: String
    var lines: [String]
    /// The number of the comment that this one answers.
    var parent: Int?
    /// Whether it is marked as resolved.
    var isResolved = false
  }

  /// The source as a coder's copy has it: only their comments with the replies, and with their
  /// changes of the text applied.
  func copy(_ copy: Copy) -> CorpusSource {
    var result = self
    result.comments = comments.filter { comment in
      let root = comments.first { $0.number == comment.parent } ?? comment
      return copy.authors.contains(root.coder)
    }
    for i in paragraphs.indices {
      for edit in paragraphs[i].edits.reversed() where edit.copy == copy.slug {
        result.paragraphs[i].make(edit)
      }
    }
    return result
  }

  /// The coders in the order in which they first comment.
  var coders: [String] {
    comments.reduce(into: []) { if !$0.contains($1.coder) { $0.append($1.coder) } }
  }
}

extension CorpusSource.Paragraph {
  /// Applies an edit and shifts the positions after it.
  fileprivate mutating func make(_ edit: CorpusSource.Edit) {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(edit.start..<edit.end, with: Array(edit.replacement.utf8))
    text = String(decoding: bytes, as: UTF8.self)
    let shift = edit.replacement.utf8.count - (edit.end - edit.start)
    for i in marks.indices where marks[i].position >= edit.end { marks[i].position += shift }
    for i in revisions.indices where revisions[i].start >= edit.end {
      revisions[i].start += shift
      revisions[i].end += shift
    }
  }
}

/// An error in a source, with its position.
struct CorpusError: Error, Equatable, CustomStringConvertible {
  var file: String
  var line: Int?
  var message: String

  var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
