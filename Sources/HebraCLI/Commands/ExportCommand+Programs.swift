import ArgumentParser
import Hebra
import HebraModel

extension ExportCommand {
  struct SpeechExport: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "iramuteq",
        abstract: Help.text(
          "Lo que dijeron los participantes como corpus de IRaMuTeQ, con sus variables.",
          "What participants said as a corpus for IRaMuTeQ, with its variables."),
        discussion: Help.example(
          "hebra export iramuteq estudio.hebra "
            + Help.text(
              "--by intervencion --output corpus.txt", "--by turn --output corpus.txt")))
    }

    @OptionGroup var project: ProjectArgument
    @Option(
      help: ArgumentHelp(
        Help.text(
          "qué es un texto: documento o intervencion (si no se dice, documento)",
          "what a text is: document or turn (document unless told)"), valueName: "unit"))
    var by: String?
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    private var unit: SpeechUnit? {
      switch by {
      case nil, "documento", "document": .document
      case "intervencion", "intervención", "turn": .turn
      default: nil
      }
    }

    func run() throws {
      try common.exporting(project, without: out.leaving.names) { work, messages in
        guard let unit else { throw Failure(.usageSpeechUnit, ["by": by ?? ""]) }
        let exported = try work.exportSpeech(by: unit, to: out.destination())
        tell(
          exported,
          messages.what(
            .exportTexts, ["file": out.output, "count": String(exported.count)]), messages)
      }
    }
  }

  struct GraphExport: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "graphml",
        abstract: Help.text(
          "La red de códigos, o el libro como árbol, en GraphML.",
          "The network of codes, or the codebook as a tree, as GraphML."),
        discussion: Help.example(
          Help.text(
            "hebra export graphml estudio.hebra red --output red.graphml",
            "hebra export graphml estudio.hebra network --output network.graphml")))
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(Help.text("red o libro", "network or codebook"), valueName: "kind"))
    var kind: String
    @Option(
      help: ArgumentHelp(
        Help.text(
          "de la red: capa, union o final (si no se dice, final)",
          "of the network: layer, union or final (final unless told)"), valueName: "layer"))
    var layer: String?
    @Option(
      help: ArgumentHelp(
        Help.text(
          "de la red: intervenciones en común, al menos N (si no se dice, 1)",
          "of the network: turns in common, at least N (1 unless told)"), valueName: "N"))
    var minimum: Int?
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    private func graph() throws -> CodeGraphKind {
      switch kind {
      case "red", "network":
        return .network(layer.map { LayerChoice($0) } ?? .final, minimum: minimum ?? 1)
      case "libro", "codebook":
        for (name, isGiven) in [("--layer", layer != nil), ("--minimum", minimum != nil)]
        where isGiven {
          throw Failure(.usageGraphOption, ["option": name, "kind": kind])
        }
        return .tree
      default: throw Failure(.usageGraphKind, ["kind": kind])
      }
    }

    func run() throws {
      try common.exporting(project, without: out.leaving.names) { work, messages in
        let exported = try work.exportGraph(try graph(), to: out.destination())
        tell(
          exported,
          messages.what(
            .exportGraph, ["file": out.output, "count": String(exported.count)]), messages)
      }
    }
  }

  struct QDAExport: ParsableCommand, TakesSeveral {
    static let several: Set = ["--layer"]

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "qdpx",
        abstract: Help.text(
          "El proyecto para NVivo, MAXQDA, ATLAS.ti o QualCoder (REFI-QDA).",
          "The project for NVivo, MAXQDA, ATLAS.ti or QualCoder (REFI-QDA)."),
        discussion: Help.text(
          """
          Textos, libro, codificaciones por persona, memos, participantes, atributos y relaciones. Lo que \
          el formato no puede llevar se dice al terminar.

          """,
          """
          Texts, codebook, codings by person, memos, participants, attributes and relations. What the \
          format cannot take is said at the end.

          """) + Help.example("hebra export qdpx estudio.hebra --output estudio.qdpx"))
    }

    @OptionGroup var project: ProjectArgument
    @Option(
      help: ArgumentHelp(
        Help.text(
          "solo esta capa; varias repitiendo la opción", "this layer only; several by repeating it"),
        valueName: "layer"))
    var layer: [String] = []
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.exporting(project, without: out.leaving.names) { work, messages in
        try common.seeAll(of: project, layer: layer.count == 1 ? layer[0] : nil)
        let exported = try work.exportQDA(layers: layer, to: out.destination())
        tell(
          exported,
          messages.what(
            .exchangeDone, ["file": out.output, "count": String(exported.count)]), messages)
      }
    }
  }
}
