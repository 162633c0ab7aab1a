internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraProtection

/// Looks for the originals of a study's key in a finished text: whole words, whatever their case and accents.
///
/// Names under four letters and numbers under five digits are not looked for: they would be found by
/// chance everywhere.
struct NameSearch {
  /// The words of each name, by its first word.
  private var names: [String: [[String]]] = [:]
  private var numbers: Set<String> = []
  /// Names of one word that people decided are ordinary words where they have no capital.
  private var ordinary: Set<String> = []

  /// A search for what the key replaced, without these names, which are of the team.
  init(_ content: StudyKeyContent, without team: [String] = []) {
    let team = Set(team.map { Words.folded(in: $0) })
    for (key, identifier) in content.identifiers {
      let treatment = identifier.decision.treatment
      if key.hasPrefix("~") {
        if !treatment.replaces { ordinary.insert(String(key.dropFirst())) }
        continue
      }
      guard treatment.replaces else { continue }
      if IdentifierKey.isNumber(key) {
        if key.utf8.count > 5 { numbers.insert(String(key.dropFirst())) }
        continue
      }
      let words = Words.folded(in: key)
      guard let first = words.first, words.joined().count >= 4, !team.contains(words)
      else { continue }
      names[first, default: []].append(words)
    }
  }

  /// How many places of a text have an original.
  func count(in text: String) -> Int {
    let ranges = Words.ranges(in: text)
    let written = ranges.map { text.text(in: $0) ?? "" }
    let words = written.map { Words.fold($0) }
    var count = 0
    var digits = ""
    var last = 0
    for (index, word) in words.enumerated() {
      if let candidates = names[word] {
        let isFound = candidates.contains { name in
          guard words[index...].starts(with: name) else { return false }
          guard name.count == 1, ordinary.contains(word) else { return true }
          return written[index].first?.isUppercase == true
        }
        if isFound { count += 1 }
      }
      // Digits that points and spaces divide are one number.
      if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        digits = ranges[index].start - last <= 2 ? digits + word : word
        last = ranges[index].end
        if numbers.contains(digits) || numbers.contains(word) { count += 1 }
      } else {
        digits = ""
      }
    }
    return count
  }

  /// The same in the bytes of a finished file.
  func count(inFile bytes: [UInt8]) throws(ReadError) -> Int {
    try FinishedText.texts(of: bytes).map { count(in: $0) }.max() ?? 0
  }
}

extension Project {
  /// Lets every file that leaves be searched for the names and numbers that the key of the study replaced:
  /// one that holds any is not written.
  public mutating func refuseNames(of open: OpenStudyKey) {
    let search = NameSearch(open.key.content)
    refuse { try search.count(inFile: $0) }
  }

  /// How many places of a finished file have a name or number that the key of the study replaced.
  ///
  /// - Throws: ``Failure`` when the file cannot be read, or its words cannot be seen (PDF).
  public func namesIn(_ path: String, with open: OpenStudyKey) throws -> Int {
    do {
      let file = try OpenFile(path, limits: .unlimited)
      let bytes = try file.bytes(name: Location.name(path))
      return try NameSearch(open.key.content).count(inFile: bytes)
    } catch {
      var failure = Failure(error)
      failure.location.file = Location.name(path)
      throw failure
    }
  }

  /// The name of a kind of identifier in either language; nil where there is none.
  public static func identifierKind(_ typed: String) -> String? {
    let key = Words.fold(typed.trimmed)
    return IdentifierKind.allCases.map(\.rawValue).first { name in
      UserLanguage.allCases.contains { Words.fold(Messages($0).word("identifier.\(name)")) == key }
        || name == key
    }
  }
}
