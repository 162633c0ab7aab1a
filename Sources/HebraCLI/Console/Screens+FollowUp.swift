import Hebra
import HebraModel

/// The columns of panels and commitments that a narrow screen shows.
extension ListingScreen {
  static let panels = ListingScreen(
    columns: [
      "municipality", "panel_items", "panel_people", "panel_waves", "first_wave", "last_wave",
    ])
  static let panel = ListingScreen(columns: ["panel_label", "sentence"])
  static let waves = ListingScreen()
  static let commitments = ListingScreen(
    columns: [
      "id", "commitment_state", "commitment", "due", "community_says",
      "institution_says",
    ],
    lengths: ["id": 8, "commitment": 66])
  static let proposals = ListingScreen(
    columns: ["coding", "document", "cycle", "code", "quotation"],
    lengths: ["coding": 8, "quotation": 66])
}
