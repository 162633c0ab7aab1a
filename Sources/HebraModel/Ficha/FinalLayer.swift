/// How the final layer of a document came about.
public enum FinalLayerKind: String, CaseIterable, Sendable {
  /// Coders agreed on it.
  case agreed
  /// One coder's layer that someone else reviewed.
  case reviewed
  /// The layer of the only coder.
  case single
}

/// The layer that counts in a document, as a person decided.
public struct FinalLayer: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// How it came about.
  public var kind: FinalLayerKind
  /// The layer's name.
  public var layer: String
  /// Who decided it.
  public var by: String
  /// When, ISO 8601; nil if unknown.
  public var at: String?

  /// A final layer.
  public init(
    document: String, kind: FinalLayerKind, layer: String, by: String, at: String? = nil
  ) {
    self.document = document
    self.kind = kind
    self.layer = layer
    self.by = by
    self.at = at
  }
}

/// A ficha that was handed over, with the figures in it.
///
/// The next one at its level is compared with it: the difference of two tables may point to a person.
public struct FichaRelease: Hashable, Sendable {
  /// The UUIDv5 of level, municipality, time and manifest.
  public var id: String
  /// For whom it was.
  public var level: Disclosure
  /// The code of the municipality; nil for a comparison.
  public var place: String?
  /// When it was handed over, ISO 8601.
  public var at: String
  /// Who handed it over.
  public var by: String
  /// What it was made from: versions, layer, hashes of the files.
  public var manifest: String
  /// Each figure as it was printed, by its name in the ficha.
  public var figures: [String: String]

  /// A release.
  public init(
    id: String = "", level: Disclosure, place: String? = nil, at: String, by: String,
    manifest: String, figures: [String: String] = [:]
  ) {
    self.id = id
    self.level = level
    self.place = place
    self.at = at
    self.by = by
    self.manifest = manifest
    self.figures = figures
  }
}
