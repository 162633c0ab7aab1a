internal import Foundation
internal import Hebra
internal import HebraModel

/// What libFuzzer's callback can reach: a C function captures nothing.
nonisolated(unsafe) let shared = Shared()

/// Holds the runner for the callback.
final class Shared {
  var runner: CellRunner?
}

/// Applies an input to a small project and asks it a group of questions.
final class CellRunner {
  private let study: SmallStudy
  private let template: LooseProject
  private let path: String

  /// Makes the project that every input changes.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    study = try SmallStudy(in: folder)
    template = try LooseProject(study.project)
    path = folder.appending(path: "p.hebra").path
    let missing = SmallStudy.withTestimony.subtracting(template.holding(SmallStudy.canary))
    guard missing.isEmpty else { fatalError("no testimony in \(missing.sorted())") }
    try lookOver()
  }

  /// An unchanged copy must be sound, or every input would meet damage of our own making.
  private func lookOver() throws {
    template.write(applying: CellChanges(UnsafeBufferPointer(start: nil, count: 0)), to: path)
    let checkup = try ProjectCheck.of(path, who: "prueba")
    guard checkup.exitStatus == 0 else { fatalError("the study is damaged: \(checkup.lines)") }
  }

  /// One input: changes, then a group of questions.
  func run(_ input: UnsafeBufferPointer<UInt8>) {
    let changes = CellChanges(input)
    template.write(applying: changes, to: path)
    switch changes.group % 8 {
    case 0: checkUp()
    case 1: reading(list)
    case 2: reading(listDocuments)
    case 3: reading(search)
    case 4: reading(count)
    case 5: reading(cross)
    case 6: writing(purge)
    default: writing(act)
    }
  }

  // MARK: - Questions

  private func checkUp() {
    ask { for line in try ProjectCheck.of(path, who: "prueba").report(.spanish) { look(line) } }
  }

  private func list(_ project: borrowing Project) {
    ask {
      _ = Matrix(
        documents: try project.documents(), finished: try project.finishedMarks(), .spanish)
    }
    ask { _ = Matrix(participants: try project.participants(), in: try project.cases(), .spanish) }
    ask { _ = Matrix(journal: try project.journalEvents(limit: nil), .spanish) }
    ask { _ = try project.codebook() }
    ask { _ = Matrix(codes: try project.codebook(), codings: try project.codingCounts(), .spanish) }
    ask { _ = Matrix(overview: try project.overview(), .spanish) }
    ask { _ = Matrix(searches: try project.savedSearches(), .spanish) }
  }

  private func listDocuments(_ project: borrowing Project) {
    ask { _ = Matrix(segments: try project.segments(), .spanish) }
    ask { _ = Matrix(reanchored: try project.waiting(), showsDocuments: true, .spanish) }
    for document in SmallStudy.documents {
      ask { _ = try project.receipts(of: document) }
      ask { _ = Matrix(speakers: try project.speakerTurns(of: document), of: document, .spanish) }
      ask {
        _ = Matrix(
          offRecord: try project.offRecordRemarks(of: document), of: document,
          in: try project.transcript(of: document), .spanish)
      }
      ask { _ = try project.textVersions(of: document) }
    }
  }

  private func search(_ project: borrowing Project) {
    for query in ["policía", "\"nunca llegan\"", "miedo CERCA/5 denunciar", "polic*", "NO policía"]
    {
      ask { _ = try project.search(SearchRequest(query)) }
    }
    ask {
      var request = SearchRequest("policía")
      request.includesLabels = true
      request.order = .relevance
      _ = try project.search(request)
    }
  }

  private func count(_ project: borrowing Project) {
    ask { _ = try project.savedSearch("miedo") }
    ask { _ = try project.growth(of: "miedo") }
    ask { _ = try project.words(WordsRequest()) }
    ask { _ = try project.keyness(KeynessRequest(by: "municipio")) }
  }

  private func cross(_ project: borrowing Project) {
    for kind in MatrixRequest.Kind.all {
      ask { _ = try project.matrix(MatrixRequest(kind, layer: .union)) }
    }
  }

  private func purge(_ project: borrowing Project) {
    ask { _ = Matrix(unsettled: try project.unsettled(), .spanish) }
    ask { _ = try project.purge(isDryRun: true) }
    for id in study.waiting { ask { try project.drop(id, in: "E-02") } }
    ask { _ = try project.purge() }
  }

  private func act(_ project: borrowing Project) {
    ask { _ = try project.addCoding(study.request) }
    for id in study.waiting { ask { try project.accept(id, in: "E-02", at: nil) } }
    ask { try project.finish(document: "E-02", coder: "Ana", scope: .completo, isNew: false) }
    ask { _ = try project.change("E-01", .rename(label: "P1", to: "P9")) }
    ask { try project.decideOffRecord(1, in: "E-01", counts: true) }
    ask { _ = try project.save(SearchRequest("policía"), as: "otra") }
    ask { _ = try project.revert("E-02", to: 1) }
    ask { _ = try project.importFiles([study.commented], ImportOptions()) }
    ask { try project.removeCoding(study.coding) }
  }

  // MARK: - Asking

  private func reading(_ questions: (borrowing Project) -> Void) {
    ask { questions(try Project.read(path)) }
  }

  private func writing(_ questions: (borrowing Project) -> Void) {
    ask { questions(try Project.write(path, who: "prueba", reading: .inProcess)) }
  }

  /// Asks; a failure must be a fact with a sentence that holds none of the words of the study.
  private func ask(_ question: () throws -> Void) {
    do {
      try question()
    } catch let failure as Failure {
      guard failure.code.rawValue != "internal" else {
        fatalError("an internal error: \(failure.details)")
      }
      look(Messages.spanish.line(failure))
      failure.details.values.forEach(look)
    } catch {
      fatalError("an error that is no failure: \(type(of: error))")
    }
  }

  private func look(_ line: String) {
    guard !line.contains(SmallStudy.canary) else { fatalError("testimony in a message") }
  }
}
