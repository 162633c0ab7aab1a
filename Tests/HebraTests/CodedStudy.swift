import Hebra
import HebraModel

/// A small study that two people coded.
protocol CodedStudy {}

/// Who coded which words with which code.
private let marks: [(coder: String, quote: String, code: String)] = [
  ("Ana", "Uno llama y nunca llegan.", "DES-01"), ("Ana", "Uno llama y nunca llegan.", "DES-02"),
  ("Ana", "La policía llega tarde.", "DES-02"), ("Luis", "Uno llama y nunca llegan.", "DES-01"),
  ("Luis", "Todos saben.", "COR-01"),
]

extension CodedStudy {
  func study() throws -> Study {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.interview)])
    let work = try Project.write(study.project, who: "Lead")
    for mark in marks {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(mark.quote), code: mark.code, coder: mark.coder,
          facets: mark.code == "COR-01" ? [] : ["policia"], memo: "de \(mark.code)"))
    }
    for coder in ["Ana", "Luis"] {
      try work.finish(document: "E-01", coder: coder, scope: .completo)
    }
    return study
  }

  func write(_ study: borrowing Study, _ who: String = "Lead") throws -> Project {
    try Project.write(study.project, who: who)
  }
}
