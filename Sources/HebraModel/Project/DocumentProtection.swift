/// How far the protection of a document's current text is.
///
/// A new text of the document begins again at ``State/new``.
public struct DocumentProtection: Sendable, Hashable {
  /// The steps that a text goes through.
  public enum State: String, Sendable, CaseIterable {
    /// Nobody looked for identifiers in this text.
    case new
    /// Identifiers were found and replaced; of some nobody decided, or nobody read the text yet.
    case proposed
    /// One person read the whole text for names, and everything is decided.
    case readOnce = "read-1"
    /// Two people did.
    case readTwice = "read-2"
    /// It may leave, to the readers in ``DocumentProtection/released``.
    case released
  }

  /// The document's name.
  public var document: String
  /// Identifiers that nobody decided on; nil where nobody looked for them in this text.
  public var open: Int?
  /// Places of the text that have something else than the original words.
  public var replaced = 0
  /// Who read the text for names.
  public var readers: [String] = []
  /// For whom it was released.
  public var released: Set<Disclosure> = []
  /// For whom the holder of the key released it with a reason, although something was open.
  public var overridden: Set<Disclosure> = []

  /// A document of which nothing is known yet.
  public init(document: String) { self.document = document }

  /// The step that it has reached.
  public var state: State {
    guard let open else { return .new }
    guard open == 0, !readers.isEmpty else { return .proposed }
    if !released.isEmpty { return .released }
    return readers.count > 1 ? .readTwice : .readOnce
  }

  /// How many people must have read it before it is released for these readers.
  public static func readers(for level: Disclosure) -> Int { level == .team ? 1 : 2 }

  /// Whether it may be released for these readers.
  public func mayBeReleased(for level: Disclosure) -> Bool {
    open == 0 && readers.count >= Self.readers(for: level)
  }

  /// Whether it may leave to these readers.
  public func isReleased(for level: Disclosure) -> Bool {
    overridden.contains(level) || mayBeReleased(for: level) && released.contains(level)
  }
}
