import ArgumentParser
import Hebra
import HebraModel

extension ReportCommand {
  struct CoreqReport: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "coreq",
        abstract: Help.text(
          "La lista COREQ (32 ítems) con lo que sabe el proyecto; lo demás dice «falta».",
          "The COREQ checklist (32 items) with what the project knows; the rest says “missing”."),
        discussion: Help.example("hebra report coreq estudio.hebra --output coreq.docx"))
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try fill(.coreq, project, out, common) }
  }

  struct SrqrReport: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "srqr",
        abstract: Help.text(
          "La lista SRQR (21 ítems) con lo que sabe el proyecto; lo demás dice «falta».",
          "The SRQR checklist (21 items) with what the project knows; the rest says “missing”."),
        discussion: Help.example("hebra report srqr estudio.hebra --output srqr.docx"))
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try fill(.srqr, project, out, common) }
  }
}

extension ReportCommand {
  struct DataProtectionReport: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "data-protection",
        abstract: Help.text(
          "La hoja de protección de datos para un comité de ética.",
          "The data-protection sheet for an ethics committee."),
        discussion: Help.text(
          """
          Qué se guarda, dónde, quién tiene copias, cuánto tiempo y con qué base; consentimientos y \
          retiros; a quién se puede reconocer por sus características; quién abrió y quién sacó. Lo que \
          solo saben las personas se declara con hebra declare.

          """,
          """
          What is held, where, who has copies, for how long and on which base; consent and withdrawals; \
          who can be recognized by attributes; who opened and exported. What only people know is \
          declared with hebra declare.

          """)
          + Help.example("hebra report data-protection estudio.hebra --output datos.docx"),
        aliases: ["proteccion-de-datos", "protección-de-datos"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.exporting(project, without: out.leaving.names) { work, messages in
        tell(try work.writeDataProtection(to: out.destination()), messages)
      }
    }
  }
}

/// Writes a sheet and says how much of it is filled in.
private func fill(
  _ sheet: ReportingSheet, _ project: ProjectArgument, _ out: OutputOptions,
  _ common: CommonOptions
) throws {
  try common.exporting(project, without: out.leaving.names) { work, messages in
    let exported = try work.writeReportingSheet(sheet, to: out.destination())
    tell(
      exported,
      messages.what(
        .reportSheetDone,
        ["file": out.output, "count": "\(exported.count)", "all": "\(sheet.count)"]), messages)
  }
}
