internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// Maps the authors of Word comments to coders.
struct CodersTable {
  private var coders: [String: String] = [:]
  private let everyone: String?
  private(set) var notices: [Notice] = []

  /// `everyone`, when given, is the coder of all comments; `file` is a table of authors and coders.
  ///
  /// An author whose name equals that of a coder of the project, ignoring case and accents, is that
  /// coder.
  init(
    everyone: String?, file: String?, known: [String] = [], by service: ReadingService
  ) throws {
    self.everyone = everyone
    for coder in known { coders[Words.fold(coder)] = coder }
    guard let file else { return }
    let (table, notices) = try service.table(file)
    self.notices = notices
    guard let author = table.column("autor", "author"),
      let coder = table.column("codificador", "codificadora", "coder")
    else {
      throw Failure(.tableNoColumn, at: Location(file: Location.name(file)), ["column": "autor"])
    }
    for row in table.rows where !row[coder].trimmed.isEmpty {
      coders[Words.fold(row[author].trimmed)] = row[coder].trimmed
    }
  }

  /// The coder; nil when the name is a placeholder that identifies nobody.
  func coder(author: String) -> String? {
    if let everyone { return everyone }
    let folded = Words.fold(author.trimmed)
    if let coder = coders[folded] { return coder }
    return Self.nobody.contains(folded) ? nil : author.trimmed
  }

  /// Names that Word and similar programs write when the user has not entered one.
  private static let nobody: Set = [
    "", "usuario de windows", "windows user", "usuario de microsoft office",
    "microsoft office user", "usuario", "user", "autor", "author", "unknown author",
    "autor desconocido", "administrador", "administrator", "propietario", "owner", "invitado",
    "guest", "cuenta microsoft", "microsoft account", "admin", "pc", "hp", "lenovo", "dell", "acer",
    "asus", "equipo",
  ]
}
