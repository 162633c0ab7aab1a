internal import HebraAnalysis
internal import HebraCodebook
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// What a memo is on, as a person types it: a word, or a word, a colon and a name.
  ///
  /// These are `project`, `code:DES-01`, `document:E-01`, `participant:P-03`, `place:19001`,
  /// `coding:3f2a9c10`, `search:miedo`, `figure:F3`, `segment:E-01:12-40` (code points) and
  /// `segment:E-01:nunca llegan` (words that stand once in the document). The words may be Spanish.
  ///
  /// - Throws: ``Failure`` when it is none of these, or the project does not have it.
  public func notePlace(_ typed: String) throws -> NotePlace {
    let typed = typed.trimmed
    let colon = typed.firstIndex(of: ":")
    guard let subject = NoteSubject(typed: String(typed[..<(colon ?? typed.endIndex)])) else {
      throw Failure(.memoOn, ["typed": typed])
    }
    let name = colon.map { String(typed[typed.index(after: $0)...]).trimmed } ?? ""
    return try notePlace(subject, name)
  }

  func notePlace(_ subject: NoteSubject, _ name: String) throws -> NotePlace {
    guard subject != .project else {
      guard name.isEmpty else { throw Failure(.memoOn, ["typed": name]) }
      return NotePlace(.project)
    }
    guard !name.isEmpty else { throw Failure(.memoOn, ["typed": subject.rawValue]) }
    switch subject {
    case .project, .figure: return NotePlace(subject, name)
    case .code: return NotePlace(.code, try CodingDesk.code(name, codebook()).id)
    case .document: return NotePlace(.document, try documentName(name))
    case .participant:
      let names = try participants().map(\.pseudonym)
      guard names.contains(name) else { throw unknown(subject, name, among: names) }
      return NotePlace(.participant, name)
    case .municipality:
      let places = try documents().compactMap(\.municipality)
      let folded = Words.fold(name)
      let found = Set(
        places.filter { $0.code == name || Words.fold($0.name) == folded }.map(\.code))
      guard let code = found.first, found.count == 1 else {
        throw unknown(subject, name, among: places.map(\.name))
      }
      return NotePlace(.municipality, code)
    case .coding:
      let matches = try asking { try $0.codingIDs(beginning: name.lowercased()) }
      guard matches.count == 1 else {
        throw Failure(matches.isEmpty ? .codingUnknown : .codingAmbiguous, ["coding": name])
      }
      return NotePlace(.coding, matches[0])
    case .search:
      let names = try savedSearches().map(\.name)
      guard names.contains(name) else { throw unknown(subject, name, among: names) }
      return NotePlace(.search, name)
    case .segment:
      // The name of a document may have a colon.
      let documents = try asking { try $0.documentNames() }.filter { name.hasPrefix($0 + ":") }
      guard let document = documents.max(by: { $0.utf8.count < $1.utf8.count }) else {
        let first = String(name.prefix { $0 != ":" })
        _ = try documentName(first)
        throw Failure(.memoOn, ["typed": name])
      }
      let place = String(name.dropFirst(document.count + 1)).trimmed
      return try segment(document, Self.codingPlace(place))
    }
  }

  /// A segment of a document.
  func segment(_ document: String, _ place: CodingPlace) throws -> NotePlace {
    let transcript = try transcript(of: document)
    return .segment(document, try place.range(in: transcript, CodePointMap(transcript.text)))
  }

  private static func codingPlace(_ typed: String) throws(Failure) -> CodingPlace {
    if let match = typed.wholeMatch(of: /(\d+)\s*[-–]\s*(\d+)/) {
      return try CodingPlace(
        quotation: nil, turn: nil, start: Int(match.1), end: Int(match.2))
    }
    return try CodingPlace(quotation: typed, turn: nil, start: nil, end: nil)
  }

  private func unknown(_ subject: NoteSubject, _ name: String, among names: [String]) -> Failure {
    Failure(
      .memoNoPlace,
      [
        "kind": messages.word("memo-on.\(subject.rawValue)"), "name": name,
        "nearest": Nearest.name(to: name, among: names) ?? "",
      ])
  }
}

extension NoteSubject {
  /// The subject with this name in either language.
  init?(typed: String) {
    let folded = Words.fold(typed.trimmed)
    let found = Self.allCases.first { subject in
      [Messages.spanish, .english].contains {
        Words.fold($0.word("memo-on.\(subject.rawValue)")) == folded
      }
    }
    switch folded {
    case "place", "lugar": self = .municipality
    default:
      guard let found else { return nil }
      self = found
    }
  }
}
