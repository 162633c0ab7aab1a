internal import Foundation
internal import HebraCodebook
internal import HebraLanguage
internal import HebraModel

/// What a person wrote in the column *decision* of a sheet for a meeting.
///
/// `A` or a coder's name takes that reading, `ambas` all, `ninguna` none; a code, values of facets or
/// words in quotation marks say what holds instead. Several codes stand on lines of their own or
/// between semicolons. What follows a decision on a line of its own is a reason.
enum AgreementCell: Equatable {
  case empty
  case decision(AgreementAnswer.Choice, rest: String?)
  /// Two decisions that exclude each other.
  case several
  /// Something else: a note, or a code that is not in the codebook.
  case note(String)

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - text: its text, one line for each paragraph.
  ///   - layers: the readings, in the order of their letters.
  ///   - isCommon: whether the readings say the same, so that *sí* is a decision.
  ///   - grammar: how codes and facets are written.
  init(_ text: String, layers: [String], isCommon: Bool, _ grammar: CommentGrammar) {
    let pieces = text.split(whereSeparator: { $0.isNewline || $0 == ";" })
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !pieces.isEmpty else {
      self = .empty
      return
    }
    var choices: [AgreementAnswer.Choice] = []
    var rest: [String] = []
    for piece in pieces {
      switch Self.piece(piece, layers, isCommon, grammar) {
      case .choice(let choice)?: choices.append(choice)
      case .several?:
        self = .several
        return
      case nil: rest.append(piece)
      }
    }
    guard let first = choices.first else {
      self = .note(pieces.joined(separator: "\n"))
      return
    }
    let words = rest.joined(separator: "\n").nilIfEmpty
    let others = choices.compactMap { choice -> [AgreementAnswer.OtherCoding]? in
      if case .other(let codings) = choice { codings } else { nil }
    }
    if others.count == choices.count {
      self = .decision(.other(others.flatMap(\.self)), rest: words)
    } else if Set(choices).count == 1 {
      self = .decision(first, rest: words)
    } else {
      self = .several
    }
  }

  private enum Piece {
    case choice(AgreementAnswer.Choice)
    case several
  }

  private static let yes: Set = [
    "si", "ok", "x", "de acuerdo", "acordado", "acepta", "yes", "✓", "✔",
  ]
  private static let both: Set = [
    "ambas", "ambos", "las dos", "los dos", "todas", "todos", "both", "all",
  ]
  private static let neither: Set = [
    "ninguna", "ninguno", "ningun codigo", "nada", "quitar", "neither", "none",
  ]

  private static func piece(
    _ text: String, _ layers: [String], _ isCommon: Bool, _ grammar: CommentGrammar
  ) -> Piece? {
    let (outside, quotation) = quoted(text)
    let head = plain(outside)
    if quotation == nil {
      if isCommon, yes.contains(head) { return .choice(.common) }
      if both.contains(head) { return .choice(.take(layers: layers)) }
      if neither.contains(head) { return .choice(.neither) }
    }
    let either = named(head, layers, separators: [" o ", " u ", " or ", "/", " vs "])
    if either.count > 1 { return .several }
    let found = named(head, layers, separators: [" y ", " e ", " and ", "+", "&", ","])
    if !found.isEmpty {
      guard let quotation else { return .choice(.take(layers: found)) }
      guard found.count == 1 else { return nil }
      return .choice(.other([.init(layer: found[0], quotation: quotation)]))
    }
    if head.isEmpty, let quotation {
      return .choice(.other([.init(quotation: quotation)]))
    }
    return coding(outside.trimmed, quotation, grammar).map { .choice(.other($0)) }
  }

  /// The codes or the facet values that a text names; nil when it is something else.
  private static func coding(
    _ text: String, _ quotation: String?, _ grammar: CommentGrammar
  ) -> [AgreementAnswer.OtherCoding]? {
    guard !text.isEmpty else { return nil }
    let reading = grammar.read([text])
    if !reading.codings.isEmpty, reading.memo == nil, reading.problems.isEmpty {
      return reading.codings.map {
        .init(
          code: $0.code, facets: $0.facets.map(\.written), quotation: quotation)
      }
    }
    if case .code(let code) = grammar.resolve(text) {
      return [.init(code: code.id, quotation: quotation)]
    }
    let values = text.split(separator: ",").map { grammar.facet(parsing: String($0)) }
    let facets = values.compactMap { value -> String? in
      if case .value(let value) = value { value.written } else { nil }
    }
    guard !facets.isEmpty, facets.count == values.count else { return nil }
    return [.init(facets: facets, quotation: quotation)]
  }

  /// The readings that a text lists by letter or name; empty when it says anything else.
  private static func named(
    _ text: String, _ layers: [String], separators: [String]
  ) -> [String] {
    var parts = [text]
    for separator in separators {
      parts = parts.flatMap { part in
        part.split(separator: separator).map { plain(String($0)) }
      }
    }
    let found = parts.map { part -> String? in
      var part = part
      for start in ["la de ", "el de ", "lo de ", "solo ", "como ", "only "]
      where part.hasPrefix(start) { part.removeFirst(start.count) }
      return layers.indices.first { index in
        part == letter(index).lowercased() || part == plain(layers[index])
      }.map { layers[$0] }
    }
    return found.contains(nil) ? [] : found.compactMap(\.self)
  }

  /// The letter of a reading: A for the first.
  static func letter(_ index: Int) -> String {
    String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(min(index, 25))))
  }

  /// Lower case without accents, final point and repeated spaces.
  private static func plain(_ text: String) -> String {
    var text = Words.fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = text.last, ".,:".contains(last) { text.removeLast() }
    return text.trimmed
  }

  /// What stands outside and inside the first pair of quotation marks.
  private static func quoted(_ text: String) -> (outside: String, quotation: String?) {
    for (open, close) in [("«", "»"), ("“", "”"), ("\"", "\"")] {
      guard let start = text.range(of: open),
        let end = text[start.upperBound...].range(of: close)
      else { continue }
      let words = String(text[start.upperBound..<end.lowerBound]).trimmed
      guard !words.isEmpty else { continue }
      return (String(text[..<start.lowerBound] + " " + text[end.upperBound...]), words)
    }
    return (text, nil)
  }
}
