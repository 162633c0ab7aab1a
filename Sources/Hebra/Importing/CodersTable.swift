internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// Which coder the author of a Word comment is.
struct CodersTable {
  private var coders: [String: String] = [:]
  private let everyone: String?
  private(set) var notices: [Notice] = []

  /// `everyone` is the coder of all comments when given; `file` a table of authors and coders.
  ///
  /// An author who is a coder of the project, case and accents aside, is that coder.
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
      throw Failure("table.no-column", at: Location(file: Location.name(file)), ["column": "autor"])
    }
    for row in table.rows where !row[coder].trimmed.isEmpty {
      coders[Words.fold(row[author].trimmed)] = row[coder].trimmed
    }
  }

  /// The coder, or nil when the name stands for nobody.
  func coder(author: String) -> String? {
    if let everyone { return everyone }
    let folded = Words.fold(author.trimmed)
    if let coder = coders[folded] { return coder }
    return Self.nobody.contains(folded) ? nil : author.trimmed
  }

  /// Names that Word and its kin write when no one has given theirs.
  private static let nobody: Set = [
    "", "usuario de windows", "windows user", "usuario de microsoft office",
    "microsoft office user", "usuario", "user", "autor", "author", "unknown author",
    "autor desconocido", "administrador", "administrator", "propietario", "owner", "invitado",
    "guest", "cuenta microsoft", "microsoft account", "admin", "pc", "hp", "lenovo", "dell", "acer",
    "asus", "equipo",
  ]
}
