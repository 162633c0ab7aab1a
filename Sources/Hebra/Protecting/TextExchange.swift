internal import HebraAnalysis
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore
internal import HebraTurns

/// A document whose text gives way to another one of which every place is known: a protected text, or the
/// original that it replaced.
struct TextExchange {
  let document: String
  /// The new text with its turns, whose labels are those in the text.
  let transcript: Transcript
  /// The name of the speaker of each turn.
  let labels: [String]
  /// Where a range of the current text is in the new one.
  let place: (TextRange) -> TextRange
  let marks: ParagraphMarks
  let receipts: [ImportReceipt]
  let setAside: [ProjectStore.SetAsidePiece]
  /// The text's SHA-256.
  let hash: String
}

extension Act {
  /// Gives a document another text; every coding, memo, relation and remark goes to its exact place.
  ///
  /// - Parameters:
  ///   - exchange: the text.
  ///   - current: what hangs on the text that it replaces.
  ///   - words: what becomes of a memo's words.
  /// - Throws: ``StoreError`` when the new text is that of another document.
  mutating func exchange(
    _ exchange: TextExchange, _ current: CurrentText, words: (String) -> String
  ) throws {
    let name = exchange.document
    let transcript = exchange.transcript
    let turnWords = ReceiptBuilder.turnWords(of: transcript)
    let number = try addVersion(
      of: name, transcript: transcript, labels: exchange.labels, turnWords: turnWords,
      hash: exchange.hash, likeness: Likeness(transcript.text), marks: exchange.marks)
    try addOffRecord(current.remarks.map { exchange.place($0.range) }, of: name, version: number)
    for remark in current.remarks {
      guard let counts = remark.counts else { continue }
      try decideOffRecord(
        at: exchange.place(remark.range), of: name, version: number, counts: counts)
    }
    for receipt in exchange.receipts {
      _ = try addOrigin(
        of: name, receipt: receipt,
        setAside: exchange.setAside.filter { $0.file == receipt.sha256 }.map {
          ($0.kind, $0.position, $0.text)
        }, version: number)
    }
    var copies: [String: String] = [:]
    for decision in current.decisions {
      let range = decision.range.map(exchange.place)
      let copy = try carry(
        Act.Carrying(
          kind: decision.kind, source: decision.id,
          state: range == decision.range ? .kept : .moved, range: range ?? TextRange(0, 0),
          other: decision.other.map(exchange.place)), to: number, of: name)
      guard let copy else { continue }
      copies[decision.id] = copy
      if decision.kind == .coding { try follow(decision.id, to: copy) }
    }
    try useVersion(number, of: name)
    for speaker in current.speakers {
      guard let label = current.renamed[speaker.label], label != speaker.label else { continue }
      try setSpeaker(name, label: label, role: speaker.role, pseudonym: speaker.pseudonym)
    }
    try setMemos(current, copies, words: words)
  }

  /// Gives the memos of a text other words; `copies` are the ids on another text, by those on this one.
  mutating func setMemos(
    _ current: CurrentText, _ copies: [String: String] = [:], words: (String) -> String
  ) throws {
    for memo in current.memos where words(memo.text) != memo.text {
      _ = try setWords(of: copies[memo.id] ?? memo.id, to: words(memo.text))
    }
    // Two codings on different words of one name are one coding on its pseudonym, with both memos.
    let targets = Dictionary(grouping: current.codings) { copies[$0.id] ?? $0.id }
    for (target, codings) in targets.sorted(by: { $0.key < $1.key }) {
      let memos = codings.compactMap(\.memo)
      var new: [String] = []
      for memo in memos.map(words) where !new.contains(memo) { new.append(memo) }
      guard new != memos || codings.count > 1, !new.isEmpty else { continue }
      try setMemo(of: target, to: new.joined(separator: "\n\n"))
    }
  }
}

/// What hangs on the current text of a document.
struct CurrentText {
  var decisions: [CarriedDecision]
  var codings: [Coding]
  var memos: [Memo]
  var remarks: [OffRecordRemark]
  var speakers: [Speaker]
  /// What the speakers are called with the new text, by what they are called now.
  var renamed: [String: String] = [:]
}

extension Project {
  /// What hangs on the current text of a document.
  func currentText(_ name: String) throws -> CurrentText {
    let number = try asking { try $0.versions(of: name) }.first(where: \.isCurrent)?.number ?? 1
    return CurrentText(
      decisions: try decisions(name, number),
      codings: try asking { try $0.codings(document: name) },
      memos: try asking { try $0.memos(document: name) },
      remarks: try asking { try $0.offRecord(document: name) },
      speakers: try asking { try $0.speakers(of: name) })
  }
}
