/// Which rows and columns a figure has besides its cells.
package struct FigureLayout: Hashable, Sendable {
  /// Whether the attributes of a case are its first columns.
  package var showsAttributes: Bool
  /// Whether codes without any coding in the layer are shown.
  package var showsEmptyCodes: Bool

  /// The cells of every code, without attributes.
  package static let plain = FigureLayout(showsAttributes: false, showsEmptyCodes: true)

  /// A layout.
  package init(showsAttributes: Bool, showsEmptyCodes: Bool) {
    self.showsAttributes = showsAttributes
    self.showsEmptyCodes = showsEmptyCodes
  }
}
