import Hebra

/// A command with options that may be said several times.
protocol TakesSeveral {
  static var several: Set<String> { get }
}

/// Refuses an option that is there twice: the parser would keep the last and drop the others.
enum RepeatedOptions {
  /// Other names of options with a value.
  private static let others = [
    "-o": "--output", "--nivel": "--level", "--motivo": "--reason", "--confirmar": "--confirm",
    "--cifra": "--value", "--filas": "--rows", "--por": "--by", "--codigo": "--code",
    "--unidad": "--unit", "--celda": "--cell", "--intervenciones": "--turns",
  ]

  /// Throws `usage.repeated` for the first repeated option that the command does not take several
  /// times.
  static func refuse(_ arguments: [String], several: Set<String>) throws(Failure) {
    var seen: Set<String> = []
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("-") {
      let typed = String(argument.prefix { $0 != "=" })
      let name = others[typed] ?? typed
      guard name.hasPrefix("--"), !several.contains(name) else { continue }
      guard seen.insert(name).inserted else {
        throw Failure(.usageRepeated, ["option": name])
      }
    }
  }
}
