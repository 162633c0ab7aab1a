internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

/// What is one text of a corpus of speech.
public enum SpeechUnit: String, CaseIterable, Sendable {
  case document
  case turn
}

extension Project {
  /// Writes what participants said as a corpus for IRaMuTeQ: one text a document or a turn, with what is known
  /// of the document and of who speaks as variables.
  ///
  /// Interviewers, labels, times, marks of non-speech and what was said off the record are not in it.
  public func exportSpeech(by unit: SpeechUnit, to destination: Destination) throws -> Exported {
    let file = try output(destination, of: .speech)
    let corpus = try self.corpus()
    let people = Dictionary(
      corpus.participants.map { ($0.pseudonym, $0.attributes) },
      uniquingKeysWith: { first, _ in first })
    var texts: [SpeechCorpus.Text] = []
    var silent: [String] = []
    for document in corpus.documents {
      let turns = document.spokenTurns
      if turns.isEmpty { silent.append(document.name) }
      let own = variables(document.attributes)
      switch unit {
      case .document where !turns.isEmpty:
        texts.append(SpeechCorpus.Text(own, turns.map(\.text).joined(separator: " ")))
      case .document: break
      case .turn:
        for turn in turns {
          let spoken = variables(turn.pseudonym.flatMap { people[$0] } ?? [:])
          let speaker = SpeechCorpus.Variable(messages.word("role.participant"), turn.speaker)
          texts.append(SpeechCorpus.Text(own + [speaker] + spoken, turn.text))
        }
      }
    }
    guard !texts.isEmpty else { throw Failure(.exportNoSpeech) }
    var notices = try offRecordNotice() + asideNotices()
    if !silent.isEmpty {
      let shown = silent.prefix(5).joined(separator: ", ") + (silent.count > 5 ? "…" : "")
      notices.append(
        Notice(
          .exportWithoutSpeech, count: silent.count,
          details: ["documents": shown]))
    }
    do {
      let written = IRaMuTeQWriter.write(
        try DisclosureRule.release(SpeechCorpus(texts), for: destination.level))
      try export([
        Export(
          kind: "speech", files: [Outgoing(file: file, written: written)],
          settings: ["unit": unit.rawValue])
      ])
      return Exported(path: file.path, count: texts.count, notices: notices)
    } catch {
      throw Failure(error)
    }
  }

  /// Attributes as variables: known ones with their word, in the order of that word.
  private func variables(_ attributes: [String: String]) -> [SpeechCorpus.Variable] {
    attributes.filter { !$0.value.isEmpty && $0.key != "place_code" }.map { key, value in
      let word = messages.word("column.\(key)")
      return SpeechCorpus.Variable(word.hasPrefix("word.") ? key : word, value)
    }.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
  }
}
