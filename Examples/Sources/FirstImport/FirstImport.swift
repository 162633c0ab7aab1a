import Foundation
import Hebra
import HebraModel

/// Makes a project, imports two interviews and prints the receipt of each.
///
///     FirstImport PROJECT.hebra CODEBOOK.yaml CORPUS
///
/// CORPUS is the folder `Corpus` of the repository, whose people, places and facts are invented.
@main
struct FirstImport {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      print("FirstImport PROJECT.hebra CODEBOOK.yaml CORPUS")
      exit(2)
    }
    do {
      try run(project: arguments[1], codebook: arguments[2], corpus: arguments[3])
    } catch {
      // A failure is a code with details. `Messages` has its sentence in Spanish and English.
      let failure = Failure(error)
      print(Messages.english.line(failure))
      exit(failure.exitStatus)
    }
  }

  static func run(project path: String, codebook: String, corpus: String) throws {
    // The codebook is needed because the coders' Word comments name its codes.
    let created = try Project.create(
      at: path, codebook: codebook, language: .english, who: "Elena")
    for notice in created.notices { print(Messages.english.line(notice)) }

    // Only one program can write to a project at a time. It holds the lock while `project` exists.
    let project = try Project.write(path, who: "Elena")

    var options = ImportOptions()
    // The tables give each document its municipality and each label its participant.
    options.metadata = corpus + "/corpus.csv"
    options.participants = corpus + "/participants.csv"
    // This table says which coder wrote the comments of each author.
    options.coders = corpus + "/coders.csv"
    let report = try project.importFiles(
      [corpus + "/interviews/E-03_ana.docx", corpus + "/interviews/E-05.docx"], options)

    for file in report.files {
      // One file that is refused does not stop the others.
      if let refusal = file.refusal { print(project.messages.line(refusal)) }
      for line in project.messages.lines(file) { print(Shown.line(line)) }
      for notice in file.notices + file.problems {
        print(Shown.line(project.messages.line(notice)))
      }
      // The same receipt as values: no word of the file is lost without being counted.
      if let receipt = file.receipt {
        assert(receipt.wordsIn == receipt.wordsInText + receipt.wordsSetAside)
      }
    }
    // The tables describe the whole corpus, so most of their rows name documents that were not
    // imported. Each of these rows is a problem in the report.
    print("\(report.added) new documents, \(report.problems.count) problems in the tables")
  }
}
