import ArgumentParser

/// Whether a figure counts what came from suggestions.
struct AssistanceOptions: ParsableArguments {
  @Flag(
    name: [.customLong("without-suggested"), .customLong("sin-sugeridas")],
    help: ArgumentHelp(
      Help.text(
        "sin las codificaciones que vienen de sugerencias",
        "without the codings that come from suggestions")))
  var leavesOut = false
}
