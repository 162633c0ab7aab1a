public import HebraModel

/// What people answer to a question of the readings of a document.
public struct AgreementAnswer: Hashable, Sendable {
  /// The question's id.
  public var question: String
  /// What holds.
  public var choice: Choice
  /// Why; nil if nobody said.
  public var reason: String?

  /// What holds in the agreed layer.
  public enum Choice: Hashable, Sendable {
    /// What all readings have in common; for a question in which the readings say the same.
    case common
    /// The codings of these readings; those of one code become one coding with the widest limits.
    case take(layers: [String])
    /// These codings instead of those of the readings.
    case other([OtherCoding])
    /// No coding.
    case neither
  }

  /// A coding that differs from those of the readings.
  public struct OtherCoding: Hashable, Sendable {
    /// The code as a person types it; nil keeps the code of the readings.
    public var code: String?
    /// The layer of the reading whose codings are meant when no code is named; nil means all.
    public var layer: String?
    /// Values of facets as a person types them; they replace those of the readings.
    public var facets: [String]
    /// The words that it covers, or the first and the last of them with `…` between; nil keeps the
    /// limits of the readings.
    public var quotation: String?
    /// The same limits in code points of the text, end exclusive; they go before a quotation.
    package var codePoints: Range<Int>?

    /// Another coding.
    public init(
      code: String? = nil, layer: String? = nil, facets: [String] = [], quotation: String? = nil
    ) {
      self.code = code
      self.layer = layer
      self.facets = facets
      self.quotation = quotation
    }
  }

  /// An answer.
  public init(_ question: String, _ choice: Choice, reason: String? = nil) {
    self.question = question
    self.choice = choice
    self.reason = reason
  }
}

/// What came of answers about one document.
public struct AgreementReport: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// How many questions were decided, by outcome.
  public var decided: [AgreementDecision.Outcome: Int] = [:]
  /// How many answers said what was decided before.
  public var known = 0
  /// The answers that were not taken, each with the reason.
  public var refused: [Refusal] = []
  /// How many questions are open now.
  public var open = 0
  /// Coders who have not marked the document as finished.
  public var unfinished: [String] = []
  /// How many codings and memos on an earlier text still wait for a place in the corrected one; they
  /// are in no reading, and the layer can be final without them.
  public var waiting = 0
  /// Whether the agreed layer is the final one now.
  public var isFinal = false

  /// An answer that was not taken.
  public struct Refusal: Hashable, Sendable {
    /// The question's id; empty when the answer names none.
    public var question: String
    /// Why it was not taken.
    public var failure: Failure
  }

  init(_ document: String) { self.document = document }
}
