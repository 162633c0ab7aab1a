internal import HebraModel

/// Further conditions on JSON in the file, besides the form of its record.

extension Codebook {
  /// Whether code ids are unique and no code is its own ancestor.
  var isWellFormed: Bool {
    var parents: [String: String] = [:]
    for code in codes {
      guard parents.updateValue(code.parent ?? "", forKey: code.id) == nil else { return false }
    }
    // A code that is reached again on the way up is its own ancestor.
    var safe: Set<String> = [""]
    for code in codes {
      var way: Set<String> = []
      var next = code.id
      while !safe.contains(next), let above = parents[next] {
        guard way.insert(next).inserted else { return false }
        next = above
      }
      safe.formUnion(way)
    }
    return true
  }
}

extension ImportReceipt {
  /// Whether every number is within the limits of a real file.
  var isCredible: Bool {
    let numbers = [
      readerVersion, paragraphs, turns, wordsIn, wordsInText, wordsSetAside, wordsOut,
    ]
    return numbers.allSatisfy(Self.isCredible)
      && speakers.allSatisfy { [$0.turns, $0.words].allSatisfy(Self.isCredible) }
      && items.allSatisfy {
        [$0.found, $0.kept, $0.setAside, $0.refused, $0.words].allSatisfy(Self.isCredible)
      }
      && identifiers.allSatisfy {
        Self.isCredible($0.count) && $0.paragraphs.allSatisfy(Self.isCredible)
      }
      && notices.allSatisfy { Self.isCredible($0.count) }
  }

  private static func isCredible(_ number: Int) -> Bool { 0...Int(Int32.max) ~= number }
}
