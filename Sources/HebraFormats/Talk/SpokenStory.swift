internal import HebraLanguage
internal import HebraModel

/// A consumer that builds a spoken text.
protocol SpokenStory: XMLConsumer {
  var spoken: SpokenText { get set }
}

extension XMLFile {
  /// The document that `story` builds from `bytes`.
  static func document(
    _ bytes: [UInt8], _ story: some SpokenStory, _ budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    var (finished, hasDoctype) = try run(bytes, story, budget)
    var document = try finished.spoken.finish()
    if hasDoctype { document.notices.append(externalDoctype) }
    return document
  }
}
