internal import Foundation
internal import HebraAnalysis
internal import HebraCodebook
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Turns what a person typed into a coding: finds the code, range and facets, each with a "did you
/// mean".
struct CodingDesk {
  let codebook: Codebook
  let grammar: CommentGrammar
  /// The facets that take one value only.
  let singleFacets: Set<String>
  private var texts: [String: DeskText] = [:]
  /// About how many bytes ``texts`` takes.
  private var held = 0
  private let names: [String]
  private let coders: [String]
  private let places: PlaceNames
  /// What was typed before, with what it means: a table repeats its words many thousand times.
  private var known = Known()

  private struct Known {
    var codes: [String: (code: Code, retired: Code?)] = [:]
    var facets: [String: FacetValue] = [:]
    var coders: Set<String> = []
    /// By code and stated facets.
    var defaults: [[String]: (values: [FacetValue], missing: [String])] = [:]
  }

  /// Loads those `documents` that are in the project, with their words where places need them.
  init(
    _ project: borrowing Project, documents: Set<String> = [], words: Set<String> = []
  ) throws {
    codebook = try project.codebook()
    grammar = CommentGrammar(codebook: codebook)
    singleFacets = codebook.singleFacets
    names = try project.asking { try $0.documentNames() }
    coders = try project.asking { try $0.layers() }.compactMap(\.coder)
    places = try project.placeNames()
    for name in names where documents.contains(name) {
      texts[name] = try DeskText(project, name, hasWords: words.contains(name))
    }
  }

  /// How many bytes of texts a desk that is kept holds at most, apart from the last text.
  private static let most = 1 << 24

  /// Loads what a request needs of its document, if the project has it, beside what was loaded before.
  mutating func load(
    _ request: CodingRequest, from project: borrowing Project
  ) throws {
    let (document, needsWords) = (request.document, request.place.needsWords)
    if let known = texts[document], known.words != nil || !needsWords { return }
    guard names.contains(document) else { return }
    if held > Self.most { (texts, held) = ([:], 0) }
    let text = try DeskText(project, document, hasWords: needsWords)
    texts[document] = text
    held += text.size
  }

  func code(_ typed: String) throws(Failure) -> Code { try Self.code(typed, grammar) }

  static func code(_ typed: String, _ codebook: Codebook) throws(Failure) -> Code {
    try code(typed, CommentGrammar(codebook: codebook))
  }

  /// The code that was typed; for a retired code, its replacement.
  private static func code(_ typed: String, _ grammar: CommentGrammar) throws(Failure) -> Code {
    switch grammar.resolve(typed) {
    case .code(let code): return code
    case .retired(_, let replacement?): return replacement
    case .retired(let code, nil): throw Failure(.codeRetired, ["code": code.id])
    case .ambiguous(let codes):
      throw Failure(
        .codeAmbiguous,
        ["typed": typed, "options": codes.map { "\($0.id) \($0.name)" }.joined(separator: "; ")])
    case .unknown(let nearest):
      throw Failure(
        .codeUnknown,
        [
          "typed": typed,
          "nearest": nearest.map { "\($0.id) \($0.name)" }.joined(separator: "; "),
        ])
    }
  }

  /// A coding from a request, with the default values of its facets.
  mutating func coding(
    _ request: CodingRequest, origin: CodingOrigin, date: String?
  ) throws(Failure) -> (coding: Coding, notices: [Notice]) {
    guard let text = texts[request.document] else {
      throw Failure(
        .documentUnknown,
        [
          "document": request.document,
          "nearest": Nearest.name(to: request.document, among: names) ?? "",
        ])
    }
    var made = try coding(
      request, at: try text.range(of: request.place), origin: origin, date: date)
    if text.isInterviewer(made.coding.range) { made.notices.append(Notice(.commentOnInterviewer)) }
    return made
  }

  /// The range of a place in a document that was loaded.
  func range(of place: CodingPlace, in document: String) throws(Failure) -> TextRange {
    guard let text = texts[document] else {
      throw Failure(.documentUnknown, ["document": document, "nearest": ""])
    }
    return try text.range(of: place)
  }

  /// The same for a range of any version of the text, whatever the place of the request.
  mutating func coding(
    _ request: CodingRequest, at range: TextRange, origin: CodingOrigin, date: String?
  ) throws(Failure) -> (coding: Coding, notices: [Notice]) {
    let coder = request.coder.trimmed
    guard !coder.isEmpty else { throw Failure(.usageCoder) }
    if !known.coders.contains(coder) {
      try CoderNames.check(coder, among: coders, isNew: request.isNewCoder)
      known.coders.insert(coder)
    }
    let (code, retired) = try knownCode(request.code)
    var facets: [FacetValue] = []
    for typed in request.facets where !typed.trimmed.isEmpty {
      let value = try facet(typed)
      guard
        codebook.takesSeveral(value.facet) || !facets.contains(where: { $0.facet == value.facet })
      else { throw Failure(.facetSingle, ["typed": typed]) }
      facets.append(value)
    }
    var notices: [Notice] = []
    if let retired {
      notices.append(
        Notice(.commentRetiredCode, details: ["code": retired.id, "replacement": code.id]))
    }
    let (defaults, missing) = further(code, facets)
    if !missing.isEmpty {
      notices.append(
        Notice(
          .codingToComplete,
          details: ["code": code.id, "facets": missing.joined(separator: ", ")]))
    }
    let memo = request.memo.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    return (
      Coding(
        id: "", document: request.document, range: range, code: code.id, coder: coder,
        layer: coder, facets: facets + defaults, origin: origin, date: date, memo: memo), notices
    )
  }

