package import HebraModel

/// A picture with the figures that it shows.
package struct Illustration: Hashable, Sendable {
  /// The picture.
  package var picture: Picture
  /// Its figures.
  package var figure: Matrix
  /// The heading above the figures.
  package var heading: String
  /// What is written for each reason why a figure is missing.
  package var missing: [Matrix.Missing: String]
  /// The sign before decimals.
  package var decimalSign: String

  /// A picture of a figure.
  package init(
    _ picture: Picture, of figure: Matrix, heading: String, missing: [Matrix.Missing: String],
    decimalSign: String
  ) {
    (self.picture, self.figure, self.heading) = (picture, figure, heading)
    (self.missing, self.decimalSign) = (missing, decimalSign)
  }

  /// A cell as people read it.
  func text(of cell: Matrix.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .count(let count): String(count)
    case .share(let n, let total): "\(n)/\(total)"
    case .decimal(let value): TextTable.rounded(value, decimalSign)
    case .missing(let reason): missing[reason] ?? ""
    case .provisional(let value): text(of: value) + MatrixDefinitions.provisionalSign
    }
  }
}
