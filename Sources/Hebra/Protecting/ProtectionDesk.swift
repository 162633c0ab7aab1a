internal import HebraLanguage
internal import HebraModel
internal import HebraProtection
internal import HebraTurns

/// Finds identifiers in the texts of a study and applies what people decided about them.
///
/// Texts are first shown to it (``take(_:of:)``), then it proposes something for all that is new
/// (``propose()``), then it gives the protected texts.
struct ProtectionDesk {
  private let finder: IdentifierFinder
  private let known: KnownIdentifiers
  private let isOrdinary: @Sendable (String) -> Bool
  private var list = ProposalList()
  /// The identifiers that the key had by their pseudonym; of several with one, the first by key.
  private let tagged: [String: KeyedIdentifier]
  /// What was found in each text that was taken; the same would be found again.
  private var taken: [String: [FoundIdentifier]] = [:]
  /// The words around the first places of each key.
  private(set) var contexts: [String: [String]] = [:]
  var content: StudyKeyContent
  /// Where each key was found: the number of places, and documents.
  var counts: [String: (places: Int, documents: Int)] {
    Dictionary(
      list.proposals.map { ($0.key, ($0.count, $0.documents)) }, uniquingKeysWith: { one, _ in one }
    )
  }

  /// A desk.
  ///
  /// - Parameters:
  ///   - content: what is decided so far.
  ///   - places: the names of municipalities and departments.
  ///   - lexicon: whether a folded word is an ordinary word of the language.
  init(
    _ content: StudyKeyContent, places: [String], lexicon: @escaping @Sendable (String) -> Bool
  ) {
    self.content = content
    isOrdinary = lexicon
    finder = IdentifierFinder(places: places, lexicon: lexicon)
    tagged = Dictionary(
      content.identifiers.filter { $0.value.decision.treatment == .tag }.sorted { $0.key < $1.key }
        .map { ($0.value.decision.replacement, $0.value) }, uniquingKeysWith: { one, _ in one })
    var known = KnownIdentifiers()
    for (key, identifier) in content.identifiers
    where identifier.decision.isDecided && identifier.decision.treatment.replaces {
      known.insert(key, identifier.decision.kind)
    }
    self.known = known
  }

  /// Looks for identifiers in an original text.
  mutating func take(_ text: String, of document: String) {
    let found = identifiers(in: text)
    taken[text] = found
    list.add(found, in: text, document: document)
    for one in found where contexts[one.key, default: []].count < 2 {
      contexts[one.key, default: []].append(
        "\(document): " + text.context(of: one.range, characters: 40))
    }
  }

  private func identifiers(in text: String) -> [FoundIdentifier] {
    taken[text] ?? finder.identifiers(in: text, known: known).map(Self.keyed)
  }

  /// The lower-case form of a name is another key: `rosa` may be a colour.
  private static func keyed(_ found: FoundIdentifier) -> FoundIdentifier {
    guard found.finding == .known else { return found }
    var found = found
    found.key = lower(found.key)
    return found
  }

  /// The key of the lower-case form of a name.
  static func lower(_ key: String) -> String { "~" + key }

  /// The keys of what is replaced.
  var replaced: Set<String> { content.replaced }

  /// Proposes something for every identifier that has no decision.
  mutating func propose() {
    // A short form gets the pseudonym of the whole name, which therefore comes first.
    let proposals = list.proposals
    for proposal in proposals.filter({ $0.similar == nil })
      + proposals.filter({ $0.similar != nil })
    {
      guard content.identifiers[proposal.key] == nil else {
        content.identifiers[proposal.key]?.forms = proposal.forms
        continue
      }
      content.identifiers[proposal.key] = identifier(for: proposal)
    }
  }

  private mutating func identifier(for proposal: IdentifierProposal) -> KeyedIdentifier {
    var decision = IdentifierDecision(
      key: proposal.key, kind: proposal.kind, treatment: .tag, replacement: "", isDecided: false)
    if proposal.finding == .known {
      let name = String(proposal.key.dropFirst())
      if let other = content.identifiers[name]?.decision, !isOrdinary(name) {
        (decision.treatment, decision.replacement) = (other.treatment, other.replacement)
        decision.isDecided = true
      } else {
        decision.treatment = .word
      }
    } else if proposal.isKeptByList {
      decision.treatment = .keep
      decision.isDecided = true
    } else if proposal.kind == .number, proposal.finding == .net {
      decision.treatment = .keep
    } else if proposal.finding == .net, isOrdinary(proposal.key) {
      decision.treatment = .word
    } else if proposal.kind == .person, let similar = proposal.similar,
      let other = content.identifiers[similar]?.decision, other.treatment == .tag
    {
      decision.replacement = other.replacement
    } else {
      decision.replacement = content.register.next(for: proposal.kind, hint: proposal.hint)
    }
    return KeyedIdentifier(
      decision: decision, forms: proposal.forms, finding: proposal.finding,
      similar: proposal.similar)
  }

