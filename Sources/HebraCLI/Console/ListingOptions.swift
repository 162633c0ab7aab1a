import ArgumentParser
import Hebra
import HebraModel

/// Options of a listing, which is printed or written to a file.
struct ListingOptions: ParsableArguments {
  @OptionGroup var form: FormOptions
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "archivo que se escribe, en la forma de su extensión",
        "file to write, in the form of its extension"), valueName: "file"))
  var output: String?
  @OptionGroup var leaving: LeavingOptions
  @Option(
    name: [.customLong("as-of"), .customLong("a-la-fecha")],
    help: ArgumentHelp(
      Help.text(
        "el proyecto como estaba: una fecha, o el número de un acto de la bitácora",
        "the project as it stood: a date, or the number of an act in the journal"),
      valueName: "moment"))
  var moment: String?

  var format: ListingFormat { form.format }
  var separator: FieldSeparator { form.separator }
  /// Whether it is printed on the screen as a table.
  var isScreen: Bool { output == nil && format == .table }
  /// Whether it is printed on the screen as a table that need not have all columns.
  var isTable: Bool { isScreen && !form.isWide }

  /// Opens a project for reading, or also for journaling if a file will be exported.
  func open(
    _ path: String, _ common: CommonOptions, alsoLeaving isLeaving: Bool = false
  ) throws -> Project {
    var project = try Self.open(
      path, common, isLeaving: output != nil || isLeaving, level: leaving.level, moment: moment)
    try leaving.names.apply(to: &project, common.messages(project))
    return project
  }

  /// The same for a command with options of its own.
  static func open(
    _ path: String, _ common: CommonOptions, isLeaving: Bool, level: Disclosure, moment: String?
  ) throws -> Project {
    guard isLeaving else {
      guard level == .team else {
        throw Failure(.disclosureScreen, ["level": level.rawValue])
      }
      guard let moment else { return try Project.read(path, interruption: .ofProcess) }
      return try Project.read(path, asOf: moment, interruption: .ofProcess)
    }
    guard moment == nil else { throw Failure(.momentOutput) }
    return try Project.export(from: path, who: common.actor, interruption: .ofProcess)
  }

  /// The output file, checked before anything is computed; nil for the screen.
  func file(
    _ work: borrowing Project, of content: OutputContent = .matrix, as kind: String
  ) throws -> OutputFile? {
    try output.map { try work.output(leaving.destination($0, separator), of: content, as: kind) }
  }

  /// Prints a listing of a project, or writes it to the file with a journal row.
  func show(
    _ project: ProjectArgument, _ common: CommonOptions, as kind: String,
    settings: [String: String?] = [:], typed: [String: String?] = [:],
    on screen: ListingScreen = ListingScreen(), saysReasons: Bool = false,
    _ body: (borrowing Project, Messages) throws -> Matrix
  ) throws {
    try reporting(common.language, project: project.project) {
      let work = try open(project.project, common)
      let messages = common.messages(work)
      let file = try file(work, as: kind)
      let matrix = try body(work, messages)
      guard let file else {
        return form.show(matrix, messages, on: screen, saysReasons: saysReasons)
      }
      let notices = try work.write(
        matrix, as: kind, to: file, settings: settings.compactMapValues { $0 },
        typed: typed.compactMapValues { $0 }, messages)
      for notice in notices { Console.notice(notice, messages) }
      Console.note(
        messages.what(.listingDone, ["file": file.path, "rows": String(matrix.rows.count)]))
    }
  }
}
