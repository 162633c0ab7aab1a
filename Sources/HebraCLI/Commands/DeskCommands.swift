import ArgumentParser
import Foundation
import Hebra
import HebraModel
import HebraWeb

struct DeskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "desk",
      abstract: Help.text(
        "Abre la mesa: codificar en el navegador de este computador.",
        "Opens the desk: coding in the browser of this computer."),
      discussion: Help.example("hebra desk estudio.hebra --as Ana"), aliases: ["abrir", "mesa"])
  }

  @Argument(
    help: ArgumentHelp(
      Help.text(
        "archivo del proyecto (.hebra); sin él, se elige o se crea en la página",
        "project file (.hebra); without it, one is chosen or made on the page"),
      valueName: "project"))
  var project: String?
  @OptionGroup var desk: DeskOptions
  @Flag(
    name: [.customLong("no-window"), .customLong("sin-ventana")],
    help: ArgumentHelp(
      Help.text("no abre el navegador; dice la dirección", "opens no browser; says the address")))
  var noWindow = false

  func run() throws { try desk.open(project, inWindow: !noWindow) }
}

struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: Help.text(
        "La misma mesa, sin abrir el navegador: dice la dirección y espera.",
        "The same desk without opening the browser: says the address and waits."),
      discussion: Help.example("hebra serve estudio.hebra --as Ana --port 8765"),
      aliases: ["servir"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var desk: DeskOptions

  func run() throws { try desk.open(project.project, inWindow: false) }
}

/// What both commands take.
struct DeskOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(Help.text("idioma: es o en", "language: es or en")))
  var language: UserLanguage?
  @Option(
    name: [.customLong("as"), .customLong("who")],
    help: ArgumentHelp(
      Help.text("quién codifica; si falta, se elige en la página", "who codes; else the page asks"),
      valueName: "name"))
  var who: String?
  @OptionGroup var newCoder: NewCoderOption
  @Option(
    name: [.customLong("port"), .customLong("puerto")],
    help: ArgumentHelp(
      Help.text("puerto de 127.0.0.1 (0, uno libre)", "port of 127.0.0.1 (0, a free one)"),
      valueName: "port"))
  var port = 0
  @Flag(
    name: [.customLong("log"), .customLong("registro")],
    help: ArgumentHelp(
      Help.text(
        "escribe cada petición, sin palabras ni nombres",
        "writes each request, without words or names")))
  var hasLog = false
  @Flag(
    name: [.customLong("check"), .customLong("prueba")],
    help: ArgumentHelp(
      Help.text("abre y cierra enseguida, para probar", "opens and closes at once, as a test")))
  var isCheck = false

  /// The words of the desk, and who codes; both are asked for on the page where there is no project.
  private func beginning(_ project: String?) throws -> (Messages, person: String?) {
    guard let project else { return (Console.messages(language), nil) }
    let work = try Project.read(project)
    let messages = Console.messages(language, project: work.language, path: project)
    Console.notices(work.deskNotices(), messages)
    return (messages, try who.map { try work.checkPerson($0, isNew: newCoder.isNew) })
  }

  /// Opens the desk, and waits until it was closed.
  func open(_ project: String?, inWindow: Bool) throws {
    try reporting(language, project: project) {
      guard port == 0 || (1024...65535).contains(port) else { throw Failure(.usagePort) }
      let (messages, person) = try beginning(project)
      let log: @Sendable (DeskLine) -> Void = { Console.note($0.text) }
      let server = try DeskServer(
        project: project, sample: SampleCodebook.path, person: person, port: port,
        language: messages.language,
        log: hasLog ? log : nil, reading: { .children() })
      let isCheck = isCheck
      Signals.first { server.close() }
      let end = try server.runAndWait { address in
        guard !isCheck else { return server.close() }
        if !inWindow || !BrowserWindow.open(address) { Console.print(content: address + "\n") }
        Console.note(messages.line(Failure(.deskLocal)))
      }
      BrowserWindow.forget()
      switch end {
      case .closed: Console.print(messages.what(isCheck ? .deskReady : .deskClosed))
      case .idle: Console.print(messages.what(.deskIdle, ["minutes": "30"]))
      case .guessed: throw Failure(.deskToken)
      }
    }
  }
}
