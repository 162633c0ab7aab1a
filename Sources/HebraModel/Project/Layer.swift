/// A layer and its owner.
public struct Layer: Sendable, Hashable {
  /// Unique in the project; a coder's own layer has the coder's name.
  public var name: String
  /// Whether the layer belongs to one coder, is agreed between coders, or is the final one.
  public var kind: LayerKind
  /// The coder it belongs to; nil when it belongs to no single coder.
  public var coder: String?

  /// A layer.
  public init(
    name: String, kind: LayerKind, coder: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.coder = coder
  }
}
