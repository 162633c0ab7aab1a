/// Whether all the visible text of a paragraph is italic.
struct Slant {
  private var hasItalic = false
  private var hasUpright = false

  var isItalic: Bool { hasItalic && !hasUpright }

  /// Takes a piece of the text.
  mutating func add(_ piece: Span<UInt8>, isItalic: Bool) {
    if isItalic ? hasItalic : hasUpright { return }
    for i in piece.indices where piece[i] > 0x20 {
      if isItalic { hasItalic = true } else { hasUpright = true }
      return
    }
  }

  /// Takes the text of another paragraph.
  mutating func add(_ other: Slant) {
    hasItalic = hasItalic || other.hasItalic
    hasUpright = hasUpright || other.hasUpright
  }
}
