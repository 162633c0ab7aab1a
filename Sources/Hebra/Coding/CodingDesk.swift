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
  private let transcripts: [String: Transcript]
  private let names: [String]
  private let coders: [String]

  /// Loads the texts of those `documents` that are in the project.
  init(_ project: borrowing Project, documents: Set<String>) throws {
    codebook = try project.codebook()
    grammar = CommentGrammar(codebook: codebook)
    names = try project.asking { try $0.documentNames() }
    coders = try project.asking { try $0.layers() }.compactMap(\.coder)
    var transcripts: [String: Transcript] = [:]
    for name in names where documents.contains(name) {
      transcripts[name] = try project.asking { try $0.transcript(name) }
    }
    self.transcripts = transcripts
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
  func coding(
    _ request: CodingRequest, origin: CodingOrigin, date: String?
  ) throws(Failure) -> (coding: Coding, notices: [Notice]) {
    guard let transcript = transcripts[request.document] else {
      throw Failure(
        .documentUnknown,
        [
          "document": request.document,
          "nearest": Nearest.name(to: request.document, among: names) ?? "",
        ])
    }
    let coder = request.coder.trimmed
    guard !coder.isEmpty else { throw Failure(.usageCoder) }
    try CoderNames.check(coder, among: coders, isNew: request.isNewCoder)
    let code = try self.code(request.code)
    let range = try request.place.range(in: transcript)
    var facets: [FacetValue] = []
    for typed in request.facets where !typed.trimmed.isEmpty {
      let value = try facet(typed)
      guard
        codebook.takesSeveral(value.facet) || !facets.contains(where: { $0.facet == value.facet })
      else { throw Failure(.facetSingle, ["typed": typed]) }
      facets.append(value)
    }
    var notices: [Notice] = []
    if case .retired(let old, let replacement?) = grammar.resolve(request.code) {
      notices.append(
        Notice(
          .commentRetiredCode, details: ["code": old.id, "replacement": replacement.id]))
    }
    let missing = codebook.missingFacets(for: code, given: facets)
    if !missing.isEmpty {
      notices.append(
        Notice(
          .codingToComplete,
          details: ["code": code.id, "facets": missing.map(\.id).joined(separator: ", ")]))
    }
    if transcript.turns.contains(where: {
      $0.role == .interviewer && $0.speech.overlaps(range)
    }) {
      notices.append(Notice(.commentOnInterviewer))
    }
    let memo = request.memo.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    return (
      Coding(
        id: "", document: request.document, range: range, code: code.id, coder: coder,
        layer: coder, facets: facets + codebook.facetDefaults(for: code, given: facets),
        origin: origin, date: date, memo: memo), notices
    )
  }

  private func facet(_ typed: String) throws(Failure) -> FacetValue {
    switch grammar.facet(parsing: typed) {
    case .value(let value): return value
    case .ambiguous(let options):
      throw Failure(
        .facetAmbiguous, ["typed": typed, "options": Self.list(options)])
    case .unknownFacet(let nearest):
      throw Failure(
        .facetUnknown, ["typed": typed, "nearest": nearest.joined(separator: ", ")])
    case .unknownValue(let nearest):
      throw Failure(.facetUnknownValue, ["typed": typed, "nearest": Self.list(nearest)])
    }
  }

  private static func list(_ values: [FacetValue]) -> String {
    values.map { "\($0.facet)=\($0.value)" }.joined(separator: ", ")
  }
}

extension Codebook {
  /// Whether a facet takes more than one value.
  func takesSeveral(_ facet: String) -> Bool {
    facets.first { $0.id == facet }?.isMultiple ?? true
  }

  /// The facets that take one value only.
  var singleFacets: Set<String> { Set(facets.filter { !$0.isMultiple }.map(\.id)) }
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
