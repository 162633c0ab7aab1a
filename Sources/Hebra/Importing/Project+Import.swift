internal import Foundation
internal import HebraAnalysis
internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// Imports files, tables and Word comments in one act, which is one transaction.
  ///
  /// A file that cannot be read does not stop the others. A table that cannot be read stops the
  /// import before anything is changed. `progress` is called for each file with its number and the
  /// total.
  public func importFiles(
    _ typed: [String], _ options: ImportOptions = ImportOptions(),
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> ImportReport {
    let codebook = try asking { try $0.codebook() }
    let blocks = codebook?.instruments.flatMap { $0.blocks.map(\.id) } ?? []
    do {
      if let folder = options.templates { try Templates.expectNone(in: folder) }
      let documents =
        try options.metadata.map {
          try DocumentTable(
            file: $0, blocks: blocks, instruments: codebook?.instruments ?? [], by: reading)
        } ?? DocumentTable()
      let people =
        try options.participants.map { try PeopleTable(file: $0, by: reading) } ?? PeopleTable()
      let roster =
        try options.roster.map { try RosterTable(file: $0, by: reading) } ?? RosterTable()
      let choice = try ReadingChoice(
        encoding: options.encoding, mapping: options.mapping, by: reading)
      let knownCoders = try asking { try $0.layers() }.compactMap(\.coder)
      if let coder = options.coder { try CoderNames.check(coder, among: knownCoders) }
      let coders = try CodersTable(
        everyone: options.coder, file: options.coders, known: knownCoders, by: reading)
      let list = FileList(typed)
      var report = ImportReport()
      report.notices =
        documents.notices.all + people.notices.all + coders.notices + roster.notices.all
        + list.notices
      for failure in list.missing {
        var file = FileReport(file: failure.location.file ?? "", outcome: .refused)
        file.refusal = failure
        report.files.append(file)
      }
      var importer = Importer(
        documents: documents,
        comments: CommentImport(
          grammar: codebook.map(CommentGrammar.init), codebook: codebook, coders: coders),
        roster: roster, options: options,
        likenesses: try likenesses(),
        known: try texts(current: true), corrected: try texts(current: false),
        startingReport: report)
      for table in [documents.problems, people.problems, roster.problems] {
        importer.problems.add(table.all)
      }
      let requests = list.paths.map { path in
        ReadingRequest(
          path,
          .transcript(
            choice, ReadingTask.DetectorSettings(roster.detector(for: Location.name(path)))))
      }
      do {
        try act(exporting: { act in
          try reading.each(requests) { index, answer in
            progress(index, requests.count)
            importer.add(requests[index].path, answer, &act)
            try store.handle.goOn()
          }
          importer.problems.add(roster.missing(among: importer.report.files))
          try importer.describe(&act)
          try importer.applyPeople(people, &act)
          importer.report.problems = importer.problems.all
          if options.isDryRun { throw DryRun() }
          // The tables and the documents are written together, or neither is.
          return (
            (), try templates(importer.report, options, documents, people, blocks)
          )
        })
        if importer.report.files.contains(where: { $0.outcome == .added }) {
          try widenSearches()
        }
      } catch is DryRun {
        try export(try templates(importer.report, options, documents, people, blocks))
      }
      if let folder = options.templates {
        importer.report.templates = Templates.paths(in: folder)
      }
      return importer.report
    } catch {
      throw Failure(error)
    }
  }

  /// Looks up the words of the index in the system's Hunspell dictionary, if there is one.
  ///
  /// This lets a search for `pedir` find `pidió`. `HEBRA_DICTIONARY=no` turns it off.
  func widenSearches() throws {
    guard ProcessInfo.processInfo.environment["HEBRA_DICTIONARY"] != "no",
      let dictionary = HunspellDictionary(.spanish)
    else { return }
    let forms = WordForms(.spanish)
    var words: [String] = []
    for word in try store.vocabulary() where !forms.isSettled(word) { words.append(word) }
    let table = LemmaTable(vocabulary: words, dictionary: dictionary)
    try store.setLemmas(
      table.pairs.map { ($0.word, $0.lemma) }, who: who, at: Moment.now())
  }

  /// Text hash → document, for current texts or for texts that were corrected since.
  private func texts(current isCurrent: Bool) throws -> [String: String] {
    Dictionary(
      try store.texts().filter { $0.isCurrent == isCurrent }.map { ($0.hash, $0.document) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The sketches of all texts, including older versions.
  private func likenesses() throws -> LikenessIndex {
    var index = LikenessIndex()
    for (document, likeness) in try store.likenesses() { index.add(likeness, name: document) }
    return index
  }

  private func templates(
    _ report: ImportReport, _ options: ImportOptions, _ documents: DocumentTable,
    _ people: PeopleTable, _ blocks: [String]
  ) throws -> [Export] {
    guard let folder = options.templates else { return [] }
    return try Templates.exports(
      report.files, blocks: blocks, documents: documents, people: people, to: folder,
      language: language)
  }

  /// Undoes the transaction of a dry run.
  private struct DryRun: Error {}
}
