internal import Foundation
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraProtection
internal import HebraSeal
internal import HebraStore
internal import HebraTurns

/// Where the key of a study is, and what opens it.
public struct StudyKeyFile {
  /// The path of the key, for example `estudio.llave`.
  public var path: String
  /// A file with an identity that opens it.
  public var identity: String
  /// Asks for words.
  public var asking: PassphraseAsking
  /// For whom a new key is made: recipients, and files with some; none for a key that is there.
  public var recipients: [String] = []
  /// Files with recipients of a new key.
  public var recipientFiles: [String] = []

  /// A key that is there.
  public init(_ path: String, identity: String, asking: @escaping PassphraseAsking) {
    self.path = path
    self.identity = identity
    self.asking = asking
  }

  /// Whether a new key is to be made.
  var isNew: Bool { !recipients.isEmpty || !recipientFiles.isEmpty }
}

/// The key of a study, open as long as somebody works with it.
public final class OpenStudyKey {
  var key: StudyKey
  /// Whether the key lies in the folder of the project, where whoever takes one takes both.
  public let isBesideProject: Bool

  init(_ key: StudyKey, besideProject isBesideProject: Bool) {
    self.key = key
    self.isBesideProject = isBesideProject
  }
}

/// What became of the texts of a project.
public struct ProtectionReport: Sendable {
  /// The documents, with what is known of each now.
  public var documents: [DocumentProtection] = []
  /// How many documents have another text.
  public var changed = 0
  /// How many identifiers nobody decided on, in all documents.
  public var open = 0
  /// Writings of the project besides its texts in which a name still stands, by table.
  public var left: [String: Int] = [:]
  /// How many words of what was erased were looked for in the file.
  public var sought = 0
  /// How many of the words that were looked for are still in the file.
  public var found = 0
  /// Whether the file was rewritten.
  public var isRewritten = false

  /// Whether the file was rewritten and nothing of what was erased is in it.
  public var isErased: Bool { isRewritten && found == 0 }
  /// Whether no name is left anywhere in the project, as far as the key knows names.
  public var isClean: Bool { isErased && left.isEmpty }
}

extension Project {
  /// Finds what may identify someone in every text of the project, and puts in its place what was decided,
  /// or a pseudonym until somebody decides.
  ///
  /// The originals go to the key. Codings, memos, relations and remarks keep their places. Earlier texts,
  /// what was set aside, and the journal's words about them are erased in the same act, and the file is
  /// searched for them. The key is on the disk before the project changes.
  ///
  /// - Throws: ``Failure``; the project is unchanged then.
  public func protect(with open: OpenStudyKey) throws -> ProtectionReport {
    try exclusively { try protect(&open.key) }
  }

  /// Opens the key of this study, or makes one.
  ///
  /// - Throws: ``Failure`` when it does not open, or is that of another study.
  public func openKey(_ file: StudyKeyFile) throws -> OpenStudyKey {
    do {
      let folders = [file.path, path].map {
        URL(fileURLWithPath: $0).deletingLastPathComponent().resolvingSymlinksInPath().path
      }
      return OpenStudyKey(try studyKey(file), besideProject: folders[0] == folders[1])
    } catch {
      throw Failure(error)
    }
  }

  private func studyKey(_ file: StudyKeyFile) throws -> StudyKey {
    let study = try asking { try $0.setting(Self.protectionSetting) }
    if file.isNew {
      guard study == nil else { throw Failure(.protectHasKey) }
      return try StudyKey(
        new: file.path,
        recipients: KeyFiles.recipients(file.recipients, files: file.recipientFiles),
        identity: file.identity, asking: file.asking)
    }
    guard FileIdentity(of: file.path) != nil || study != nil else { throw Failure(.protectNoKey) }
    let key = try StudyKey(file.path, identity: file.identity, asking: file.asking)
    guard try study.map({ $0 == key.content.study }) ?? isCopy(of: key.content) else {
      throw Failure(.protectOtherStudy, at: Location(file: Location.name(file.path)))
    }
    return key
  }

  /// Whether an unprotected project has texts that the key knows, as a copy from before has; or none.
  private func isCopy(of content: StudyKeyContent) throws -> Bool {
    let originals = Set(content.texts.values.map(\.original)).union(content.texts.keys)
    let own = try asking { try $0.texts() }.map(\.hash)
    return own.isEmpty || own.contains { originals.contains($0) }
  }

