internal import HebraModel

/// Problems in the comments of one document, counted by paragraph.
struct CommentProblems {
  private let paragraphs: [TextRange]
  private var tally = NoticeTally()

  init(_ paragraphs: [TextRange]) { self.paragraphs = paragraphs }

  /// Adds `count` problems of one kind at one position.
  mutating func add(
    _ code: MessageCode, _ range: TextRange, _ details: [String: String] = [:], count: Int = 1
  ) {
    guard 0 < count else { return }
    let place = Location(paragraph: paragraph(at: range.start))
    tally.add(Notice(code, at: place, count: count, details: details))
  }

  /// The number, from 1, of the first paragraph that ends at `place` or after it.
  private func paragraph(at place: Int) -> Int? {
    let index = paragraphs.partition { $0.end < place }
    return index < paragraphs.count ? index + 1 : nil
  }

  /// The problems as notices, in order of paragraph and code; the numbers not kept come last.
  var notices: [Notice] {
    let all = tally.all
    let end = all.firstIndex { $0.code == .noticesMore } ?? all.endIndex
    return all[..<end].map { (notice: $0, sorting: Self.sorting($0)) }
      .sorted { $0.sorting < $1.sorting }.map(\.notice) + all[end...]
  }

  private static func sorting(_ notice: Notice) -> (Int, String, String) {
    (
      notice.location?.paragraph ?? 0, notice.code.rawValue,
      notice.details.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined()
    )
  }
}
