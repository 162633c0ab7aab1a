internal import HebraModel
internal import HebraProtection

/// What the key of a study holds.
struct StudyKeyContent: Codable, Equatable {
  static let current = 1

  var format = current
  /// What the project of the study is known by.
  var study: String
  /// For whom the key is sealed.
  var recipients: [String]
  /// The pseudonyms given so far.
  var register = PseudonymRegister()
  /// What was found and decided, by key.
  var identifiers: [String: KeyedIdentifier] = [:]
  /// The texts of the project, by the SHA-256 of the text in the project.
  var texts: [String: KeyedText] = [:]
  /// Short texts of the project (labels, memos, names of documents and files), each with what it was.
  var words: [String: String] = [:]

  /// The keys of what is replaced.
  var replaced: Set<String> {
    Set(identifiers.filter { $0.value.decision.treatment.replaces }.keys)
  }
}

/// Something that may tell who someone is, and what becomes of it.
struct KeyedIdentifier: Codable, Hashable {
  var decision: IdentifierDecision
  /// How it is written, the commonest form first.
  var forms: [String]
  var finding: IdentifierFinding
  /// Another key that is probably the same.
  var similar: String?
  /// Who decided and when; nil where nobody did.
  var by: String?
  var at: String?
}

/// A text of the project, with what it replaces.
struct KeyedText: Codable, Hashable {
  var document: String
  /// The SHA-256 of the original text.
  var original: String
  var spans: [ProtectedText.Span]
}
