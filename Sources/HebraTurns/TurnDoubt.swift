package import HebraModel

/// A place where the detection of turns may be wrong, to be looked at by a person.
package struct TurnDoubt: Hashable, Sendable {
  /// What is doubtful.
  package enum Kind: String, CaseIterable, Sendable {
    /// The line begins like a label, and was left as speech of the turn above it.
    case likeLabel = "like-label"
    /// The label stands once, and is unlike the other labels of the document.
    case once
    /// The label stands once and resembles one that recurs; it was taken for that one.
    case alike
    /// An answer has no question above it.
    case noAsker = "no-asker"
    /// Two voices without labels do not alternate here.
    case order
  }

  /// What is doubtful.
  package var kind: Kind
  /// The paragraph, counted from 0.
  package var paragraph: Int
  /// The words that may be in the wrong turn.
  package var range: TextRange
}

extension TurnSheet {
  /// The doubts, in order; each reaches to the next turn, heading or doubt.
  func doubts() -> [TurnDoubt] {
    lines.indices.compactMap { first in
      guard let kind = lines[first].doubt else { return nil }
      var end = lines[first].end
      for line in lines[(first + 1)...] {
        if case .opening = line.mark { break }
        if line.mark == .outside || line.doubt != nil { break }
        end = line.end
      }
      return TurnDoubt(
        kind: kind, paragraph: lines[first].paragraph, range: TextRange(lines[first].start, end))
    }
  }
}
