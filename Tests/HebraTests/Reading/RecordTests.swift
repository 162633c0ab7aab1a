import Foundation
import HebraFormats
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import Hebra

/// Answers cross between processes as records: the same behind as before, and never trusted.
@Suite struct RecordTests {
  /// Files of all kinds: the corpus, and what other people wrote where it is there.
  static let files: [String] = {
    let folders = [
      Places.package.appending(path: "Corpus"),
      Places.sharedData?.appending(path: "docx"), Places.sharedData?.appending(path: "text"),
      Places.sharedData?.appending(path: "xml"), Places.sharedData?.appending(path: "hostile"),
    ].compactMap { $0 }
    return folders.flatMap { folder in
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      return (names ?? []).sorted().map { folder.appending(path: $0).path }
    }.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }()

  static let tasks: [ReadingTask] = [
    .transcript(ReadingChoice(), .init()), .preview(ReadingChoice()), .table, .codebook, .mapping,
  ]

  private func record(_ answer: Result<ReadingAnswer, Failure>) -> ArraySlice<UInt8> {
    ReadingRecord.answer(answer)[ReadingRecord.header...]
  }

  @Test func `whatever a file gives comes out of its record as it went in`() throws {
    var transcripts = 0
    for path in Self.files {
      let name = Location.name(path)
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard size < 1 << 18 else { continue }
      let isTable = [".csv", ".xlsx", ".yaml"].contains { path.hasSuffix($0) }
      for task in isTable ? Self.tasks : [Self.tasks[0]] {
        let answer = ReadingRequest(path, task).answered
        let back = try ReadingRecord.answer(record(answer), to: task, name: name)
        switch (answer, back) {
        case (.failure(var failure), .failure(let other)):
          failure.location.file = name
          #expect(failure == other, "\(path)")
        default: #expect(answer == back, "\(path)")
        }
        if case .success(.transcript) = answer { transcripts += 1 }
      }
    }
    #expect(20 < transcripts)
  }

  @Test func `a request comes out of its record as it went in`() throws {
    var choice = ReadingChoice()
    choice.encoding = .windows1252
    choice.mapping = XMLMapping(
      turn: "t", text: "p", speaker: .attribute("who"), time: .element("when"), unit: .clock,
      aside: ["note", "event"])
    var settings = ReadingTask.DetectorSettings()
    settings.roles = ["E": .interviewer, "P1": .participant]
    settings.excluded = ["Nota"]
    settings.voice = "Voz"
    for task in Self.tasks + [.transcript(choice, settings), .preview(choice)] {
      let bytes = ReadingRecord.request("año.txt", task)
      let back = try ReadingRecord.request(bytes[ReadingRecord.header...])
      #expect(back.name == "año.txt")
      #expect(back.task == task)
    }
  }

  @Test func `records cut short or changed anywhere are refused or fit their text`() throws {
    let path = try #require(Self.files.first { $0.hasSuffix("E-03_ana.docx") })
    var generator = SeededGenerator(11)
    for task in Self.tasks {
      let book = Places.package.appending(path: "Codebooks/desconfianza.yaml").path
      let file = task == .codebook ? book : path
      let whole = Array(record(ReadingRequest(file, task).answered))
      for end in stride(from: 0, to: whole.count, by: max(1, whole.count / 97)) {
        #expect(throws: RecordError.self) {
          _ = try ReadingRecord.answer(whole[..<end], to: task, name: "x")
        }
      }
      for _ in 0..<400 {
        var changed = whole
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let place = Int.random(in: 0..<changed.count, using: &generator)
          changed[place] = UInt8.random(in: 0...255, using: &generator)
        }
        guard let answer = try? ReadingRecord.answer(changed[...], to: task, name: "x"),
          case .success(.transcript(let read)) = answer
        else { continue }
        let text = read.transcript.text
        for range in read.transcript.turns.map(\.range) + read.transcript.stretches {
          #expect(text.text(in: range) != nil)
        }
      }
    }
  }

  @Test func `what a reading has cost goes with it, and the comments have only the rest`() throws {
    let path = try #require(Self.files.first { $0.hasSuffix("E-03_ana.docx") })
    let task = Self.tasks[0]
    guard case .success(.transcript(var read)) = ReadingRequest(path, task).answered else {
      return #expect(Bool(false))
    }
    #expect(0 < read.spent.seconds && 0 < read.spent.bytes)
    read.spent.seconds = 100
    let bytes = record(.success(.transcript(read)))
    guard
      case .success(.transcript(let back)) = try ReadingRecord.answer(bytes, to: task, name: "x")
    else { return #expect(Bool(false)) }
    #expect(back.spent.seconds == 100)
    #expect(back.spent.bytes == read.spent.bytes)
    let comments = CommentImport(
      grammar: nil, codebook: nil,
      coders: try CodersTable(everyone: "ana", file: nil, by: .inProcess))
    #expect(!back.comments.isEmpty)
    #expect(throws: ReadError.self) {
      _ = try comments.read(
        back.comments + Array(repeating: back.comments[0], count: 100), document: "x",
        transcript: back.transcript, isOwn: false, budget: ReadingBudget(after: back.spent))
    }
  }

  @Test func `a text that is only shown has no sketch, and gets one when it is wanted`() throws {
    let path = try #require(Self.files.first { $0.hasSuffix("E-03_ana.docx") })
    guard case .success(.transcript(let shown)) = ReadingRequest(path, Self.tasks[1]).answered,
      case .success(.transcript(let whole)) = ReadingRequest(path, Self.tasks[0]).answered
    else { return #expect(Bool(false)) }
    #expect(shown.likeness == nil)
    #expect(whole.likeness != nil)
    #expect(shown.sketch == whole.likeness)
  }

  @Test func `a child sends no hash of the text, and the parent makes its own`() throws {
    let path = try #require(Self.files.first { $0.hasSuffix("E-03_ana.docx") })
    let bytes = try OpenFile(path).bytes(name: "x")
    for task in Self.tasks.prefix(2) {
      let answer = task.answer(bytes, name: "x", forRecord: true)
      guard case .success(.transcript(let read)) = answer,
        case .success(.transcript(let back)) = try ReadingRecord.answer(
          record(answer), to: task, name: "x")
      else { return #expect(Bool(false)) }
      #expect(read.hash.isEmpty)
      #expect(back.hash == TextIdentity.sha256(back.transcript.text))
    }
  }

  @Test func `the answer to another question is none`() throws {
    let path = try #require(Self.files.first { $0.hasSuffix("corpus.csv") })
    let bytes = record(ReadingRequest(path, .table).answered)
    #expect(throws: RecordError.self) {
      _ = try ReadingRecord.answer(bytes, to: .codebook, name: "corpus.csv")
    }
  }
}
