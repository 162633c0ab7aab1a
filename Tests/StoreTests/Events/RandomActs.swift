import Foundation
import HebraLanguage
import HebraModel
import TestSupport

@testable import HebraStore

/// Does to a project what people do to it, by lot.
struct RandomActs {
  var random: SeededGenerator
  /// Every act that was done, for a failure.
  private(set) var done: [String] = []
  /// The ids of codings whose acts were acknowledged and that nobody removed here.
  private(set) var acknowledged: Set<String> = []
  private var texts = 0
  private let who: String
  private let mark: String

  /// Acts of a person; `mark` is in every text and label that is new.
  init(seed: UInt64, who: String, mark: String) {
    random = SeededGenerator(seed)
    (self.who, self.mark) = (who, mark)
  }

  /// Does `count` acts.
  mutating func run(_ count: Int, on store: borrowing ProjectStore) throws {
    for _ in 0..<count { try step(store) }
  }

  private mutating func pick<T>(_ list: [T]) -> T? { list.randomElement(using: &random) }

  private mutating func step(_ store: borrowing ProjectStore) throws {
    let kind = Int.random(in: 0..<58, using: &random)
    let date = "2021-06-\(10 + done.count % 20)T10:00:00Z"
    let documents = try store.documentNames()
    guard let document = pick(documents) else { return }
    let codings = try store.codings(document: document)
    let labels = try store.speakers(of: document).map(\.label)
    let speaker = pick(labels) ?? "?"
    let other = pick(labels) ?? "?"
    let coding = pick(codings)
    let start = Int.random(in: 35..<48, using: &random)
    let number = Int.random(in: 0..<4, using: &random)
    let value = pick(["alta", "media", "baja"]) ?? "alta"
    let code = pick(["DES-01", "COR-03"]) ?? "DES-01"
    let searches = try store.searches().map(\.name)
    let memos = try (store.notes().map(\.id) + store.memos().map(\.id)).sorted()
    let person = try store.participants().first?.pseudonym
    let decisions = try store.agreementDecisions(of: document).map(\.question)
    let current = try store.versions(of: document).first(where: \.isCurrent)?.number ?? 1
    let book = try store.codebook()
    let segments = try store.noteSegments(document: document, version: current)
    texts += 1
    let text = World.text + "\nE: ¿Y \(mark) \(texts)?"
    var event = "\(kind)"
    do {
      switch kind {
      case 22:
        _ = try store.undoLast(who: who, at: date, isRedo: false)
        return done.append("undo")
      case 23:
        _ = try store.undoLast(who: who, at: date, isRedo: true)
        return done.append("redo")
      case 24 where documents.count > 2 && number == 0:
        _ = try store.withdraw(document, reason: "pidió", who: who, at: date)
        for coding in codings { acknowledged.remove(coding.id) }
        return done.append("withdraw \(document)")
      case 25 where number == 0:
        let coders = try store.layers().map(\.name)
        guard let from = pick(coders), let to = pick(coders), from != to else { return }
        try store.write(who: who, at: date) { act in
          _ = try act.mergeCoder(from, into: to, singleFacets: ["severidad"])
        }
        return done.append("merge \(from) \(to)")
      default: break
      }
      let (who, mark, texts) = (who, mark, texts)
      let ficha = try FichaAct(
        store, document: document, other: pick(documents) ?? document, coding: coding?.id,
        start: start, number: number, value: value, code: code, who: who, date: date)
      let relations = ficha.relations
      let followUp = try FollowUpAct(
        store, coding: coding?.id, number: number, value: value, who: who)
      var added: String?
      var removed: String?
      try store.write(who: who, at: date) { act in
        switch kind {
        case 0...5:
          var new = World.coding(start, start + 5, code, who)
          new.document = document
          new.memo = number == 0 ? "nota \(texts)" : nil
          new.facets = [
            FacetValue(facet: "severidad", value: value, isAssumed: number == 1),
            FacetValue(facet: "actor", value: value),
          ]
          new.date = date
          if case .added(let id) = try act.addCoding(new, singleFacets: ["severidad"]) {
            added = id
          }
        case 6:
          if let coding {
            try act.removeCoding(coding.id)
            removed = coding.id
          }
        case 7:
          if var coding {
            coding.memo = "otra \(mark) \(texts)"
            coding.facets = [FacetValue(facet: "severidad", value: value)]
            _ = try act.addCoding(coding, singleFacets: ["severidad"])
          }
        case 8:
          _ = try act.addMemo(
            Memo(
              id: "", document: document, range: number == 0 ? nil : TextRange(start, start + 3),
              coder: who, text: "memo \(mark) \(texts)", date: date, origin: .hand))
        case 9: try act.finish(document, coder: who, scope: .nucleo, codebookVersion: value)
        case 10: _ = try act.unfinish(document, coder: who)
        case 11:
          try act.setTopic(
            document, block: "B\(number)", state: number < 2 ? .asked : .notExplored)
        case 12:
          try act.describe(
            document, register: number == 0 ? .notas : nil, instrument: "I\(number)",
            municipality: Municipality(
              code: "0100\(number)", name: "Pueblo \(number)", department: "D"),
            date: "2021-06-1\(number)", wave: nil, attributes: ["sala": value])
        case 13: try act.renameSpeaker(document, speaker, to: "\(mark)\(texts)")
        case 14: try act.mergeSpeaker(document, speaker, into: other)
        case 15:
          _ = try act.splitSpeaker(document, speaker, turns: [0, 1, 2], to: "\(mark)-\(number)")
        case 16:
          try act.setParticipant(
            Participant(
              pseudonym: "Persona-\(number)", attributes: ["sector": value, "oficio": mark]))
          try act.setSpeaker(
            document, label: speaker, role: number == 0 ? .other : .participant,
            pseudonym: "Persona-\(number)")
        case 17: try act.renameDocument(document, to: "D-\(mark)-\(texts)")
        case 18:
          try act.addDocument(
            "N-\(number)-\(number < 2 ? "" : mark)", register: .literal,
            transcript: World.transcript(text), turnWords: World.words(text),
            hash: TextIdentity.sha256(text), likeness: Likeness(text))
        case 19:
          let transcript = World.transcript(text)
          let version = try act.addVersion(
            of: document, transcript: transcript, labels: transcript.turns.map(\.label),
            turnWords: World.words(text), hash: TextIdentity.sha256(text),
            likeness: Likeness(text))
          for coding in codings {
            try act.carry(
              Act.Carrying(kind: .coding, source: coding.id, state: .kept, range: coding.range),
              to: version, of: document)
          }
          for relation in relations {
            try act.carry(
              Act.Carrying(
                kind: .relation, source: relation.id, state: number == 0 ? .lost : .kept,
                range: number == 0 ? nil : relation.from.range, other: relation.to.range),
              to: version, of: document)
          }
          for place in segments {
            try act.carry(
              Act.Carrying(kind: .memo, source: place.id, state: .kept, range: place.range),
              to: version, of: document)
          }
          try act.useVersion(version, of: document)
        case 20:
          if let search = searches.first, number == 0 {
            try act.removeSearch(search)
          } else {
            let hit = Hit(
              document: document, turn: 0, label: "E", role: nil,
              range: TextRange(start, start + 4), form: "x")
            try act.save(
              SavedSearch(name: "b\(number)", query: "policía \(value)"), hits: [hit])
          }
        case 21:
          var book = World.codebook
          book.version = "\(number)"
          book.codes[1].name = "Respuesta \(value)"
          if number == 0 { book.codes.removeLast() }
          try act.setCodebook(book, source: "libro \(number) \(value)")
        case 40, 41:
          var places: [NotePlace] = [
            .segment(document, TextRange(start, start + 4)), NotePlace(.document, other),
            NotePlace(.project), NotePlace(.code, code), NotePlace(.figure, "F\(number)"),
          ]
          places[1].name = number < 2 ? document : documents[0]
          if let coding { places.append(NotePlace(.coding, coding.id)) }
          if let search = searches.first { places.append(NotePlace(.search, search)) }
          let first = places[number % places.count]
          let second = places[texts % places.count]
          let added = try act.addNote(
            Note(
              type: number < 3 ? "teórico" : nil, title: number == 1 ? "T \(value)" : nil,
              text: "nota \(mark) \(texts % 5)", coder: who, date: date,
              places: texts % 3 == 0 ? [first] : [first, second]))
          if case .added(let id) = added { event += " \(id.prefix(6))" }
        case 42, 43:
          if let memo = pick(memos) {
            _ = try act.changeNote(
              memo,
              NoteChange(
                type: number == 0 ? "" : nil, text: number > 0 ? "dicho \(mark) \(texts)" : nil,
                places: number == 3 ? [NotePlace(.document, documents[0])] : []))
          }
        case 44:
          if let memo = pick(memos) { try act.removeMemo(memo) }
        case 45:
          if let person {
            _ = try act.addNote(
              Note(
                text: "de \(mark) \(texts)", coder: who,
                places: [NotePlace(.participant, person)]))
          }
        case 46, 47:
          let compared = codings.filter { $0.layer != "acordada" }.prefix(2 + number)
          guard !compared.isEmpty else { return }
          try act.agreedLayer("acordada")
          var agreed = compared.prefix(number)
          for index in agreed.indices {
            (agreed[index].layer, agreed[index].coder) = ("acordada", who)
          }
          _ = try act.decide(
            AgreementDecision(
              question: "q\(compared[0].id.prefix(6))", document: document,
              outcome: number == 0 ? .neither : .one,
              layers: [who], compared: compared.map(\.id), result: [],
              reason: number == 1 ? "razón \(mark) \(texts)" : nil, by: who, at: date),
            Array(agreed), superseded: number == 2 ? Set(decisions.prefix(1)) : [],
            singleFacets: ["severidad"])
        case 48:
          if number < 3 {
            _ = try act.assign(
              document, to: who, due: number == 0 ? nil : "2021-07-0\(number)",
              isBlind: number == 1,
              by: who)
          } else if number == 3 {
            _ = try act.see([document: [value]], by: who)
          } else {
            _ = try act.unassign(document, from: who)
          }
        case 49...52:
          if try CodebookAct(book, mark: mark, texts: texts, number: number, who: who, date: date)
            .run(kind, coding, &act)
          {
            removed = coding?.id
          }
        case 24:
          try act.addOffRecord([TextRange(start, start + 5)], of: document)
        case 26...39: try ficha.run(kind, &act)
        case 53...57: try followUp.run(kind, &act)
        default:
          if documents.count > 2 { try act.setAside(document, reason: "espera") }
        }
      }
      if let added { acknowledged.insert(added) }
      if let removed { acknowledged.remove(removed) }
    } catch let error as StoreError where !Self.faults.contains(error.code) {
      event += " refused \(error.code)"
    } catch let error as StoreError where error.details["result"]?.hasPrefix("2067") ?? false {
      // The name is taken.
      event += " taken"
    }
    done.append("\(event) \(document) \(speaker) \(other) \(number)")
  }

  /// Errors that no act of a person may give.
  private static let faults: Set<StoreError.Code> = [.damaged, .database, .disk, .contentMissing]
}

extension ProjectStore {
  /// Undoes or redoes the last act of a person.
  func undoLast(who: String, at date: String, isRedo: Bool) throws {
    let number = try lastAct(of: who, isRedo: isRedo)
    try write(who: who, at: date) { try $0.undo(number, as: isRedo ? "redo" : "undo") }
  }
}

extension World {
  /// The number of words of each turn of a text.
  static func words(_ text: String) -> [Int] {
    let bytes = text.utf8.span
    return transcript(text).turns.map { Words.count(bytes, in: $0.speech, without: []) }
  }
}
