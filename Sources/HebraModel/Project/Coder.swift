/// Someone who codes, and how much they have decided in the current texts.
public struct Coder: Hashable, Sendable {
  /// The name, which is also that of the coder's layer.
  public var name: String
  /// The number of codings in the coder's layer.
  public var codings: Int
  /// The number of memos that are not part of a coding.
  public var memos: Int
  /// The documents that the coder marked as finished, by name.
  public var finished: [String]

  /// A coder.
  public init(name: String, codings: Int = 0, memos: Int = 0, finished: [String] = []) {
    self.name = name
    self.codings = codings
    self.memos = memos
    self.finished = finished
  }
}
