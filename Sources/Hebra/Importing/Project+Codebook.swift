internal import HebraCodebook
internal import HebraLanguage
public import HebraModel
internal import HebraStore
internal import HebraYAML

/// What came of importing a table of codes.
public struct CodebookImport: Sendable {
  /// The project's codebook with what the file says.
  public var codebook: Codebook
  /// How everything was read, what was not read, and what changed.
  public var notices: [Notice]
  /// The ids of new codes and families.
  public var added: [String]
  /// The ids of known codes about which the file says something else.
  public var changed: [String]
  /// The ids of codes in use that the file lacks; they stay.
  public var missing: [String]
  /// Whether the file says anything new, also about facets, mirrors and guides.
  public var isChanged: Bool
  /// Whether the project has a new version of its codebook.
  public var isWritten: Bool
}

extension Project {
  /// Reads codes out of a workbook, a Word document, a CSV file or a codebook in YAML, and makes a new
  /// version of the codebook with them.
  ///
  /// A code that is known by its id or name keeps both its id and what the file does not say. A code
  /// that the file lacks stays. With `isDryRun`, or where nothing changes, nothing is written.
  ///
  /// - Throws: ``Failure`` with the place in the file; the project is then unchanged.
  public func importCodebook(file path: String, isDryRun: Bool = false) throws -> CodebookImport {
    let name = Location.name(path)
    let isYAML = [".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) }
    var notices: [Notice] = []
    let rows: TableRows?
    var isWord = false
    var incoming: Codebook?
    if isYAML {
      let check = try CodebookCheck(file: path, by: reading)
      incoming = try check.usable().0
      notices += check.notices
      rows = nil
    } else {
      let (grids, told) = try reading.grids(path)
      notices += told
      isWord = grids.contains { $0.number != nil }
      do {
        rows = try TableRows(grids, file: name, budget: ReadingBudget())
      } catch {
        throw placed(Failure(error), isWord)
      }
    }
    notices += rows?.notices ?? []
    func combine(_ work: borrowing Project) throws -> (CodebookImport, source: String) {
      do throws(Failure) {
        var (result, source) = try work.combined(rows, incoming, name: name, notices)
        for index in result.notices.indices {
          result.notices[index].location = result.notices[index].location.map { placed($0, isWord) }
        }
        return (result, source)
      } catch {
        throw placed(error, isWord)
      }
    }
    guard !isDryRun else { return try combine(self).0 }
    return try exclusively {
      var (result, source) = try combine(self)
      guard result.isChanged else { return result }
      try act { try $0.setCodebook(result.codebook, source: source) }
      result.isWritten = true
      return result
    }
  }

  /// A place in a table of a Word document by its number: "table 2".
  private func placed(_ location: Location, _ isWord: Bool) -> Location {
    var location = location
    if isWord, let part = location.part { location.part = "\(messages.word("table")) \(part)" }
    return location
  }

  private func placed(_ failure: Failure, _ isWord: Bool) -> Failure {
    var failure = failure
    failure.location = placed(failure.location, isWord)
    return failure
  }

  /// The codebook with what the file says, and its own file.
  private func combined(
    _ rows: TableRows?, _ incoming: Codebook?, name: String, _ notices: [Notice]
  ) throws(Failure) -> (CodebookImport, source: String) {
    do {
      return try combination(rows, incoming, name: name, notices)
    } catch {
      throw Failure(error)
    }
  }

  private func combination(
    _ rows: TableRows?, _ incoming: Codebook?, name: String, _ notices: [Notice]
  ) throws -> (CodebookImport, source: String) {
    let old = try asking { try $0.codebook() }
    let earlier = try asking { try $0.codebookSource() }
    let base =
      old
      ?? Codebook(
        title: rows?.title ?? incoming?.title ?? Location.stem(name), version: "0",
        language: language.rawValue, codes: [])
    let combination: CodebookCombination
    do throws(ReadError) {
      let words = CodebookCombination.Words(
        noDefinition: messages.word("no-definition"), general: messages.word("general-family"))
      combination =
        if let incoming {
          try CodebookCombination(incoming, onto: base, words: words, budget: ReadingBudget())
        } else {
          try CodebookCombination(
            rows?.codes ?? [], caption: rows?.caption, onto: base, words: words,
            budget: ReadingBudget())
        }
    } catch {
      var failure = Failure(error)
      failure.location.file = name
      throw failure
    }
    var book = combination.codebook
    var result = CodebookImport(
      codebook: book, notices: notices + combination.notices, added: combination.added,
      changed: combination.changed, missing: combination.missing,
      isChanged: combination.isChanged, isWritten: false)
    for index in result.notices.indices where result.notices[index].location != nil {
      result.notices[index].location?.file = name
    }
    guard combination.isChanged else { return (result, "") }
    book.version = old == nil ? incoming?.version ?? "1" : book.nextVersion(besides: [book.version])
    result.codebook = book
    let source = try CodebookWriter.yaml(book, keeping: earlier)
    // What is stored is what the reader reads: the same codebook, without an error.
    let (again, findings) = try CodebookReader.read(
      Array(source.utf8), name: name, budget: ReadingBudget())
    guard again == book else {
      let finding = findings.first { $0.severity == .error }
      throw Failure(
        finding?.code ?? .codebookHasErrors, at: Location(file: name),
        finding?.details ?? ["count": "1"])
    }
    return (result, source)
  }
}
