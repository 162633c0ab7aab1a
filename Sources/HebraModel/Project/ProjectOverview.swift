/// How much is in a project.
public struct ProjectOverview: Sendable, Hashable {
  /// Documents of the study.
  public var documents: Int
  /// Labelled turns of their current texts.
  public var turns: Int
  /// Words of the speech of those turns.
  public var words: Int
  /// Municipalities of the documents.
  public var municipalities: Int
  /// Participants.
  public var participants: Int
  /// The title and the version of the codebook; nil without a codebook.
  public var codebook: String?
  /// Codings of the current texts in all layers.
  public var codings: Int
  /// Every layer, by name, with its codings.
  public var layers: [LayerCount]

  /// A layer with the number of its codings.
  public struct LayerCount: Sendable, Hashable {
    /// The layer.
    public var layer: Layer
    /// Its codings on current texts.
    public var codings: Int

    /// A layer with its codings.
    public init(_ layer: Layer, codings: Int) {
      self.layer = layer
      self.codings = codings
    }
  }

  /// An overview.
  public init(
    documents: Int, turns: Int, words: Int, municipalities: Int, participants: Int,
    codebook: String?, codings: Int, layers: [LayerCount]
  ) {
    self.documents = documents
    self.turns = turns
    self.words = words
    self.municipalities = municipalities
    self.participants = participants
    self.codebook = codebook
    self.codings = codings
    self.layers = layers
  }
}
