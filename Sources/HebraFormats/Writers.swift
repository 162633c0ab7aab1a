package import HebraModel

/// The formats that Hebra writes, one row for each; ``Readers`` lists those that it reads.
package enum Writers {
  /// A row of the table.
  package struct Row: Sendable {
    /// The format's name.
    package var id: String
    /// Lower case, without the dot.
    package var extensions: [String]
    /// The kinds of content that it can write.
    package var writes: Set<OutputContent>
    /// Those kinds whose definitions are written to a second file.
    package var explainsBeside: Set<OutputContent>
    /// The disclosure levels for which it may be used for anything but sheets, which have rules for all.
    package var levels: Set<Disclosure>

    init(
      _ id: String, _ extensions: [String], writes: Set<OutputContent>,
      explainsBeside: Set<OutputContent> = [], levels: Set<Disclosure>
    ) {
      self.id = id
      self.extensions = extensions
      self.writes = writes
      self.explainsBeside = explainsBeside
      self.levels = levels
    }
  }

  /// The table.
  package static let all: [Row] = [
    Row("hebra", ["hebra"], writes: [.project], levels: [.team]),
    Row("age", ["age"], writes: [.seal, .key], levels: [.team]),
    Row("study-key", ["llave", "key"], writes: [.studyKey], levels: [.team]),
    Row("recipients", ["txt"], writes: [.keySheet], levels: [.team]),
    Row("yaml", ["yaml"], writes: [.codebook], levels: [.team]),
    Row(
      "xlsx", ["xlsx"], writes: [.matrix, .hits, .template], levels: [.team, .facilitators]),
    Row(
      "csv", ["csv"], writes: [.matrix, .hits], explainsBeside: [.matrix, .hits],
      levels: [.team, .facilitators]),
    Row(
      "json", ["json"], writes: [.matrix, .hits, .sheet], explainsBeside: [.matrix],
      levels: [.team, .facilitators]),
    Row(
      "html", ["html", "htm"], writes: [.hits, .handbook, .chart, .sheet],
      levels: [.team, .facilitators]),
    Row("desk", ["html", "htm"], writes: [.desk], levels: [.team]),
    Row("svg", ["svg"], writes: [.chart], levels: [.team, .facilitators]),
    Row("png", ["png"], writes: [.chart], levels: [.team, .facilitators]),
    Row("iramuteq", ["txt"], writes: [.speech], levels: [.team]),
    Row("qdpx", ["qdpx"], writes: [.exchange], levels: [.team]),
    Row("graphml", ["graphml"], writes: [.graph], levels: [.team]),
    Row("r", ["r"], writes: [.script], levels: [.team]),
    Row("python", ["py"], writes: [.script], levels: [.team]),
    Row("docx", ["docx"], writes: [.document, .handbook, .sheet], levels: [.team]),
    Row("pdf", ["pdf"], writes: [.sheet], levels: [.team]),
    Row("markdown", ["md"], writes: [.sheet], levels: [.team]),
  ]

  /// The extensions of the formats that can write `content`, in the order of the table.
  package static func extensions(of content: OutputContent) -> [String] {
    all.filter { $0.writes.contains(content) }.flatMap(\.extensions)
  }

  /// The format with an extension, in lower case, that can write `content`; nil if there is none.
  package static func row(_ ending: String, of content: OutputContent) -> Row? {
    all.first { $0.extensions.contains(ending) && $0.writes.contains(content) }
  }
}
