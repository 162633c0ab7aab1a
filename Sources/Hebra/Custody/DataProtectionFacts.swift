internal import HebraAnalysis
internal import HebraModel

/// What a project holds of people, and what is known of how it is kept.
struct DataProtectionFacts {
  /// How much there is of something that is held.
  struct Count: Hashable {
    var key: String
    var n: Int
  }

  /// Whether the law counts an attribute as sensitive.
  enum Sensitivity: String {
    case yes
    case perhaps
    case no
  }

  /// An attribute of people, and of how many it is known.
  struct Attribute: Hashable {
    var name: String
    /// Nil for a column of the team's own.
    var known: ParticipantAttribute?
    var n: Int

    var sensitivity: Sensitivity {
      switch known {
      // Membership of organisations, and ethnic origin.
      case .ethnicity, .roleBand: .yes
      case .gender, .ageBand: .no
      case .sector, nil: .perhaps
      }
    }
  }

  /// What somebody answered to something.
  struct Answer: Hashable {
    var isYes: Bool
    /// Whether it was written down for the whole document and not for the person.
    var isOfDocument = false
  }

  /// What a person consented to in a document.
  struct ConsentRow: Hashable {
    var document: String
    var person: String
    /// By ``ConsentQuestion``; a question without an answer is not there.
    var answers: [ConsentQuestion: Answer] = [:]
    var by: String?
    var at: String?
  }

  /// What a person is asked.
  enum ConsentQuestion: String, CaseIterable {
    case record
    case quote
    case share
    case followUp = "follow-up"
    case form
  }

  /// Who is alone, by a set of attributes.
  struct Combination: Hashable {
    /// Which attributes are combined.
    enum Part: Hashable {
      case all
      case without(String)
      case only(String)
    }

    var part: Part
    var count: UniqueCombinations
  }

  /// What a person of the team did, by the journal.
  struct Doer: Hashable {
    var who: String
    var acts = 0
    var exports = 0
    var handoffs = 0
    var sealed = 0
    var opened = 0
  }

  /// A withdrawal of consent.
  struct Withdrawal: Hashable {
    var at: String
    /// How many exports may have held the document.
    var exports: Int
  }

  /// The name of the project's file, without its folder.
  var file = ""
  /// The moment of the last event, ISO 8601.
  var last: String?
  var counts: [Count] = []
  /// Who speaks and is no interviewer.
  var people = 0
  var attributes: [Attribute] = []
  var holdings: [Holding] = []
  var declarations: [Declaration] = []
  var consents: [ConsentRow] = []
  var withdrawals: [Withdrawal] = []
  var combinations: [Combination] = []
  var doers: [Doer] = []
  /// How far the protection of each document is; nil where nobody began to take names out.
  var protections: [DocumentProtection]?

  /// The addresses for which something is sealed.
  var recipients: Int { Set(holdings.flatMap(\.recipients)).count }

  func holdings(_ kinds: Holding.Kind...) -> [Holding] {
    holdings.filter { kinds.contains($0.kind) }
  }

  /// How many consented and how many answered.
  func answers(to question: ConsentQuestion) -> (yes: Int, known: Int) {
    let answers = consents.compactMap { $0.answers[question] }
    return (answers.count(where: \.isYes), answers.count)
  }
}
