internal import HebraModel

/// Problems in the comments of one document, counted by paragraph.
struct CommentProblems {
  private let paragraphs: [TextRange]
  private var counts: [Key: Int] = [:]
  private var kinds: [String: Int] = [:]
  private var others: [String: Int] = [:]

  init(_ paragraphs: [TextRange]) { self.paragraphs = paragraphs }

  mutating func add(_ code: String, _ range: TextRange, _ details: [String: String] = [:]) {
    add(code, range, details, count: 1)
  }

  /// Adds `count` problems of one kind at one position.
  mutating func add(
    _ code: String, _ range: TextRange, _ details: [String: String] = [:], count: Int
  ) {
    guard 0 < count else { return }
    let key = Key(code: code, paragraph: paragraph(at: range.start), details: details)
    if let known = counts[key] {
      counts[key] = known + count
    } else if kinds[code, default: 0] < NoticeTally.most {
      kinds[code, default: 0] += 1
      counts[key] = count
    } else {
      others[code, default: 0] += count
    }
  }

  /// The number, from 1, of the first paragraph that ends at `place` or after it.
  private func paragraph(at place: Int) -> Int? {
    var (low, high) = (0, paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].end < place { low = middle + 1 } else { high = middle }
    }
    return low < paragraphs.count ? low + 1 : nil
  }

  /// The problems as notices, in order of paragraph and code.
  var notices: [Notice] {
    counts.map { (key: $0.key, sorting: $0.key.sorting, count: $0.value) }
      .sorted { $0.sorting < $1.sorting }
      .map { found in
        Notice(
          found.key.code, at: Location(paragraph: found.key.paragraph), count: found.count,
          details: found.key.details)
      }
      + others.sorted { $0.key < $1.key }.map {
        Notice("notices.more", count: $0.value, details: ["code": $0.key])
      }
  }

  private struct Key: Hashable {
    var code: String
    var paragraph: Int?
    var details: [String: String]

    var sorting: (Int, String, String) {
      (paragraph ?? 0, code, details.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined())
    }
  }
}
