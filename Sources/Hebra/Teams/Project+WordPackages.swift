internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// Takes in Word documents that come back from a handoff: their comments become codings and memos
  /// in the layer of the coder that each file names.
  ///
  /// A file is known by what stands inside it, not by its name. The same file twice adds nothing the
  /// second time. If its text is not the current one, because the document was corrected since or
  /// because someone changed the text in spite of the protection, the text of the project stays, and
  /// the comments are carried to it as ``update(_:file:_:)`` does with comments only. Nothing that
  /// someone deleted in Word is removed here.
  ///
  /// All files are read first, side by side and without the project's lock; each is then taken in an
  /// act of its own. A file that is refused does not stop the others.
  ///
  /// - Parameters:
  ///   - files: paths of Word documents.
  ///   - options: whose comments they are, and whether to write.
  ///   - progress: called for each file with its number and the total.
  /// - Returns: a report for each file, in order.
  /// - Throws: ``Failure`` when the project cannot be read or written.
  public func receive(
    wordPackages files: [String], _ options: WordPackageOptions = WordPackageOptions(),
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> [WordPackageReport] {
    try receive(
      files.map { ReadingRequest($0, .transcript(ReadingChoice(), .init())) }, options, progress)
  }

  /// The same for the documents in a sealed file, which was opened in memory.
  public func receive(
    wordPackages opened: OpenedSeal, _ options: WordPackageOptions = WordPackageOptions(),
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> [WordPackageReport] {
    try receive(
      opened.documents.map {
        ReadingRequest(
          $0.name, .transcript(ReadingChoice(), .init()), content: $0.content)
      }, options, progress)
  }

  private func receive(
    _ requests: [ReadingRequest], _ options: WordPackageOptions, _ progress: (Int, Int) -> Void
  ) throws -> [WordPackageReport] {
    do {
      let answers = try reading.gather(requests) { index in
        progress(index, requests.count)
        try store.handle.goOn()
      }
      return try store.exclusively {
        var reports: [WordPackageReport] = []
        try answers.each { index, answer in
          reports.append(try receive(Location.name(requests[index].path), answer, options))
          try store.handle.goOn()
        }
        return reports
      }
    } catch {
      throw Failure(error)
    }
  }

  /// The report for one file; a failure that is not the file's own stops everything.
  private func receive(
    _ name: String, _ answer: Result<ReadingAnswer, Failure>, _ options: WordPackageOptions
  ) throws -> WordPackageReport {
    var report = WordPackageReport(file: name)
    do {
      guard case .transcript(let read) = try answer.get() else { throw Failure(.fileReaderDied) }
      try receive(read, options, &report)
    } catch {
      var failure = Failure(error)
      guard ![.interrupted, .projectDamaged, .projectUnwritable].contains(failure.code) else {
        throw failure
      }
      failure.location.file = name
      report.refusal = failure
      report.document = nil
      report.coder = nil
    }
    return report
  }

  private func receive(
    _ read: ReadTranscript, _ options: WordPackageOptions, _ report: inout WordPackageReport
  ) throws {
    let identity: HandoffIdentity
    switch HandoffIdentity.find(in: read.properties) {
    case .identity(let found): identity = found
    case .damaged: throw Failure(.packageDamaged)
    case .newer: throw Failure(.packageNewer)
    case .none:
      guard read.properties[HandoffIdentity.pageMark] == nil else {
        report.notices.append(Notice(.packagePage, at: Location(file: report.file)))
        return
      }
      throw Failure(.packageNone, ["file": report.file])
    }
    // What was handed off may have been withdrawn since, even if the file has another text by now.
    try store.refuseWithdrawn(text: identity.text, file: read.receipt.sha256)
    guard let known = try store.document(ofText: identity.text) else {
      throw Failure(.packageForeign, ["document": identity.document])
    }
    let name = try documentName(known)
    let coder = (options.coder ?? identity.coder).trimmed
    guard !coder.isEmpty else { throw Failure(.usageCoder) }

    let handed = try handedComments(identity, of: name, read, for: coder)
    var wanted = UpdateOptions()
    wanted.isCommentsOnly = true
    wanted.coder = coder
    // The name was checked when the document was handed off.
    wanted.isNewCoder = options.isNewCoder || options.coder == nil
    wanted.isDryRun = options.isDryRun
    report.notices = try notices(on: read, identity, of: name, coder: coder, options)
    let update = try take(read, name, wanted, handed: handed)
    if !options.isDryRun {
      try noteReturn(
        HandoffReturn(
          coder: identity.coder, text: identity.text, head: identity.head,
          sha256: read.receipt.sha256))
    }
    report.document = name
    report.coder = coder
    report.update = update
    let gone = handed.count(without: read.comments)
    if gone > 0 {
      report.notices.append(
        Notice(
          .packageGone, at: Location(file: report.file), count: gone, details: ["coder": coder]))
    }
    report.notices += (update.file?.problems ?? []).map { problem in
      var problem = problem
      problem.location = problem.location ?? Location()
      problem.location?.file = report.file
      problem.details["document"] = problem.details["document"] ?? name
      return problem
    }
  }

  /// What the coder has on the text that was handed off.
  private func handedComments(
    _ identity: HandoffIdentity, of document: String, _ read: ReadTranscript, for coder: String
  ) throws -> HandedComments {
    let version = try store.versions(of: document).first { $0.hash == identity.text }?.number
    let segments = try store.noteSegments(document: document, version: version ?? 0)
    let notes = try store.notes().compactMap { note -> Note? in
      guard note.coder == identity.coder, note.places.count == 1, MemoTypes.lines(note) != nil,
        let segment = segments.first(where: { $0.note == note.id })
      else { return nil }
      var note = note
      note.places = [.segment(document, segment.range)]
      return note
    }
    let codings = try store.codings(document: document, version: version)
      .filter { $0.coder == identity.coder }
    return HandedComments(
      // Lines name the codes that hold now, as those that come back are read.
      try store.codebook()?.standing(codings) ?? codings,
      try store.memos(document: document, version: version)
        .filter { $0.coder == identity.coder && $0.range != nil }, notes,
      try commentData(document, layer: identity.coder, version: version),
      on: try store.transcript(document, version: version).text, in: read.transcript.text,
      isForAnother: coder != identity.coder)
  }

  /// What a person should know about a file, besides its comments.
  private func notices(
    on read: ReadTranscript, _ identity: HandoffIdentity, of document: String, coder: String,
    _ options: WordPackageOptions
  ) throws -> [Notice] {
    let place = Location(file: read.file)
    var notices: [Notice] = []
    if let head = identity.head, try !store.hasEvent(head) {
      notices.append(Notice(.packageHead, at: place))
    }
    func add(_ code: MessageCode, _ details: [String: String], count: Int = 1) {
      var details = details
      details["document"] = document
      notices.append(Notice(code, at: place, count: count, details: details))
    }
    if document != identity.document { add(.packageRenamed, ["name": identity.document]) }
    if read.hash != identity.text {
      add(read.isForCommentsOnly ? .packageEdited : .packageUnprotected, [:])
    }
    if let version = identity.codebook, let now = try store.codebook()?.version, version != now {
      add(.packageCodebook, ["version": version, "now": now])
    }
    if coder != identity.coder {
      add(.packageOtherCoder, ["inside": identity.coder, "coder": coder])
    }
    let layers = try store.layers().compactMap(\.coder)
    // Who said whose the comments are needs no other names.
    guard options.coder == nil else { return notices }
    notices += CoderNames.near([coder], among: layers)
    let authors = try CodersTable(everyone: nil, file: nil, by: reading)
    var others: [String: Int] = [:]
    for comment in read.comments {
      // A name that is nobody's says nothing against the coder inside.
      guard let author = authors.coder(author: comment.author),
        Words.fold(author) != Words.fold(coder)
      else { continue }
      others[author, default: 0] += 1
    }
    for (author, count) in others.sorted(by: { $0.key < $1.key }) {
      add(.packageOtherAuthor, ["author": author, "coder": coder], count: count)
    }
    return notices
  }
}
