internal import GRDB
internal import HebraLanguage
package import HebraModel

/// Many codings at once.
extension Act {
  /// Adds codings as one event, in the order of their ids, so that each page of the file is filled
  /// once.
  ///
  /// - Parameters:
  ///   - codings: on current texts; their ids are ignored and computed here.
  ///   - file: the name of the table, for the journal.
  ///   - singleFacets: the facets that take one value only.
  ///   - progress: called now and then with the number of codings that are done, and of all.
  /// - Returns: for each coding its id, and whether it was already there, or why it was refused.
  /// - Throws: SQLite's error, which undoes the whole act.
  package mutating func addCodings(
    _ codings: [Coding], from file: String, singleFacets: Set<String>,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws -> [Result<Addition, StoreError>] {
    var results: [Result<Addition, StoreError>] = []
    results.reserveCapacity(codings.count)
    for name in Set(codings.map(\.coder)).sorted() { _ = try coderID(name) }
    var texts = TextRows()
    let former = try codingCodebook().former
    var codings = codings
    var news: [NewCoding] = []
    news.reserveCapacity(codings.count)
    // A coding is not copied as a whole, which takes longer than anything else here.
    for place in codings.indices {
      do {
        let number = try texts.number(of: codings[place].document, self)
        let range = codings[place].range
        guard texts.holds(range, number) else { throw StoreError(.badRange) }
        if former.isAny(codings[place].code) {
          codings[place] = try former.home(of: codings[place], on: texts.hash(number), in: db).0
        }
        let id = Self.codingID(
          texts.hash(number), range, code: codings[place].code, layer: codings[place].layer)
        results.append(.success(.added(id: id)))
        news.append(NewCoding(id: id, place: place, text: number))
      } catch let error as StoreError where error.code != .damaged {
        results.append(.failure(error))
      }
    }
    news.sort()
    // Each of the three steps visits every coding.
    let meter = ProgressMeter(3 * news.count, shownAs: news.count, progress)
    defer { meter.end() }
    try together("coding.import", file) { act in
      var insertion = try CodingInsertion(&act, singleFacets: singleFacets)
      for number in news.indices {
        meter.at(number)
        let new = news[number]
        news[number].isThere = try !insertion.insert(
          codings[new.place], new.id, version: texts.row(new.text), into: act)
      }
      for number in news.indices where !news[number].isThere {
        meter.at(news.count + number)
        let facets = insertion.number(of: codings[news[number].place].facets)
        try insertion.insertFacets(facets, of: news[number].id)
        news[number].facets = facets
      }
      for (number, new) in news.enumerated() {
        meter.at(2 * news.count + number)
        guard new.isThere else {
          try insertion.note(
            codings[new.place], new.id, facets: new.facets, hash: texts.hash(new.text), in: &act)
          continue
        }
        try act.complete(codings[new.place], id: new.id, singleFacets)
        results[new.place] = .success(.known(id: new.id))
      }
    }
    return results
  }

  /// A coding of a table.
  private struct NewCoding: Comparable {
    let id: String
    /// The first eight bytes of the id, for quick comparison.
    private let beginning: UInt64
    /// Its place in the table.
    let place: Int
    /// The number of its text.
    let text: Int
    /// The number of its facets.
    var facets = 0
    /// Whether the project had it already.
    var isThere = false

    init(id: String, place: Int, text: Int) {
      (self.id, self.place, self.text) = (id, place, text)
      beginning = id.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    static func < (a: NewCoding, b: NewCoding) -> Bool {
      guard a.beginning == b.beginning else { return a.beginning < b.beginning }
      return (a.id, a.place) < (b.id, b.place)
    }
  }

  /// The rows of current texts, each read once.
  struct TextRows {
    /// A text, and its bytes for the check of ranges.
    struct Text {
      let row: Int64
      let hash: String
      let bytes: [UInt8]

      /// Whether a range lies in the text, is not empty and is not only white space.
      func holds(_ range: TextRange) -> Bool {
        guard 0 <= range.start, range.start < range.end, range.end <= bytes.count,
          isBoundary(range.start), isBoundary(range.end)
        else { return false }
        // Nearly every range begins with a letter or a digit of ASCII.
        let first = bytes[range.start]
        if first < 0x80, first.isWordByte { return true }
        return String(validating: bytes[range.start..<range.end], as: UTF8.self)
          .map { !$0.allSatisfy(\.isWhitespace) } ?? false
      }

      private func isBoundary(_ place: Int) -> Bool {
        place == bytes.count || bytes[place] & 0xC0 != 0x80
      }
    }

    private var texts: [Text] = []
    private var numbers: [String: Int] = [:]

    func row(_ number: Int) -> Int64 { texts[number].row }

    func hash(_ number: Int) -> String { texts[number].hash }

    func holds(_ range: TextRange, _ number: Int) -> Bool { texts[number].holds(range) }

    /// The number of a document's text here.
    mutating func number(of document: String, _ act: Act) throws -> Int {
      if let number = numbers[document] { return number }
      let row = try act.versionID(document)
      texts.append(
        Text(
          row: row, hash: try act.textHash(row),
          bytes: try act.db.first(
            "text_version", "SELECT CAST(text AS BLOB) FROM text_version WHERE id = ?", [row]
          ) { try $0[0].bytes() } ?? []))
      numbers[document] = texts.count - 1
      return texts.count - 1
    }
  }
}

/// Tells how far a long piece of work is, a few hundred times in all.
private struct ProgressMeter {
  private let steps: Int
  private let shown: Int
  private let stride: Int
  private let progress: (Int, Int) -> Void

  /// A meter of `steps`, which are shown as `shown`.
  init(_ steps: Int, shownAs shown: Int, _ progress: @escaping (Int, Int) -> Void) {
    (self.steps, self.shown, self.progress) = (steps, shown, progress)
    stride = max(1, steps / 300)
  }

  func at(_ step: Int) {
    if step % stride == 0 { progress(min(step * shown / steps, shown - 1), shown) }
  }

  func end() { if shown > 0 { progress(shown - 1, shown) } }
}
