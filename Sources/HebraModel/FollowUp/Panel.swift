/// A question that the panel of a municipality answers each month.
public struct PanelItem: Hashable, Sendable {
  /// How it is answered.
  public enum Scale: Hashable, Sendable {
    /// Yes or no.
    case yesNo
    /// One of these levels, the lowest first.
    case ordinal([String])
  }

  /// What it is called in the tables of the panel.
  public var id: String
  /// The question, as it is shown.
  public var label: String
  /// The construct that it belongs to, for example the family of a code; nil when nobody said.
  public var construct: String?
  /// How it is answered.
  public var scale: Scale

  /// A question.
  public init(id: String, label: String, construct: String? = nil, scale: Scale = .yesNo) {
    (self.id, self.label, self.construct, self.scale) = (id, label, construct, scale)
  }

  /// How many values its scale has.
  public var levels: Int {
    switch scale {
    case .yesNo: 2
    case .ordinal(let levels): levels.count
    }
  }
}

/// What a person of the panel of a municipality answered in one month.
public struct PanelAnswer: Hashable, Sendable {
  /// The month, for example `2021-06`.
  public var wave: String
  /// The person's pseudonym in the panel, which is not that of any participant.
  public var person: String
  /// The question.
  public var item: String
  /// 0 for no and 1 for yes; of an ordinal question the place of the level, from 0.
  public var value: Int

  /// An answer.
  public init(wave: String, person: String, item: String, value: Int) {
    (self.wave, self.person, self.item, self.value) = (wave, person, item, value)
  }
}

/// The panel of a municipality: people chosen once, who are asked the same questions each month.
public struct Panel: Hashable, Sendable {
  /// The municipality.
  public var municipality: Municipality
  /// The questions in their order.
  public var items: [PanelItem]
  /// The answers, by question, person and month; who did not answer has none.
  public var answers: [PanelAnswer]

  /// A panel.
  public init(municipality: Municipality, items: [PanelItem] = [], answers: [PanelAnswer] = []) {
    (self.municipality, self.items, self.answers) = (municipality, items, answers)
  }

  /// The months in which someone answered, oldest first.
  public var waves: [String] { Set(answers.map(\.wave)).sorted() }
}

/// What the import of a panel did.
public struct PanelChange: Hashable, Sendable {
  /// Answers that were not there.
  public var added = 0
  /// Answers that were others.
  public var changed = 0
  /// Answers that were there.
  public var known = 0
  /// Questions that are new or described otherwise.
  public var items = 0

  /// Nothing.
  public init() {}
}
