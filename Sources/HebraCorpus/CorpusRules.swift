/// What each container can hold; a source that needs more is rejected.
enum CorpusRules {
  /// Containers in which every turn has a time.
  private static let timed: Set = [
    "word-table", "word-trint", "word-teams", "word-transcribe", "elan", "vtt", "whatsapp",
  ]

  /// Checks a source whose copies are known.
  static func check(_ source: CorpusSource) throws {
    func fail(_ message: String, _ line: Int) -> CorpusError {
      CorpusError(file: source.file, line: line, message: message)
    }
    let isWord = source.container.hasPrefix("word-")
    let isRecording = ["elan", "vtt"].contains(source.container)
    var lastTime = ""
    var lastLabel: String?
    for paragraph in source.paragraphs {
      let line = paragraph.line
      switch paragraph.kind {
      case .labelled(let label, let time):
        guard source.container != "word-notes" else {
          throw fail("'word-notes' has no turns", line)
        }
        guard time != nil || !timed.contains(source.container) else {
          throw fail("every turn has a time in '\(source.container)'", line)
        }
        guard lastTime <= time ?? lastTime else {
          throw fail("the time is before that of the turn above", line)
        }
        // Readers take consecutive cues of one voice as one turn.
        guard source.container != "vtt" || lastLabel != label else {
          throw fail("in 'vtt' what one voice says in a row is one turn", line)
        }
        lastTime = time ?? lastTime
        lastLabel = label
      case .bullet where source.container != "word-notes":
        throw fail("'*' stands only in 'word-notes'", line)
      case .field where !isWord:
        throw fail("'|' stands only in Word containers", line)
      case .unlabelled where isRecording && !paragraph.isBracketed:
        throw fail("in '\(source.container)' a paragraph without voice is a '(stage note)'", line)
      default: break
      }
      guard isWord || (paragraph.revisions.isEmpty && !paragraph.sharesLine) else {
        throw fail("'&', '{-…-}' and '{+…+}' stand only in Word containers", line)
      }
      for edit in paragraph.edits where !source.copies.contains(where: { $0.slug == edit.copy }) {
        throw fail("'\(edit.copy)' has no copy in which a word could differ", line)
      }
    }
    guard !source.copies.isEmpty else { return }
    for comment in source.comments where comment.parent == nil {
      guard source.copies.contains(where: { $0.authors.contains(comment.coder) }) else {
        throw fail(
          "comment \(comment.number) is in no copy: 'copias' lacks its author", comment.line)
      }
    }
  }
}

extension CorpusSource.Paragraph {
  /// `(Llueve.)`: one pair of brackets and nothing outside.
  var isBracketed: Bool { text.hasPrefix("(") && text.hasSuffix(")") }
}
