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
  var copies: [String]
  var paragraphs: [Paragraph]
  var comments: [Comment]

  /// One paragraph and the places in it where comments begin and end.
  struct Paragraph: Equatable {
    var line: Int
    var kind: Kind
    /// What is said or written, without label, time and marks.
    var text: String
    /// In the order in which they are written.
    var marks: [Mark]

    /// How the paragraph begins.
    enum Kind: Equatable {
      case labelled(label: String, time: String?)
      /// It goes on with the turn above.
      case continuation
      case unlabelled
    }
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
  }

  /// The coders in the order in which they first comment.
  var coders: [String] {
    comments.reduce(into: []) { if !$0.contains($1.coder) { $0.append($1.coder) } }
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
