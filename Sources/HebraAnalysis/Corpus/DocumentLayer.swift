internal import HebraModel

/// The layers that are read for one document.
struct DocumentLayer: Sendable {
  /// The names of those layers.
  var layers: [String] = []
  /// How much of the codebook was finished in these layers; nil when unfinished.
  var scope: FinishScope?
  /// Whether two coders have no agreed layer, so that nothing is read.
  var isUndecided = false
  /// How the final layer came about; nil when nobody decided it, or another layer is read.
  var kind: FinalLayerKind?

  /// The layers that `choice` selects in a document that has codings in the layers `present`.
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
      // An agreed layer covers only what both of its coders have finished.
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
      if let final = document.final {
        layers = [final.layer]
        kind = final.kind
        scope =
          final.kind == .agreed ? shared(layers) : document.finishedBy[final.layer]
        return
      }
      guard !document.isInAgreement else {
        isUndecided = true
        return
      }
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
