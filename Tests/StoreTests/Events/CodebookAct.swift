import HebraModel

@testable import HebraStore

/// Changes of the codebook and what follows from them, for ``RandomActs``.
struct CodebookAct {
  private let book: Codebook?
  private let mark: String
  private let texts: Int
  private let number: Int
  private let who: String
  private let date: String

  init(_ book: Codebook?, mark: String, texts: Int, number: Int, who: String, date: String) {
    (self.book, self.mark, self.texts, self.number) = (book, mark, texts, number)
    (self.who, self.date) = (who, date)
  }

  /// Some of the acts that it does.
  static let acts = [
    "codebook.merge", "codebook.define", "codebook.rename", "coding.recheck", "codebook.divide",
  ]

  private var edit: CodebookEdit {
    switch number {
    case 0: .merge(["DES-01"], into: "COR-03")
    case 1: .retire(["COR-03"])
    case 2: .define("COR-03", CodebookEdit.Definition(exclude: "nada \(mark) \(texts)"))
    default: .rename("DES-01", name: "nombre \(texts)", nameEnglish: nil, tableName: nil)
    }
  }

  /// Does an act; returns whether the coding was removed.
  func run(_ kind: Int, _ coding: Coding?, _ act: inout Act) throws -> Bool {
    if kind < 51 {
      guard let book, var next = try? book.applying(edit) else { return false }
      next.version = "\(book.version).\(texts)"
      next.history.append(
        CodebookChange(
          version: next.version, from: "x", act: edit.act, codes: edit.codes, into: edit.into,
          author: who, date: date))
      // A file says all that is in its codebook: different codebooks have different files.
      try act.setCodebook(
        next, source: "libro \(mark) \(next.codes) \(next.history)", changed: edit.act)
      return false
    }
    guard let coding else { return false }
    if kind == 51 {
      if number < 2 {
        _ = try act.recheck([coding.id], of: coding.document)
      } else {
        _ = try act.confirmFacets(of: [coding.id], nil, in: coding.document)
      }
      return false
    }
    guard coding.layer != "acordada" else { return false }
    let codes = ["DES-01", "COR-03"].filter { $0 != coding.code }
    try act.divide(
      [Act.Division(coding, codes: number == 0 ? [] : codes, isKept: number == 3)],
      of: coding.code, facets: { _, stated in stated }, singleFacets: ["severidad"])
    return number < 3
  }
}
