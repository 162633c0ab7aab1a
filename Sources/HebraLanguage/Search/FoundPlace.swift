internal import HebraModel

/// An occurrence of a term of a query.
struct FoundPlace {
  var range: TextRange
  var text: Int
  /// The numbers of its first and last word in the text.
  var first: Int
  var last: Int
  var form: Int
  /// The forms of a phrase, in order; empty for one word.
  var forms: [Int] = []

  /// The occurrences of both kinds that have one of the other kind at most `distance` words away
  /// without overlap.
  static func near(_ a: [FoundPlace], _ b: [FoundPlace], _ distance: Int) -> [FoundPlace] {
    func close(_ x: FoundPlace, _ y: FoundPlace) -> Bool {
      guard x.text == y.text else { return false }
      let gap =
        x.first > y.last ? x.first - y.last - 1 : y.first > x.last ? y.first - x.last - 1 : -1
      return 0...distance ~= gap
    }
    func partnered(_ some: [FoundPlace], _ others: [FoundPlace]) -> [FoundPlace] {
      let others = others.sorted { ($0.text, $0.first) < ($1.text, $1.first) }
      return some.filter { one in
        // Phrases are short: a nearby occurrence begins within the distance plus the longest
        // phrase.
        let reach = distance + 1 + longest
        var i = others.partition { ($0.text, $0.first) < (one.text, one.first - reach) }
        while i < others.count, others[i].text == one.text, others[i].first <= one.last + reach {
          if close(one, others[i]) { return true }
          i += 1
        }
        return false
      }
    }
    let longest = (a + b).reduce(0) { max($0, $1.last - $1.first + 1) }
    return partnered(a, b) + partnered(b, a)
  }
}
