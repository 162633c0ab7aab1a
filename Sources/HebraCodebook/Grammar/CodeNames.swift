internal import HebraLanguage
internal import HebraModel

/// Finds codes by what people type: an id in any spelling, a name, or the first words of a name.
struct CodeNames: Sendable {
  let codes: [Code]
  /// The runs of letters and digits of an id (`cor`, `3`) → the index of its code.
  private let byID: [[String]: Int]
  private let longestID: Int
  /// The initial letters of ids that have a number.
  private let numbered: Set<String>
  /// Names, Spanish then English, each with the index of its code.
  private let names: [(key: NameKey, code: Int)]

  init(_ codebook: Codebook) {
    codes = codebook.codes
    var byID: [[String]: Int] = [:]
    var numbered: Set<String> = []
    var names: [(key: NameKey, code: Int)] = []
    for (i, code) in codebook.codes.enumerated() {
      let runs = IDRun.all(in: code.id[...]).map(\.key)
      if byID[runs] == nil { byID[runs] = i }
      if runs.count > 1, let first = runs.first { numbered.insert(first) }
      names.append((NameKey(code.name), i))
      if let english = code.nameEnglish { names.append((NameKey(english), i)) }
    }
    self.byID = byID
    self.numbered = numbered
    self.names = names
    longestID = byID.keys.map(\.count).max() ?? 0
  }

  /// An id found at the beginning of a text.
  struct IDMatch {
    var code: Int
    /// What follows the id.
    var rest: Substring
    /// The id as it was typed.
    var typed: Substring
  }

  /// The longest id at the beginning of `text`.
  func id(at text: Substring) -> IDMatch? {
    let runs = IDRun.all(in: text, limit: longestID)
    for count in stride(from: runs.count, to: 0, by: -1) {
      guard let code = byID[runs[..<count].map(\.key)] else { continue }
      let end = runs[count - 1].end
      return IDMatch(code: code, rest: text[end...], typed: text[..<end])
    }
    return nil
  }

  /// Text that has the form of an id of this codebook (`COR-99`) but is no code.
  func unknownID(at text: Substring) -> IDMatch? {
    let runs = IDRun.all(in: text, limit: 2)
    guard runs.count == 2, numbered.contains(runs[0].key), runs[1].isNumber else { return nil }
    return IDMatch(code: -1, rest: text[runs[1].end...], typed: text[..<runs[1].end])
  }

  /// The codes with this name, or else those whose name begins with it; codes in use take
  /// precedence.
  func named(_ key: NameKey) -> [Int] {
    guard !key.isEmpty else { return [] }
    for isWhole in [true, false] {
      for isRetired in [false, true] {
        var found: [Int] = []
        for name in names
        where codes[name.code].isRetired == isRetired && !found.contains(name.code)
          && (isWhole ? name.key == key : key.leads(name.key))
        {
          found.append(name.code)
        }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// The only code in use with this whole name.
  func wholeName(_ key: NameKey) -> Int? {
    let found = Set(names.filter { $0.key == key && !codes[$0.code].isRetired }.map(\.code))
    return found.count == 1 ? found.first : nil
  }

  /// Whether `key` is the code's name or its first words, in either language.
  func isName(_ key: NameKey, of code: Int) -> Bool {
    names.contains { $0.code == code && key.leads($0.key) }
  }

  /// The codes in use with the spelling nearest to `text`.
  func nearest(_ text: some StringProtocol) -> [Code] {
    let active = codes.filter { !$0.isRetired }
    var candidates: [String] = []
    var owner: [String: Code] = [:]
    for code in active {
      // The first long word counts by itself, because people type the word that they remember.
      let first = NameKey(code.name).words.first { $0.count > 3 } ?? code.name
      for candidate in [code.id, code.name, first, code.nameEnglish ?? code.id]
      where owner.updateValue(owner[candidate] ?? code, forKey: candidate) == nil {
        candidates.append(candidate)
      }
    }
    var found: [Code] = []
    for name in Nearest.names(to: text, among: candidates, limit: 9) {
      if let code = owner[name], !found.contains(where: { $0.id == code.id }) { found.append(code) }
    }
    return Array(found.prefix(3))
  }
}

/// A run of letters or of digits in a typed id, and its end.
struct IDRun {
  /// Lower case; a number without leading zeros.
  var key: String
  var isNumber: Bool
  var end: Substring.Index

  /// The runs at the beginning of `text`, joined by at most one punctuation mark with one space on
  /// each side.
  static func all(in text: Substring, limit: Int = 8) -> [IDRun] {
    var runs: [IDRun] = []
    let scalars = text.unicodeScalars
    var i = scalars.startIndex
    while runs.count < limit {
      var start = i
      if !runs.isEmpty {
        var signs = 0
        while start < scalars.endIndex, joins(scalars[start]), signs < 3 {
          start = scalars.index(after: start)
          signs += 1
        }
      }
      guard start < scalars.endIndex else { break }
      let isNumber = isDigit(scalars[start])
      var end = start
      while end < scalars.endIndex,
        isNumber ? isDigit(scalars[end]) : scalars[end].properties.isAlphabetic
      {
        end = scalars.index(after: end)
      }
      guard end > start else { break }
      let written = text[start..<end]
      var key = written.lowercased()
      if isNumber { key = String(key.drop { $0 == "0" }) }
      runs.append(IDRun(key: key.isEmpty ? "0" : key, isNumber: isNumber, end: end))
      i = end
    }
    return runs
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\u{A0}", "-", "_", ".", "\u{2010}", "\u{2011}", "\u{2013}"].contains(scalar)
  }
}
