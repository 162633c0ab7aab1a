/// The condition that one word of a query sets for a word of the text.
enum Atom: Hashable {
  case exact([UInt8])
  case prefix([UInt8])
  case stems(word: String, stems: [String], others: [String])

  /// Whether `word`, from a text typed without ñ, matches this atom once its ñ is replaced by n.
  func accepts(_ word: String, typedWithoutTilde forms: borrowing WordForms) -> Bool {
    switch self {
    case .exact(let wanted):
      return TildeForms.withoutTilde(String(decoding: wanted, as: UTF8.self)) == word
    case .prefix(let prefix):
      let plain = TildeForms.withoutTilde(String(decoding: prefix, as: UTF8.self))
      return plain.map { word.utf8.starts(with: $0.utf8) } ?? false
    case .stems(let wanted, let shared, let others):
      guard let plain = TildeForms.withoutTilde(wanted) else { return false }
      if word == plain { return true }
      for other in others where TildeForms.withoutTilde(other) == word { return true }
      for reading in TildeForms.readings(of: word, wanted: wanted)
      where forms.stems(of: reading).contains(where: shared.contains) { return true }
      return false
    }
  }
}
