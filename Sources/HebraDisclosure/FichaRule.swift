package import HebraModel

/// The rules by which a ficha leaves the team.
///
/// Every rule reads who is hidden, never what is hidden: a side is withheld when few of it were asked,
/// when one or two say a thing, or when all of them do; a total whenever one of its parts is.
package enum FichaRule {
  /// What facilitators may see.
  package static func facilitators(_ figures: FichaFigures) -> Released<FacilitatorFicha> {
    Released(FacilitatorRule(figures).ficha, for: .facilitators)
  }

  /// What the table may see.
  package static func table(_ figures: FichaFigures, canName: (String) -> Bool)
    -> Released<TableSheet>
  {
    let sides = Side.allCases.filter { figures.people[$0, default: 0] >= DisclosureSettings.people }
    let topics = figures.mirrors.compactMap { topic($0, canName) }
    return Released(
      TableSheet(place: figures.place.name, topics: topics, sides: sides), for: .table)
  }

  /// A topic, when enough people in enough documents say what is not red in it, on both sides.
  private static func topic(
    _ mirror: FichaMirror, _ canName: (String) -> Bool
  ) -> TableSheet.Topic? {
    guard mirror.openPeople >= DisclosureSettings.peopleAtTable,
      mirror.openDocuments >= DisclosureSettings.documents
    else { return nil }
    func ranked(_ codes: [String]) -> [String] {
      codes.filter { mirror.open.contains($0) && canName($0) }.sorted { a, b in
        let (first, second) = (
          mirror.peopleOfOpen[a, default: 0], mirror.peopleOfOpen[b, default: 0]
        )
        return first == second ? a < b : first > second
      }
    }
    let (one, other) = (ranked(mirror.community), ranked(mirror.institutions))
    guard let first = one.first,
      let second = other.first(where: { $0 != first }) ?? one.dropFirst().first, !other.isEmpty
    else { return nil }
    let more = Set(one + other).filter {
      $0 != first && $0 != second
        && mirror.peopleOfOpen[$0, default: 0] >= DisclosureSettings.people
    }
    return TableSheet.Topic(group: mirror.group, codes: [first, second] + more.sorted())
  }

  /// Whether the difference between a ficha and an earlier one would point to someone.
  ///
  /// It does when two printed numbers of people differ by fewer than three, or when what the new one
  /// withholds has one value left for somebody who knows the earlier one and that people were only added.
  ///
  /// - Returns: the names of the figures that would.
  package static func differences(
    _ earlier: [String: String], _ new: [String: String]
  ) -> [String] {
    new.keys.sorted().filter { name in
      guard let before = earlier[name].flatMap(Printed.init), let after = Printed(new[name] ?? "")
      else { return false }
      return before.isTold(by: after)
    }
  }

  /// Refuses a text that says what its readers must not see.
  ///
  /// - Parameters:
  ///   - text: everything that a reader sees.
  ///   - level: the level of the readers: at C no digit may stand in it.
  ///   - names: pseudonyms and names of documents, none of which may stand in it as a word.
  /// - Throws: ``DisclosureError``.
  package static func check(
    _ text: String, for level: Disclosure, without names: some Sequence<String>
  ) throws(DisclosureError) {
    if level == .table, text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) {
      throw DisclosureError(.digit, level: level)
    }
    guard level != .team else { return }
    for name in names where name.count > 1 {
      for found in text.ranges(of: name) {
        func isPart(_ character: Character?) -> Bool {
          character.map { $0.isLetter || $0.isNumber } ?? false
        }
        let after = found.upperBound < text.endIndex ? text[found.upperBound] : nil
        if !isPart(text[..<found.lowerBound].last), !isPart(after) {
          throw DisclosureError(.name, level: level)
        }
      }
    }
  }

  /// The printed form of a figure that is withheld.
  package static let withheld = "reservado"

  /// A number of people as it was printed.
  private enum Printed {
    /// How many were heard.
    case count(Int)
    /// How many of those who were asked.
    case share(n: Int, total: Int)
    case withheld

    /// Nil for what is no number of people.
    init?(_ text: String) {
      if text == FichaRule.withheld {
        self = .withheld
        return
      }
      let parts = text.split(separator: "/").map { Int($0) }
      guard let n = parts.first ?? nil else { return nil }
      if parts.count == 1 {
        self = .count(n)
      } else if parts.count == 2, let total = parts[1] {
        self = .share(n: n, total: total)
      } else {
        return nil
      }
    }

    /// Whether two printed numbers together say what one or two people say.
    func isTold(by later: Printed) -> Bool {
      func isFew(_ difference: Int) -> Bool {
        difference != 0 && abs(difference) < DisclosureSettings.people
      }
      switch (self, later) {
      case (.count(let n), .count(let more)): return isFew(more - n)
      // One or two were heard before.
      case (.withheld, .count(let n)): return n > 0 && n < DisclosureSettings.people + 2
      case (.count(let n), .withheld): return n < DisclosureSettings.people + 2
      case (.share(let n, let total), .share(let more, let laterTotal)):
        return isFew(more - n) || isFew(laterTotal - total)
      // Where three or more said it, and people were only added, all of them say it now.
      case (.share(let n, _), .withheld): return n >= DisclosureSettings.people
      default: return false
      }
    }
  }
}
