internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraProtection
internal import HebraStore

extension Project {
  /// Gives documents back the very bytes of their original texts, which only the key has; codings, memos,
  /// relations and remarks keep their places.
  ///
  /// The protected texts are erased, and nothing may leave until the project is protected again.
  ///
  /// - Parameters:
  ///   - reason: why, without names; it stays in the journal.
  ///   - open: the key of the study.
  /// - Returns: how many documents have their original text again.
  /// - Throws: ``Failure`` without a reason, or when the project cannot be written.
  public func restoreTexts(because reason: String, with open: OpenStudyKey) throws -> Int {
    let reason = try Self.reason(reason)
    return try exclusively {
      let content = open.key.content
      var exchanges: [(TextExchange, CurrentText)] = []
      for name in try asking({ try $0.documentNames() }) {
        if let one = try restoring(name, content) { exchanges.append(one) }
      }
      let notes = try notes { content.words[$0] ?? $0 }
      _ = try store.exchangeTexts(who: who, at: Moment.now()) { act in
        for (exchange, current) in exchanges {
          try store.handle.goOn()
          try act.exchange(exchange, current) { content.words[$0] ?? $0 }
        }
        for (id, change) in notes { _ = try act.changeNote(id, change) }
        try act.noteRestoring(because: reason)
      }
      if !exchanges.isEmpty { try widenSearches() }
      return exchanges.count
    }
  }

  private func restoring(
    _ name: String, _ content: StudyKeyContent
  ) throws -> (TextExchange, CurrentText)? {
    let now = try asking { try $0.transcript(name) }
    guard let known = content.texts[TextIdentity.sha256(now.text)], !known.spans.isEmpty,
      let protected = ProtectedText(text: now.text, spans: known.spans)
    else { return nil }
    return try exchange(
      now, of: name, to: protected.original, known.original, currentText(name), at: protected.old
    ) { content.words[$1] ?? $1 }
  }
}