  func protect(_ key: inout StudyKey) throws -> ProtectionReport {
    guard try asking({ try $0.documentsAside() }).isEmpty else { throw Failure(.protectAside) }
    let names = try asking { try $0.documentNames() }
    var (desk, originals) = try readDesk(key.content)
    var exchanges: [(TextExchange, CurrentText)] = []
    var counts: [String: (open: Int, replaced: Int)] = [:]
    var memos: [String: String] = [:]
    var standing: [CurrentText] = []
    for name in names {
      let (text, open) = desk.protected(originals[name] ?? "")
      let current = try currentText(name)
      var all = open
      for words in current.memos.map(\.text) + current.codings.compactMap(\.memo) {
        all.formUnion(desk.protected(desk.original(of: words)).open)
        memos[words] = desk.protected(words: words)
      }
      counts[name] = (all.count, text.spans.count)
      if let exchange = try exchange(name, to: text, current, &desk) {
        exchanges.append(exchange)
      } else {
        standing.append(current)
      }
    }
    let notes = try notes { desk.protected(words: $0) }
    let renamed = names.map { ($0, desk.protected(title: $0)) }.filter { $0 != $1 }
    key.content = desk.content
    // First the key: what the project gives up is on the disk by then.
    try key.save()
    let study = key.content.study
    let result = try store.exchangeTexts(who: who, at: Moment.now()) { act in
      try act.set(Self.protectionSetting, to: study)
      for (exchange, current) in exchanges {
        try store.handle.goOn()
        try act.exchange(exchange, current) { memos[$0] ?? $0 }
      }
      for current in standing { try act.setMemos(current) { memos[$0] ?? $0 } }
      for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
        try act.noteProposal(of: name, open: count.open, replaced: count.replaced)
      }
      for (old, new) in renamed { try act.renameDocument(old, to: new) }
      for (id, change) in notes { _ = try act.changeNote(id, change) }
    }
    if !exchanges.isEmpty { try widenSearches() }
    var report = ProtectionReport()
    report.changed = exchanges.count
    report.documents = try protections()
    report.open = desk.open
    report.left = try left(desk)
    (report.sought, report.found) = (result.file.sought, result.file.found)
    report.isRewritten = result.file.isRewritten
    return report
  }

  /// A desk that has seen every text of the project and proposes something for all that is new, and the
  /// originals by document.
  func readDesk(
    _ content: StudyKeyContent
  ) throws -> (desk: ProtectionDesk, originals: [String: String]) {
    let first = try desk(content)
    var originals: [String: String] = [:]
    for name in try asking({ try $0.documentNames() }) {
      originals[name] = first.original(try asking { try $0.text(name) }).original
    }
    var writings: [(name: String, words: String)] = []
    for (name, text) in originals.sorted(by: { $0.key < $1.key }) {
      writings.append((name, text))
      writings += try self.writings(of: name).map { (name, first.original(of: $0)) }
    }
    for note in try asking({ try $0.notes() }) {
      writings += [note.title, note.text].compactMap { $0 }.map { ("", first.original(of: $0)) }
    }
    return (try settled(content, writings), originals)
  }

  /// A desk that has seen these writings, and whose proposals would not be others if it saw them again.
  ///
  /// What is replaced somewhere is no ordinary word any more, so that it is also found where it begins a
  /// sentence.
  func settled(
    _ content: StudyKeyContent, _ writings: [(name: String, words: String)]
  ) throws -> ProtectionDesk {
    var lexicon = StudyLexicon()
    for (_, words) in writings { lexicon.add(words) }
    let ordinary = lexicon.words()
    var desk = try self.desk(content, ordinary: ordinary)
    while true {
      let before = desk.replaced
      for (name, words) in writings { desk.take(words, of: name) }
      desk.propose()
      let new = desk.replaced.subtracting(before)
      guard !new.isDisjoint(with: ordinary) else { return desk }
      desk = try self.desk(desk.content, ordinary: ordinary)
    }
  }

  /// What people wrote about a document, and what its speakers and files are called.
  private func writings(of name: String) throws -> [String] {
    let current = try currentText(name)
    // The names of files and documents have coders and codes in them.
    let files = ([name] + (try receipts(of: name)).map { Location.stem($0.file) })
      .filter(PossibleIdentifiers.isPersonName)
    return files + current.speakers.map(\.label)
      + Set(try asking { try $0.writtenLabels(name) }) + current.memos.map(\.text)
      + current.codings.compactMap(\.memo)
      + (try asking { try $0.setAside(of: name) }).map(\.text)
  }

  /// A desk; `ordinary` are the folded words that need no decision where they begin a sentence.
  func desk(_ content: StudyKeyContent, ordinary: Set<String> = []) throws -> ProtectionDesk {
    let list = try asking { try $0.setting("places") }.flatMap(PlaceList.init(stored:))
    let places =
      try (list ?? .divipola).places.values.map(\.name)
      + asking { try $0.places() }.map(\.name)
    // What is replaced somewhere is not ordinary.
    let ordinary = ordinary.subtracting(content.replaced)
    return ProtectionDesk(content, places: Set(places).sorted(), lexicon: ordinary.contains)
  }

  /// What becomes of the memos with a type, by id: only of those whose words change.
  func notes(_ words: (String) -> String) throws -> [(id: String, change: NoteChange)] {
    try asking { try $0.notes() }.compactMap { note in
      let title = note.title.map(words)
      let text = words(note.text)
      guard title != note.title || text != note.text else { return nil }
      return (note.id, NoteChange(title: title, text: text))
    }
  }

  /// Writings besides the texts in which a replaced name stands, by table.
  private func left(_ desk: ProtectionDesk) throws -> [String: Int] {
    let coders = try asking { try $0.layers() }.compactMap(\.coder)
    let search = NameSearch(desk.content, without: coders)
    var left: [String: Int] = [:]
    try asking { store in
      try store.eachWriting { table, text in
        if search.count(in: text) > 0 { left[table, default: 0] += 1 }
      }
    }
    return left
  }
}

extension ProtectionDesk {
  /// How many identifiers of the texts that it took nobody decided on.
  var open: Int {
    counts.keys.count { content.identifiers[$0]?.decision.isDecided != true }
  }
}
