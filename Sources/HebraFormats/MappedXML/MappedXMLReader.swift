package import HebraLanguage
package import HebraModel

/// Reads XML of any vocabulary by a mapping that the user has written.
///
/// - [x] one element is one turn; its text is all of it, or the elements named, one paragraph each
/// - [x] speaker and time from an attribute or an element of the turn; seconds, milliseconds, clock
///   times
/// - [x] elements to set aside, with their position
/// - [x] words not covered by the mapping are set aside as `unmapped`, never dropped
/// - [x] a mapping that finds no turn is refused; the error names the element with the most similar
///   name
/// - [ ] nested turns, values stored elsewhere (a table of speakers), names that differ only by
///   prefix
package enum MappedXMLReader {
  /// Reads `bytes` by `mapping`; the `name` of the file is for errors.
  package static func read(
    _ bytes: [UInt8], name: String, mapping: XMLMapping, budget: ReadingBudget = ReadingBudget()
  ) throws(ReadError) -> SourceDocument {
    do throws(ReadError) {
      guard bytes.count <= budget.limits.fileBytes else {
        throw ReadError(
          .tooLarge,
          details: ["limit": String(budget.limits.fileBytes), "size": String(bytes.count)])
      }
      let (finished, hasDoctype) = try XMLFile.run(
        bytes, MappedXMLStory(mapping, budget: budget), budget)
      var story = finished
      guard story.turns > 0 else {
        var details = ["turn": mapping.turn]
        details["nearest"] = Nearest.name(to: mapping.turn, among: story.names.sorted())
        throw ReadError(.noMappedTurn, details: details)
      }
      var document = try story.finish()
      if hasDoctype { document.notices.append(XMLFile.externalDoctype) }
      guard WordCounter.hasWord(document.text) else {
        throw ReadError(.noText, details: ["paragraphs": String(document.paragraphs.count)])
      }
      return document
    } catch {
      var located = error
      located.location.file = name
      throw located
    }
  }
}

extension ReadError.Code {
  /// XML in which the mapping finds no turn (`turn`, `nearest`).
  package static let noMappedTurn = ReadError.Code(rawValue: "xml.mapping-no-turn")
}
