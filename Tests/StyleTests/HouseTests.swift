import TestSupport
import Testing

/// The house keeps its floors.
@Suite struct HouseTests {
  /// What each target may import; parts never import parts.
  private static let table: [String: Set<String>] = [
    "HebraModel": [],
    "HebraLanguage": ["HebraModel", "CICU", "CStemmer", "CCrypto"],
    "HebraDisclosure": ["HebraModel"],
    "HebraYAML": ["HebraModel", "HebraLanguage", "Yams"],
    "HebraTurns": ["HebraModel", "HebraLanguage"],
    "HebraProtection": ["HebraModel", "HebraLanguage"],
    "HebraCodebook": ["HebraModel", "HebraLanguage", "HebraYAML", "Yams"],
    "HebraFormats": [
      "HebraModel", "HebraLanguage", "HebraDisclosure", "HebraYAML", "CFiles", "CFreeType", "CXML2",
      "CZip", "CZlib", "CDeflate", "CXLSXWriter",
    ],
    "HebraStore": ["HebraModel", "HebraLanguage", "CSQLiteGuard", "GRDB", "GRDBSQLite"],
    "HebraAnalysis": ["HebraModel", "HebraLanguage", "CLinear"],
    "HebraSeal": ["HebraLanguage", "CCrypto"],
    "Hebra": [
      "HebraModel", "HebraLanguage", "HebraDisclosure", "HebraYAML", "HebraTurns", "HebraCodebook",
      "HebraFormats", "HebraStore", "HebraAnalysis", "HebraSeal", "HebraProtection",
      "CSandbox",
    ],
    "HebraCLI": ["Hebra", "HebraModel", "HebraWeb", "ArgumentParser"],
    "HebraWeb": [
      "Hebra", "HebraModel", "Hummingbird", "HummingbirdCore", "HTTPTypes", "Logging", "NIOCore",
      "NIOPosix", "ServiceLifecycle",
    ],
    "HebraCorpus": [
      "HebraModel", "HebraDisclosure", "HebraCodebook", "HebraFormats", "HebraLanguage",
    ],
  ]

  /// What comes with the system; the model takes no more of it than UUID and Date.
  private static let system: Set = ["Foundation", "Glibc", "Synchronization"]

  @Test func `every import line stands in the table of the house`() throws {
    let files = try SourceFile.all("Sources")
    #expect(files.count > 100)
    for file in files {
      let allowed = try #require(Self.table[file.target], "\(file.target) is not in the table")
      let system = file.target == "HebraModel" ? ["Foundation"] : Self.system
      for (line, module) in file.imports {
        #expect(
          allowed.contains(module) || system.contains(module),
          "\(file.path):\(line): \(file.target) may not import \(module)")
      }
    }
  }

  @Test func `no import escapes the reading of import lines`() throws {
    for file in try SourceFile.all("Sources") {
      let read = file.imports.map(\.line)
      for (line, text) in file.code where text.contains(/^\s*(@\w+ |\w+ )*import \w/) {
        #expect(read.contains(line), "\(file.path):\(line): \(text)")
      }
    }
  }

  @Test func `the model takes nothing from Foundation but UUID and Date`() throws {
    let files = try SourceFile.all("Sources").filter { $0.target == "HebraModel" }
    let others =
      #/\b(Data|URL|FileManager|NSRegularExpression|NumberFormatter|DateFormatter|JSONEncoder|JSONDecoder|ProcessInfo|FileHandle|String\(format)\b/#
    for file in files where file.imports.contains(where: { $0.module == "Foundation" }) {
      for (line, text) in file.code {
        #expect(!text.contains(others), "\(file.path):\(line)")
      }
    }
  }

  @Test func `only the store sees SQL`() throws {
    let sql =
      #/\b(SELECT .+ FROM|INSERT (OR \w+ )?INTO|DELETE FROM|CREATE (TABLE|INDEX|VIEW)|PRAGMA)\b/#
    let first: Set<Substring> = ["SELECT", "INSERT", "DELETE", "CREATE", "PRAGMA"]
    let files = try SourceFile.all("Sources").filter { $0.target != "HebraStore" }
    for file in files {
      for (line, module) in file.imports where ["GRDB", "GRDBSQLite", "SQLite3"].contains(module) {
        Issue.record("\(file.path):\(line): \(module)")
      }
      for (line, text) in file.code
      where !first.isDisjoint(with: text.split { !$0.isLetter }) && text.contains(sql) {
        Issue.record("\(file.path):\(line): SQL outside the store")
      }
    }
  }

  @Test func `the store reads no value of a file but by its own decoding`() throws {
    let others =
      #/\b(Row|String|Data|Int|Int64|Bool|Double)\.fetch(One|All|Set|Cursor)\b|\bas (Int|Int64|String|Data|Bool)\b/#
    for file in try SourceFile.all("Sources") where file.target == "HebraStore" {
      for (line, text) in file.code where text.contains(others) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
  }

  @Test func `only an engine reads the numbers of its keys`() throws {
    for file in try SourceFile.all("Sources") where file.target != "HebraStore" {
      for (line, text) in file.code where text.contains("engineNumber") {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
  }

  @Test func `no type of the model is stored as it is`() throws {
    let coding = #/\b(Codable|Encodable|Decodable)\b/#
    for file in try SourceFile.all("Sources") where file.target == "HebraModel" {
      for (line, text) in file.code where text.contains(coding) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
  }

  @Test func `the command writes to the terminal in one place`() throws {
    let writing =
      #/(^|[^.\w])(print|debugPrint|dump|puts|putc|fputs|fwrite|printf|fprintf|vprintf|write|NSLog|perror)\(|FileHandle\.standard(Output|Error)|\b(stdout|stderr|STDOUT_FILENO|STDERR_FILENO|TextOutputStream)\b|/dev/(tty|std(out|err)|fd)/#
    let files = try SourceFile.all("Sources").filter { $0.target == "HebraCLI" }
    #expect(files.contains { $0.path.hasSuffix("Console.swift") })
    for file in files where !file.path.hasSuffix("/Console.swift") {
      for (line, text) in file.code where text.contains(writing) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
  }

  @Test func `only fronts print`() throws {
    let fronts = ["HebraCLI", "HebraCorpus"]
    let printing =
      #/(^|[^.\w])(print|debugPrint|dump|puts|fputs|printf|NSLog)\(|FileHandle\.standard(Output|Error)|\b(stdout|stderr)\b/#
    for file in try SourceFile.all("Sources") where !fronts.contains(file.target) {
      for (line, text) in file.code where text.contains(printing) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
  }

  @Test func `in the command, only the console prints`() throws {
    let printing = #/(^|[^.\w])(print|debugPrint|dump)\(|FileHandle\.standard(Output|Error)/#
    for file in try SourceFile.all("Sources")
    where file.target == "HebraCLI" && !file.path.hasSuffix("/Console.swift") {
      for (line, text) in file.code where text.contains(printing) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
  }

  @Test func `no reader makes a document's text but of a canonical text`() throws {
    for file in try SourceFile.all("Sources") where file.target == "HebraFormats" {
      for (line, text) in file.code
      where text.contains(/\bdocument\.text (\+=|= (?!text\.string$))/) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
  }
}
