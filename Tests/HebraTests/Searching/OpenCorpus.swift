import Foundation
import GRDB
import Hebra
import HebraLanguage
import HebraModel
import TestSupport

/// Open transcripts in a project, and their words read another way than the search reads them.
struct OpenCorpus: Sendable {
  /// A turn or stretch: its words by their number in the vocabulary, and where each stands.
  struct Turn: Sendable {
    var document: Int
    var words: [Int] = []
    var ranges: [TextRange] = []
    /// The paragraph of each, counted over the whole corpus.
    var paragraphs: [Int] = []
    /// Marks of non-speech.
    var marks: [TextRange] = []
  }

  /// Where a word stands.
  struct Position: Sendable {
    var turn: Int
    var word: Int
  }

  let project: String
  /// The name and the untouched text of each document.
  private(set) var documents: [(name: String, text: [UInt8])] = []
  private(set) var turns: [Turn] = []
  /// The folded words.
  private(set) var vocabulary: [String] = []
  /// How each of them is written first.
  private(set) var spellings: [String] = []
  private(set) var numbers: [String: Int] = [:]
  private(set) var positions: [[Position]] = []
  private var numbersByBeginning: [String: [Int]] = [:]
  private var numbersByStem: [String: [Int]] = [:]
  private var lemmas: [String: Set<String>] = [:]
  private var numbersByLemma: [String: [Int]] = [:]
  private var stems: [[String]] = []
  /// Words that are a verb because of their accent, by its infinitive: where they stand.
  private(set) var accented: [String: [Position]] = [:]

  /// What is imported: Spanish of the Congress and of Mexico, Catalan beside Spanish, CHAT.
  static let folders = ["text/amlo", "xml/parlamint-es-tei", "docx/parlament", "xml/bangor-cha"]

  static var files: [String] {
    guard let data = Places.sharedData else { return [] }
    return folders.flatMap { folder in
      let place = data.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return names.sorted().map { place.appending(path: $0) }
    }.filter { file in
      // Not the longest: some 170,000 words are enough.
      let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize
      return switch file.pathExtension {
      case "md": (size ?? 0) < 45_000
      case "docx": (size ?? 0) < 90_000
      case "xml", "cha": true
      default: false
      }
    }.map(\.path)
  }

  /// Imports `files` into a project in `folder`, and reads its rows.
  init(_ files: [String], in folder: URL) throws {
    project = folder.appending(path: "abierto.hebra").path
    _ = try Project.create(at: project, codebook: nil, language: .spanish, who: "prueba")
    do {
      let work = try Project.write(project, who: "prueba")
      let report = try work.importFiles(files)
      guard report.files.allSatisfy({ $0.outcome == .added }) else { throw Failure("refused") }
    }
    let queue = try DatabaseQueue(path: project)
    try queue.read { db in
      try read(db)
    }
    try queue.close()
  }

  private mutating func read(_ db: Database) throws {
    let forms = WordForms(.spanish)
    var rows: [Int64: Int] = [:]
    var ends: [[Int]] = []
    var paragraph = 0
    let texts = try Row.fetchAll(
      db,
      sql: """
        SELECT v.id, d.name, v.text, v.paragraph_ends FROM text_version v JOIN document d ON d.id = v.document_id
        """)
    for row in texts {
      rows[row[0]] = documents.count
      let (text, json): (String, String) = (row[2], row[3])
      ends.append(try JSONDecoder().decode([Int].self, from: Data(json.utf8)))
      documents.append((row[1], Array(text.utf8)))
    }
    let stretches = try Row.fetchAll(
      db,
      sql: """
        SELECT version_id, speech_start, speech_end, non_speech FROM turn
        ORDER BY version_id, position
        """)
    for row in stretches {
      guard let document = rows[row[0]] else { continue }
      let speech = TextRange(row[1], row[2])
      let json: String? = row[3]
      let marks = try json.map { try JSONDecoder().decode([[Int]].self, from: Data($0.utf8)) }
      var turn = Turn(document: document)
      turn.marks = (marks ?? []).map { TextRange($0[0], $0[1]) }
      var end = speech.start
      for word in ReadWord.all(in: documents[document].text, speech, without: turn.marks) {
        turn.words.append(number(word, documents[document].text))
        turn.ranges.append(word.range)
        if end <= word.range.start {
          paragraph += 1
          end = ends[document].first { word.range.end <= $0 } ?? end
        }
        turn.paragraphs.append(paragraph)
        positions[turn.words[turn.words.count - 1]].append(
          Position(turn: turns.count, word: turn.words.count - 1))
        for verb in verbs(word, documents[document].text, forms) {
          accented[verb, default: []].append(
            Position(turn: turns.count, word: turn.words.count - 1))
        }
      }
      paragraph += 1
      turns.append(turn)
    }
    for (number, word) in vocabulary.enumerated() {
      numbersByBeginning[String(word.prefix(2)), default: []].append(number)
      stems.append(forms.stems(of: word))
      for stem in stems[number] { numbersByStem[stem, default: []].append(number) }
    }
    for row in try Row.fetchAll(db, sql: "SELECT word, lemma FROM lemma") {
      lemmas[row[0], default: []].insert(row[1])
      if let number = numbers[row[0]] { numbersByLemma[row[1], default: []].append(number) }
    }
  }

  private mutating func number(_ word: ReadWord, _ text: [UInt8]) -> Int {
    if let number = numbers[word.folded] { return number }
    numbers[word.folded] = vocabulary.count
    vocabulary.append(word.folded)
    spellings.append(String(decoding: text[word.range.start..<word.range.end], as: UTF8.self))
    positions.append([])
    return vocabulary.count - 1
  }

  /// The stems that a word has because of its accent.
  private func verbs(_ word: ReadWord, _ text: [UInt8], _ forms: borrowing WordForms) -> [String] {
    guard word.range.end - word.range.start > word.folded.utf8.count else { return [] }
    let written = String(decoding: text[word.range.start..<word.range.end], as: UTF8.self)
    return Array(forms.stems(ofWritten: written).dropFirst(forms.stems(of: word.folded).count))
  }

  /// Where the forms of a folded word stand.
  func places(ofFormsOf word: String) -> [Position] {
    let stems = numbers[word].map { self.stems[$0] } ?? WordForms(.spanish).stems(of: word)
    return inflections(of: word).flatMap { positions[$0] } + stems.flatMap { accented[$0] ?? [] }
  }

  /// The words that are forms of a folded word: it itself, those with a stem in common, and those with
  /// a dictionary's lemma in common.
  func inflections(of word: String) -> Set<Int> {
    var found = Set([numbers[word]].compactMap { $0 })
    let stems = numbers[word].map { self.stems[$0] } ?? WordForms(.spanish).stems(of: word)
    for stem in stems { found.formUnion(numbersByStem[stem] ?? []) }
    for lemma in lemmas[word] ?? [word] { found.formUnion(numbersByLemma[lemma] ?? []) }
    return found
  }

  /// The words that begin so, with two letters or more.
  func beginning(with prefix: String) -> Set<Int> {
    Set(
      (numbersByBeginning[String(prefix.prefix(2))] ?? []).filter {
        vocabulary[$0].hasPrefix(prefix)
      })
  }
}
