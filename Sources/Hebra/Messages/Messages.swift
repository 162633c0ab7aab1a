internal import Foundation
public import HebraModel

/// Turns facts into words, in one language; the only place with sentences.
///
///     let messages = Messages(.spanish)
///     print(messages.line(failure))
///
/// ``Project/messages`` has the language of the project.
public struct Messages: Hashable, Sendable {
  /// The words in Spanish.
  public static let spanish = Messages(.spanish)
  /// The words in English.
  public static let english = Messages(.english)

  /// The language of the words.
  public let language: UserLanguage
  /// The path of the project as it was typed, for commands that a sentence suggests; nil when there
  /// is none, and the sentence says `PROYECTO`.
  public let project: String?

  /// The words in a language.
  public init(_ language: UserLanguage) { self.init(language, project: nil) }

  /// The words in a language, with commands that name a project.
  public init(_ language: UserLanguage, project: String?) {
    self.language = language
    self.project = project
  }

  var catalog: Catalog { Catalog.of(language) }

  /// What happened.
  public func what(_ code: MessageCode, _ details: [String: String] = [:]) -> String {
    catalog[code.rawValue]?.what(translated(details), places(details)) ?? code.rawValue
  }

  /// What to do about it; nil when the catalog has no remedy.
  public func remedy(_ code: MessageCode, _ details: [String: String] = [:]) -> String? {
    catalog[code.rawValue]?.remedy(translated(details), places(details))
  }

  /// What the words PROYECTO and DOCUMENTO of a suggested command stand for, as a shell takes it.
  private func places(_ details: [String: String]) -> [String: String] {
    var places: [String: String] = [:]
    if let project {
      for name in ["PROYECTO", "PROJECT"] { places[name] = ShellWord.quoted(project) }
    }
    if let document = details["document"] {
      for name in ["DOCUMENTO", "DOCUMENT"] { places[name] = ShellWord.quoted(document) }
    }
    return places
  }

  /// The whole line for a failure: location, what happened, remedy.
  public func line(_ failure: Failure) -> String {
    prefix(failure.location) + sentences(failure.code, failure.details)
  }

  /// The whole line for a notice: location, "notice", what happened, how often.
  public func line(_ notice: Notice) -> String {
    var details = notice.details
    details["count"] = String(notice.count)
    let sentence = sentences(notice.code, details)
    let place = prefix(notice.location ?? Location())
    let times =
      notice.count > 1 && catalog[notice.code.rawValue]?.hasCount != true
      ? " (×\(notice.count))" : ""
    return "\(place)\(word("notice")): \(sentence)\(times)"
  }

  /// A word of the interface.
  public func word(_ key: String) -> String { what(MessageCode(rawValue: "word." + key)) }

  /// What happened and what to do, as one or two sentences.
  private func sentences(_ code: MessageCode, _ details: [String: String]) -> String {
    let what = what(code, details)
    guard let remedy = remedy(code, details) else { return what }
    let end = what.last.map { "?.!…".contains($0) } == true ? " " : ". "
    return what + end + remedy
  }

  private func prefix(_ location: Location) -> String {
    var parts: [String] = []
    if let file = location.file { parts.append(file) }
    if let part = location.part { parts.append(part) }
    if let paragraph = location.paragraph { parts.append("\(word("paragraph")) \(paragraph)") }
    if let line = location.line {
      parts.append(location.column.map { "\(line):\($0)" } ?? "\(line)")
    }
    return parts.isEmpty ? "" : parts.joined(separator: ": ") + ": "
  }
}
