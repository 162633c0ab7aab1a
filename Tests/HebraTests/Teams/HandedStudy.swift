import Foundation
import Hebra
import HebraDisclosure
import HebraFormats
import HebraLanguage
import HebraModel
import TestSupport
import Testing

/// A study from which documents are handed off, and what a coder does to them in Word.
struct HandedStudy: ~Copyable {
  let study: Study

  /// Two interviews; Ana has two codings and a memo on the first, Luis one coding.
  init() throws {
    let study = try Study()
    try study.bring([
      study.write("E-01.txt", Study.interview), study.write("E-02.txt", Study.other),
    ])
    let work = try Project.write(study.project, who: "Ana")
    for (coder, quote, code) in [
      ("Ana", "nunca llegan", "DES-01"), ("Ana", "Denunciar es avisarle al otro", "COR-01"),
      ("Luis", "La policía llega tarde", "DES-01"),
    ] {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(quote), code: code, coder: coder, facets: ["policia"],
          memo: coder == "Ana" ? "ver \(code)" : nil))
    }
    self.study = study
  }

  func path(_ name: String) -> String { study.folder.appending(path: name).path }

  @discardableResult
  func handoff(
    _ coder: String, _ folder: String, _ change: (inout HandoffOptions) -> Void = { _ in }
  ) throws -> HandoffReport {
    var options = HandoffOptions()
    change(&options)
    let work = try Project.export(from: study.project, who: "Lead")
    return try work.handoff(to: coder, folder: path(folder), options)
  }

  func source(_ file: String) throws -> SourceDocument {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(file))))
    return try DOCXReader.read(bytes, name: "e.docx", budget: ReadingBudget())
  }

  /// What a coder does in Word before sending a document back.
  struct Work {
    /// Words of the text, and the lines of the comment on them.
    var comments: [(quote: String, lines: [String])] = []
    var author = "Ana"
    /// Old words, and the words that someone put in their place.
    var changes: [(old: String, new: String)] = []
    var properties: [String: String?] = [:]
    var isForCommentsOnly = true
    /// Whether the comments of the handoff were deleted.
    var deletes = false
  }

  /// Writes a document as it comes back.
  @discardableResult
  func answer(_ file: String, as name: String, _ change: (inout Work) -> Void) throws -> String {
    var work = Work()
    change(&work)
    let source = try source(file)
    var text = source.text
    var comments = work.deletes ? [] : source.comments
    var paragraphs = source.paragraphs.map(\.range)
    for (old, new) in work.changes {
      let place = try place(of: old, in: text)
      text = text.replacing(old, with: new, maxReplacements: 1)
      let grown = new.utf8.count - old.utf8.count
      func moved(_ range: TextRange) -> TextRange {
        TextRange(
          range.start + (place.end <= range.start ? grown : 0),
          range.end + (place.end <= range.end ? grown : 0))
      }
      paragraphs = paragraphs.map(moved)
      for index in comments.indices { comments[index].range = moved(comments[index].range) }
    }
    for (number, comment) in work.comments.enumerated() {
      comments.append(
        SourceComment(
          id: "n\(number)", range: try place(of: comment.quote, in: text), author: work.author,
          date: "2021-08-01T10:00:00Z", lines: comment.lines))
    }
    var properties: [String: String?] = source.properties
    for (key, value) in work.properties { properties.updateValue(value, forKey: key) }
    let document = TranscriptDocument(
      text: text, paragraphs: paragraphs, comments: comments,
      properties: DOCXWriter.Properties(
        custom: properties.sorted { $0.key < $1.key }.compactMap { key, value in
          value.map { DOCXWriter.Properties.Custom(key, $0) }
        }), isForCommentsOnly: work.isForCommentsOnly)
    let path = path(name)
    try Data(try DOCXWriter.write(DisclosureRule.show(document)).bytes)
      .write(to: URL(fileURLWithPath: path))
    return path
  }

  private func place(of words: String, in text: String) throws -> TextRange {
    let range = try #require(text.range(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }

  func receive(
    _ paths: [String], _ change: (inout WordPackageOptions) -> Void = { _ in }
  ) throws -> [WordPackageReport] {
    var options = WordPackageOptions()
    change(&options)
    let work = try Project.write(study.project, who: "Lead")
    return try work.receive(wordPackages: paths, options)
  }

  /// The codings of a coder: code and quotation.
  func codings(_ coder: String) throws -> [String] {
    try study.codings().filter { $0["coder"] == coder }
      .map { "\($0["document"] ?? "") \($0["code"] ?? "") \($0["quotation"] ?? "")" }
  }
}
