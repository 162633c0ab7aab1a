internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// What only people can say of how the data of a study are protected.
public enum StatedFact: String, CaseIterable, Sendable {
  /// Who answers for the data.
  case controller
  /// What they are for.
  case purpose
  /// On which legal base they are held.
  case legalBase = "legal-base"
  /// Which ethics committee approved the study, and when.
  case ethics
  /// How long what is kept, and what happens then.
  case retention

  /// The name of its setting in the project file.
  var setting: String { "stated.\(rawValue)" }

  /// The fact with a name in Spanish or English; case and accents do not count.
  public init?(named name: String) {
    let key = Words.fold(name)
    let found = Self.allCases.first { fact in
      key == fact.rawValue
        || [Messages.spanish, .english].contains {
          Words.fold($0.word("declared.\(fact.rawValue)")) == key
        }
    }
    guard let found else { return nil }
    self = found
  }
}

/// What somebody declared of a study.
public struct Declaration: Hashable, Sendable {
  /// What it is about.
  public var fact: StatedFact
  /// The words; nil when nobody declared it.
  public var text: String?
  /// Who declared it last; nil when nobody did.
  public var who: String?
  /// When, ISO 8601; nil when nobody did.
  public var at: String?
}

extension Project {
  /// What was declared of this study, one for each fact.
  public func declarations() throws -> [Declaration] {
    let events = try asking { try $0.journalEvents(of: "setting.set") }
    return try StatedFact.allCases.map { fact in
      let text = try asking { try $0.setting(fact.setting) }
      let event = text == nil ? nil : events.last { $0.subject == fact.setting }
      return Declaration(fact: fact, text: text, who: event?.who, at: event?.at)
    }
  }

  /// Declares a fact of this study, instead of what was declared before; an act that can be undone.
  ///
  /// - Parameters:
  ///   - fact: what it is about.
  ///   - typed: one line, without the names of participants: it stays in the project.
  /// - Throws: ``Failure`` `usage.declaration` when it says nothing, or has more than 1,000 characters.
  public func declare(_ fact: StatedFact, _ typed: String) throws {
    let text = Shown.line(typed.trimmed)
    guard 1...1_000 ~= text.count else { throw Failure(.usageDeclaration) }
    try act { try $0.set(fact.setting, to: text) }
  }
}

extension Matrix {
  /// A row for each fact that people declare.
  public init(declarations: [Declaration], _ messages: Messages) {
    self.init(
      title: messages.word("declarations"),
      columns: messages.columns(["fact", "declared", "who", "at"]),
      rows: declarations.map { declaration in
        [
          .text(messages.word("declared.\(declaration.fact.rawValue)")),
          .text(declaration.text ?? ""), .text(declaration.who ?? ""),
          .text(declaration.at ?? ""),
        ]
      })
  }
}
