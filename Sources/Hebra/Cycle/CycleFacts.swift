internal import HebraAnalysis
internal import HebraModel

/// What the project holds about the dialogue of a municipality, from the study to the follow-up.
struct CycleFacts {
  let place: Municipality
  /// The day of the account, ISO 8601.
  let day: String
  /// The interviews and groups of the municipality by their state; dialogues are not among them.
  var states: [FichaSource.State: Int] = [:]
  /// Marks that its readers still have to agree on.
  var disputed = 0
  /// Who was heard, by side.
  var people: [Side: Int] = [:]
  /// Sectors of which nobody speaks in a document that counts.
  var unheard: [String] = []
  /// Causes of the codebook, and those of them that no document asked about.
  var causes = (all: 0, neverAsked: 0)
  /// The signatures that stand under the figures as they are.
  var signed: Set<FichaSignature> = []
  /// The last ficha that was handed over at a level: the day, and whether it would say the same now.
  var handed: [Disclosure: (day: String, isSame: Bool)] = [:]
  /// Whether the sheet for the table would have a topic.
  var hasTopics = false
  /// Matters of which each side names a half, and those of them with a signed question.
  var halves = (all: 0, withQuestion: 0)
  /// What people put together for the dialogue.
  var conditions = 0
  var bridges = 0
  /// Institutions that agreed in writing not to use what is said.
  var written = 0
  /// The day on which workshop sheets were last written, from this project.
  var workshop: String?
  /// Its dialogues in their order.
  var dialogues: [Dialogue] = []
  /// Those of them whose notes nobody has finished coding.
  var unfinishedDialogues = 0
  var commitments: [Commitment] = []
  /// Codings of its dialogues that may be commitments and that nobody completed.
  var proposals = 0
  /// The months of its panel, oldest first, and how many people it has.
  var waves: [String] = []
  var panelPeople = 0
  /// Interviews and groups after the last dialogue.
  var later = 0

  init(place: Municipality, day: String) { (self.place, self.day) = (place, day) }

  /// How many interviews and groups there are.
  var documents: Int { states.values.reduce(0, +) }

  /// How many of them have figures.
  var counted: Int { states.reduce(0) { $1.key.counts ? $0 + $1.value : $0 } }

  /// The commitments that stand.
  var standing: [Commitment] { commitments.filter { $0.withdrawal == nil } }

  func commitments(_ state: CommitmentState) -> Int {
    commitments.count { $0.state(on: day) == state }
  }

  /// The date of the last dialogue; nil when there is none, or nobody dated it.
  var lastDialogue: ApproximateDate? { dialogues.compactMap(\.date).max() }

  /// Whether a month is after a dialogue.
  private func isAfter(_ wave: String, _ dialogue: ApproximateDate?) -> Bool {
    dialogue.map { wave > $0.latest.prefix(7) } ?? false
  }

  /// Whether the panel was asked after the last dialogue.
  var isMeasuredAfterDialogue: Bool { waves.contains { isAfter($0, lastDialogue) } }

  /// Whether the panel was asked after the first dialogue.
  var isFollowed: Bool {
    let first = dialogues.compactMap(\.date).min()
    return waves.contains { isAfter($0, first) }
      || commitments.contains { !$0.answers.isEmpty }
  }
}
