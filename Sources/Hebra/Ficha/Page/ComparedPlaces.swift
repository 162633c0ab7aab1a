internal import HebraModel

/// Municipalities side by side: which causes they share, which are of one of them, and which nobody asked
/// about.
struct ComparedPlaces {
  /// A municipality with fewer documents is shown, not compared.
  static let fewest = 4
  /// Fewer documents do not say that a cause is of a municipality.
  private static let named = 2
  /// Fewer documents do not say that it is of this one only.
  private static let local = 3

  let places: [FichaFigures]
  /// Those that can be compared.
  let comparable: [FichaFigures]
  /// The causes in use, without families, in the order of the codebook.
  let all: [String]
  private let causes: [[String: FichaCause]]

  init(_ places: [FichaFigures], _ codebook: Codebook) {
    self.places = places
    comparable = places.filter { $0.counted.count >= Self.fewest }
    all = codebook.codes.filter { $0.isCause && !$0.isRetired && $0.parent != nil }.map(\.id)
    causes = comparable.map { figures in
      Dictionary(figures.causes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The municipalities that are too small to be compared.
  var small: [FichaFigures] { places.filter { $0.counted.count < Self.fewest } }

  private func isNamed(_ code: String, _ place: Int) -> Bool {
    (causes[place][code]?.low.documents.n ?? 0) >= Self.named
  }

  /// The municipalities in which two documents name a cause.
  func naming(_ code: String) -> [FichaFigures] {
    comparable.indices.filter { isNamed(code, $0) }.map { comparable[$0] }
  }

  /// The causes that two documents of a municipality name, in the order of the codebook: never by size.
  var codes: [String] {
    all.filter { code in comparable.indices.contains { isNamed(code, $0) } }
  }

  /// The causes that two documents of every municipality name.
  var shared: [String] {
    all.filter { code in comparable.indices.allSatisfy { isNamed(code, $0) } }
  }

  /// The causes that several municipalities name, and not all.
  var partlyShared: [String] {
    all.filter { code in
      let count = comparable.indices.count { isNamed(code, $0) }
      return count > 1 && count < comparable.count
    }
  }

  /// For each municipality the causes that three of its documents name and that no document of the others
  /// does, though four of each explored them; only municipalities with such a cause.
  var local: [(place: FichaFigures, codes: [String])] {
    comparable.indices.compactMap { place in
      let own = codes.filter { code in
        (causes[place][code]?.low.documents.n ?? 0) >= Self.local
          && comparable.indices.allSatisfy { $0 == place || isSilent(code, $0) }
      }
      return own.isEmpty ? nil : (comparable[place], own)
    }
  }

  /// Whether enough documents explored a cause and none names it.
  private func isSilent(_ code: String, _ place: Int) -> Bool {
    guard let cause = causes[place][code] else { return false }
    return cause.high.documents.n == 0 && cause.low.documents.total >= Self.fewest
  }

  /// The causes that no document of any municipality asked about.
  var neverAsked: [String] {
    all.filter { code in places.allSatisfy { ($0.asked[code] ?? 0) == 0 } }
  }

  /// The causes that some municipalities that can be compared asked about and others did not.
  var unevenlyAsked: [(code: String, asked: [FichaFigures], unasked: [FichaFigures])] {
    all.compactMap { code in
      let asked = comparable.filter { ($0.asked[code] ?? 0) > 0 }
      let unasked = comparable.filter { ($0.asked[code] ?? 0) == 0 }
      return asked.isEmpty || unasked.isEmpty ? nil : (code, asked, unasked)
    }
  }
}

extension FichaFigures {
  /// What is known of a cause; nil where nobody named it and nobody asked.
  func cause(_ code: String) -> FichaCause? { causes.first { $0.code == code } }
}
