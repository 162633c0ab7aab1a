internal import HebraModel

extension Analysis {
  func word(_ word: MatrixWords) -> String { word.text(language) }

  func title(of code: Code) -> String { "\(code.id) \(name(of: code))" }

  func name(of code: Code) -> String {
    language == .en ? code.nameEnglish ?? code.name : code.name
  }

  func column(_ key: String, _ title: MatrixWords, width: Int = 12) -> Matrix.Column {
    Matrix.Column(key: key, title: word(title), width: width)
  }

  /// The settings of a figure: definition, unit, base, layer, codebook and counts, in reading
  /// order.
  func settings(
    _ definition: MatrixWords, unit: MatrixWords, base: MatrixWords = .baseSpeech,
    empty: MatrixWords? = .emptyStates, more: [Matrix.Setting] = []
  ) -> [Matrix.Setting] {
    var settings = [
      Matrix.Setting(word(.definition), word(definition)),
      Matrix.Setting(word(.unit), word(unit)),
      Matrix.Setting(word(.base), word(base)),
      Matrix.Setting(word(.counting), word(rule == .all ? .ruleAll : .ruleCauses)),
    ]
    settings += layerSettings
    settings.append(Matrix.Setting(word(.codebook), corpus.codebook.title))
    settings.append(Matrix.Setting(word(.version), corpus.codebook.version))
    settings.append(Matrix.Setting(word(.documentsRead), "\(documents.count)"))
    let open = documents.count { $0.layer.scope == nil && !$0.layer.isUndecided }
    if open > 0 { settings.append(Matrix.Setting(word(.unfinished), "\(open)")) }
    settings += assistanceSettings
    settings += more
    if empty == .emptyStates {
      // The absence of these codes has no meaning: their zeros are printed without an
      // interpretation.
      let silent = tree.codes.filter(\.isZeroUninterpretable).map(\.id)
      if !silent.isEmpty {
        settings.append(Matrix.Setting(word(.zeroUnread), silent.joined(separator: ", ")))
      }
    }
    if let empty { settings.append(Matrix.Setting(word(.emptyCell), word(empty))) }
    return settings
  }

  /// The layer that was read; for the final layer, how each document's was chosen.
  private var layerSettings: [Matrix.Setting] {
    let layer = word(.layer)
    switch choice {
    case .layer(let name): return [Matrix.Setting(layer, name)]
    case .union:
      let names = Set(documents.flatMap(\.layer.layers)).sorted()
      return [Matrix.Setting(layer, "\(word(.union)): \(names.joined(separator: ", "))")]
    case .final:
      var result = [Matrix.Setting(layer, word(.finalLayer))]
      // How many documents have each kind of final layer, and how many one that nobody decided.
      for kind in FinalLayerKind.allCases {
        let count = documents.count { $0.layer.kind == kind }
        if count > 0 { result.append(Matrix.Setting(word(.kind(kind)), "\(count)")) }
      }
      let assumed = documents.count { !$0.layer.layers.isEmpty && $0.layer.kind == nil }
      if assumed > 0 { result.append(Matrix.Setting(word(.finalAssumed), "\(assumed)")) }
      var sources: [String: [String]] = [:]
      for document in documents where !document.layer.layers.isEmpty {
        let key = document.layer.layers.joined(separator: " + ")
        sources[key, default: []].append(document.document.name)
      }
      for (source, names) in sources.sorted(by: { $0.key < $1.key }) {
        result.append(Matrix.Setting("\(layer) \(source)", names.joined(separator: ", ")))
      }
      let undecided = documents.filter(\.layer.isUndecided).map(\.document.name)
      if !undecided.isEmpty {
        result.append(Matrix.Setting(word(.undecided), undecided.joined(separator: ", ")))
      }
      return result
    }
  }
}

extension MatrixWords {
  /// The words for documents whose final layer came about so.
  static func kind(_ kind: FinalLayerKind) -> MatrixWords {
    switch kind {
    case .agreed: .finalAgreed
    case .reviewed: .finalReviewed
    case .single: .finalSingle
    }
  }
}
