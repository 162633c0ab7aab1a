import ArgumentParser
import Hebra
import HebraModel

/// Which suggestions.
struct SuggestionOptions: ParsableArguments {
  @Option(
    name: [.customLong("document"), .customLong("documento")],
    help: ArgumentHelp(
      Help.text(
        "solo este documento; varios repitiendo la opción",
        "this document only; several by repeating it"), valueName: "document"))
  var documents: [String] = []
  @Option(
    help: ArgumentHelp(
      Help.text("solo este código y los de abajo", "only this code and those below"),
      valueName: "code"))
  var code: String?
  @Flag(
    name: [.customLong("all-documents"), .customLong("todos-los-documentos")],
    help: ArgumentHelp(
      Help.text(
        "también la mitad de los documentos que se deja sin sugerencias",
        "also the half of the documents that is left without suggestions")))
  var includesAll = false

  @Flag(
    name: [.customLong("learned"), .customLong("aprendidas")],
    help: ArgumentHelp(
      Help.text(
        "lo que se aprende de lo que el equipo codificó a ciegas, no los indicadores",
        "what is learned from what the team coded blind, not the indicators")))
  var isLearned = false
  @Flag(
    name: [.customLong("any-reading"), .customLong("cualquier-lectura")],
    help: ArgumentHelp(
      Help.text(
        "también las lecturas de las que no se sabe si fueron a ciegas",
        "also the readings of which it is not known whether they were blind")))
  var anyReading = false

  func request(for coder: String?) -> SuggestionRequest {
    var request = SuggestionRequest(coder: coder)
    request.source = isLearned ? .learned : .rules
    request.anyReading = anyReading
    request.documents = documents
    request.code = code
    request.includesAll = includesAll
    return request
  }

  /// Says which documents got no suggestions.
  static func tell(_ list: SuggestionList, _ messages: Messages) {
    if !list.hasRules, !list.isLearned { Console.notice(Notice(.suggestNoRules), messages) }
    if !list.blind.isEmpty {
      Console.note(
        messages.what(
          .suggestBlind,
          ["count": "\(list.blind.count)", "documents": list.blind.joined(separator: ", ")]))
    }
    if list.apart > 0 {
      Console.note(messages.what(.suggestApart, ["count": "\(list.apart)"]))
    }
  }
}

struct SuggestCommand: ParsableCommand, TakesSeveral {
  static let several: Set = ["--document", "--documento"]

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest",
      abstract: Help.text(
        "Lo que proponen los indicadores del libro; una persona decide.",
        "What the indicators of the codebook propose; a person decides."),
      discussion: Help.text(
        """
        Una sugerencia no es una codificación: no entra en ninguna cifra. Se deciden con \
        hebra review. Con --evaluate, qué tan buenas son.

        """,
        """
        A suggestion is no coding: it enters no figure. They are decided with hebra review. With \
        --evaluate, how good they are.

        """) + Help.example("hebra suggest estudio.hebra --code TRA-02"),
      aliases: ["sugerir"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var options: SuggestionOptions
  @Option(
    help: ArgumentHelp(
      Help.text(
        "solo las que esta persona no ha decidido", "only those that this person has not decided"),
      valueName: "name"))
  var coder: String?
  @Flag(
    name: [.customLong("evaluate"), .customLong("evaluar")],
    help: ArgumentHelp(
      Help.text(
        "cuántas se aceptan, y cuánto de lo codificado a ciegas hallan",
        "how many are accepted, and how much of what was coded blind they find")))
  var evaluates = false
  @Flag(
    name: [.customLong("indicators"), .customLong("indicadores")],
    help: ArgumentHelp(
      Help.text(
        "términos que podrían ser indicadores, de lo que el equipo codificó",
        "terms that could be indicators, from what the team coded")))
  var listsTerms = false
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    if listsTerms {
      return try listing.show(
        project, common, as: "indicator-candidates", settings: ["code": options.code],
        on: .indicatorCandidates
      ) { work, messages in
        let (matrix, notices) = try work.indicatorCandidates(code: options.code)
        for notice in notices { Console.notice(notice, messages) }
        return matrix
      }
    }
    if evaluates {
      return try listing.show(project, common, as: "suggestion-figures", on: .suggestionFigures) {
        work, messages in
        let (matrix, notices) = try work.suggestionFigures(
          anyReading: options.anyReading, withLearning: options.isLearned)
        for notice in notices { Console.notice(notice, messages) }
        return matrix
      }
    }
    try listing.show(
      project, common, as: "suggestions", settings: ["code": options.code, "coder": coder],
      on: .suggestions
    ) { work, messages in
      let list = try work.suggestions(options.request(for: coder))
      SuggestionOptions.tell(list, messages)
      return Matrix(suggestions: list.pending, try work.codebook(), messages)
    }
  }
}

