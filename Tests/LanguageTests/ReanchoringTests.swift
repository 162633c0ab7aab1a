import Foundation
import HebraLanguage
import HebraModel
import TestSupport
import Testing

/// A text as words with what stands before each, so that every word keeps its identity through
/// edits.
private struct Typed {
  struct Word {
    /// Its number in the first text; nil when it came in later.
    var identity: Int?
    var before: String
    var text: String
  }
  var words: [Word]

  init(_ text: String) {
    var end = text.utf8.startIndex
    words = Words.ranges(in: text).enumerated().map { number, range in
      let start = text.utf8.index(text.startIndex, offsetBy: range.start)
      defer { end = text.utf8.index(text.startIndex, offsetBy: range.end) }
      return Word(
        identity: number, before: String(text[end..<start]), text: text.text(in: range) ?? "")
    }
  }

  var text: String { words.map { $0.before + $0.text }.joined() + "." }

  /// Where each word stands, by its number in the first text.
  var places: [Int: TextRange] {
    var result: [Int: TextRange] = [:]
    var at = 0
    for word in words {
      at += word.before.utf8.count
      if let identity = word.identity {
        result[identity] = TextRange(at, at + word.text.utf8.count)
      }
      at += word.text.utf8.count
    }
    return result
  }

  /// Indices at which a paragraph begins.
  var starts: [Int] {
    words.indices.filter { $0 == 0 || words[$0].before.contains("\n") }
  }
}

private enum Edit: String, CaseIterable {
  case words, sentences, paragraphsMoved, paragraphsCut, spelling

  func apply(_ typed: inout Typed, _ random: inout SeededGenerator) {
    switch self {
    case .words:
      for _ in 0..<30 {
        let at = Int.random(in: 1..<typed.words.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: typed.words.remove(at: at)
        case 1: typed.words.insert(.init(identity: nil, before: " ", text: "pues"), at: at)
        default: typed.words[at] = .init(identity: nil, before: " ", text: "cosa")
        }
      }
    case .sentences:
      for _ in 0..<12 {
        let at = Int.random(in: 1..<typed.words.count - 20, using: &random)
        let length = Int.random(in: 3...15, using: &random)
        if Bool.random(using: &random) {
          typed.words.removeSubrange(at..<at + length)
        } else {
          // A copy of other words of the same text: the hardest thing to tell apart.
          let from = Int.random(in: 0..<typed.words.count - 20, using: &random)
          let copy = typed.words[from..<from + length].map {
            Typed.Word(identity: nil, before: " ", text: $0.text)
          }
          typed.words.insert(contentsOf: copy, at: at)
        }
      }
    case .paragraphsMoved:
      for _ in 0..<5 {
        let starts = typed.starts
        let which = Int.random(in: 1..<starts.count - 1, using: &random)
        let range = starts[which]..<starts[which + 1]
        let paragraph = Array(typed.words[range])
        typed.words.removeSubrange(range)
        let place = typed.starts.dropFirst().randomElement(using: &random) ?? 1
        typed.words.insert(contentsOf: paragraph, at: place)
      }
    case .paragraphsCut:
      for _ in 0..<8 {
        let starts = typed.starts
        let which = Int.random(in: 1..<starts.count - 1, using: &random)
        typed.words.removeSubrange(starts[which]..<starts[which + 1])
      }
    case .spelling:
      for i in typed.words.indices where Int.random(in: 0..<12, using: &random) == 0 {
        let accents: [Character: Character] = [
          "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "a": "á",
        ]
        switch Int.random(in: 0..<3, using: &random) {
        case 0: typed.words[i].text = typed.words[i].text.uppercased()
        case 1: typed.words[i].text = String(typed.words[i].text.map { accents[$0] ?? $0 })
        default:
          if typed.words[i].before == " " { typed.words[i].before = ", " }
        }
      }
    }
  }
}

