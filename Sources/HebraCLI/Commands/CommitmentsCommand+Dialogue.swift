import ArgumentParser
import Hebra
import HebraModel

extension CommitmentsCommand {
  struct Answer: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "answer",
        abstract: Help.text(
          "Anota si un lado dice que un compromiso se cumplió.",
          "Notes whether a side says that a commitment was met."),
        discussion: Help.example(
          Help.text(
            "hebra commitments answer estudio.hebra 3f2a9c10 --community no --institution si",
            "hebra commitments answer estudio.hebra 3f2a9c10 --community no --institution yes")),
        aliases: ["responder"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var commitment: CommitmentArgument
    @Option(
      name: [.customLong("community"), .customLong("comunidad")],
      help: ArgumentHelp(
        Help.text("qué dice la comunidad", "what the community says"),
        valueName: Help.text("si|no|nada", "yes|no|nothing")))
    var community: TypedWord?
    @Option(
      name: [.customLong("institution"), .customLong("institucion")],
      help: ArgumentHelp(
        Help.text("qué dice la institución", "what the institution says"),
        valueName: Help.text("si|no|nada", "yes|no|nothing")))
    var institution: TypedWord?
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard community == nil, institution == nil else { return }
      throw ValidationError(Console.messages(nil).what(.usageCommitmentAnswer))
    }

    func run() throws {
      try common.writing(project) { work, messages in
        for (side, answer) in [
          (Commitment.Side.community, community), (.institution, institution),
        ] {
          guard let answer else { continue }
          try work.answerCommitment(commitment.id, side, isMet: answer.isMet)
        }
        let state = work.state(
          of: try work.commitment(commitment.id), on: String(Moment.now().prefix(10)))
        Console.print(messages.what(.commitmentAnswered, ["state": messages.word(state)]))
      }
    }
  }

  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "withdraw",
        abstract: Help.text(
          "Retira un compromiso con su motivo, o lo deja valer otra vez.",
          "Withdraws a commitment with its reason, or lets it stand again."),
        discussion: Help.example(
          "hebra commitments withdraw estudio.hebra 3f2a9c10 --reason \"se cerró la estación\""),
        aliases: ["retirar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var commitment: CommitmentArgument
    @Option(
      name: [.customLong("reason"), .customLong("motivo")],
      help: ArgumentHelp(
        Help.text("por qué ya no vale", "why it does not stand any more"), valueName: "text"))
    var reason: String?
    @Flag(
      name: [.customLong("restore"), .customLong("restaurar")],
      help: ArgumentHelp(Help.text("vale otra vez", "it stands again")))
    var isRestored = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard (reason == nil) != isRestored else { return }
      throw ValidationError(Console.messages(nil).what(.usageCommitmentWithdraw))
    }

    func run() throws {
      try common.writing(project) { work, messages in
        try work.withdrawCommitment(commitment.id, reason: reason)
        let state = work.state(
          of: try work.commitment(commitment.id), on: String(Moment.now().prefix(10)))
        Console.print(
          messages.what(
            isRestored ? .commitmentRestored : .commitmentWithdrawnDone,
            ["state": messages.word(state)]))
      }
    }
  }

  struct Propose: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "propose",
        abstract: Help.text(
          "Codificaciones de los diálogos que pueden ser compromisos: las completa una persona.",
          "Codings of the dialogues that may be commitments: a person completes them."),
        discussion: Help.text(
          """
          Son las de tipo compromiso en documentos de instrumento «dialogo». Llene en la tabla qué se \
          acordó y quién responde, y tráigala con «hebra commitments import».

          """,
          """
          They are those of type commitment in documents of instrument "dialogo". Fill in the table what \
          was agreed and who answers for it, and bring it with "hebra commitments import".

          """)
          + Help.example("hebra commitments propose estudio.hebra --output propuestas.csv"),
        aliases: ["proponer"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(project, common, as: "commitments.proposals", on: .proposals) {
        work, messages in
        let proposals = try work.commitmentProposals()
        if proposals.isEmpty { Console.notice(Notice(.commitmentNothing), messages) }
        return Matrix(proposals: proposals, places: try work.placeTitles(), messages)
      }
    }
  }
}

/// What a side says, in either language.
struct TypedWord: ExpressibleByArgument {
  /// Nil where it says nothing.
  let isMet: Bool?

  init?(argument: String) {
    switch argument.lowercased() {
    case "si", "sí", "yes": isMet = true
    case "no": isMet = false
    case "nada", "nothing": isMet = nil
    default: return nil
    }
  }

  static var allValueStrings: [String] {
    [Help.text("si", "yes"), "no", Help.text("nada", "nothing")]
  }
}
