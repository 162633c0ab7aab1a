/// Checks that the marks in the text match the comments below it.
enum CorpusMarks {
  static func check(_ source: CorpusSource) throws {
    func fail(_ message: String, _ line: Int) -> CorpusError {
      CorpusError(file: source.file, line: line, message: message)
    }
    var open: [Int: Int] = [:]
    var closed: Set<Int> = []
    for paragraph in source.paragraphs {
      for mark in paragraph.marks {
        if mark.isStart {
          guard open[mark.number] == nil, !closed.contains(mark.number) else {
            throw fail("{\(mark.number)} begins twice", paragraph.line)
          }
          open[mark.number] = paragraph.line
        } else {
          guard open.removeValue(forKey: mark.number) != nil else {
            throw fail("{/\(mark.number)} ends what did not begin", paragraph.line)
          }
          closed.insert(mark.number)
        }
      }
    }
    if let (number, line) = open.min(by: { $0.key < $1.key }) {
      throw fail("{\(number)} has no end", line)
    }
    var commented: Set<Int> = []
    for comment in source.comments {
      if let parent = comment.parent {
        guard source.comments.contains(where: { $0.number == parent && $0.parent == nil }) else {
          throw fail(
            "comment \(comment.number) answers \(parent), which is not there", comment.line)
        }
        guard commented.insert(comment.number).inserted else {
          throw fail("comment \(comment.number) stands twice", comment.line)
        }
        continue
      }
      guard closed.contains(comment.number) else {
        throw fail("comment \(comment.number) has no {\(comment.number)} in the text", comment.line)
      }
      guard commented.insert(comment.number).inserted else {
        throw fail("comment \(comment.number) stands twice", comment.line)
      }
    }
    if let bare = closed.subtracting(commented).min() {
      let line = source.paragraphs.first { $0.marks.contains { $0.number == bare } }?.line
      throw fail("{\(bare)} has no comment", line ?? 1)
    }
  }
}
