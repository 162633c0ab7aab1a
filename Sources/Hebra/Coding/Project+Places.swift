internal import HebraLanguage
package import HebraModel
internal import HebraStore

extension Project {
  /// The municipalities by which people may name a place: those of the project and of its list.
  func placeNames(adding others: [Municipality] = []) throws -> PlaceNames {
    let (stored, own) = try asking { (try $0.setting("places"), try $0.places()) }
    return PlaceNames(
      stored.flatMap(PlaceList.init(stored:)) ?? .divipola, own: own + others)
  }

  /// The municipalities whose name or code begins like what was typed, those of the study first.
  ///
  /// - Parameters:
  ///   - typed: a beginning, whatever its case and accents.
  ///   - limit: how many at most.
  /// - Returns: each municipality once.
  /// - Throws: ``Failure`` when the project cannot be read.
  package func places(matching typed: String, limit: Int) throws -> [Municipality] {
    let (names, words) = (try placeNames(), Words.folded(in: typed))
    guard !words.isEmpty else { return Array(names.own.prefix(limit)) }
    func isMatch(_ place: Municipality) -> Bool {
      let own = Words.folded(in: place.name) + [place.code]
      return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
    var codes: Set<String> = []
    let all =
      names.own + names.list.places.values.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    return Array(all.filter { isMatch($0) && codes.insert($0.code).inserted }.prefix(limit))
  }
}
