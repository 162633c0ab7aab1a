internal import Foundation
public import HebraModel
internal import HebraStore

extension Project {
  /// The exports of the project, oldest first, from the journal: the manifest of each export.
  ///
  /// - Parameters:
  ///   - limit: how many of the newest; nil for all.
  ///   - isWhole: whether to give all hashes in full, for programs; a screen only has room for the
  ///     beginning of the file's own hash.
  ///   - messages: the words of the titles.
  /// - Returns: a row for each exported file, with its settings as `name=value` in order of name.
  /// - Throws: ``Failure``.
  public func exports(
    limit: Int? = nil, isWhole: Bool = true, _ messages: Messages
  ) throws -> Matrix {
    let events = try journalEvents().filter { $0.act == "export" }
    return exports(
      Array(events.suffix(limit.map { max(0, $0) } ?? events.count)), isWhole: isWhole, messages)
  }

  /// A row for each of these events.
  func exports(_ events: [JournalEvent], isWhole: Bool, _ messages: Messages) -> Matrix {
    Matrix(
      title: messages.word("exports"),
      columns: messages.columns(
        ["number", "at", "who", "export", "level", "file", "sha256", "settings"]),
      rows: events.map { event in
        var said = Self.fields(event.after)
        func take(_ key: String) -> String { said.removeValue(forKey: key) ?? "" }
        let (level, file, sha256) = (take("disclosure"), take("file"), take("sha256"))
        if !isWhole { said["explained_sha256"] = nil }
        said.merge(Self.fields(event.before)) { $1 }
        if event.erased.contains(.before) { said["query"] = messages.word("erased") }
        let settings = said.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return [
          .count(event.number), .text(event.at), .text(event.who), .text(event.subject ?? ""),
          .text(level), .text(file), .text(isWhole ? sha256 : String(sha256.prefix(12))),
          .text(settings.joined(separator: "; ")),
        ]
      })
  }

  /// The text values in the JSON of one part of an event.
  private static func fields(_ part: String?) -> [String: String] {
    guard let part,
      let object = try? JSONSerialization.jsonObject(with: Data(part.utf8)) as? [String: Any]
    else { return [:] }
    return object.compactMapValues { $0 as? String }
  }
}