  /// The code that was typed, and the retired one that it replaces.
  private mutating func knownCode(_ typed: String) throws(Failure) -> (code: Code, retired: Code?) {
    if let code = known.codes[typed] { return code }
    var result = (code: try code(typed), retired: Code?.none)
    if case .retired(let old, _?) = grammar.resolve(typed) { result.retired = old }
    known.codes[typed] = result
    return result
  }

  /// The values that the codebook supplies, and the required facets that have none.
  private mutating func further(
    _ code: Code, _ facets: [FacetValue]
  ) -> (values: [FacetValue], missing: [String]) {
    let key = [code.id] + facets.map(\.facet)
    if let known = known.defaults[key] { return known }
    let result = (
      values: codebook.facetDefaults(for: code, given: facets),
      missing: codebook.missingFacets(for: code, given: facets).map(\.id)
    )
    known.defaults[key] = result
    return result
  }

  private mutating func facet(_ typed: String) throws(Failure) -> FacetValue {
    if let value = known.facets[typed] { return value }
    let value = try Self.facet(typed, grammar, places)
    known.facets[typed] = value
    return value
  }

  /// The facet value that was typed.
  static func facet(
    _ typed: String, _ grammar: CommentGrammar, _ places: PlaceNames
  ) throws(Failure) -> FacetValue {
    switch grammar.facet(parsing: typed) {
    case .value(let value): return value
    case .ambiguous(let options):
      throw Failure(
        .facetAmbiguous, ["typed": typed, "options": list(options)])
    case .unknownFacet(let nearest):
      if let named = CommentGrammar.place(parsing: typed) {
        guard let place = places.municipality(named) else {
          throw Failure(.dataPlace, ["place": named])
        }
        return FacetValue(facet: Coding.municipalityFacet, value: place.code)
      }
      throw Failure(
        .facetUnknown, ["typed": typed, "nearest": nearest.joined(separator: ", ")])
    case .unknownValue(let nearest):
      throw Failure(.facetUnknownValue, ["typed": typed, "nearest": list(nearest)])
    }
  }

  private static func list(_ values: [FacetValue]) -> String {
    values.map(\.written).joined(separator: ", ")
  }
}

extension Codebook {
  /// Whether a facet takes more than one value.
  func takesSeveral(_ facet: String) -> Bool {
    facets.first { $0.id == facet }?.isMultiple ?? (facet != Coding.municipalityFacet)
  }

  /// The facets that take one value only.
  var singleFacets: Set<String> {
    Set(facets.filter { !$0.isMultiple }.map(\.id))
      .union(
        facets.contains { $0.id == Coding.municipalityFacet } ? [] : [Coding.municipalityFacet])
  }
}

/// Names of coders, compared so that one person does not become two coders.
enum CoderNames {
  /// Refuses a name that differs from a known one only in case or accents, and a close name unless
  /// `isNew` says that it is another person.
  static func check(
    _ typed: String, among coders: [String], isNew: Bool
  ) throws(Failure) {
    try check(typed, among: coders)
    guard !isNew, !coders.contains(typed), let near = Nearest.name(to: typed, among: coders) else {
      return
    }
    throw Failure(.coderNear, ["coder": typed, "nearest": near])
  }

  /// A notice for each new coder whose name is close to that of a known one.
  static func near(_ found: [String], among coders: [String]) -> [Notice] {
    found.filter { !coders.contains($0) }.compactMap { name in
      Nearest.name(to: name, among: coders).map {
        Notice(.coderNearAuthor, details: ["coder": name, "nearest": $0])
      }
    }
  }

  /// Refuses a name that differs from a known one only in case or accents.
  private static func check(_ typed: String, among coders: [String]) throws(Failure) {
    guard !coders.contains(typed) else { return }
    let folded = Words.fold(typed)
    if let same = coders.first(where: { Words.fold($0) == folded }) {
      throw Failure(.coderAlmost, ["coder": typed, "nearest": same])
    }
  }
}

/// Finds a quotation in a text: first exactly, after NFC normalization; else by its words alone.
enum Quotation {
  static func ranges(of quote: String, in text: String, within place: TextRange) -> [TextRange] {
    let wanted = Array(Normalization.nfc(quote.trimmed).utf8)
    let bytes = Array(
      text.utf8[text.utf8.index(text.startIndex, offsetBy: place.start)...]
        .prefix(place.count))
    var result: [TextRange] = []
    var at = 0
    while at + wanted.count <= bytes.count {
      if bytes[at] == wanted[0], bytes[at..<at + wanted.count].elementsEqual(wanted) {
        result.append(TextRange(place.start + at, place.start + at + wanted.count))
        at += wanted.count
      } else {
        at += 1
      }
    }
    guard result.isEmpty else { return result }
    let piece = String(decoding: bytes, as: UTF8.self)
    let words = Words.ranges(in: piece)
    let folded = words.map { Words.fold(piece.text(in: $0) ?? "") }
    let sought = Words.folded(in: quote)
    guard !sought.isEmpty, sought.count <= folded.count else { return [] }
    for start in 0...(folded.count - sought.count)
    where folded[start..<start + sought.count].elementsEqual(sought) {
      result.append(
        TextRange(words[start].start, words[start + sought.count - 1].end).shifted(by: place.start))
    }
    return result
  }
}
