internal import Foundation
internal import HebraAnalysis
internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore
internal import HebraTurns

/// One import in progress.
struct Importer {
  let tables: ImportTables
  let comments: CommentImport
  let options: ImportOptions
  var likenesses: LikenessIndex
  /// Text hash → document.
  var known: [String: String]
  /// The documents of `known`.
  private var names: Set<String>
  /// Text hash → document, of texts that were corrected since.
  let corrected: [String: String]
  /// Documents outside the study.
  let aside: Set<String>
  var report: ImportReport
  /// Problems of the tables.
  var problems = NoticeTally()
  private var labels: [String: [String]] = [:]
  /// The coders of the project and of the files so far.
  private var coders: [String]
  /// Answers that comments say.
  private var consents: [CommentConsent] = []
  private var facts: [DocumentFact] = []
  /// Takes the names out of what is read; nil where nothing is protected.
  var desk: ProtectionDesk?
  /// Neutral names offered in place of names of persons.
  private var offered: Set<String> = []

  init(
    tables: ImportTables, options: ImportOptions, likenesses: LikenessIndex,
    known: [String: String], corrected: [String: String], aside: Set<String>,
    desk: FichaDesk, startingReport: ImportReport
  ) {
    self.tables = tables
    let codebook = tables.facts.codebook
    coders = tables.facts.coders
    comments = CommentImport(
      grammar: codebook.map(CommentGrammar.init), codebook: codebook, coders: tables.coders,
      desk: desk, types: MemoTypes(tables.facts.messages, known: tables.facts.memoTypes))
    self.options = options
    self.likenesses = likenesses
    self.known = known
    names = Set(known.values)
    self.corrected = corrected
    self.aside = aside
    report = startingReport
    for table in [
      tables.documents.problems, tables.people.problems, tables.roster.problems,
    ] {
      problems.add(table.all)
    }
  }

  /// Writes what the tables say, after all files.
  mutating func finish(_ act: inout Act) throws {
    problems.add(tables.roster.missing(among: report.files))
    try describe(&act)
    try apply(tables.people, &act)
    // Only now is it known who speaks under which label.
    problems.add(try act.settle(consents))
    problems.add(try act.settle(facts, by: comments.desk))
    report.problems = problems.all
  }

  mutating func add(
    _ path: String, _ answer: Result<ReadingAnswer, Failure>, _ act: inout Act
  ) {
    var file = FileReport(file: Location.name(path), outcome: .refused)
    do {
      guard case .transcript(var read) = try answer.get() else {
        throw Failure(.fileReaderDied)
      }
      let protection = desk.protect { read.protect(&$0) }
      file.receipt = read.receipt
      file.roster = read.roster
      try act.attempt { act in
        try take(read, protection, &file, &act)
      }
    } catch {
      file.outcome = .refused
      var failure = Failure(error)
      failure.location.file = file.file
      file.refusal = failure
    }
    report.files.append(file)
  }

  private mutating func take(
    _ read: ReadTranscript, _ protection: (open: Int, replaced: Int)?, _ file: inout FileReport,
    _ act: inout Act
  ) throws {
    try act.refuseWithdrawn(text: read.hash, file: read.receipt.sha256)
    try read.refuseSuggestions()
    let name: String
    if let document = known[read.hash] {
      name = document
      file.outcome = .known
    } else {
      if let document = corrected[read.hash] {
        try expectInStudy(document)
        throw Failure(.documentOldText, ["document": document])
      }
      name = documentName(read)
      try expectInStudy(name)
      guard !names.contains(name) else {
        throw Failure(.documentOtherText, ["document": name])
      }
      let sketch = read.sketch
      if !options.allowsSimilar, let nearest = likenesses.nearest(to: sketch) {
        throw Failure(
          .documentSimilar,
          [
            "document": nearest.name, "share": String(Int((nearest.share * 100).rounded())),
          ])
      }
      let entry = tables.documents.entry(forFile: read.file)
      try act.addDocument(
        name, register: entry?.register ?? options.register, transcript: read.transcript,
        turnWords: read.turnWords, hash: read.hash, likeness: sketch, marks: read.marks)
      try act.addOffRecord(read.offRecord, of: name)
      if let protection {
        try act.noteProposal(
          of: name, open: protection.open, replaced: protection.replaced)
        report.protection?.open += protection.open
        report.protection?.replaced += protection.replaced
      }
      known[read.hash] = name
      names.insert(name)
      likenesses.add(sketch, name: name)
      file.outcome = .added
      if PossibleIdentifiers.isPersonName(name) {
        file.notices.append(
          Notice(.documentNameOfPerson, details: ["neutral": neutralName()]))
      }
    }
    try settle(tables.roster.renamed(in: read.file), in: name, &act)
    file.document = name
    file.notices += read.receipt.notices
    labels[name] = read.receipt.speakers.map(\.label)
    _ = try act.addOrigin(
      of: name, receipt: read.receipt,
      setAside: read.setAside.map { (kind: $0.kind, position: $0.position, text: $0.text) })
    let found = try comments.read(
      read.comments, document: name, transcript: read.transcript,
      isOwn: read.properties["hebra.text"] == read.hash,
      budget: ReadingBudget(after: read.spent))
    file.problems = found.problems
    file.coders = found.coders
    if options.coder == nil { file.notices += CoderNames.near(found.coders, among: coders) }
    coders += found.coders.filter { !coders.contains($0) }
    for coding in found.codings {
      if case .added = try act.addCoding(coding, singleFacets: comments.singleFacets) {
        file.codings += 1
      }
    }
    for memo in found.memos {
      if case .added = try act.addMemo(memo) { file.memos += 1 }
    }
    for typed in found.typed {
      if case .added = try act.addNote(typed.note, unlessPlain: typed.written) { file.memos += 1 }
    }
    file.relations += try found.addNotes(to: nil, &act).count
    consents += found.consents
    facts += found.facts
  }

