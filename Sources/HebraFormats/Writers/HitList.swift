package import HebraDisclosure
internal import HebraLanguage
package import HebraModel

/// The results of a search, ready to be written.
package struct HitList: Sendable {
  /// What was searched for.
  package var title: String
  /// How the search was made, and what it found.
  package var settings: [Matrix.Setting]
  /// The results in order.
  package var hits: [Hit]
  /// The range of each hit in its document in code points, end exclusive.
  package var codePoints: [Range<Int>]
  /// Who may read the list, in words; empty to leave it out.
  package var level: String
  /// Document → its municipality and date, where known.
  package var sources: [String: String]
  /// The language tag of the words, for example `es`.
  package var language: String

  /// A list; `codePoints` has one element for each hit.
  package init(
    title: String, settings: [Matrix.Setting], hits: [Hit], codePoints: [Range<Int>],
    level: String = "", sources: [String: String] = [:], language: String
  ) {
    self.title = title
    self.settings = settings
    self.hits = hits
    self.codePoints = codePoints
    self.level = level
    self.sources = sources
    self.language = language
  }
}

/// Writes hits as a JSON array with an object for each hit; positions are in code points.
package enum HitsJSON {
  /// The file, with one hit on each line and a line end at the end.
  package static func write(_ list: Released<HitList>) -> WrittenFile {
    var output = JSONOutput()
    output.array { output in
      for (hit, range) in zip(list.value.hits, list.value.codePoints) {
        output.newLine()
        output.object { output in
          output.key("document")
          output.string(hit.document)
          output.key("turn")
          output.number(hit.turn)
          output.key("speaker")
          output.string(hit.label)
          output.key("start")
          output.number(range.lowerBound)
          output.key("end")
          output.number(range.upperBound)
          output.key("text")
          output.string(hit.text)
          output.key("context")
          output.object { output in
            output.key("before")
            output.string(hit.before)
            output.key("after")
            output.string(hit.after)
          }
        }
      }
    }
    return WrittenFile(bytes: output.bytes + [0x0A], for: list.level)
  }
}
