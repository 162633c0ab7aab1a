internal import Foundation
internal import HebraAnalysis
internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraProtection
internal import HebraStore

extension Project {
  /// Imports files, tables and Word comments.
  ///
  /// All files are read first, side by side and without the project's lock. Then one act, which is
  /// one transaction, takes everything. A file that cannot be read does not stop the others. A table
  /// that cannot be read stops the import before any file is read. `progress` is called for each
  /// file with its number and the total.
  ///
  /// With the key of the study, names never come into the project: they are found while the files are in
  /// memory, and go to the key, which is on the disk before the project changes.
  public func importFiles(
    _ typed: [String], _ options: ImportOptions = ImportOptions(),
    protecting key: OpenStudyKey? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> ImportReport {
    do {
      if let folder = options.templates { try Templates.expectNone(in: folder) }
      let tables = try ImportTables(options, for: importFacts(), by: reading)
      let files = FileList(typed)
      let answers = try reading.gather(files.paths.map(tables.request)) { index in
        progress(index, files.paths.count)
        try store.handle.goOn()
      }
      return try store.exclusively {
        let facts = try importFacts()
        // Someone may have changed the codebook while the files were read.
        let tables =
          try facts == tables.facts ? tables : ImportTables(options, for: facts, by: reading)
        return try take(answers, tables, files, options, key)
      }
    } catch {
      throw Failure(error)
    }
  }

  private func importFacts() throws -> ImportFacts {
    ImportFacts(
      codebook: try store.codebook(), coders: try store.layers().compactMap(\.coder),
      places: try store.setting("places"), messages: messages,
      memoTypes: try store.noteTypes())
  }

  /// The second stride of an import: one act with all that was read.
  private func take(
    _ answers: GatheredAnswers, _ tables: ImportTables, _ files: FileList,
    _ options: ImportOptions, _ open: OpenStudyKey?
  ) throws -> ImportReport {
    var report = ImportReport()
    report.notices = tables.notices + files.notices
    for failure in files.missing {
      var file = FileReport(file: failure.location.file ?? "", outcome: .refused)
      file.refusal = failure
      report.files.append(file)
    }
    var importer = Importer(
      tables: tables, options: options, likenesses: try likenesses(),
      known: try texts(current: true), corrected: try texts(current: false),
      aside: Set(try store.documentsAside()),
      desk: try commentDesk(
        try placeNames(adding: tables.documents.entries.compactMap(\.municipality))),
      startingReport: report)
    if let open {
      importer.desk = try desk(of: open.key.content, answers)
      importer.report.protection = (0, 0)
    }
    do {
      try act(exporting: { act in
        try answers.each { index, answer in
          importer.add(answers.requests[index].path, answer, &act)
          try store.handle.goOn()
        }
        try importer.finish(&act)
        if options.isDryRun { throw DryRun() }
        if let desk = importer.desk, let open {
          open.key.content = desk.content
          // First the key: what it replaced stands nowhere else.
          try open.key.save()
          try act.set(Self.protectionSetting, to: open.key.content.study)
        }
        // The tables and the documents are written together, or neither is.
        return ((), try templates(importer.report, options, tables))
      })
      if importer.report.files.contains(where: { $0.outcome == .added }) { try widenSearches() }
    } catch is DryRun {
      try export(try templates(importer.report, options, tables))
    }
    if open == nil, try isProtected() {
      let new = importer.report.files.count { $0.outcome == .added }
      if new > 0 { importer.report.notices.append(Notice(.protectHeldImport, count: new)) }
    }
    if let folder = options.templates {
      importer.report.templates = Templates.paths(in: folder)
    }
    return importer.report
  }

  /// A desk that has seen all texts of the project and all that was read.
  private func desk(
    of content: StudyKeyContent, _ answers: GatheredAnswers
  ) throws -> ProtectionDesk {
    let first = try desk(content)
    var writings = try asking { try $0.documentNames() }.map { name in
      (name: name, words: first.original(try asking { try $0.text(name) }).original)
    }
    try answers.each { _, answer in
      guard case .success(.transcript(let file)) = answer else { return }
      let text = first.original(file.transcript.text).original
      writings += ([text] + file.writings).map { (file.file, $0) }
    }
    return try settled(content, writings)
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
    try store.exclusively {
      for word in try store.vocabulary() where !forms.isSettled(word) { words.append(word) }
      let table = LemmaTable(vocabulary: words, dictionary: dictionary)
      try store.setLemmas(
        table.pairs.map { ($0.word, $0.lemma) }, who: who, at: Moment.now())
    }
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
    _ report: ImportReport, _ options: ImportOptions, _ tables: ImportTables
  ) throws -> [Export] {
    guard let folder = options.templates else { return [] }
    return try Templates.exports(
      report.files, instruments: tables.facts.codebook?.instruments ?? [],
      documents: tables.documents, people: tables.people, to: folder, messages)
  }

  /// Undoes the transaction of a dry run.
  private struct DryRun: Error {}
}
