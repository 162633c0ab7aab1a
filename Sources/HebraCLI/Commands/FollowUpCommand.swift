import ArgumentParser
import Hebra
import HebraModel

struct FollowUpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "followup",
      abstract: Help.text(
        "La página de seguimiento de un municipio: qué cambió y en qué va lo acordado.",
        "The follow-up page of a municipality: what changed and where what was agreed stands."),
      discussion: Help.example(
        "hebra followup estudio.hebra 01001 --day 2022-03-31 --output seguimiento.html"),
      aliases: ["seguimiento"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var place: PlaceArgument
  @OptionGroup var day: DayOption
  @OptionGroup var out: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project, without: out.leaving.names) { work, messages in
      let exported = try work.writeFollowUp(
        of: place.place, on: try day.day, to: out.destination())
      tell(
        exported,
        messages.what(.followUpDone, ["file": out.output, "place": place.place]), messages)
    }
  }
}
