internal import HebraModel

/// How suggestions meet what a person coded without seeing them, for one code or family in one reading,
/// of one speaker.
package struct SuggestionTally: Sendable, Hashable {
  package var document: String
  package var coder: String
  /// The id of a code, or of a family where ``isFamily``.
  package var code: String
  package var isFamily: Bool
  /// Who speaks; nil where nobody knows.
  package var pseudonym: String?
  /// Codings of the person of which a suggestion of the same code covers a word, of all.
  package var found = Proportion()
  /// Suggestions of which the person coded a word with the same code, of all.
  package var right = Proportion()
}

extension AnalysisCorpus {
  /// Compares the suggestions of the codebook with readings that were made without them.
  ///
  /// - Parameter readings: documents and coders who finished them; a document that is not in the corpus
  ///   or has no text is left out.
  /// - Returns: the counts by reading, code, and speaker, then by family.
  package func suggestionTallies(
    _ readings: [(document: String, coder: String)]
  ) -> [SuggestionTally] {
    let tree = CodeTree(codebook)
    let names = Set(readings.map(\.document))
    let read = documents.filter { names.contains($0.name) && $0.text != nil }
    let suggestions = Dictionary(grouping: self.suggestions(in: read), by: \.document)
    let byName = Dictionary(
      read.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return readings.flatMap { reading -> [SuggestionTally] in
      guard let document = byName[reading.document] else { return [] }
      return Self.tallies(
        document, coder: reading.coder, suggestions[document.name] ?? [], tree)
    }
  }

  private static func tallies(
    _ document: AnalysisDocument, coder: String, _ suggestions: [Suggestion], _ tree: CodeTree
  ) -> [SuggestionTally] {
    let base = SpeechBase(document)
    /// A place with its code and family, by index.
    struct Place {
      var range: TextRange
      var code: Int
      var family: Int
      var pseudonym: String?
    }
    func place(_ range: TextRange, _ code: String) -> Place? {
      guard let code = tree.index(of: code), base.hasWord(in: range) else { return nil }
      let turn = base.turns(under: range).first
      return Place(
        range: range, code: code, family: tree.family[code],
        pseudonym: turn.flatMap { base.turns[$0].pseudonym })
    }
    let codings = document.codings.filter { $0.layer == coder }
      .compactMap { place($0.range, $0.code) }
    let proposed = suggestions.compactMap { place($0.range, $0.code) }
    func meet(_ a: Place, _ b: Place) -> Bool {
      a.range.intersection(b.range).map { base.hasWord(in: $0) } ?? false
    }
    struct Key: Hashable {
      var code: Int
      var isFamily: Bool
      var pseudonym: String?
    }
    var tallies: [Key: SuggestionTally] = [:]
    func add(
      _ one: Place, isFamily: Bool, _ field: WritableKeyPath<SuggestionTally, Proportion>,
      isMet: Bool
    ) {
      let code = isFamily ? one.family : one.code
      let key = Key(code: code, isFamily: isFamily, pseudonym: one.pseudonym)
      tallies[
        key,
        default: SuggestionTally(
          document: document.name, coder: coder, code: tree.codes[code].id, isFamily: isFamily,
          pseudonym: one.pseudonym)
      ][keyPath: field] += Proportion(isMet ? 1 : 0, of: 1)
    }
    for isFamily in [false, true] {
      func isSame(_ a: Place, _ b: Place) -> Bool {
        isFamily ? a.family == b.family : a.code == b.code
      }
      for one in codings {
        let isMet = proposed.contains { isSame(one, $0) && meet(one, $0) }
        add(one, isFamily: isFamily, \.found, isMet: isMet)
      }
      for one in proposed {
        let isMet = codings.contains { isSame(one, $0) && meet(one, $0) }
        add(one, isFamily: isFamily, \.right, isMet: isMet)
      }
    }
    return tallies.values.sorted {
      ($0.isFamily ? 1 : 0, $0.code, $0.pseudonym ?? "")
        < ($1.isFamily ? 1 : 0, $1.code, $1.pseudonym ?? "")
    }
  }
}
