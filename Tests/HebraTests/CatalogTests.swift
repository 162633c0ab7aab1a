import Foundation
import HebraModel
import HebraYAML
import TestSupport
import Testing

@testable import Hebra

/// The sentences: the same in two languages, and one for every fact.
@Suite struct CatalogTests {
  private static let spanish = Messages.catalog(.spanish)
  private static let english = Messages.catalog(.english)

  private static func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([^}|]*)[^}]*\}/).map { String($0.1) })
  }

  @Test func `both languages have the same sentences`() {
    #expect(Self.spanish.count > 300)
    #expect(Set(Self.spanish.keys).subtracting(Self.english.keys).sorted() == [])
    #expect(Set(Self.english.keys).subtracting(Self.spanish.keys).sorted() == [])
  }

  @Test func `both languages say the same facts in the same part`() throws {
    for (key, sentence) in Self.spanish {
      let other = try #require(Self.english[key], "\(key)")
      #expect((sentence.remedy == nil) == (other.remedy == nil), "\(key): remedy")
      #expect(Self.places(sentence.what) == Self.places(other.what), "\(key)")
      #expect(
        Self.places(sentence.remedy ?? "") == Self.places(other.remedy ?? ""), "\(key): remedy")
    }
  }

  @Test func `no line of a catalog is lost`() throws {
    for language in ["Spanish", "English"] {
      let file = Places.package.appending(path: "Sources/Hebra/Messages/\(language).swift")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { $0.contains(#/^ {4}[a-z-]+\.?[a-zA-Z0-9._-]* = /#) && !$0.contains("\"\"\"") }
      let keys = lines.map { $0.prefix { $0 != "=" }.trimmingCharacters(in: .whitespaces) }
      #expect(Set(keys).count == keys.count, "\(language): a key twice: \(Self.twice(keys))")
      #expect(keys.count == (language == "Spanish" ? Self.spanish : Self.english).count)
    }
  }

  private static func twice(_ keys: [String]) -> [String] {
    Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }

  // MARK: - A sentence for every fact

  /// The folders whose literals are facts; the catalogs themselves are left out.
  private static let sources: [(path: String, text: String)] = {
    let root = Places.package.appending(path: "Sources")
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") && !$0.contains("Messages/") }.sorted().map {
      ($0, (try? String(contentsOf: root.appending(path: $0), encoding: .utf8)) ?? "")
    }
  }()

  /// Literals that look like facts and are none: journal acts and names of exports.
  private static let others: Set = ["report.code", "search.counts"]

  @Test func `every fact in the sources has a sentence`() {
    let spaces = Set(
      Self.spanish.keys.compactMap { $0.split(separator: ".").first.map(String.init) }
    )
    .subtracting(["word"])
    var found: Set<String> = []
    for (path, text) in Self.sources {
      for match in text.matches(of: /"([a-z]+)((?:\.[a-z0-9-]+)+)"/) {
        let code = String(match.1 + match.2)
        guard spaces.contains(String(match.1)), !Self.others.contains(code) else { continue }
        // Acts of the journal share names with facts; they are words of the interface.
        let isSaid = Self.spanish[code] != nil || Self.spanish["word.act." + code] != nil
        #expect(isSaid, "\(path): \(code) has no sentence")
        found.insert(code)
      }
    }
    #expect(found.count > 150)
  }

  /// Codes that the sources build, written out.
  private static let built: [String] =
    ["id", "name", "definition", "code"].flatMap {
      ["codebook.empty-\($0)", "codebook.missing-\($0)"]
    }
    + YAMLFault.allCases.map { "codebook.\($0.rawValue)" }
    + YAMLFault.allCases.filter { $0 != .boolean }.map { "mapping.\($0.rawValue)" }
    + Role.allCases.map { "word.role.\($0.rawValue)" }
    + Register.allCases.map { "word.register.\($0.rawValue)" }
    + TopicState.allCases.map { "word.topic.\($0.rawValue)" }
    + Matrix.Missing.allCases.flatMap {
      ["word.missing.\($0.rawValue)", "word.csv.\($0.rawValue)"]
    }
    + ["added", "known", "refused"].map { "word.outcome.\($0)" }
    + ["name", "id-number", "telephone", "address"].map { "word.identifier.\($0)" }
    + ParticipantAttribute.allCases.map { "word.column.\($0.rawValue)" }

  @Test func `every fact that is built has a sentence`() {
    for code in Self.built { #expect(Self.spanish[code] != nil, "\(code)") }
  }

  @Test func `every word that is asked for is there`() {
    for (path, text) in Self.sources {
      for match in text.matches(of: /\b(?:Messages\.)?word\(\s*"([a-z_.-]+)"/)
      where path.hasPrefix("Hebra/") || path.hasPrefix("HebraCLI/") {
        #expect(Self.spanish["word." + match.1] != nil, "\(path): word.\(match.1)")
      }
    }
  }

  @Test func `every act of the journal has its word`() {
    var acts: Set<String> = []
    for (path, text) in Self.sources where path.hasPrefix("HebraStore/") {
      for match in text.matches(of: /record\(\s*([^,]+),/) {
        for act in match.1.matches(of: /"([a-z.]+)"/) { acts.insert(String(act.1)) }
      }
    }
    #expect(acts.count >= 14)
    for act in acts.sorted() { #expect(Self.spanish["word.act." + act] != nil, "\(act)") }
  }

  // MARK: - What to do

  /// Failures after which there is nothing to do but what the sentence itself says.
  private static let needsNothing: Set = [
    "query.unclosed-quote", "query.unclosed-parenthesis", "query.stray-parenthesis",
    "query.missing-term", "query.only-negative", "query.no-word", "query.operator-not-yet",
    "query.too-long",
  ]

  @Test func `every failure says what to do`() {
    var codes: Set<String> = []
    for (path, text) in Self.sources where !path.hasPrefix("HebraCorpus/") {
      for match in text.matches(
        of: /Failure\(\s*(?:matches\.isEmpty \? )?"([a-z.-]+)"(?: : "([a-z.-]+)")?/)
      {
        codes.insert(String(match.1))
        if let second = match.2 { codes.insert(String(second)) }
      }
      for match in text.matches(of: /Code\(rawValue: "([a-z0-9.-]+)"\)/) {
        codes.insert(String(match.1))
      }
      for match in text.matches(of: /case \w+ = "(query\.[a-z-]+)"/) {
        codes.insert(String(match.1))
      }
    }
    #expect(codes.count > 60)
    for code in codes.subtracting(Self.needsNothing).sorted() {
      #expect(Self.spanish[code]?.remedy?.isEmpty == false, "\(code) does not say what to do")
    }
  }

  @Test func `sentences are typed with care`() {
    for (language, catalog) in [("es", Self.spanish), ("en", Self.english)] {
      for (key, sentence) in catalog {
        for text in [sentence.what, sentence.remedy].compactMap({ $0 }) {
          #expect(!text.isEmpty && !text.contains("  "), "\(language) \(key)")
          #expect(text.filter { $0 == "{" }.count == text.filter { $0 == "}" }.count, "\(key)")
          #expect(text.filter { $0 == "«" }.count == text.filter { $0 == "»" }.count, "\(key)")
          #expect(text.trimmingCharacters(in: .whitespaces) == text, "\(language) \(key)")
        }
        if language == "es" {
          #expect(!sentence.what.lowercased().contains("reconciliad"), "\(key)")
        }
      }
    }
  }

  @Test func `details fill their places, and a text with braces is safe`() {
    #expect(Messages.fill("{a} y {b}", ["a": "{b}", "b": "c"]) == "{b} y c")
    #expect(Messages.fill("sin llaves", ["a": "x"]) == "sin llaves")
    #expect(Messages.what("no.such-code", [:], .spanish) == "no.such-code")
  }
}
