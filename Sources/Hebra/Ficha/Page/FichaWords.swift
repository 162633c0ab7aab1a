internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The words of fichas: sentences of the catalog and names of the codebook.
struct FichaWords {
  let messages: Messages
  let codebook: Codebook
  /// What people wrote and signed for the municipality.
  let statements: [SignedStatement]

  /// A sentence of the catalog.
  func say(_ key: String, _ details: [String: String] = [:]) -> String {
    messages.what(MessageCode(rawValue: "word.ficha.\(key)"), details)
  }

  /// A line whose text between asterisks is strong.
  func line(_ key: String, _ details: [String: String] = [:]) -> [Sheet.Span] {
    var spans: [Sheet.Span] = []
    let written = Catalog.of(messages.language)["word.ficha.\(key)"]?.what ?? key
    for (index, part) in written.split(separator: "*", omittingEmptySubsequences: false)
      .enumerated()
    {
      // Details are filled in afterwards, so that nothing in them is markup.
      let text = Sentence.fill(String(part), details)
      guard !text.isEmpty else { continue }
      spans.append(index % 2 == 1 ? .strong(text) : .text(text))
    }
    return spans
  }

  /// How many people, in words.
  func people(_ count: Int) -> String {
    count == 0
      ? say("no-person") : count == 1 ? say("one-person") : say("persons", ["n": "\(count)"])
  }

  /// How many documents, in words.
  func documents(_ count: Int) -> String {
    count == 0
      ? say("no-document") : count == 1 ? say("one-document") : say("documents", ["n": "\(count)"])
  }

  /// A small number in words, for the middle of a sentence.
  func number(_ count: Int) -> String {
    (2...10).contains(count) ? say("number.\(count)") : String(count)
  }

  func name(_ id: String) -> String { codebook.code(id).map { messages.name(of: $0) } ?? id }

  /// The name of a code inside a sentence.
  func inside(_ id: String) -> String { Self.lowered(name(id)) }

