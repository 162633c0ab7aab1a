internal import HebraLanguage
internal import HebraModel

/// The expected results of reading the comments of a copy: codings, memos, replies.
struct CommentTally: Equatable {
  var codings = 0
  /// Comments without a line that names a code of the codebook.
  var memos = 0
  var replies = 0

  /// `coders` maps author names, in lower case without accents, to coders.
  init(_ source: CorpusSource, codebook: Codebook, coders: [String: String]) {
    let names = CodeWords(codebook)
    var seen: Set<[String]> = []
    for comment in source.comments {
      let author = Words.fold(comment.coder)
      guard let coder = coders[author] ?? (Self.nobody.contains(author) ? nil : comment.coder)
      else { continue }
      if comment.parent != nil {
        replies += 1
        continue
      }
      let codes = comment.lines.compactMap { names.code(in: $0) }
      if codes.isEmpty { memos += 1 }
      let place = source.paragraphs.enumerated().flatMap { number, paragraph in
        paragraph.marks.filter { $0.number == comment.number }.map { "\(number):\($0.position)" }
      }
      // Equal codes by the same coder on the same words are one coding.
      for code in codes { seen.insert([coder, code] + place) }
    }
    codings = seen.count
  }

  /// The author names that Word uses when the user has not entered one.
  private static let nobody: Set = ["usuario de windows", "windows user"]
}

/// Finds the codes that lines of comments name, by the rule in the manual.
private struct CodeWords {
  private var ids: [String: String] = [:]
  private var names: [(words: [String], id: String)] = []

  init(_ codebook: Codebook) {
    for code in codebook.codes {
      ids[code.id.uppercased()] = code.isRetired ? code.replacedBy ?? code.id : code.id
      if !code.isRetired { names.append((Words.folded(in: code.name), code.id)) }
    }
  }

  /// `COR-03`, `cor 3`, `#COR-03 Nombre`, `COR-03: policía`, `#filtración`; nil for a memo.
  func code(in line: String) -> String? {
    let isTag = line.hasPrefix("#")
    let body = String(line.drop { $0 == "#" || $0 == " " })
    if let match = body.prefixMatch(of: #/([A-Za-z]{2,5})([-_. ]?)0*(\d{1,3})(?![\p{L}\d])/#) {
      let number = match.3.count < 2 ? "0" + match.3 : String(match.3)
      guard let id = ids[match.1.uppercased() + "-" + number] else { return nil }
      let rest = body[match.range.upperBound...].drop { $0 == " " }
      // `con 3 policías` is prose: lower-case letters, a space, and words after it.
      let isProse = match.1.allSatisfy(\.isLowercase) && match.2 == " " && !isTag
      return rest.isEmpty || rest.first == ":" || !isProse ? id : nil
    }
    let head = body.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
    if let family = ids[head.uppercased()], head == head.uppercased() { return family }
    guard isTag else { return nil }
    let words = Words.folded(in: head)
    let found = names.filter { $0.words.starts(with: words) }
    return found.count == 1 && !words.isEmpty ? found[0].id : nil
  }
}
