internal import HebraModel

extension Analysis {
  /// The codes that a figure shows, by index.
  ///
  /// Unless every code is shown, these are the codes with a coding that counts, their own or of a
  /// code below them. When nothing is coded, every code is shown.
  var shownCodes: [Int] {
    guard !layout.showsEmptyCodes else { return Array(tree.codes.indices) }
    var isCoded = [Bool](repeating: false, count: tree.codes.count)
    for document in documents {
      for coding in document.counted { isCoded[coding.code] = true }
    }
    let found = Set(tree.codes.indices.filter { isCoded[$0] }.flatMap { tree.lineage[$0] })
    return found.isEmpty ? Array(tree.codes.indices) : found.sorted()
  }

  /// The setting that names the codes that are not shown.
  var emptyCodeSettings: [Matrix.Setting] {
    let shown = Set(shownCodes)
    let empty = tree.codes.indices.filter { !shown.contains($0) }
    guard !empty.isEmpty else { return [] }
    return [
      Matrix.Setting(
        word(.emptyCodes), empty.map { tree.codes[$0].id }.joined(separator: ", "))
    ]
  }

  /// A column for each of the codes, below a band for each family.
  func columns(of codes: [Int]) -> [Matrix.Column] {
    codes.map { code in
      let family = tree.family[code]
      let name = title(of: tree.codes[code])
      return Matrix.Column(
        key: tree.codes[code].id, title: name, width: 10,
        band: Matrix.Column.Band(
          title: title(of: tree.codes[family]),
          columnTitle: code == family ? word(.wholeFamily) : name))
    }
  }
}
