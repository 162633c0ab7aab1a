package import HebraModel

/// What a figure of agreement shows.
package struct ReliabilitySettings: Sendable {
  /// What has a row.
  package var grouping: ReliabilityGrouping
  /// How the intervals are drawn.
  package var resampling: Resampling
  /// Whether the measures of other reports are shown too.
  package var showsAllMeasures: Bool
  /// Whether to say how many more documents would narrow the interval.
  package var showsPower: Bool

  /// Settings.
  package init(
    grouping: ReliabilityGrouping = .code, resampling: Resampling = Resampling(),
    showsAllMeasures: Bool = false, showsPower: Bool = false
  ) {
    self.grouping = grouping
    self.resampling = resampling
    self.showsAllMeasures = showsAllMeasures
    self.showsPower = showsPower
  }
}

extension DoubleCoding {
  /// A row of the figure.
  struct Row: Sendable {
    var blindness: Blindness
    /// The pair or the municipality; empty where all are together.
    var group: String
    /// Nil for all codes together.
    var code: Int?
    var distance: ReliabilityWords
    var reliability: Reliability
  }

  /// Documents that are compared together, and by whom.
  private struct Part {
    var group: String
    var coding: DoubleCoding
    var documents: [DoubleCodedDocument]
  }

  /// The rows of a figure, blind documents first.
  func rows(_ settings: ReliabilitySettings, groupName: (String) -> String) -> [Row] {
    blindness.flatMap { blindness in
      parts(settings.grouping, blindness).flatMap { part in
        rows(of: part.coding, part.documents, settings).map { code, distance, reliability in
          Row(
            blindness: blindness, group: groupName(part.group), code: code, distance: distance,
            reliability: reliability)
        }
      }
    }
  }

  private func parts(_ grouping: ReliabilityGrouping, _ blindness: Blindness) -> [Part] {
    let kept = documents.filter { $0.blindness == blindness }
    switch grouping {
    case .code, .family: return [Part(group: "", coding: self, documents: kept)]
    case .municipality:
      return municipalities.compactMap { name in
        let own = kept.filter { $0.municipality == name }
        return own.isEmpty ? nil : Part(group: name, coding: self, documents: own)
      }
    case .pair:
      return coders.indices.flatMap { a in
        coders.indices[(a + 1)...].compactMap { b -> Part? in
          let own = kept.filter { $0.scopes[a] != nil && $0.scopes[b] != nil }
          guard !own.isEmpty else { return nil }
          return Part(
            group: "\(coders[a]) · \(coders[b])", coding: self,
            documents: own.map { $0.selecting([a, b]) })
        }
      }
    }
  }

  private func rows(
    of coding: DoubleCoding, _ documents: [DoubleCodedDocument], _ settings: ReliabilitySettings
  ) -> [(Int?, ReliabilityWords, Reliability)] {
    var result: [(Int?, ReliabilityWords, Reliability)] = []
    let present = Set(documents.flatMap { $0.words.flatMap(\.keys) })
    for code in codes(settings.grouping) where present.contains(code) {
      let table = coding.table(of: code, in: documents)
      guard table.pairable > 0 else { continue }
      let read = documents.count { document in
        coders.indices.count { document.reads(code, coder: $0, tree) } > 1
      }
      var one = Reliability(
        table, distance: .nominal, documents: read, resampling: settings.resampling,
        needsJackknife: settings.showsAllMeasures)
      guard one.positives.contains(where: { $0 ?? 0 > 0 }) else { continue }
      if one.obstacle == nil {
        one.halfAlpha =
          AlphaKernel.alpha(coding.table(of: code, in: documents, isHalf: true)).value
      }
      if settings.showsAllMeasures, one.obstacle != .tooFew {
        var all = Reliability.Coefficients(table)
        all.unitizing = coding.unitizing(of: code, in: documents).nominal
        one.coefficients = all
      }
      result.append((code, .nominal, one))
    }
    let (table, sets) = coding.setTable(in: documents)
    guard table.pairable > 0 else { return result }
    for (word, distance) in [
      (ReliabilityWords.jaccard, RatingDistance.jaccard(sets)), (.masi, .masi(sets)),
    ] {
      result.append(
        (
          nil, word,
          Reliability(
            table, distance: distance, documents: documents.count,
            resampling: settings.resampling, needsJackknife: settings.showsAllMeasures)
        ))
    }
    return result
  }

  /// The codes that have a row: the families, or what is below them.
  private func codes(_ grouping: ReliabilityGrouping) -> [Int] {
    let parents = Set(tree.lineage.flatMap { $0.dropFirst() })
    return tree.codes.indices.filter { code in
      let isFamily = tree.lineage[code].count == 1
      return grouping == .code ? !isFamily || !parents.contains(code) : isFamily
    }
  }
}
