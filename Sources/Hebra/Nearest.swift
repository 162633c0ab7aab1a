internal import HebraLanguage

/// "Did you mean": the candidate that is fewest edits away from what was typed.
enum Nearest {
  static func to(_ typed: String, among candidates: [String]) -> String? {
    let folded = Words.fold(typed)
    return
      candidates
      .map { (candidate: $0, distance: distance(folded, Words.fold($0))) }
      .filter { $0.distance <= max(2, folded.count / 2) }
      .min { $0.distance < $1.distance }?.candidate
  }

  /// Levenshtein's distance over scalars, two rows at a time.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var row = Array(0...b.count)
    for i in 1...a.count {
      var diagonal = row[0]
      row[0] = i
      for j in 1...b.count {
        let above = row[j]
        row[j] = min(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
