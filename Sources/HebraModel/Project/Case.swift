/// A document of the study with what figures need to know about it.
public struct Case: Sendable, Hashable {
  /// The document with its attributes: municipality, instrument, date and others.
  public var document: Document
  /// The labels of its current text, in order of their first turn.
  public var speakers: [Speaker]
  /// Guide block → whether it was asked; a block that is not listed was not explored.
  public var topics: [String: TopicState]
  /// Who has finished it, by coder.
  public var finished: [FinishedMark]

  /// A case.
  public init(
    _ document: Document, speakers: [Speaker] = [], topics: [String: TopicState] = [:],
    finished: [FinishedMark] = []
  ) {
    self.document = document
    self.speakers = speakers
    self.topics = topics
    self.finished = finished
  }
}
