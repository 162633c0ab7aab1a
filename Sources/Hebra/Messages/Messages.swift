internal import Foundation
public import HebraModel

/// A sentence of the catalog: what happened, and what to do.
struct Sentence {
  var what: String
  var remedy: String?

  init(_ what: String, _ remedy: String? = nil) {
    self.what = what
    self.remedy = remedy
  }
}

/// The only place with sentences: turns facts into words, in Spanish and English.
public enum Messages {
  /// Every key of the catalogs.
  package static func keys(_ language: UserLanguage) -> Set<String> { Set(catalog(language).keys) }

  static func parse(_ text: String) -> [String: Sentence] {
    var result: [String: Sentence] = [:]
    for line in text.split(separator: "\n") {
      guard let equals = line.range(of: " = ") else { continue }
      let key = String(line[..<equals.lowerBound])
      let parts = line[equals.upperBound...].split(separator: " | ").map(String.init)
      guard let what = parts.first else { continue }
      result[key] = Sentence(what, parts.count > 1 ? parts[1] : nil)
    }
    return result
  }

  static func catalog(_ language: UserLanguage) -> [String: Sentence] {
    switch language {
    case .spanish: spanish
    case .english: english
    }
  }

  /// Whether there is a sentence for a code; words of the interface do not count.
  static func isKnown(_ code: MessageCode) -> Bool {
    spanish[code.rawValue] != nil && !code.rawValue.hasPrefix("word.")
  }

  /// What happened.
  public static func what(
    _ code: MessageCode, _ details: [String: String] = [:], _ language: UserLanguage
  ) -> String {
    guard let sentence = catalog(language)[code.rawValue] else { return code.rawValue }
    return fill(sentence.what, details)
  }

  /// What to do about it; nil when the catalog has no remedy.
  public static func remedy(
    _ code: MessageCode, _ details: [String: String] = [:], _ language: UserLanguage
  ) -> String? {
    guard let remedy = catalog(language)[code.rawValue]?.remedy else { return nil }
    let text = fill(remedy, details)
    return text.isEmpty ? nil : text
  }

  /// The whole line for a failure: location, what happened, remedy.
  public static func line(_ failure: Failure, _ language: UserLanguage) -> String {
    prefix(failure.location, language) + sentences(failure.code, failure.details, language)
  }

  /// The whole line for a notice: location, "notice", what happened, how often.
  public static func line(_ notice: Notice, _ language: UserLanguage) -> String {
    var details = notice.details
    details["count"] = String(notice.count)
    let sentence = sentences(notice.code, details, language)
    let place = prefix(notice.location ?? Location(), language)
    let times =
      notice.count > 1 && catalog(language)[notice.code.rawValue]?.what.contains("{count}") != true
      ? " (×\(notice.count))" : ""
    return "\(place)\(word("notice", language)): \(sentence)\(times)"
  }

  /// What happened and what to do, as one or two sentences.
  private static func sentences(
    _ code: MessageCode, _ details: [String: String], _ language: UserLanguage
  ) -> String {
    let what = what(code, details, language)
    guard let remedy = remedy(code, details, language) else { return what }
    let end = what.last.map { "?.!…".contains($0) } == true ? " " : ". "
    return what + end + remedy
  }

  /// A word of the interface.
  public static func word(_ key: String, _ language: UserLanguage) -> String {
    what(MessageCode(rawValue: "word." + key), language)
  }

  private static func what(_ code: MessageCode, _ language: UserLanguage) -> String {
    what(code, [:], language)
  }

  private static func prefix(_ location: Location, _ language: UserLanguage) -> String {
    var parts: [String] = []
    if let file = location.file { parts.append(file) }
    if let part = location.part { parts.append(part) }
    if let paragraph = location.paragraph {
      parts.append("\(word("paragraph", language)) \(paragraph)")
    }
    if let line = location.line {
      parts.append(location.column.map { "\(line):\($0)" } ?? "\(line)")
    }
    return parts.isEmpty ? "" : parts.joined(separator: ": ") + ": "
  }

  /// Fills the placeholders of a sentence with details.
  ///
  /// - `{name}`: the detail; empty when unknown.
  /// - `{name|one|many}`: the first word when the detail is the number 1, else the second.
  /// - `[[ … {name} … ]]`: left out when a detail in it is missing, empty or "—".
  static func fill(_ text: String, _ details: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.range(of: "[["),
      let close = rest[open.upperBound...].range(of: "]]")
    {
      result += places(in: rest[..<open.lowerBound], details).text
      let part = places(in: rest[open.upperBound..<close.lowerBound], details)
      if part.isComplete { result += part.text }
      rest = rest[close.upperBound...]
    }
    return result + places(in: rest, details).text
  }

  private static func places(
    in text: Substring, _ details: [String: String]
  ) -> (text: String, isComplete: Bool) {
    var result = ""
    var isComplete = true
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let parts = rest[rest.index(after: open)..<close]
        .split(separator: "|", omittingEmptySubsequences: false)
      let detail = details[String(parts[0])] ?? ""
      if detail.isEmpty || detail == "—" { isComplete = false }
      if parts.count == 3 {
        result += detail == "1" ? parts[1] : parts[2]
      } else {
        result += detail
      }
      rest = rest[rest.index(after: close)...]
    }
    return (result + rest, isComplete)
  }
}
