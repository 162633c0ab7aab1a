import ArgumentParser
import Hebra
import HebraModel

/// Where words are read from when nobody types them.
struct PassphraseOptions: ParsableArguments {
  @Option(
    name: [.customLong("passphrase-fd"), .customLong("clave-fd")],
    help: ArgumentHelp(
      Help.text(
        "descriptor del que se leen las palabras, en un renglón; 0 es la entrada estándar",
        "descriptor from which the words are read, on one line; 0 is standard input"),
      valueName: Help.text("número", "number")))
  var descriptor: Int32?

  /// Asks for the words of a file.
  func asking(_ messages: Messages) -> PassphraseAsking {
    { path in
      try Console.passphrase(
        from: descriptor, messages.what(.passphraseAsk, ["file": path]))
    }
  }
}