struct ReviewCommand: ParsableCommand, TakesSeveral {
  static let several: Set = ["--document", "--documento"]

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: Help.text(
        "Decide las sugerencias una por una, en una tabla o en Word.",
        "Decides suggestions one by one, in a table or in Word."),
      discussion: Help.text(
        """
        En la columna decisión: sí (se codifican esas palabras), larga (toda la intervención), no, o \
        el motivo. Otras palabras de la misma intervención se escriben en su columna. En Word se \
        responde a cada comentario lo mismo. No hay cómo aceptarlas todas.

        """,
        """
        In the column decision: yes (these words are coded), longer (the whole turn), no, or the \
        reason. Other words of the same turn are written in their column. In Word, answer each \
        comment the same way. There is no way to accept all.

        """)
        + Help.example("hebra review estudio.hebra --coder Ana --output sugerencias.xlsx"),
      aliases: ["revisar-sugerencias"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(
    help: ArgumentHelp(
      Help.text(
        "quién decide; lo aceptado va a su capa",
        "who decides; what is accepted goes into their layer"),
      valueName: "name"))
  var coder: String
  @OptionGroup var options: SuggestionOptions
  @Option(
    name: [.customLong("from"), .customLong("de")],
    help: ArgumentHelp(
      Help.text(
        "tabla, o Word con comentarios, con las decisiones",
        "table, or Word with comments, with the decisions"), valueName: "file"))
  var table: String?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "tabla que se escribe, .xlsx o .csv; o .docx, un documento con comentarios",
        "table to write, .xlsx or .csv; or .docx, a document with comments"),
      valueName: "file"))
  var output: String?
  @OptionGroup var leaving: LeavingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let table else {
      return try common.exporting(project, without: leaving.names) { work, messages in
        guard let output else { throw Failure(.usageReview) }
        if output.lowercased().hasSuffix(".docx") {
          let list = try work.suggestions(options.request(for: coder))
          SuggestionOptions.tell(list, messages)
          let exported = try work.writeSuggestionComments(list, to: leaving.destination(output))
          Console.notices(exported.notices, messages)
          return Console.print(
            messages.what(
              .suggestTable, ["file": exported.path, "count": String(exported.count)]))
        }
        let file = try work.output(
          leaving.destination(output), of: .matrix, as: "suggestions")
        let list = try work.suggestions(options.request(for: coder))
        SuggestionOptions.tell(list, messages)
        try work.write(
          Matrix(suggestions: list.pending, try work.codebook(), messages), as: "suggestions",
          to: file, settings: ["coder": coder], messages)
        Console.print(
          messages.what(
            .suggestTable, ["file": file.path, "count": String(list.pending.count)]))
      }
    }
    try common.writing(project, who: common.who ?? coder, reading: .children()) { work, messages in
      guard output == nil else { throw Failure(.usageReview) }
      let (choices, empty, slips) = try work.suggestionChoices(in: table)
      let report = try work.decideSuggestions(choices, by: coder)
      for notice in slips + report.notices { Console.notice(notice.of(table), messages) }
      Console.print(
        messages.what(
          .suggestDone,
          [
            "accepted": String(report.accepted), "changed": String(report.changed),
            "rejected": String(report.rejected), "known": String(report.known),
            "empty": String(empty),
          ]))
      if !(slips + report.notices).isEmpty { throw ExitCode(1) }
    }
  }
}
