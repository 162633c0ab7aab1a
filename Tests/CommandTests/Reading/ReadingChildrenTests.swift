import Foundation
import Glibc
import HebraModel
import TestSupport
import Testing

@testable import Hebra

/// Reading in children of the built program, and in children that misbehave.
@Suite struct ReadingChildrenTests {
  private static var program: ReadingProcess.Program {
    ReadingProcess.Program(
      path: Command.products.appending(path: "hebra").path,
      arguments: ["hebra", ReadingChild.word])
  }

  /// A child that is a line of shell; its socket is its standard input.
  private static func shell(_ line: String, patience: Double = 20) -> ReadingProcess.Program {
    ReadingProcess.Program(path: "/bin/sh", arguments: ["sh", "-c", line], patience: patience)
  }

  private static func files(_ folder: URL) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).sorted().map { folder.appending(path: $0).path }
  }

  private func codes(
    _ pool: ReadingPool, _ requests: [ReadingRequest]
  ) throws -> [String] {
    var codes: [String] = []
    try pool.each(requests) { index, answer in
      #expect(index == codes.count)
      switch answer {
      case .success: codes.append("")
      case .failure(let failure): codes.append(failure.code.rawValue)
      }
    }
    return codes
  }

  private func interviews(_ count: Int) throws -> (folder: URL, requests: [ReadingRequest]) {
    let folder = try Places.temporary()
    let requests = try (0..<count).map { number in
      let path = folder.appending(path: "E-\(number).txt")
      try Data("E: ¿Quién es el \(number)?\nP1: Soy yo, el \(number).\n".utf8).write(to: path)
      return ReadingRequest(path.path, .transcript(ReadingChoice(), .init()))
    }
    return (folder, requests)
  }

  @Test func `children and this process read the same, in the same order`() throws {
    let folders = [
      Places.package.appending(path: "Corpus"), Places.package.appending(path: "Codebooks"),
      Places.sharedData?.appending(path: "docx"), Places.sharedData?.appending(path: "text"),
      Places.sharedData?.appending(path: "xml"), Places.sharedData?.appending(path: "hostile"),
      Places.sharedData?.appending(path: "refi-qda"),
    ].compactMap { $0 }
    let tasks: [ReadingTask] = [
      .transcript(ReadingChoice(), .init()), .table, .grids, .codebook, .mapping,
    ]
    // Large files take long in a debug build; what they cost is measured elsewhere.
    let all = folders.flatMap(Self.files).filter { path in
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      return (size ?? 0) < 1 << 18
    }.flatMap { path in
      let isTable = [".csv", ".xlsx", ".yaml"].contains { path.hasSuffix($0) }
      return (isTable ? tasks : [tasks[0]]).map { ReadingRequest(path, $0) }
    }
    #expect(60 < all.count)
    for (most, requests) in [(1, Array(all.prefix(40))), (3, all)] {
      let pool = ReadingPool(Self.program, most: most)
      var next = 0
      try pool.each(requests) { index, answer in
        #expect(index == next)
        next += 1
        let path = requests[index].path
        // A debug build needs several times the work of what a person runs, and a child has a limit.
        if case .failure(let failure) = answer, failure.code == "file.too-slow" { return }
        switch (requests[index].answered, answer) {
        case (.failure(var mine), .failure(let other)):
          mine.location.file = Location.name(path)
          #expect(mine == other, "\(path)")
        case (let mine, let other): #expect(mine == other, "\(path)")
        }
      }
      #expect(next == requests.count)
      #expect(pool.processes.count <= most)
    }
  }

  @Test func `nothing is started before there is a file to read`() throws {
    let pool = ReadingPool(Self.program)
    #expect(pool.processes.isEmpty)
    try pool.each([]) { _, _ in }
    #expect(pool.processes.isEmpty)
    let study = try interviews(1)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    #expect(try codes(pool, study.requests) == [""])
    let first = pool.processes
    #expect(first.count == 1)
    #expect(try codes(pool, study.requests) == [""])
    #expect(pool.processes == first, "the same child reads the next file")
  }

  @Test func `what the parent holds in memory is not held against its children`() throws {
    let study = try interviews(6)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    let pool = ReadingPool(Self.program, most: 1)
    let held = [UInt8](repeating: 1, count: 300 << 20)
    try withExtendedLifetime(held) {
      _ = try codes(pool, study.requests)
      let first = pool.processes
      #expect(first.count == 1)
      #expect(try codes(pool, study.requests).allSatisfy { $0 == "" })
      #expect(pool.processes == first)
      let mapping = ReadingRequest(study.requests[0].path, .mapping)
      #expect(try codes(pool, [mapping]) != ["file.too-much-memory"])
    }
  }

  @Test func `a child that is killed costs the file that it had`() throws {
    let study = try interviews(30)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    let pool = ReadingPool(Self.program, most: 1)
    var refused: [Int] = []
    try pool.each(study.requests) { index, answer in
      if case .failure(let failure) = answer {
        #expect(failure.code == "file.reader-died")
        #expect(failure.location.file == "E-\(index).txt")
        refused.append(index)
      }
      if index == 10 { for process in pool.processes { kill(process, SIGKILL) } }
    }
    #expect(refused.count <= 1)
    #expect(try codes(pool, study.requests).allSatisfy { $0 == "" })
  }

  @Test func `children that are killed together lose no file and no order`() throws {
    let study = try interviews(80)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    let pool = ReadingPool(Self.program, most: 3)
    var (next, refused) = (0, 0)
    try pool.each(study.requests) { index, answer in
      #expect(index == next)
      next += 1
      if case .failure = answer { refused += 1 }
      if index % 6 == 5 { for process in pool.processes { kill(process, SIGKILL) } }
    }
    #expect(next == 80 && refused <= 39)
  }

  @Test func `the next file is the lowest, in whatever order files come back`() {
    var random = SeededGenerator(7)
    var due = DueFiles(count: 50)
    var (asked, answered): (Set<Int>, Set<Int>) = ([], [])
    while answered.count < 50 {
      if Bool.random(using: &random), let file = due.take() {
        #expect((0..<file).allSatisfy { asked.contains($0) || answered.contains($0) })
        asked.insert(file)
      } else if Bool.random(using: &random), let file = asked.sorted().randomElement(using: &random)
      {
        asked.remove(file)
        answered.insert(file)
      } else {
        let back = asked.sorted().shuffled(using: &random).prefix(3)
        asked.subtract(back)
        due.putBack(back)
      }
    }
    #expect(due.isEmpty && due.next == nil)
  }

  @Test(arguments: [
    ("exit 0", "file.reader-died"), ("exit 72", "file.reader-died"),
    ("exit 71", "file.too-much-memory"), ("kill -PROF $$", "file.too-slow"),
    ("kill -ILL $$", "file.reader-died"), ("head -c 100000 /dev/urandom >&0", "file.reader-died"),
    ("head -c 400000000 /dev/zero >&0", "file.reader-died"),
    ("printf '\\001\\000\\000\\000\\002' >&0; sleep 30", "file.reader-died"),
    ("printf '\\377\\377\\377\\377' >&0; sleep 30", "file.reader-died"),
    ("exec sleep 30", "file.too-slow"), ("exec 0>&-; sleep 30", "file.reader-died"),
  ])
  func `a child that misbehaves costs each file that it was given`(
    line: String, code: String
  ) throws {
    let study = try interviews(3)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    let pool = ReadingPool(Self.shell(line, patience: 0.3), most: 2)
    #expect(try codes(pool, study.requests) == [code, code, code])
  }

  @Test func `a child that retires is replaced, and no file is lost`() throws {
    let study = try interviews(12)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    let marker = study.folder.appending(path: "m").path
    // Every other child goes at once.
    let program = Self.shell(
      "if [ -e \(marker) ]; then exec \(Self.program.path) \(ReadingChild.word); "
        + "else touch \(marker); exit 70; fi")
    #expect(try codes(ReadingPool(program, most: 2), study.requests).allSatisfy { $0 == "" })
  }

  @Test func `a program that is not there is said for each file`() throws {
    let study = try interviews(2)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    let pool = ReadingPool(ReadingProcess.Program(path: "/no/such", arguments: ["x"]))
    #expect(try codes(pool, study.requests) == ["file.reader-died", "file.reader-died"])
  }

  @Test func `a reading that is broken off leaves nothing for the next`() throws {
    struct Enough: Error {}
    let study = try interviews(9)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    let pool = ReadingPool(Self.program, most: 2)
    #expect(throws: Enough.self) {
      try pool.each(study.requests) { index, _ in if index == 2 { throw Enough() } }
    }
    #expect(try codes(pool, study.requests).allSatisfy { $0 == "" })
  }

  @Test func `children end with their parent`() throws {
    let study = try interviews(1)
    defer { try? FileManager.default.removeItem(at: study.folder) }
    var process: Int32 = 0
    do {
      let pool = ReadingPool(Self.program, most: 1)
      _ = try codes(pool, study.requests)
      process = try #require(pool.processes.first)
    }
    #expect(kill(process, 0) != 0)
  }

  @Test func `asked by hand, the program says nothing and ends`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Command.hebra(ReadingChild.word, in: folder)
    #expect(result.output + result.errors == "")
  }
}
