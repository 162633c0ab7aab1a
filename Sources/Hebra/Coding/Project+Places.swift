internal import HebraModel
internal import HebraStore

extension Project {
  /// The municipalities by which people may name a place: those of the project and of its list.
  func placeNames(adding others: [Municipality] = []) throws -> PlaceNames {
    let (stored, own) = try asking { (try $0.setting("places"), try $0.places()) }
    return PlaceNames(
      stored.flatMap(PlaceList.init(stored:)) ?? .divipola, own: own + others)
  }
}