  private func expectInStudy(_ document: String) throws(Failure) {
    guard !aside.contains(document) else {
      throw Failure(.documentAside, ["document": document])
    }
  }

  /// Renames labels to the speakers that a person named in the roster table.
  private mutating func settle(
    _ renamed: [(label: String, speaker: String)], in document: String, _ act: inout Act
  ) throws {
    guard !renamed.isEmpty else { return }
    var there = Set(try act.labels(of: document).map(\.label))
    let named = renamed.map { pair in
      (desk.protected(name: pair.label), desk.protected(name: pair.speaker))
    }
    for (label, speaker) in named where there.contains(label) {
      if there.contains(speaker) {
        try act.mergeSpeaker(document, label, into: speaker)
      } else {
        try act.renameSpeaker(document, label, to: speaker)
        there.insert(speaker)
      }
      there.remove(label)
    }
  }

  /// The first name of the form `E-01` that no document has and that was not offered yet.
  private mutating func neutralName() -> String {
    let taken = Set(known.values).union(tables.documents.entries.map(\.name)).union(offered)
    var number = 1
    func name() -> String { "E-\(number < 10 ? "0" : "")\(number)" }
    while taken.contains(name()) { number += 1 }
    offered.insert(name())
    return name()
  }

  /// The name from the table, else from our own export, else from the file's name.
  private mutating func documentName(_ read: ReadTranscript) -> String {
    if let entry = tables.documents.entry(forFile: read.file) { return entry.name }
    if let own = read.properties["hebra.document"], !own.isEmpty { return own }
    let stem = Location.stem(read.file)
    return desk.protect { $0.protected(title: stem) } ?? stem
  }

  /// Writes what the table says about each document of the project.
  private mutating func describe(_ act: inout Act) throws {
    let there = Set(known.values)
    let places = try placesToKeep(act)
    for entry in tables.documents.entries {
      guard there.contains(entry.name) else {
        problems.add(
          Notice(
            .tableDocumentMissing, at: Location(file: options.metadata.map(Location.name)),
            details: ["document": entry.name]))
        continue
      }
      try act.describe(
        entry.name, register: entry.register, instrument: entry.instrument,
        municipality: municipality(of: entry, places),
        date: entry.date, wave: entry.wave, attributes: entry.attributes)
      for (block, state) in entry.topics.sorted(by: { $0.key < $1.key }) {
        try act.setTopic(entry.name, block: block, state: state)
      }
    }
  }

  /// Places of the project that documents outside the table have: code → name and documents.
  private func placesToKeep(
    _ act: borrowing Act
  ) throws -> [String: (place: Municipality, documents: [String])] {
    let listed = Set(tables.documents.entries.filter { $0.municipality != nil }.map(\.name))
    return try act.placesInUse().mapValues { use in
      (use.place, use.documents.filter { !listed.contains($0) })
    }.filter { !$0.value.documents.isEmpty }
  }

  /// The place of a row, unless it would give the municipality of other documents another name.
  private mutating func municipality(
    of entry: DocumentTable.Entry, _ kept: [String: (place: Municipality, documents: [String])]
  ) -> Municipality? {
    guard let place = entry.municipality, let now = kept[place.code] else {
      return entry.municipality
    }
    if Words.folded(in: now.place.name) == Words.folded(in: place.name) { return now.place }
    let others = now.documents.prefix(3).joined(separator: ", ")
    problems.add(
      Notice(
        .placeRename,
        at: Location(file: options.metadata.map(Location.name), line: entry.line),
        details: [
          "code": place.code, "old": now.place.name, "new": place.name,
          "others": others + (now.documents.count > 3 ? ", …" : ""),
        ]))
    return nil
  }
}
