internal import HebraAnalysis
internal import HebraCodebook
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Which passages a practice has.
public struct PracticeOptions: Sendable {
  /// How many passages are wanted.
  public var count = 24
  /// Decides what the rule of the choice leaves open; the same seed gives the same practice.
  public var seed: UInt64 = 1
  /// The ids or names of codes or families to practise; empty for all.
  public var codes: [String] = []
  /// Whether only the invented examples of the codebook are used.
  public var hasExamplesOnly = false

  /// The default options.
  public init() {}
}

/// What came of a practice that was filled in.
public struct PracticeReport: Sendable {
  /// The page for the coder and the team, as Markdown.
  public var text: String
  /// Where it was written; nil where it was only asked for.
  public var path: String?
  /// What a person should know: rows that were not understood, passages that are not in the key.
  public var notices: [Notice]
}

extension Project {
  /// Writes passages for a coder to code, without the key: examples of the codebook and turns of documents
  /// whose readers agreed.
  ///
  /// A turn that is off the record, or of which anything is red in any layer, is never taken, and none of
  /// notes, which are nobody's speech. Examples are invented, so that they may be of red codes.
  ///
  /// - Parameters:
  ///   - options: how many, of which codes, with which seed.
  ///   - destination: a `.docx`, or `.csv` or `.xlsx` for a spreadsheet; level A only.
  /// - Returns: how many passages it has.
  /// - Throws: ``Failure`` when there is nothing to practise with, or a code is unknown.
  public func writePractice(
    _ options: PracticeOptions = PracticeOptions(), to destination: Destination
  ) throws -> Exported {
    let isWord = destination.path.lowercased().hasSuffix(".docx")
    let file = try output(destination, of: isWord ? .document : .matrix, as: "practice")
    let codebook = try codebook()
    guard (1...500).contains(options.count) else {
      throw Failure(.usagePracticeCount, ["number": "\(options.count)", "limit": "500"])
    }
    let chosen = try Set(options.codes.flatMap { try practised($0, codebook) })
    let candidates = try practiceItems(codebook, hasExamplesOnly: options.hasExamplesOnly)
    let set = PracticeSet(
      candidates, codes: chosen, count: options.count, seed: options.seed)
    guard !set.items.isEmpty else { throw Failure(.practiceNothing) }
    let sheet = PracticeSheet(
      items: set.items, codebook: codebook,
      codes: codebook.codes.filter { code in
        !code.isRetired && code.parent != nil && (chosen.isEmpty || chosen.contains(code.id))
      }, seed: options.seed, messages: messages)
    do {
      let level = destination.level
      let files: [Outgoing]
      var notices: [Notice]
      if isWord {
        let written = try DOCXWriter.write(
          DisclosureRule.release(sheet.document(head: file.head), for: level))
        files = [Outgoing(file: file, written: written)]
        notices = written.notices
      } else {
        let written = try MatrixFile(
          DisclosureRule.release(sheet.matrix, for: level), to: file, messages, isForm: true)
        (files, notices) = (written.files, written.notices)
      }
      try export([
        Export(
          kind: "practice", files: files,
          settings: [
            "seed": "\(options.seed)", "codes": chosen.sorted().joined(separator: ", "),
            "passages": "\(set.items.count)",
          ])
      ])
      if set.items.count < options.count {
        notices.append(
          Notice(
            .practiceFew, count: set.items.count, details: ["wanted": "\(options.count)"]))
      }
      return Exported(path: file.path, count: set.items.count, notices: notices)
    } catch {
      throw Failure(error)
    }
  }

