/// An invented interview as we write it, before it is poured into a container.
struct CorpusSource: Equatable {
  /// The name by which messages know the file.
  var file: String
  var document: String
  var title: String
  /// The key of the container in ``CorpusContainer/all``.
  var container: String
  /// The day of the interview, `2021-06-14`.
  var date: String
  /// Coders who each get a copy with their own comments; empty for one file with all of them.
  var copies: [Copy]
  /// The header says how each coder signs: the file went through many hands.
  var hasSignedCopies = false
  var paragraphs: [Paragraph]
  var comments: [Comment]

  /// A coder's copy.
  struct Copy: Equatable {
    /// The end of the file's name.
    var slug: String
    /// The names with which the coder signs.
    var authors: [String]
  }

  /// One paragraph and the places in it where comments begin and end.
  struct Paragraph: Equatable {
    var line: Int
    var kind: Kind
    /// What is said or written, without label, time, marks and what was struck out.
    var text: String
    /// In the order in which they are written.
    var marks: [Mark]
    /// Tracked changes that nobody accepted, in order.
    var revisions: [Revision] = []
    /// What a coder changed in their own copy, in order.
    var edits: [Edit] = []
    /// Typed behind the turn above, in the same paragraph of the file.
    var sharesLine = false

    /// How the paragraph begins.
    enum Kind: Equatable {
      case labelled(label: String, time: String?)
      /// It goes on with the turn above.
      case continuation
      case unlabelled
      case heading
      /// A row of the sheet at the top: what, and the value as text.
      case field(String)
      case bullet
    }
  }

  /// A tracked change.
  struct Revision: Equatable {
    /// The bytes of the paragraph's text that were put in; empty for a deletion.
    var start: Int
    var end: Int
    /// What was struck out; nil for an insertion.
    var deleted: String?
  }

  /// What a coder changed in their own copy.
  struct Edit: Equatable {
    /// The bytes of the paragraph's text that read otherwise there.
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
    /// The byte of the paragraph's text before which it stands.
    var position: Int
  }

  /// What a coder wrote.
  struct Comment: Equatable {
    var line: Int
    var number: Int
    var coder: String
    /// ISO 8601 with time.
    var date: String
    var lines: [String]
    /// The comment that this one answers.
    var parent: Int?
    /// Marked as resolved.
    var isResolved = false
  }

  /// The source as a coder's copy has it: their comments, and the answers to them, alone; their
  /// changes of the text made.
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
  /// Changes the text; what stands behind moves along.
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

/// What is wrong with a source, and where.
struct CorpusError: Error, Equatable, CustomStringConvertible {
  var file: String
  var line: Int?
  var message: String

  var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