  static func lowered(_ text: String) -> String {
    let second = text.dropFirst().first
    // An acronym stays as it is.
    return second?.isUppercase == true ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The neutral label of a code, for the table; nil when the codebook has none.
  func tableName(_ id: String) -> String? {
    codebook.code(id)?.tableName.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The label of a group of mirrors; that of its first code when nobody named it.
  func group(_ id: String) -> String {
    guard let group = codebook.groupsOfMirrors.first(where: { $0.id == id }) else { return id }
    return group.name.isEmpty
      ? group.codes.first.map { tableName($0) ?? name($0) } ?? id : messages.name(of: group)
  }

  func side(_ side: Side) -> String { say("side.\(Self.key(side))") }

  static func key(_ side: Side) -> String { side.key }

  /// A value of a facet.
  func value(_ facet: String, _ id: String) -> String {
    messages.name(of: FacetValue(facet: facet, value: id), in: codebook)
  }

  /// A long word with a place where it may be divided, for a narrow column.
  static func divided(_ text: String) -> String {
    text.split(separator: " ").map { word -> String in
      let letters = Array(word)
      guard letters.count > 9 else { return String(word) }
      func isVowel(_ letter: Character) -> Bool { "aeiouáéíóú".contains(letter.lowercased()) }
      // After a vowel and before a consonant with a vowel, as near to the middle as possible.
      let places = (3..<letters.count - 2).filter {
        isVowel(letters[$0 - 1]) && !isVowel(letters[$0]) && isVowel(letters[$0 + 1])
      }
      guard let best = places.min(by: { abs(2 * $0 - letters.count) < abs(2 * $1 - letters.count) })
      else { return String(word) }
      return String(letters[..<best]) + "\u{AD}" + String(letters[best...])
    }.joined(separator: " ")
  }

  /// Things in a row: `a, b y c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    // «y» before a word that begins with the same sound is «e».
    let sound = Words.fold(last)
    let isSame =
      messages.language == .spanish && (sound.hasPrefix("i") || sound.hasPrefix("hi"))
    return items.dropLast().joined(separator: ", ")
      + " \(isSame ? say("and-i") : say("and")) \(last)"
  }

  /// `2 a 4` as `2–4`, or one number.
  static func range(_ low: Int, _ high: Int) -> String { low == high ? "\(low)" : "\(low)–\(high)" }

  /// `3/6`, or `3–4/6`.
  static func share(_ low: Int, _ high: Int, of total: Int) -> String {
    "\(range(low, high))/\(total)"
  }

  /// How many of many, in a word, where there are enough to say so.
  func prevalence(_ n: Int, of total: Int) -> String {
    guard total >= 8, n > 0 else { return "" }
    let key =
      n * 10 >= total * 9
      ? "nearly-all" : n * 2 > total ? "most" : n * 4 >= total ? "several" : "few"
    return say("prevalence.\(key)")
  }

  /// A month of a date: `junio de 2021`; nil when there is none.
  func month(_ date: String) -> String? {
    let parts = date.split(separator: "-")
    guard parts.count >= 2, parts[0].count == 4, let month = Int(parts[1].prefix(2)),
      1...12 ~= month
    else { return nil }
    return say("month-of-year", ["month": say("month.\(month)"), "year": String(parts[0])])
  }

  /// From the first to the last month of some dates; empty when none is known.
  func period(_ dates: [String]) -> String {
    let known = dates.sorted().filter { month($0) != nil }
    guard let first = known.first.flatMap(month), let last = known.last.flatMap(month) else {
      return ""
    }
    return first == last
      ? say("period-one", ["month": first]) : say("period", ["first": first, "last": last])
  }

  /// What somebody wrote under a block for the first of these levels that has something: what is signed
  /// before a draft, and what is of the municipality before what holds for all.
  func statement(_ block: String, _ levels: [Disclosure]) -> SignedStatement? {
    func rank(_ statement: SignedStatement) -> Int {
      (statement.place == nil ? 0 : 1) + (statement.signedBy == nil ? 0 : 2)
        + (statement.secondBy == nil ? 0 : 4)
    }
    for level in levels {
      let own = statements.filter { $0.block == block && $0.level == level }
      let best = own.max { a, b in
        rank(a) == rank(b) ? a.text > b.text : rank(a) < rank(b)
      }
      if let best { return best }
    }
    return nil
  }

  /// What a page was made from: the codebook, a layer by its key, and the last event.
  func manifest(_ layer: String, head: String?) -> String {
    say(
      "manifest",
      [
        "version": codebook.version, "layer": say(layer),
        "head": head.map { String($0.prefix(12)) } ?? "",
      ])
  }

  /// A decimal without its zero, as in `,667`.
  func alpha(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let text =
      hundredths >= 100
      ? "\(hundredths / 100)\(messages.decimalSign)\(String(String(100 + hundredths % 100).dropFirst()))"
      : "\(messages.decimalSign)\(String(String(100 + hundredths).dropFirst()))"
    return value < 0 && hundredths > 0 ? "−\(text)" : text
  }

  /// How a cause is drawn by documents; empty above 25, where only numbers are printed.
  func marks(_ marks: [FichaCause.Mark], text: String) -> Sheet.Span {
    let drawn = marks.map { mark -> Sheet.Mark in
      switch mark {
      case .named: Sheet.Mark(.document, .full)
      case .disputed: Sheet.Mark(.document, .disputed)
      case .silent: Sheet.Mark(.document, .hollow)
      case .spontaneous: Sheet.Mark(.document, .half)
      case .unasked: Sheet.Mark(.document, .dash)
      }
    }
    return .marks(drawn.count > Self.countable ? [] : drawn, text: text)
  }

  private static let countable = 25

  /// How the people of a side stand to a cause.
  func voices(_ voices: FichaCause.Voices, text: String) -> Sheet.Span {
    func some(_ count: Int, _ state: Sheet.Mark.State) -> [Sheet.Mark] {
      Array(repeating: Sheet.Mark(.person, state), count: count)
    }
    let drawn =
      some(voices.named, .full) + some(voices.spontaneous, .half) + some(voices.silent, .hollow)
      + some(voices.unasked, .dash)
    return .marks(drawn.count > Self.countable ? [] : drawn, text: text)
  }

  /// What the signs mean.
  var legend: Sheet.Block {
    .legend([
      .init(Sheet.Mark(.person, .full), say("legend.full")),
      .init(Sheet.Mark(.person, .hollow), say("legend.hollow")),
      .init(Sheet.Mark(.person, .half), say("legend.half")),
      .init(Sheet.Mark(.person, .dash), say("legend.dash")),
      .init(Sheet.Mark(.document, .disputed), say("legend.disputed")),
      .init(nil, say("legend.shapes")),
    ])
  }

  /// What the evidence of a cause is worth.
  func strength(_ strength: FichaCause.Strength) -> [Sheet.Span] {
    let key =
      switch strength {
      case .limited: "limited"
      case .moderate: "moderate"
      case .strong: "strong"
      }
    let signs = (1...3).map {
      Sheet.Mark(.document, $0 <= strength.rawValue ? .full : .hollow)
    }
    return [.marks(signs, text: ""), .text(say("strength.\(key)"))]
  }

  /// A condition of strong evidence that fails.
  func failing(_ failing: FichaCause.Failing) -> String {
    switch failing {
    case .sources(let n): say("fails.sources", ["n": "\(n)"])
    case .sectors(let n): say("fails.sectors", ["n": "\(n)"])
    case .instruments(let n): say("fails.instruments", ["n": "\(n)"])
    case .lived(let n, let total): say("fails.lived", ["n": "\(n)", "total": "\(total)"])
    case .agreement(let value):
      value.map { say("fails.agreement", ["alpha": alpha($0)]) } ?? say("fails.agreement-few")
    case .contrary: say("fails.contrary")
    case .singleRead(let n, let total):
      say("fails.single-read", ["n": "\(n)", "total": "\(total)"])
    }
  }

  /// How the sides compare in a cause.
  func convergence(_ cause: FichaCause) -> String {
    switch cause.convergence {
    case .oneView(let side): say("class.one-view.\(Self.key(side))")
    case .tooFew(let a, let b): say("class.too-few", ["a": "\(a)", "b": "\(b)"])
    case .crossed: say("class.crossed")
    case .shared: say("class.shared")
    case .sharedUnconfirmed: say("class.shared-unconfirmed")
    case .ofCommunity: say("class.of-community")
    case .ofInstitutions: say("class.of-institutions")
    case .more(let side): say("class.more.\(Self.key(side))")
    case .scattered: say("class.scattered")
    }
  }
}
