/// Which words of a text a query looks for.
extension Matcher {
  mutating func intern(_ word: Span<UInt8>) -> Int {
    forms.append(String(decoding: word))
    return forms.count - 1
  }

  /// The atoms that a word satisfies because of its accent.
  borrowing func accentedMask(_ word: Span<UInt8>, _ written: Span<UInt8>) -> UInt64 {
    guard written.count > word.count, let verb = accented[String(decoding: word)],
      Spelling.lowercased(String(decoding: written)) == verb.written
    else { return 0 }
    return verb.mask
  }

  borrowing func satisfied(by word: Span<UInt8>) -> UInt64 {
    var mask: UInt64 = 0
    let asksStems = asksStems && wordForms.mayHaveStem(word, beginning: initials)
    let text = asksStems || isLenient ? String(decoding: word) : ""
    let stems = asksStems ? wordForms.stems(of: text) : []
    for (number, atom) in atoms.enumerated() {
      var holds =
        switch atom {
        case .exact(let wanted): word.elementsEqual(wanted)
        case .prefix(let prefix): word.starts(with: prefix)
        case .stems(let wanted, let shared, let others):
          text == wanted || stems.contains(where: shared.contains) || others.contains(text)
        }
      if isLenient, !holds { holds = atom.accepts(text, typedWithoutTilde: wordForms) }
      if holds { mask |= 1 << UInt64(number) }
    }
    return mask
  }
}
