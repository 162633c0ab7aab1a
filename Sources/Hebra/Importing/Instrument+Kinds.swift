internal import HebraModel

extension Instrument {
  /// The kinds of documents that follow no guide, whatever the codebook: what is coded in them was
  /// raised, not asked.
  static let withoutGuide = [
    Instrument(id: "dialogo", name: "Diálogo", nameEnglish: "Dialogue", blocks: []),
    Instrument(
      id: "diario_campo", name: "Diario de campo", nameEnglish: "Field diary", blocks: []),
  ]
}
