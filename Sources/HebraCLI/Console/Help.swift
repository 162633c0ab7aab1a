import Hebra

/// Help in the system's language, with an example for each command.
enum Help {
  static func text(_ spanish: String, _ english: String) -> String {
    Console.messages(nil) == .english ? english : spanish
  }

  static func example(_ command: String) -> String {
    text("Ejemplo: ", "Example: ") + command
  }
}