@Suite struct ReanchoringTests {
  /// The texts of our own interviews, as their sources have them.
  private static let texts: [String] = {
    let folder = Places.package.appending(path: "Corpus/sources")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().prefix(6).compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path)
      else { return nil }
      return String(decoding: data, as: UTF8.self).replacing(/\{[^{}]*\}/, with: "")
        .components(separatedBy: "\n---\n").first
    }
  }()

  /// Sixty edited copies of each kind, five codings each: three hundred.
  @Test(arguments: Edit.allCases)
  fileprivate func `a coding whose words survive covers them still, and none is silently on others`(
    edit: Edit
  ) throws {
    var random = SeededGenerator(20_211_121)
    var survived = 0
    var waiting = 0
    for round in 0..<60 {
      let text = Self.texts[round % Self.texts.count]
      let old = Typed(text)
      var new = old
      edit.apply(&new, &random)
      let reanchoring = Reanchoring(from: old.text, to: new.text)
      let before = old.places
      let after = new.places
      for _ in 0..<5 {
        let length = Int.random(in: 1...40, using: &random)
        let start = Int.random(in: 0..<old.words.count - length, using: &random)
        let words = start..<start + length
        let range = TextRange(
          try #require(before[start]).start, try #require(before[start + length - 1]).end)
        let places = words.compactMap { after[$0] }
        let isWhole =
          places.count == length && places == places.sorted()
          && Words.count(
            new.text.text(in: TextRange(places[0].start, places[length - 1].end)) ?? "")
            == length
        switch reanchoring.outcome(of: range) {
        case .kept(let target), .moved(let target):
          // Never on other words: it begins and ends with its own, and lacks none.
          let own = try #require(places.first)
          #expect(
            places.count == length && target.start == places.map(\.start).min()
              && target.end == places.map(\.end).max(),
            "\(edit) \(round): \(range) to \(target), not \(own)")
        case .doubtful, .lost:
          if isWhole { waiting += 1 }
        }
        if isWhole { survived += 1 }
      }
    }
    #expect(survived > 100)
    // One or two words that stand in many places, with their neighbours gone, wait for a person.
    #expect(waiting * 50 <= survived, "\(waiting) of \(survived) wait")
  }

  @Test func `signs around the words come along as far as they are still there`() {
    let reanchoring = Reanchoring(
      from: "E: Hola.\nP1: ¿Y qué? Nada (pues).\nE: Ajá.",
      to: "E: Hola, buenas.\nP1: ¿Y qué? Nada (pues).\nE: Ajá.")
    #expect(reanchoring.outcome(of: TextRange(13, 34)) == .kept(TextRange(21, 42)))
  }

  @Test func `a sentence that occurs twice and then once waits for a person`() {
    let reanchoring = Reanchoring(
      from: "Uno dice la verdad.\nNo.\nOtro dice mentiras.\nNo.\nFin de todo.",
      to: "Uno dice la verdad.\nOtro calla.\nNo.\nFin.")
    switch reanchoring.outcome(of: TextRange(20, 22)) {
    case .doubtful, .lost: break
    case let outcome: Issue.record("\(outcome)")
    }
  }

  @Test func `nothing in common is lost, and an empty text holds nothing`() {
    #expect(Reanchoring(from: "uno dos tres", to: "").outcome(of: TextRange(0, 3)) == .lost)
    #expect(Reanchoring(from: "uno dos", to: "x y z").outcome(of: TextRange(0, 7)) == .lost)
    #expect(Reanchoring(from: "… —", to: "… —").outcome(of: TextRange(0, 3)) == .lost)
  }

  @Test(arguments: [(12, 5000), (5000, 12), (180, 4100)])
  func `a short text in a long one keeps as many words as the shortest edit script`(
    first: Int, second: Int
  ) {
    var random = SeededGenerator(20_261_129)
    func words(_ count: Int) -> [String] {
      (0..<count).map { _ in "p\(Int.random(in: 0..<900, using: &random))" }
    }
    let (a, b) = (words(first), words(second))
    let alignment = TextAlignment(from: a.joined(separator: " "), to: b.joined(separator: " "))
    let pairs = zip(alignment.matches, alignment.moved).enumerated().compactMap { i, match in
      match.1 ? nil : match.0.map { (i, $0) }
    }
    #expect(pairs.allSatisfy { a[$0.0] == b[$0.1] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.1 < $1.1 })
    #expect(pairs.count == first - b.difference(from: a).removals.count)
  }

  @Test func `two long texts of the same few words end soon`() {
    let first = Array(repeating: "no sí no no", count: 20_000).joined(separator: " ")
    let second = Array(repeating: "sí no sí sí", count: 20_000).joined(separator: " ")
    let alignment = TextAlignment(from: first, to: second)
    #expect(alignment.matches.count == 80_000)
  }
}