  /// A text as the project may hold it, and the keys in it that nobody decided on.
  func protected(_ text: String) -> (text: ProtectedText, open: Set<String>) {
    let found = identifiers(in: text)
    var open: Set<String> = []
    for one in found where content.identifiers[one.key]?.decision.isDecided != true {
      open.insert(one.key)
    }
    return (ProtectedText(text, found) { content.identifiers[$0.key]?.decision }, open)
  }

  /// A short text as the project may hold it.
  mutating func protected(_ text: String, as kind: ShortText) -> String {
    switch kind {
    case .title: protected(title: text)
    case .name: protected(name: text)
    case .words: protected(words: text)
    }
  }

  /// What a short text of the project was before it was protected.
  func original(of words: String) -> String { content.words[words] ?? words }

  /// A short text, such as a memo, as the project may hold it; what it was is kept in the key.
  mutating func protected(words: String) -> String {
    let words = original(of: words)
    let protected = protected(words).text
    guard !protected.spans.isEmpty else { return words }
    return keep(words, as: protected.text)
  }

  /// Keeps in the key what a short text was; of those that became the same words, each after the first has
  /// a number, so that every one comes back.
  private mutating func keep(_ words: String, as protected: String) -> String {
    var new = protected
    var number = 1
    while let other = content.words[new], other != words {
      number += 1
      new = "\(protected) (\(number))"
    }
    content.words[new] = words
    return new
  }

  /// The same for a line of a comment; a line that codes stays as it is.
  mutating func protected(line: String) -> String {
    let line = line.trimmed
    let isCode =
      line.hasPrefix("#") || line.prefixMatch(of: /[A-Za-zÑñ]{2,5}[- ]?[0-9]{1,3}\b/) != nil
    return isCode ? line : protected(words: line)
  }

  /// A text of the project with what it replaces: as the key knows it, or, where the text was changed since,
  /// with the pseudonyms that stand in it.
  func original(_ text: String) -> ProtectedText {
    if let known = content.texts[TextIdentity.sha256(text)],
      let protected = ProtectedText(text: text, spans: known.spans)
    {
      return protected
    }
    var spans: [ProtectedText.Span] = []
    var shift = 0
    guard !tagged.isEmpty else { return ProtectedText(text, []) { _ in nil } }
    for new in text.bracketed {
      guard let words = text.text(in: new), let identifier = tagged[words],
        let form = identifier.forms.first
      else { continue }
      let old = TextRange(new.start + shift, new.start + shift + form.utf8.count)
      spans.append(
        ProtectedText.Span(old: old, new: new, original: form, key: identifier.decision.key))
      shift += form.utf8.count - new.count
    }
    return ProtectedText(text: text, spans: spans) ?? ProtectedText(text, []) { _ in nil }
  }

  /// The name of a file or a document; one that has no name of a person stays, because it may have codes
  /// that look like names.
  mutating func protected(title: String) -> String {
    let title = original(of: title)
    guard PossibleIdentifiers.isPersonName(Location.stem(title)) else { return title }
    let protected = protected(title).text
    guard !protected.spans.isEmpty else { return title }
    return keep(title, as: Self.bare(protected.text))
  }

  /// Words in which pseudonyms have no brackets.
  private static func bare(_ words: String) -> String { words.filter { $0 != "[" && $0 != "]" } }

  /// The same for a label or a name, in which pseudonyms have no brackets.
  mutating func protected(name: String) -> String {
    let name = original(of: name)
    let protected = protected(name).text
    guard !protected.spans.isEmpty else { return name }
    let new = Self.bare(protected.text)
    content.words[new] = name
    return new
  }
}

extension String {
  /// What stands in brackets on one line, with them, as pseudonyms do.
  fileprivate var bracketed: [TextRange] {
    var ranges: [TextRange] = []
    var start: Int?
    for (place, byte) in utf8.enumerated() {
      switch byte {
      case 0x5B: start = place
      case 0x0A: start = nil
      case 0x5D:
        if let start { ranges.append(TextRange(start, place + 1)) }
        start = nil
      default: break
      }
    }
    return ranges
  }

  /// The words of a range with those around it, on one line.
  fileprivate func context(of range: TextRange, characters: Int) -> String {
    let from = utf8.index(utf8.startIndex, offsetBy: range.start)
    let to = utf8.index(utf8.startIndex, offsetBy: range.end)
    let before = self[..<from].suffix(characters)
    let after = self[to...].prefix(characters)
    let passage = before + "«" + self[from..<to] + "»" + after
    return passage.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
