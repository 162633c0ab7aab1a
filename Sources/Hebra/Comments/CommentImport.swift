internal import Foundation
internal import HebraAnalysis
internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Turns the comments of a file into codings and memos in the layers of their authors.
struct CommentImport {
  let grammar: CommentGrammar?
  let codebook: Codebook?
  let coders: CodersTable
  /// What reads the lines about documents, and knows the municipalities.
  var desk = FichaDesk(names: [], layers: [], places: PlaceNames(.divipola, own: []), who: "")
  /// The types that a line of a comment may name.
  var types = MemoTypes(.spanish)
  /// The facets that take one value only.
  var singleFacets: Set<String> { codebook?.singleFacets ?? [] }

  /// What the comments of one document gave.
  struct Result {
    var codings: [Coding] = []
    var memos: [Memo] = []
    var relations: [CausalRelation] = []
    /// What lines beside a code say about it.
    var notes: [CodingNotes] = []
    var consents: [CommentConsent] = []
    /// What lines say about documents and the study.
    var facts: [DocumentFact] = []
    /// Memos with a type, each with the lines of the comment that an earlier program version took as
    /// a plain memo.
    var typed: [(note: Note, written: String)] = []
    var coders: [String] = []
    var problems: [Notice] = []
  }

  /// - Parameters:
  ///   - comments: in order of position.
  ///   - document: the document's name.
  ///   - transcript: its text and turns.
  ///   - isOwn: whether the file is our own export of this text; ranges are then taken exactly.
  ///   - exact: where our own export has got comments of other programs since, the ranges that it was
  ///     written with; only those are taken exactly.
  ///   - budget: what the file may still cost.
  /// - Returns: codings with stated and default facets, and memos.
  /// - Throws: the limit of the budget that the comments exceeded.
  func read(
    _ comments: [SourceComment], document: String, transcript: Transcript, isOwn: Bool,
    exact: Set<TextRange>? = nil, budget: ReadingBudget
  ) throws(ReadError) -> Result {
    var result = Result()
    guard !comments.isEmpty else { return result }
    var problems = CommentProblems(transcript.paragraphs)
    let talk = CommentTalk(transcript)
    let threads = CommentThreads(comments)
    var met: Set<String> = []
    for (index, comment) in comments.enumerated() {
      try budget.step(64 + comment.lines.reduce(0) { $0 + $1.utf8.count } / 4)
      let root = comments[threads.roots[index]]
      guard let coder = coders.coder(author: comment.author) else {
        problems.add(.commentAuthorNobody, root.range, ["author": comment.author])
        continue
      }
      if met.insert(coder).inserted { result.coders.append(coder) }
      guard
        let range = talk.range(
          of: root.range, isOwn && exact?.contains(root.range) ?? true, &problems)
      else {
        problems.add(.commentNoPlace, root.range)
        continue
      }
      // A reply becomes a memo on the range of the comment that it answers.
      guard comment.parent == nil, let grammar, let codebook else {
        if grammar == nil, comment.parent == nil { problems.add(.commentNoCodebook, range) }
        addMemo(comment.lines.joined(separator: "\n"), comment, coder, range, document, &result)
        continue
      }
      let (own, rest) = isOwn ? MemoLines.read(comment.lines) : (nil, comment.lines)
      let reading = grammar.read(rest)
      var memo = memo(own, reading.memo, comment, coder, range, document, &result)
      let said = CommentNote(
        comment, on: range, of: document, by: coder, reading.fields,
        points: isOwn ? CodePointMap(transcript.text) : nil)
      result.relations += said.relations
      result.facts += said.facts
      for line in said.unread {
        problems.add(.commentFieldPlace, range)
        memo = memo.map { $0 + "\n" + line } ?? line
      }
      result.consents += said.consents.map { consent in
        var consent = consent
        consent.label = talk.label(at: range)
        return consent
      }
      for found in reading.problems {
        var details = found.details
        details["options"] = found.options.joined(separator: ", ")
        problems.add(found.code, range, details)
      }
      var stated: [(code: Code, facets: [FacetValue])] = []
      for line in reading.codings {
        guard let code = codebook.code(line.code) else { continue }
        var facets = line.facets
        if let typed = line.place {
          if let place = desk.places.municipality(typed) {
            facets.append(FacetValue(facet: Coding.municipalityFacet, value: place.code))
          } else {
            problems.add(.commentUnknownPlace, range, ["typed": typed])
            memo = memo.map { $0 + "\nmunicipio: " + typed } ?? "municipio: " + typed
          }
        }
        stated.append((code, facets))
      }
      for (code, facets) in stated {
        let missing = codebook.missingFacets(for: code, given: facets)
        if !missing.isEmpty {
          problems.add(
            .codingToComplete, range,
            ["code": code.id, "facets": missing.map(\.id).joined(separator: ", ")])
        }
        let coding = Coding(
          id: "", document: document, range: range, code: code.id, coder: coder, layer: coder,
          facets: facets + codebook.facetDefaults(for: code, given: facets),
          origin: .wordComment, date: comment.date, memo: memo,
          isResolved: comment.isResolved)
        result.codings.append(coding)
        if !said.groups.isEmpty || said.risk != nil {
          result.notes.append(CodingNotes(coding: coding, groups: said.groups, risk: said.risk))
        }
      }
      if reading.codings.isEmpty, let memo {
        addMemo(memo, comment, coder, range, document, &result)
      }
    }
    result.problems = problems.notices
    return result
  }

  /// The memo of a comment without those that have a type, which are added.
  private func memo(
    _ own: String?, _ read: String?, _ comment: SourceComment, _ coder: String, _ range: TextRange,
    _ document: String, _ result: inout Result
  ) -> String? {
    guard let read else { return own }
    var (plain, typed) = types.divide(read)
    guard !typed.isEmpty else { return own.map { $0 + "\n" + read } ?? read }
    var own = own
    // Hebra writes the words of a memo with a type below its first line.
    if typed.count == 1, typed[0].words.isEmpty, let words = own {
      typed[0].words = words
      own = nil
    }
    for memo in typed {
      guard !memo.words.isEmpty else {
        plain = plain.map { $0 + "\n" + memo.written } ?? memo.written
        continue
      }
      result.typed.append(
        (
          note: Note(
            type: memo.type, title: memo.title, text: memo.words, coder: coder,
            date: comment.date, origin: .wordComment, places: [.segment(document, range)]),
          written: read
        ))
    }
    return [own, plain].compactMap { $0 }.joined(separator: "\n").nilIfEmpty
  }

  private func addMemo(
    _ text: String, _ comment: SourceComment, _ coder: String, _ range: TextRange,
    _ document: String, _ result: inout Result
  ) {
    guard !text.trimmed.isEmpty else { return }
    result.memos.append(
      Memo(
        id: "", document: document, range: range, coder: coder, text: text, date: comment.date,
        origin: .wordComment, isResolved: comment.isResolved))
  }
}
