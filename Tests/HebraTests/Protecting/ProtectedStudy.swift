import Foundation
import Hebra
import HebraModel
import TestSupport

/// The key that tests protect their studies with; its identity is in a sheet, which has no words.
enum TestKey {
  static let files: Result<NewKey, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hebra-key-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try NewKey.make(at: folder.appending(path: "llave.age").path, .spanish) { $0 }
  }
}

/// An invented interview with names of every kind in it, and what people wrote about it.
protocol ProtectedStudy {}

extension ProtectedStudy {
  /// Words that must not be in a protected project.
  var names: [String] {
    ["Rosalba", "Quiñones", "Yamile", "3104567890", "Chontaduro", "Wilmar", "Tulio"]
  }

  /// Two documents with names in labels, speech, memos and comments, coded by Ana.
  func namedStudy() throws -> Study {
    let study = try Study()
    try study.write(
      "E-01.txt",
      """
      Entrevista inventada
      E: ¿Quién manda en la vereda Chontaduro?
      Profe Yamile: Doña Rosalba Quiñones llamó al 3104567890 y nadie llegó.
      E: ¿Y la policía?
      Profe Yamile: El sargento Wilmar dijo que rosalba exagera. Rosalba no exagera.
      """)
    try study.write(
      "E-02.txt",
      """
      E: ¿Qué pasó?
      P1: Rosalba Quiñones denunció y la Fiscalía no contestó nunca.
      """)
    try study.bring([
      study.folder.appending(path: "E-01.txt").path, study.folder.appending(path: "E-02.txt").path,
    ])
    let work = try Project.write(study.project, who: "Ana")
    for (document, quote, memo) in [
      ("E-01", "Doña Rosalba Quiñones llamó", "habla de Rosalba Quiñones"),
      ("E-01", "dijo que rosalba exagera", "ver el acta"), ("E-02", "no contestó nunca", ""),
    ] {
      _ = try work.addCoding(
        CodingRequest(
          document: document, at: .quotation(quote), code: "DES-01", coder: "Ana",
          facets: ["policia"], memo: memo.isEmpty ? nil : memo))
    }
    try work.addMemo(
      Note(
        text: "Tulio lo contó también", coder: "Ana", places: [NotePlace(.document, "E-01")]))
    return study
  }

  func keyFile(_ study: borrowing Study, isNew: Bool = false) throws -> StudyKeyFile {
    let key = try TestKey.files.get()
    var file = StudyKeyFile(
      study.folder.appending(path: "estudio.llave").path, identity: key.sheet
    ) { path in throw Failure(.internalError, ["type": path]) }
    if isNew { file.recipientFiles = [key.list] }
    return file
  }

  /// Protects a study and gives its open key.
  @discardableResult
  func protect(_ study: borrowing Study, isNew: Bool = true) throws -> (
    key: OpenStudyKey, report: ProtectionReport
  ) {
    let work = try Project.write(study.project, who: "Lead")
    let key = try work.openKey(keyFile(study, isNew: isNew))
    return (key, try work.protect(with: key))
  }

  /// The words of `names` that stand in the bytes of a file, as UTF-8 or UTF-16.
  func found(_ names: [String], in path: String) throws -> [String] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    return names.filter { name in
      [name, name.decomposedStringWithCanonicalMapping, name.lowercased()].contains { form in
        bytes.range(of: Data(form.utf8)) != nil
          || bytes.range(of: form.data(using: .utf16LittleEndian) ?? Data()) != nil
      }
    }
  }

  /// The text of a document.
  func text(_ study: borrowing Study, _ document: String) throws -> String {
    try Project.read(study.project).transcript(of: document).text
  }
}
