import Foundation
import TestSupport
import Testing

/// No room of a target needs another one that needs it.
@Suite struct RoomTests {
  private static func rooms(_ arguments: String...) throws -> CommandResult {
    try Command.run(
      Places.package.appending(path: "Scripts/rooms"), arguments, in: Places.package)
  }

  /// A tree of one target, `House`, from paths and the text of each file.
  private static func rooms(
    of files: KeyValuePairs<String, String>, _ options: String...
  ) throws -> CommandResult {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appending(path: "House").appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try Command.run(
      Places.package.appending(path: "Scripts/rooms"),
      ["--check", "--sources", folder.path] + options, in: folder)
  }

  @Test func `no target has a circle of rooms without a reason`() throws {
    let result = try Self.rooms("--check")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("HebraFormats: "))
  }

  @Test func `a circle is found by types, functions and members of extensions`() throws {
    let result = try Self.rooms(
      of: [
        "Kitchen/Pot.swift": "struct Pot { var garden: Herb? }\nfunc boil() {}",
        "Garden/Herb.swift": "struct Herb {}\nfunc dry() { shelve() }",
        "Cellar/Shelf.swift": "func shelve() { 1.count() }",
        "Roof/Int+Count.swift": "extension Int { func count() { boil() } }",
        "House.swift": "struct House { let pot: Pot }",
      ])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("House: 5 rooms, 5 arrows, 1 circles\n"))
    #expect(result.errors == "House: a circle of 4: Cellar, Garden, Kitchen, Roof\n")
  }

  @Test func `comments, strings and private or nested names draw no arrow`() throws {
    let result = try Self.rooms(
      of: [
        "Kitchen/Pot.swift": #"""
        // Herb
        /* Herb /* Herb */ Herb */
        struct Pot { let words = "Herb \" Herb", more = """
          Herb
          """, raw = #"Herb " Herb"# }
        """#,
        "Kitchen/Lid.swift":
          "private struct Herb {}\nlet lid = Herb()\nenum Bowl { struct Root {} }",
        "Kitchen/Bowl+Root.swift": "extension Bowl { func wash(_ root: Root) {} }",
        "Garden/Herb.swift": "struct Herb { var pot: Pot }\nstruct Root {}",
      ])
    #expect(result.output == "House: 2 rooms, 1 arrows, 0 circles\n")
    #expect(result.status == 0)
  }

  @Test func `a call counts when it begins like the function`() throws {
    let function = "func shelve(_ jar: Jar, twice: Bool = false, _ done: () -> Void) {}"
    for (use, arrows) in [
      ("1.shelve(jar) {}", 1), ("1.shelve(jar, twice: true) {}", 1), ("1.shelve(at: jar)", 0),
      ("1.shelve()", 0), ("1.shelve", 0), ("1.shelve {}", 0), ("1.dry { 1 }", 1), ("1.dry()", 1),
      ("1.dry(until: 2) { 1 }", 1), ("1.dry(from: 2)", 0), ("1.wet", 1), ("1.wet(at: 2)", 1),
    ] {
      let result = try Self.rooms(
        of: [
          "Kitchen/Pot.swift": "struct Pot { let jar = \(use) }",
          "Cellar/Int+Shelf.swift": """
          extension Int {
            \(function)
            func dry(until day: Int = 1, _ done: () -> Int) {}
            var wet: (Int) -> Int { { $0 } }
          }
          """,
        ])
      #expect(result.output == "House: 2 rooms, \(arrows) arrows, 0 circles\n", "\(use)")
    }
  }

  @Test func `what a string interpolates is code`() throws {
    let result = try Self.rooms(
      of: [
        "Kitchen/Pot.swift": #"struct Pot { let words = "a (b) \(Herb(at: (1))) Root" }"#,
        "Garden/Herb.swift": "struct Herb { var pot: Pot }\nstruct Root {}",
      ], "--arrows")
    #expect(result.status == 1)
    #expect(result.output.contains("  Kitchen -> Garden  (Pot.swift: Herb)\n"))
  }
}
