internal import HebraCodebook
internal import HebraDisclosure
internal import HebraFormats
public import HebraModel
internal import HebraStore

/// Options of a handoff.
public struct HandoffOptions: Sendable {
  /// The names of the documents; empty for all documents of the study.
  public var documents: [String] = []
  /// Whether the coder is new even if the name is close to that of another.
  public var isNewCoder = false
  /// Whether the folder also has a work file, for someone who codes in Hebra.
  public var includesWorkFile = false
  /// The name of the event that is written into each document; nil is the project's last one.
  public var head: String?
  /// Who may read the files.
  public var level = Disclosure.team
  /// For whom everything is sealed, as one file; for nobody, it is a folder that anybody can read.
  public var sealing = SealOptions()
  /// Check everything, write nothing.
  public var isDryRun = false

  /// The default options.
  public init() {}
}

/// What was handed to a coder.
public struct HandoffReport: Sendable {
  /// The coder.
  public var coder: String
  /// The folder, or the sealed file, as it was given.
  public var folder: String
  /// The names of the documents, in order.
  public var documents: [String]
  /// The paths of the files: the page that explains the others first.
  public var files: [String]
  /// The number of the coder's own codings in them, as comments.
  public var codings: Int
  /// The number of the coder's own memos in them, as comments.
  public var memos: Int
  /// What was replaced in writing.
  public var notices: [Notice]
  /// For how many recipients it is sealed; 0 for a folder that anybody can read.
  public var recipients = 0
}

extension Project {
  /// Writes a new folder with what a coder needs to code in Word: each document protected for comments
  /// only, with the coder's own codings and memos and nobody else's, the codes and facets as sheets,
  /// and a page that explains it.
  ///
  /// All files are written, each with its journal row, or none. The rows say who holds what and since
  /// when. The protection has no password: it keeps a hand from slipping, and stops nobody.
  ///
  /// - Parameters:
  ///   - coder: who will code; need not be in the project yet.
  ///   - folder: a folder that does not exist, or that is empty; of a sealed handoff, a file that does not
  ///     exist, whose extension is `age`.
  ///   - options: which documents, for whom it is sealed, and whether to write.
  ///   - asking: asks for the words of the identity that must open a sealed handoff.
  /// - Returns: what was written, or would be.
  /// - Throws: ``Failure`` when a document is unknown, there is no codebook, the coder's name is
  ///   almost that of another, or the folder has something in it; nothing is written then.
  @discardableResult
  public func handoff(
    to coder: String, folder: String, _ options: HandoffOptions = HandoffOptions(),
    asking: PassphraseAsking? = nil
  ) throws -> HandoffReport {
    try exclusively {
      if options.sealing.isForSomebody {
        // Checked before anything is read.
        _ = try output(
          Destination(folder, level: options.level), of: .seal, as: "handoff")
      }
      var handoff = try preparedHandoff(to: coder, folder: folder, options)
      handoff.report.files = handoff.exports.flatMap { $0.files.map(\.file.path) }
      let work = try workFile(handoff.report, options)
      if let work { handoff.report.files.append(work.path) }
      guard !options.isDryRun else { return handoff.report }
      if options.sealing.isForSomebody {
        handoff.report.recipients = try handSealed(
          handoff.exports, handoff.report, options,
          asking: asking ?? { _ in throw Failure(.usagePassphrase) })
        return handoff.report
      }
      guard work != nil else {
        try export(handoff.exports)
        return handoff.report
      }
      let head = try options.head ?? head()
      try act(exporting: { act in
        ((), handoff.exports + [try workExport(handoff.report, options, head, &act)])
      })
      return handoff.report
    }
  }

  /// Where the work file goes; nil when none is wanted.
  func workFile(
    _ report: HandoffReport, _ options: HandoffOptions
  ) throws -> OutputFile? {
    guard options.includesWorkFile else { return nil }
    let folder = try handoffFolder(report.folder)
    var destination = Destination(folder.work(report.coder), level: options.level)
    destination.makesFolder = true
    return try output(
      destination, of: .project, head: options.head ?? head(), documents: report.documents)
  }

  private func handoffFolder(_ path: String) throws -> HandoffFolder {
    try HandoffFolder(path, messages) { hash in try exports().contains { $0.sha256 == hash } }
  }

