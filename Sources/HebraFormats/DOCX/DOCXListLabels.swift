/// Counts list paragraphs in document order and produces the labels that Word would show.
struct DOCXListLabels {
  private let numbering: DOCXNumbering
  /// The counters of each list by level; all numbers that refer to a list share them.
  private var counters: [String: [Int?]] = [:]
  private var met: Set<String> = []

  init(_ numbering: DOCXNumbering) { self.numbering = numbering }

  /// The label of the next paragraph with this number and level.
  mutating func next(number id: String, level: Int, style: String?) -> String? {
    guard let number = numbering.numbers[id], let listID = number.list,
      let list = numbering.lists[listID]
    else { return nil }
    var index = level
    if index < 0, let style {
      index = (0..<9).first { list.levels[$0]?.style == style } ?? 0
    }
    index = max(0, min(index, 8))
    guard let shape = number.levels[index] ?? list.levels[index] else { return nil }
    var state = counters[listID] ?? [Int?](repeating: nil, count: 9)
    if met.insert(id).inserted {
      for (level, start) in number.starts where 0..<9 ~= level { state[level] = start - 1 }
    }
    state[index] = (state[index] ?? shape.start - 1) &+ 1
    for lower in (index + 1)..<10 where lower < 9 {
      let restart = (number.levels[lower] ?? list.levels[lower])?.restart
      if restart == 0 { continue }
      if let restart, index + 1 > restart { continue }
      state[lower] = number.starts[lower].map { $0 - 1 }
    }
    counters[listID] = state
    if shape.format == "bullet" { return Self.bullet(shape.text) }
    return render(shape, state, list, number)
  }

  private func render(
    _ shape: DOCXNumbering.Level, _ state: [Int?], _ list: DOCXNumbering.List,
    _ number: DOCXNumbering.Number
  ) -> String? {
    var label = ""
    var isPlace = false
    for scalar in shape.text.unicodeScalars {
      if isPlace, 0x31...0x39 ~= scalar.value {
        isPlace = false
        let k = Int(scalar.value) - 0x31
        let of = number.levels[k] ?? list.levels[k] ?? DOCXNumbering.Level()
        let value = state[k] ?? of.start
        label += Self.digits(value, shape.isLegal ? "decimal" : of.format)
      } else if scalar == "%", !isPlace {
        isPlace = true
      } else {
        if isPlace { label.unicodeScalars.append("%") }
        isPlace = false
        label.unicodeScalars.append(scalar)
      }
    }
    return label.isEmpty ? nil : label
  }

  private static func bullet(_ text: String) -> String? {
    var label = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if 0xF000...0xF0FF ~= scalar.value {
        let known =
          DOCXSymbols.scalar(scalar.value, font: "wingdings")
          ?? DOCXSymbols.scalar(scalar.value, font: "symbol")
        // In both fonts Word draws 0xB7 as its round bullet.
        label.append(scalar.value == 0xF0B7 ? "•" : known ?? "•")
      } else {
        label.append(scalar)
      }
    }
    return label.isEmpty ? nil : String(label)
  }

  /// A counter in one of Word's number formats; formats not listed are shown as decimal.
  static func digits(_ value: Int, _ format: String) -> String {
    switch format {
    case "none": return ""
    case "decimalZero": return value < 10 && value >= 0 ? "0\(value)" : "\(value)"
    case "lowerLetter": return letters(value)
    case "upperLetter": return letters(value).uppercased()
    case "lowerRoman": return roman(value).lowercased()
    case "upperRoman": return roman(value)
    default: return "\(value)"
    }
  }

  /// a, b, … z, aa, bb, …: Word repeats the letter.
  private static func letters(_ value: Int) -> String {
    guard value > 0, value <= 26 * 30 else { return "\(value)" }
    let letter = Character(Unicode.Scalar(UInt8(0x61 + (value - 1) % 26)))
    return String(repeating: letter, count: (value - 1) / 26 + 1)
  }

  private static func roman(_ value: Int) -> String {
    guard value > 0, value < 4000 else { return "\(value)" }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var label = ""
    for (worth, sign) in signs {
      while rest >= worth {
        label += sign
        rest -= worth
      }
    }
    return label
  }
}
