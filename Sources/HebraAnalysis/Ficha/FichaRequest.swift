package import HebraModel

/// What the figures of a ficha are computed from besides the codings.
package struct FichaRequest: Sendable {
  /// A coding, by what is known of it in every copy of the project.
  package struct CodingKey: Hashable, Sendable {
    package var document: String
    package var range: TextRange
    package var code: String
    package var layer: String

    package init(document: String, range: TextRange, code: String, layer: String) {
      (self.document, self.range, self.code, self.layer) = (document, range, code, layer)
    }
  }

  /// Codings that a person put together under a label.
  package struct Theme: Sendable {
    package var group: ThemeGroup
    /// Where its codings stand.
    package var places: [(document: String, range: TextRange)]

    package init(group: ThemeGroup, places: [(document: String, range: TextRange)]) {
      (self.group, self.places) = (group, places)
    }
  }

  /// The municipality; with an empty code, all documents of the study.
  package var place: Municipality
  /// The agreement of coders by family; nil where too few turns were marked.
  package var agreement: [String: Double?] = [:]
  /// The codes for which somebody has signed that contrary cases were looked for.
  package var searched: Set<String> = []
  /// The colours that persons have confirmed.
  package var colours: [CodingKey: String] = [:]
  package var themes: [Theme] = []
  package var relations: [CausalRelation] = []
  package var sameEvents: [SameEvent] = []

  package init(place: Municipality) { self.place = place }
}

/// The thresholds of a ficha, which every ficha prints.
package enum FichaThresholds {
  /// The least share of a side that makes a cause its own.
  package static let share = (n: 3, of: 10)
  /// Below this share, a side does not share the cause of the other.
  package static let low = (n: 15, of: 100)
  /// The least number of people of a side that can be compared.
  package static let base = 3
  /// The least agreement of coders that supports conclusions.
  package static let agreement = 0.667
  /// The conditions of strong evidence.
  package static let sources = 5
  package static let sectors = 2
  package static let instruments = 2
}
