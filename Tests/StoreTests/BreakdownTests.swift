import GRDB
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// An act in which SQLite ends the transaction by itself, as it may when a disk is full or broken.
@Suite struct BreakdownTests {
  @Test func `nothing after it is written, though parts of the act would go on`() throws {
    let world = try World()
    let store = try world.make()
    let before = try store.codings().count
    var parts = 0
    let error = #expect(throws: StoreError.self) {
      try store.write(who: "p", at: World.date) { act in
        for part in 0..<3 {
          // A part that fails is left out, and the act goes on with the next one.
          do {
            try act.attempt { act in
              _ = try act.addCoding(World.coding(13, 20 + part, "DES-01"))
              parts += 1
              guard part == 0 else { return }
              try act.db.execute(sql: "ROLLBACK")
              throw DatabaseError(resultCode: .SQLITE_FULL)
            }
          } catch {}
        }
      }
    }
    #expect(error?.code == .full)
    #expect(parts == 1)
    #expect(try store.codings().count == before)
    // The next act is one of its own.
    try store.write(who: "p", at: World.date) { act in
      _ = try act.addCoding(World.coding(13, 20, "DES-01"))
    }
    #expect(try store.codings().count == before + 1)
    try store.check()
  }
}
