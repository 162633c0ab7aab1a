import Foundation
import HebraModel
import HebraYAML
import TestSupport
import Testing

@testable import Hebra

/// The sentences: the same in two languages, and one for every fact.
@Suite struct CatalogTests {
  private static let spanish = Messages.spanish.catalog.sentences
  private static let english = Messages.english.catalog.sentences

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

  @Test(arguments: ["Spanish", "English"])
  func `no line of a catalog is lost, and no key stands twice`(_ language: String) throws {
    let keys = try Self.subjects(language).flatMap(\.value)
    #expect(Set(keys).count == keys.count, "a key twice: \(Self.twice(keys))")
    #expect(keys.count == (language == "Spanish" ? Self.spanish : Self.english).count)
  }

  @Test func `both languages have the same subjects`() throws {
    let (spanish, english) = (try Self.subjects("Spanish"), try Self.subjects("English"))
    #expect(spanish.keys.sorted() == english.keys.sorted())
    for (subject, keys) in spanish {
      #expect(keys == english[subject], "\(subject) has other keys, or in another order")
    }
  }

  /// The keys in each file of a language, as they are written, by the subject in its name.
  private static func subjects(_ language: String) throws -> [String: [String]] {
    let folder = Places.package.appending(path: "Sources/Hebra/Messages/\(language)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: try names.filter { $0.contains("+") }.map { name in
        let file = folder.appending(path: name)
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
          .filter { $0.contains(#/^ {4}[a-z-]+\.?[a-zA-Z0-9._-]* = /#) && !$0.contains("\"\"\"") }
        let keys = lines.map { $0.prefix { $0 != "=" }.trimmingCharacters(in: .whitespaces) }
        return (String(name.drop { $0 != "+" }), keys)
      })
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
    return paths.filter {
      $0.hasSuffix(".swift") && !$0.contains("/Messages/Spanish/")
        && !$0.contains("/Messages/English/")
    }.sorted().map {
      ($0, (try? String(contentsOf: root.appending(path: $0), encoding: .utf8)) ?? "")
    }
  }()

  /// Each code that the sources declare, by the name of its member.
  private static let members: [(name: String, code: String)] = sources.flatMap { _, text in
    text.matches(of: /(?:static let|case) (\w+) =\s*(?:[\w.]+\(\s*rawValue: )?"([a-z][a-z0-9.-]+)"/)
      .map { (String($0.1), String($0.2)) }
  }
  .filter { spanish[$0.code] != nil || $0.code.contains(".") }

  /// Codes of errors that any YAML file may have: the subject of the file, then the fault.
  private static let faults = ["codebook", "mapping", "items"].flatMap { subject in
    YAMLFault.allCases.map { "\(subject).\($0.rawValue)" }
  }

  @Test func `every code has a sentence, and every sentence a code`() {
    let codes = Set(Self.members.map(\.code) + Self.faults)
    let sentences = Set(Self.spanish.keys.filter { !$0.hasPrefix("word.") })
    #expect(codes.count > 380)
    #expect(codes.subtracting(sentences).sorted() == [], "codes without a sentence")
    #expect(sentences.subtracting(codes).sorted() == [], "sentences without a code")
  }

  @Test func `a code is written only where its member is declared`() {
    for (path, text) in Self.sources where !path.hasPrefix("HebraCorpus/") {
      for line in text.split(separator: "\n") {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//"), !code.contains(/(static let|case) \w+ = |rawValue: "/) else {
          continue
        }
        for match in code.matches(of: /"([a-z]+(?:-[a-z]+)*\.[a-z0-9.-]+)"/)
        where Self.spanish[String(match.1)] != nil {
          Issue.record("\(path): \(match.1)")
        }
      }
    }
  }

  /// Words that the sources build, written out.
  private static let built: [String] =
    Role.allCases.map { "word.role.\($0.rawValue)" }
    + Register.allCases.map { "word.register.\($0.rawValue)" }
    + TopicState.allCases.map { "word.topic.\($0.rawValue)" }
    + Matrix.Missing.allCases.flatMap {
      ["word.missing.\($0.rawValue)", "word.csv.\($0.rawValue)"]
    }
    + ["added", "known", "refused"].map { "word.outcome.\($0)" }
    + ["name", "id-number", "telephone", "address"].map { "word.identifier.\($0)" }
    + ParticipantAttribute.allCases.map { "word.column.\($0.rawValue)" }

  @Test func `every word that is built is there`() {
    for code in Self.built { #expect(Self.spanish[code] != nil, "\(code)") }
  }

  @Test func `every word that is asked for is there`() {
    for (path, text) in Self.sources {
      for match in text.matches(of: /\bword\(\s*"([a-z_.-]+)"/)
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
    let named = Dictionary(Self.members.map { ($0.name, $0.code) }) { first, _ in first }
    var codes = Set(
      Self.members.map(\.code).filter { $0.hasPrefix("query.") })
    for (path, text) in Self.sources where !path.hasPrefix("HebraCorpus/") {
      for match in text.matches(
        of: /Failure\(\s*(?:[\w. !=]+ \? )?\.(\w+)(?: : \.(\w+))?/)
      {
        for name in [match.1, match.2].compactMap({ $0 }) {
          if let code = named[String(name)] { codes.insert(code) }
        }
      }
      for match in text.matches(of: /Code\(rawValue: "([a-z0-9.-]+)"\)/)
      where !text.contains("extension MessageCode {") {
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
    #expect(Sentence.fill("{a} y {b}", ["a": "{b}", "b": "c"]) == "{b} y c")
    #expect(Sentence.fill("sin llaves", ["a": "x"]) == "sin llaves")
    #expect(Messages.spanish.what("no.such-code") == "no.such-code")
  }
}
