package import HebraModel

/// Causes by municipalities, as facilitators may see them: level B.
///
/// Only ``TableRule`` makes one. A cell says what the ficha of its municipality says, so that both together
/// say no more than the ficha.
package struct FacilitatorTable: Hashable, Sendable {
  /// What a municipality is divided into.
  package enum Division: Hashable, Sendable {
    /// Documents and people.
    case places
    /// People by their side, and all people.
    case sides
  }

  /// What a column counts in its municipality.
  package enum Unit: Hashable, Sendable {
    case documents
    case people
    case side(Side)

    /// Its name in figures that are compared with other releases, which is that of a ficha's figure.
    package var key: String {
      switch self {
      case .documents: "documents"
      case .people: "people"
      case .side(let side): side.key
      }
    }
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    package let place: Municipality
    package let unit: Unit
  }

  /// A cell.
  package enum Cell: Hashable, Sendable {
    /// So many of those who were asked; more in the high reading than in the low where readings disagree.
    case shown(low: Int, high: Int, total: Int)
    case withheld
    /// Nobody was asked, or nobody of the side was interviewed.
    case unasked
  }

  /// What is said of one cause.
  package struct Row: Hashable, Sendable {
    package let code: String
    /// A cell for each column.
    package let cells: [Cell]
  }

  package let division: Division
  package let columns: [Column]
  /// Ordered by code: by size, the order would tell what is withheld.
  package let rows: [Row]
  /// Columns that are left out because more is withheld in them than shown.
  package let withheld: [Column]
  /// Municipalities with fewer documents than are compared.
  package let left: [Municipality]
  /// Every number of people or documents as it is printed, withheld ones too, by municipality, cause and unit.
  package let figures: [String: String]
}
