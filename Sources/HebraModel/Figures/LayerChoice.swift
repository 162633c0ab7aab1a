/// The layer that a figure reads.
public enum LayerChoice: Hashable, Sendable {
  /// The layer with this name.
  case layer(String)
  /// Every coder's own layer; equal decisions of two coders cover the text only once.
  case union
  /// The final layer of each document; if there is none, the agreed layer, or else that of its only
  /// coder.
  case final

  /// The choice that a person types: `union`, `final` or a layer's name.
  public init(_ name: String) {
    switch name {
    case "union": self = .union
    case "final": self = .final
    default: self = .layer(name)
    }
  }

  /// The name of the one layer; nil for several.
  public var only: String? {
    if case .layer(let name) = self { name } else { nil }
  }

  /// What a person types for it.
  public var name: String {
    switch self {
    case .layer(let name): name
    case .union: "union"
    case .final: "final"
    }
  }
}