  /// Compares a practice that was filled in with the key, as the project and its codebook say it now.
  ///
  /// - Parameters:
  ///   - path: the filled file.
  ///   - service: where it is read.
  ///   - destination: where the page is written (`.docx`, `.html`, `.pdf`, `.md` or `.json`), for the team
  ///     only; nil for none.
  /// - Returns: the page, and the rows that could not be taken.
  /// - Throws: ``Failure`` when the file is no practice, or nothing in it can be compared.
  public func scorePractice(
    from path: String, by service: ReadingService = .inProcess, to destination: Destination? = nil
  ) throws -> PracticeReport {
    let output = try destination.map { try self.output($0, of: .sheet) }
    if let destination {
      do { try DisclosureRule.check(destination.level, kind: "practice") } catch {
        throw Failure(error)
      }
    }
    let codebook = try codebook()
    let read = try PracticeRows(path, by: service)
    let items = Dictionary(
      try practiceItems(codebook, hasExamplesOnly: false).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let grammar = CommentGrammar(codebook: codebook)
    var notices = read.notices
    var answers: [PracticeScore.Answer] = []
    var empty = 0
    var seen: Set<String> = []
    for (index, row) in read.rows.enumerated() {
      func notice(_ code: MessageCode) {
        notices.append(
          Notice(
            code, at: Location(file: read.file, line: row.line),
            details: ["number": "\(index + 1)"]))
      }
      guard let item = items[row.id] else {
        notice(.practiceUnknown)
        continue
      }
      guard seen.insert(row.id).inserted else {
        notice(.practiceTwice)
        continue
      }
      switch PracticeRows.answer(row.codes, grammar) {
      case .empty: empty += 1
      case .unknown: notice(.practiceNoCode)
      case .codes(let codes):
        answers.append(.init(number: index + 1, item: item, given: codes))
      }
    }
    guard !answers.isEmpty else {
      throw Failure(.practiceUnanswered, at: Location(file: read.file))
    }
    let words = FichaWords(messages: messages, codebook: codebook, statements: [])
    let page = PracticePage(
      score: PracticeScore(answers, codebook), empty: empty, words: words,
      manifest: words.manifest("manifest.agreed", head: output?.head ?? nil)
    ).sheet
    var report = PracticeReport(
      text: String(
        decoding: SheetMarkdown.write(DisclosureRule.show(page)).bytes, as: UTF8.self),
      notices: notices)
    guard let output, let destination else { return report }
    do {
      let exported = try written(
        DisclosureRule.release(page, for: destination.level), as: "practice.score", output,
        settings: ["passages": "\(answers.count)"])
      report.path = exported.path
      report.notices += exported.notices
      return report
    } catch {
      throw Failure(error)
    }
  }

  /// The ids of a code, or of those in use below a family.
  private func practised(_ typed: String, _ codebook: Codebook) throws(Failure) -> [String] {
    guard case .code(let code) = CommentGrammar(codebook: codebook).resolve(typed) else {
      throw Failure(
        .codeUnknown,
        [
          "typed": typed,
          "nearest": Nearest.name(to: typed, among: codebook.codes.map(\.id)) ?? "",
        ])
    }
    let below = codebook.descendants(of: code.id)
    return codebook.codes.filter { below.contains($0.id) && !$0.isRetired }.map(\.id)
  }

  /// Everything that may be practised with.
  func practiceItems(
    _ codebook: Codebook, hasExamplesOnly: Bool
  ) throws -> [PracticeItem] {
    let examples = PracticeItem.examples(of: codebook)
    guard !hasExamplesOnly else { return examples }
    let corpus = try corpus()
    let red = Set(try riskConfirmations().filter { $0.colour == "rojo" }.map(\.coding))
    let unmarked = Set(codebook.codes.filter { codebook.isRed($0) }.map(\.id))
    var hidden: [String: [TextRange]] = [:]
    for coding in corpus.codings {
      let colours = coding.facets.filter { $0.facet == "riesgo" }.map(\.value)
      let isRed =
        colours.contains("rojo") || red.contains(coding.id)
        || colours.isEmpty && unmarked.contains(codebook.standing(for: coding.code))
      let isOff = coding.facets.contains {
        $0.facet == "alerta" && $0.value == "fuera_de_grabacion"
      }
      if isRed || isOff { hidden[coding.document, default: []].append(coding.range) }
    }
    // What someone asked to keep off the record is never taken, whatever was decided about it.
    for remark in try offRecordRemarks() {
      hidden[remark.document, default: []].append(remark.range)
    }
    let hashes = Dictionary(
      try documents().filter { $0.register == .literal }.map { ($0.name, $0.hash) },
      uniquingKeysWith: { first, _ in first })
    let turns = corpus.documents.flatMap { document -> [PracticeItem] in
      guard let final = document.final, final.kind == .agreed,
        !document.finishedBy.values.contains(.nucleo), let hash = hashes[document.name]
      else { return [] }
      return document.practiceTurns(
        layer: final.layer, hash: hash, hidden: hidden[document.name] ?? [],
        standing: codebook.standing(for:))
    }
    return examples + turns
  }
}
