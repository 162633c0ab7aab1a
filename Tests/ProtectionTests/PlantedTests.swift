import HebraModel
import TestSupport
import Testing

@testable import HebraProtection

/// What is found of 400 identifiers that are planted in the corpus.
@Suite struct PlantedTests {
  /// A text with planted identifiers.
  struct Planted {
    var text: String
    var items: [(item: PlantedSet.Item, range: TextRange)]
  }

  static let planted: [Planted] = {
    var random = SeededGenerator(400)
    return Corpus.texts.enumerated().map { index, source in
      let mine = PlantedSet.items.enumerated().filter { $0.offset % Corpus.texts.count == index }
      return plant(mine.map(\.element), in: source.text, &random)
    }
  }()

  /// Puts each sentence after another sentence of the text.
  private static func plant(
    _ items: [PlantedSet.Item], in text: String, _ random: inout SeededGenerator
  ) -> Planted {
    let bytes = Array(text.utf8)
    var places = bytes.indices.filter { i in
      2 <= i && bytes[i - 1] == 0x20 && (bytes[i - 2] == 0x2E || bytes[i - 2] == 0x3F)
        && 0x61 <= bytes[max(0, i - 3)]
    }
    places.shuffle(using: &random)
    let chosen = zip(places.prefix(items.count).sorted(), items)
    var out: [UInt8] = []
    var at = 0
    var result: [(PlantedSet.Item, TextRange)] = []
    for (place, item) in chosen {
      out += bytes[at..<place]
      let parts = item.sentence.split(separator: "$", omittingEmptySubsequences: false)
      out += Array(parts[0].utf8)
      result.append((item, TextRange(out.count, out.count + item.words.utf8.count)))
      out += Array(item.words.utf8) + Array(parts[1].utf8) + [0x20]
      at = place
    }
    out += bytes[at...]
    return Planted(text: String(decoding: out, as: UTF8.self), items: result)
  }

  /// How one identifier was found.
  private struct Outcome {
    var item: PlantedSet.Item
    /// Whether every word with a capital or a digit is in a finding.
    var isCovered: Bool
    /// Whether its kind is proposed, by a rule or by the lists of names.
    var isProposed: Bool
    /// Whether anything of it was found.
    var isTouched: Bool
  }

  private static let outcomes: [Outcome] = planted.flatMap { planted in
    let found = Corpus.finder.identifiers(in: planted.text)
    return planted.items.map { item, range in
      let touching = found.filter { $0.range.overlaps(range) }
      return Outcome(
        item: item, isCovered: isCovered(range, planted.text, touching),
        isProposed: touching.contains {
          $0.kind == item.kind && ($0.finding != .net || $0.kind == .person)
        },
        isTouched: !touching.isEmpty)
    }
  }

  private static func isCovered(
    _ range: TextRange, _ text: String, _ found: [FoundIdentifier]
  ) -> Bool {
    let bytes = Array(text.utf8)
    var place = range.start
    for word in (text.text(in: range) ?? "").split(separator: " ", omittingEmptySubsequences: false)
    {
      let end = place + word.utf8.count
      if word.contains(where: { $0.isUppercase || $0.isNumber }) {
        for i in place..<end
        where bytes[i] >= 0x80 || bytes[i] | 0x20 >= 0x61 || bytes[i] & 0xF0 == 0x30 {
          guard found.contains(where: { $0.range.start <= i && i < $0.range.end }) else {
            return false
          }
        }
      }
      place = end + 1
    }
    return true
  }

  /// The share and the counts, as text.
  private static func figure(_ outcomes: [Outcome], _ isHit: (Outcome) -> Bool) -> String {
    "\(outcomes.count(where: isHit)) of \(outcomes.count)"
  }

  private static func share(_ outcomes: [Outcome], _ isHit: (Outcome) -> Bool) -> Double {
    Double(outcomes.count(where: isHit)) / Double(max(outcomes.count, 1))
  }

  @Test func `all that the net can see is found`() {
    #expect(PlantedSet.items.count == 400)
    #expect(Self.outcomes.count == 400)
    for outcome in Self.outcomes where outcome.item.isVisible {
      #expect(outcome.isCovered, "\(outcome.item.words) in \(outcome.item.sentence)")
    }
  }

  @Test func `direct identifiers are proposed with their kind`() {
    let visible = Self.outcomes.filter(\.item.isVisible)
    let direct = visible.filter(\.item.isDirect)
    #expect(Self.share(direct, \.isProposed) >= 0.95)
    #expect(Self.share(visible.filter { !$0.item.isDirect }, \.isProposed) >= 0.9)
    let missed = visible.filter { !$0.isProposed }.map { "\($0.item.kind) \($0.item.words)" }
    print("Planted, proposed with their kind (not by the net):")
    for kind in IdentifierKind.allCases {
      let mine = Self.outcomes.filter { $0.item.kind == kind }
      guard !mine.isEmpty else { continue }
      let seen = mine.filter(\.item.isVisible)
      let unseen = mine.filter { !$0.item.isVisible }
      print(
        "  \(kind): visible \(Self.figure(seen, \.isProposed)), lower case"
          + " \(Self.figure(unseen, \.isProposed))")
    }
    for form in Set(Self.outcomes.map(\.item.form)).sorted() {
      let mine = Self.outcomes.filter { $0.item.form == form }
      print(
        "  \(form): \(Self.figure(mine, \.isProposed)), found \(Self.figure(mine, \.isTouched))")
    }
    print("  direct, visible: \(Self.figure(direct, \.isProposed)); missed: \(missed)")
    let blind = Self.outcomes.filter { !$0.item.isVisible && !$0.isTouched }
    print("  not found at all: \(blind.map { "\($0.item.kind) \($0.item.words)" })")
  }

  @Test func `each person is found in every visible mention`() {
    let people = Dictionary(
      grouping: Self.outcomes.filter { $0.item.kind == .person && $0.item.entity.contains(" ") },
      by: \.item.entity)
    var whole = 0
    for (person, outcomes) in people {
      let visible = outcomes.filter(\.item.isVisible)
      let isWhole = visible.allSatisfy(\.isCovered)
      #expect(isWhole, "\(person)")
      if visible.allSatisfy(\.isProposed) { whole += 1 }
    }
    #expect(people.count >= 40)
    print("Planted: \(whole) of \(people.count) people proposed in every visible mention")
    #expect(Double(whole) >= 0.8 * Double(people.count))
  }

  @Test func `what is proposed without the net is planted or a name of the corpus`() {
    let keys = Set(PlantedSet.items.map { IdentifierKey.of($0.words) })
    var right = 0
    var wrong: [String] = []
    for (index, planted) in Self.planted.enumerated() {
      let own = Set(Corpus.found[index].map(\.key))
      for found in Corpus.finder.identifiers(in: planted.text)
      where found.finding != .net && !own.contains(found.key) && !KeptNames.contains(found.key) {
        if keys.contains(found.key)
          || planted.items.contains(where: { $0.range.overlaps(found.range) })
        {
          right += 1
        } else {
          wrong.append(planted.text.text(in: found.range) ?? "")
        }
      }
    }
    let precision = Double(right) / Double(right + wrong.count)
    print("Planted: precision \(right) of \(right + wrong.count); others: \(wrong)")
    #expect(precision >= 0.9)
  }
}
