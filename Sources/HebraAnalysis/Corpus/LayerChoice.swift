internal import HebraModel

/// Which layer a figure reads.
public enum LayerChoice: Hashable, Sendable {
  /// One layer by its name.
  case layer(String)
  /// Every coder's own layer; equal decisions of two coders cover the text once.
  case union
  /// The final layer of each document: final, else agreed, else its one coder's.
  case final
}

/// What was chosen to be read of one document.
struct DocumentLayer {
  /// Names of the layers read.
  var layers: [String] = []
  /// How much of the codebook the silence of these layers covers; nil when unfinished.
  var scope: FinishScope?
  /// Two coders and no agreed layer: nothing is read.
  var isUndecided = false

  /// What `choice` reads of a document whose codings lie in `present` layers.
  init(
    _ choice: LayerChoice, of document: AnalysisDocument, present: Set<String>,
    kinds: [String: LayerKind]
  ) {
    let marked = present.union(document.finishedBy.keys)
    func names(_ kind: LayerKind) -> [String] {
      marked.filter { kinds[$0, default: .coder] == kind }.sorted()
    }
    let coders = names(.coder)
    func shared(_ names: [String]) -> FinishScope? {
      let own = names.compactMap { document.finishedBy[$0] }
      // An agreed reading is silent about what either of its coders did not go through.
      return Self.weakest(own.isEmpty ? coders.map { document.finishedBy[$0] } : own)
    }
    switch choice {
    case .layer(let name):
      layers = [name]
      let isCoder = kinds[name, default: .coder] == .coder
      scope = isCoder || !marked.contains(name) ? document.finishedBy[name] : shared([name])
    case .union:
      layers = coders
      let scopes = coders.compactMap { document.finishedBy[$0] }
      scope = scopes.contains(.completo) ? .completo : scopes.first
    case .final:
      for kind in [LayerKind.final, .agreed] where layers.isEmpty {
        layers = names(kind)
        if !layers.isEmpty { scope = shared(layers) }
      }
      guard layers.isEmpty else { return }
      isUndecided = coders.count > 1
      guard coders.count == 1 else { return }
      layers = coders
      scope = document.finishedBy[coders[0]]
    }
  }

  private static func weakest(_ scopes: [FinishScope?]) -> FinishScope? {
    guard !scopes.isEmpty, !scopes.contains(nil) else { return nil }
    return scopes.contains(.nucleo) ? .nucleo : .completo
  }
}