  private func preparedHandoff(
    to typed: String, folder typedFolder: String, _ options: HandoffOptions
  ) throws -> (exports: [Export], report: HandoffReport) {
    let messages = self.messages
    let folder = try handoffFolder(typedFolder)
    try DisclosureRule.check(options.level, kind: "handoff")
    let coder = typed.trimmed
    guard !coder.isEmpty else { throw Failure(.usageCoder) }
    let layers = try layers()
    try CoderNames.check(
      coder, among: layers.compactMap(\.coder), isNew: options.isNewCoder)
    let codebook = try self.codebook()
    let records = try records(named: options.documents)
    guard !records.isEmpty else { throw Failure(.handoffNoDocuments) }
    let own = layers.first { $0.coder == coder }
    let grammar = CommentGrammar(codebook: codebook)
    var report = HandoffReport(
      coder: coder, folder: folder.path, documents: records.map(\.name), files: [], codings: 0,
      memos: 0, notices: [])
    let settings = ["coder": coder, "codebook": codebook.version]
    let head = try options.head ?? head()

    func outgoing(
      _ path: String, _ content: OutputContent, _ write: (OutputFile) throws -> [Outgoing]
    ) throws -> [Outgoing] {
      var destination = Destination(path, level: options.level)
      destination.makesFolder = true
      let files = try write(
        try output(destination, of: content, head: head, documents: records.map(\.name)))
      report.notices += files.flatMap(\.written.notices)
      return files
    }
    func word<Value: Sendable>(
      _ path: String, _ value: Value, _ write: (Released<Value>) throws -> WrittenFile
    ) throws -> [Outgoing] {
      try outgoing(path, .document) { file in
        [
          Outgoing(
            file: file, written: try write(DisclosureRule.release(value, for: options.level)))
        ]
      }
    }
    func sheet(_ path: String, _ matrix: Matrix) throws -> [Outgoing] {
      try outgoing(path, .matrix) { file in
        try MatrixFile(
          DisclosureRule.release(matrix, for: options.level), to: file, messages
        ).files
      }
    }

    var documents: [Export] = []
    var newest: String?
    for (record, path) in zip(records, folder.documents(records.map(\.name))) {
      try store.handle.goOn()
      guard
        let identity = HandoffIdentity(
          document: record.name, text: record.hash, coder: coder, codebook: codebook.version,
          language: language.rawValue, head: head)
      else { throw Failure(.handoffName, ["document": record.name, "coder": coder]) }
      var (text, codings, memos) = try commented(record, own, grammar: grammar)
      text.isForCommentsOnly = true
      text.properties.custom = identity.properties
      text.properties.language = messages.spellingTag
      newest = [newest, text.properties.created].compactMap { $0 }.max()
      report.codings += codings.count
      report.memos += memos
      var row = settings
      row["document"] = record.name
      row["text"] = record.hash
      row["codings"] = String(codings.count)
      row["head"] = head
      documents.append(
        Export(
          kind: "handoff.document", files: try word(path, text) { try DOCXWriter.write($0) },
          settings: row))
    }
    var sheets = [
      Export(
        kind: "handoff.codes",
        files: try sheet(folder.codes, Matrix(handedCodes: codebook, messages)), settings: settings)
    ]
    var contents = [
      (messages.word("handoff.file.documents") + "/", count(of: records.count, messages)),
      (fileName(folder.codes), messages.word("handoff.codes")),
    ]
    if !codebook.facets.isEmpty {
      sheets.append(
        Export(
          kind: "handoff.facets",
          files: try sheet(folder.facets, Matrix(facets: codebook, messages)), settings: settings))
      contents.append((fileName(folder.facets), messages.word("handoff.facets")))
    }
    if let source = try store.codebookSource() {
      let files = try outgoing(folder.codebook, .codebook) { file in
        [
          Outgoing(
            file: file,
            written: CodebookSource.write(
              try DisclosureRule.release(CodebookSource(source), for: options.level)))
        ]
      }
      sheets.append(Export(kind: "handoff.codebook", files: files, settings: settings))
      contents.append((fileName(folder.codebook), messages.word("handoff.codebook")))
    }
    if options.includesWorkFile {
      contents.append((fileName(folder.work(coder)), messages.word("handoff.work")))
    }
    let page = HandoffPage.report(
      for: coder, codebook, files: contents, created: newest, messages)
    // The page gets its name last, so that a folder with it is whole.
    let explained = Export(
      kind: "handoff.page", files: try word(folder.page, page) { try DOCXWriter.write($0) },
      settings: settings)
    return ([explained] + sheets + documents, report)
  }

  private func count(of documents: Int, _ messages: Messages) -> String {
    messages.what(.handoffCount, ["count": String(documents)])
  }

  private func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The documents with these names, each once, in the order of the names; all documents without
  /// names.
  private func records(named names: [String]) throws -> [Document] {
    guard !names.isEmpty else { return try documents() }
    return try Set(names).sorted().map { try document($0) }
  }
}

extension Matrix {
  /// The codes in use as a coder reads them: what each means, when to use it and when not.
  fileprivate init(handedCodes codebook: Codebook, _ messages: Messages) {
    self.init(
      title: "\(codebook.title) \(codebook.version)",
      columns: messages.columns(["code", "name", "parent", "core"], width: 16)
        + messages.columns(["definition", "include", "exclude", "example"], width: 44),
      rows: codebook.codes.filter { !$0.isRetired }.map { code in
        [
          code.id, messages.name(of: code), code.parent ?? "",
          code.isCore ? messages.word("yes") : "", messages.definition(of: code),
          code.include ?? "", code.exclude ?? "", code.example ?? "",
        ].map { .text($0) }
      })
  }
}
