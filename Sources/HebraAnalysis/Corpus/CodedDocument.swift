internal import HebraModel

/// A coding that counts: its range, and the index of its code among the codes in use.
struct CountedCoding: Hashable, Sendable {
  var range: TextRange
  var code: Int
}

/// A document with the layers of it that are read.
struct CodedDocument: Sendable {
  var document: AnalysisDocument
  var layer: DocumentLayer
  var base: SpeechBase
  /// The codings that count, in order of position.
  var counted: [CountedCoding]
  /// Of the codings of those layers, whether they count or not, those that were suggestions.
  var suggested = Proportion()
}
