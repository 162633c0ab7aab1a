internal import HebraLanguage
internal import HebraModel

extension Messages {
  /// The word for a role; a dash when the role is unknown.
  func word(_ role: Role?) -> String { role.map { word("role.\($0.rawValue)") } ?? "—" }

  /// The word for what became of a block of the guide.
  func word(_ state: TopicState) -> String { word("topic.\(state.rawValue)") }

  /// What a cell says.
  func cell(_ cell: Matrix.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .count(let count): String(count)
    case .share(let n, let total): "\(n)/\(total)"
    case .decimal(let value):
      "\((value * 1000).rounded() / 1000)".replacing(".", with: decimalSign)
    case .missing(let reason): mark(reason)
    case .provisional(let value): self.cell(value) + "*"
    }
  }

  /// The mark of a cell without a figure in a table of text.
  func mark(_ reason: Matrix.Missing) -> String { word("csv.\(reason.rawValue)") }

  /// A column of a listing; its title is the word for its key.
  func column(_ key: String, width: Int = 12) -> Matrix.Column {
    Matrix.Column(key: key, title: word("column.\(key)"), width: width)
  }

  /// The columns of a listing, by their keys; `choices` has the values to choose from of some.
  func columns(
    _ keys: [String], width: Int = 12, choices: [String: [String]] = [:]
  ) -> [Matrix.Column] {
    keys.map { key in
      var column = column(key, width: width)
      column.choices = choices[key] ?? []
      return column
    }
  }

  /// A word of the interface, capitalized for the beginning of a line.
  func heading(_ key: String) -> String { Self.capitalized(word(key)) }

  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The sign before decimals.
  var decimalSign: String { word("decimal-sign") }

  /// A number with three decimals.
  func decimal(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    let fraction = String(String(1000 + thousandths % 1000).dropFirst())
    let text = "\(thousandths / 1000)\(decimalSign)\(fraction)"
    return value < 0 && thousandths > 0 ? "−\(text)" : text
  }

  /// The tag of the language for programs that check spelling.
  var spellingTag: String { word("spelling-tag") }

  /// A code's name in this language; the codebook's own when it has no translation.
  func name(of code: Code) -> String { translation(code.nameEnglish) ?? code.name }

  /// A code's definition in this language; the codebook's own when it has no translation.
  func definition(of code: Code) -> String {
    translation(code.definitionEnglish) ?? code.definition
  }

  /// A value's name in this language; the codebook's own when it has no translation.
  func name(of choice: FacetChoice) -> String { translation(choice.nameEnglish) ?? choice.name }

  /// The name of a facet's value in this language; its id when the codebook does not have it.
  func name(of value: FacetValue, in codebook: Codebook) -> String {
    codebook.facets.first { $0.id == value.facet }?.values.first { $0.id == value.value }
      .map { name(of: $0) } ?? value.value
  }

  /// An instrument's name in this language; the codebook's own when it has no translation.
  func name(of instrument: Instrument) -> String {
    translation(instrument.nameEnglish) ?? instrument.name
  }

  /// The name of a group of mirrors in this language; the codebook's own when it has no translation.
  func name(of group: MirrorGroup) -> String { translation(group.nameEnglish) ?? group.name }

  /// The topic of a guide block in this language; the codebook's own when it has no translation.
  func name(of block: GuideBlock) -> String { translation(block.nameEnglish) ?? block.name }

  /// A facet's name in this language; the codebook's own when it has no translation.
  func name(of facet: Facet) -> String { translation(facet.nameEnglish) ?? facet.name }

  private func translation(_ english: String?) -> String? { language == .english ? english : nil }
}

extension Messages {
  /// The name of a field that copies of a project disagree about, for a person; the empty field is
  /// whether the thing exists.
  public func field(_ name: String) -> String {
    guard !name.isEmpty else { return word("field.existence") }
    for prefix in ["facet", "attribute"] where name.hasPrefix(prefix + " ") {
      return what(
        MessageCode(rawValue: "word.field." + prefix),
        ["name": String(name.dropFirst(prefix.count + 1))])
    }
    return word("field.\(name)")
  }
}
