internal import HebraModel

extension Analysis {
  /// The participants who speak.
  package var voices: Set<String> { Set(documentsOfVoices.keys) }

  /// How many documents each participant speaks in.
  package var documentsOfVoices: [String: Int] {
    var counts: [String: Int] = [:]
    for document in documents {
      for voice in Set(document.base.turns.compactMap(\.pseudonym)) {
        counts[voice, default: 0] += 1
      }
    }
    return counts
  }

  /// Of the documents with times, the time of the last turn that has one, in seconds, ascending.
  package var lengths: [Double] {
    documents.compactMap { $0.document.turns.compactMap(\.turn.time).max() }.filter { $0 > 0 }
      .sorted()
  }

  /// How many codings count.
  package var countedCodings: Int { documents.reduce(0) { $0 + $1.counted.count } }

  /// How many documents are not finished, or have two readings and no agreed layer.
  package var openDocuments: Int {
    documents.count { $0.layer.scope == nil || $0.layer.isUndecided }
  }

  /// How many people name each family, of those who speak in finished documents that explored it.
  package var familyVoices: [(code: String, voices: Prevalence)] {
    tree.codes.indices.filter { tree.family[$0] == $0 }.map { family in
      var people: Set<String> = []
      var voicing: Set<String> = []
      for document in documents
      where exploration.missing(family, in: document.document, layer: document.layer) == nil {
        people.formUnion(document.base.turns.compactMap(\.pseudonym))
        for coding in document.counted where tree.family[coding.code] == family {
          voicing.formUnion(
            document.base.turns(under: coding.range).compactMap {
              document.base.turns[$0].pseudonym
            })
        }
      }
      return (tree.codes[family].id, Prevalence(n: voicing.count, total: people.count))
    }
  }
}
