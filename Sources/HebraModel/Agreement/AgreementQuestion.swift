/// What the readings of a document say about one passage, for those who agree on one layer.
///
/// A reading is what one coder coded in the document.
public struct AgreementQuestion: Hashable, Sendable {
  /// How the readings differ.
  public enum Kind: String, CaseIterable, Sendable {
    /// Every reading has the same code, and the limits differ by a few words at most.
    case same
    /// Every reading has the same code, with other limits.
    case limits
    /// Every reading has the same code and about the same limits, with other values of a facet.
    case facets
    /// The readings have different codes on about the same passage.
    case codes
    /// Not every reading has the code there.
    case missing
  }

  /// The first 12 hexadecimal digits of the SHA-256 of the codings' ids and stated facets, so that a
  /// changed coding makes another question.
  public var id: String
  /// The document's name in the project.
  public var document: String
  /// How the readings differ.
  public var kind: Kind
  /// The codings that are compared, by layer, then range, then code; at least one.
  public var codings: [Coding]
  /// From the first byte of all codings to the last.
  public var range: TextRange
  /// What was decided; nil while the question is open.
  public var decision: AgreementDecision?

  /// A question.
  public init(
    id: String, document: String, kind: Kind, codings: [Coding], range: TextRange,
    decision: AgreementDecision? = nil
  ) {
    self.id = id
    self.document = document
    self.kind = kind
    self.codings = codings
    self.range = range
    self.decision = decision
  }

  /// The codings of one reading.
  public func codings(of layer: String) -> [Coding] { codings.filter { $0.layer == layer } }
}

/// What people decided about one question.
public struct AgreementDecision: Hashable, Sendable {
  /// What holds in the agreed layer.
  public enum Outcome: String, CaseIterable, Sendable {
    /// What all readings have in common was taken over.
    case accepted
    /// The codings of one reading.
    case one
    /// The codings of more than one reading.
    case both
    /// Other limits, another code or other facets than any reading.
    case other
    /// No coding.
    case neither
  }

  /// The question's id.
  public var question: String
  /// The document's name in the project.
  public var document: String
  /// What holds.
  public var outcome: Outcome
  /// The layers whose codings were taken, sorted; empty for other codings and for none.
  public var layers: [String]
  /// The ids of the codings that were compared, as they are in the current text.
  public var compared: [String]
  /// The ids that they had when they were compared, by those that they have now; only of those that
  /// were carried to another text since.
  public var carriedFrom: [String: String] = [:]
  /// The ids of the codings in the agreed layer that follow from it.
  public var result: [String]
  /// Why; nil if nobody said.
  public var reason: String?
  /// Who wrote it down.
  public var by: String
  /// When, ISO 8601.
  public var at: String

  /// A decision.
  public init(
    question: String, document: String, outcome: Outcome, layers: [String] = [],
    compared: [String], result: [String], reason: String? = nil, by: String, at: String
  ) {
    self.question = question
    self.document = document
    self.outcome = outcome
    self.layers = layers
    self.compared = compared
    self.result = result
    self.reason = reason
    self.by = by
    self.at = at
  }
}

/// The readings of a document, side by side.
public struct Reconciliation: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// The coders' layers, sorted: those with codings, and those of coders who marked the document as
  /// finished.
  public var layers: [String]
  /// Those of them whose coders have not marked the document as finished.
  public var unfinished: [String]
  /// Every question, in the order of the text.
  public var questions: [AgreementQuestion]
  /// Decisions about codings that have changed since; what follows from them is still in the agreed
  /// layer.
  public var outdated: [AgreementDecision]
  /// The layer that counts; nil while nobody decided.
  public var final: FinalLayer?

  /// The readings of a document.
  public init(
    document: String, layers: [String], unfinished: [String] = [], questions: [AgreementQuestion],
    outdated: [AgreementDecision] = [], final: FinalLayer? = nil
  ) {
    self.document = document
    self.layers = layers
    self.unfinished = unfinished
    self.questions = questions
    self.outdated = outdated
    self.final = final
  }

  /// The questions without a decision.
  public var open: [AgreementQuestion] { questions.filter { $0.decision == nil } }
  /// The open questions in which the readings say the same.
  public var proposed: [AgreementQuestion] { open.filter { $0.kind == .same } }
  /// The open questions in which the readings differ.
  public var disagreements: [AgreementQuestion] { open.filter { $0.kind != .same } }
}
