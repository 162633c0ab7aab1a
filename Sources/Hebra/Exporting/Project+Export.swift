internal import Foundation
internal import HebraAnalysis
internal import HebraCodebook
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The result of an export.
public struct Exported: Sendable {
  /// Where it was written.
  public var path: String
  /// Codings or rows in it.
  public var count: Int
  /// Notices for the person.
  public var notices: [Notice]
}

extension Project {
  /// Writes a transcript as a Word document with the codings and memos of one layer as comments.
  ///
  /// The file is rebuilt from the canonical text. Importing it again gives the same codings.
  public func exportTranscript(
    document: String, layer: String, to destination: Destination
  ) throws -> Exported {
    let target = try output(destination, of: .document, documents: [document])
    let record = try self.document(document)
    let layer = try self.layer(layer)
    let commented = try commented(
      record, layer, grammar: try asking { try $0.codebook() }.map(CommentGrammar.init))
    let codings = commented.codings
    var word = commented.word
    word.properties.custom = [
      DOCXWriter.Properties.Custom("hebra.document", record.name),
      DOCXWriter.Properties.Custom("hebra.text", record.hash),
      DOCXWriter.Properties.Custom("hebra.layer", layer.name),
    ]
    word.properties.state(target.head)
    do {
      let file = try DOCXWriter.write(DisclosureRule.release(word, for: destination.level))
      try export([
        Export(
          kind: "transcript", files: [Outgoing(file: target, written: file)],
          settings: ["document": record.name, "layer": layer.name])
      ])
      return Exported(path: target.path, count: codings.count, notices: file.notices)
    } catch {
      throw Failure(error)
    }
  }

  /// A document's text with the codings and memos of one layer as comments; without a layer, the text
  /// alone.
  func commented(
    _ record: Document, _ layer: Layer?, grammar: CommentGrammar?
  ) throws -> (word: TranscriptDocument, codings: [Coding], memos: Int) {
    let transcript = try asking { try $0.transcript(record.name) }
    var codings: [Coding] = []
    var memos: [Memo] = []
    var data = CommentData()
    var notes: [Note] = []
    if let layer {
      codings = try asking { store in
        let codings = try store.codings(document: record.name, layer: layer.name)
        return try store.codebook()?.standing(codings) ?? codings
      }
      memos = try asking { try $0.memos(document: record.name) }
        .filter { $0.coder == layer.coder && $0.range != nil }
      data = try commentData(record.name, layer: layer.name)
      notes = try commentNotes(of: record.name, by: layer.coder)
    }
    let word = TranscriptDocument(
      text: transcript.text, paragraphs: transcript.paragraphs,
      labels: transcript.turns.compactMap { turn in
        let end = min(turn.speech.start, turn.range.start + turn.label.utf8.count + 1)
        return turn.speech.start > turn.range.start ? TextRange(turn.range.start, end) : nil
      },
      comments: CommentExport.comments(
        codings: codings, memos: memos, notes: notes, data: data, in: transcript.text,
        grammar: grammar),
      properties: DOCXWriter.Properties(title: record.name, created: dataDate(codings, record)))
    return (word, codings, memos.count + notes.count)
  }

  /// The memos of a coder that a comment can hold: those with a type on one range of the document and
  /// on nothing else.
  func commentNotes(of document: String, by coder: String?) throws -> [Note] {
    try asking { try $0.notes() }.filter { note in
      note.coder == coder && note.places.count == 1 && note.places[0].subject == .segment
        && note.places[0].document == document && MemoTypes.lines(note) != nil
    }
  }

  /// The newest date of the codings, else the document's: outputs carry the date of their data, not
  /// of the export.
  func dataDate(_ codings: [Coding], _ record: Document? = nil) -> String? {
    dataDate(newest: codings.compactMap(\.date).max() ?? record?.date)
  }

  /// The date of the newest coding as a moment.
  func dataDate(newest: String?) -> String? {
    // A date that is only about a time is not one that a file can have; its month is.
    guard let newest = newest?.split(separator: "~").first.map(String.init) else { return nil }
    return newest.count == 10 ? newest + "T00:00:00Z" : newest
  }

  /// What comments say beside codings and memos, on the current text or on a version.
  func commentData(
    _ document: String, layer: String, version: Int? = nil
  ) throws -> CommentData {
    CommentData(
      relations: try asking { try $0.relations(document: document, version: version) }
        .filter { $0.layer == layer },
      groups: try asking { try $0.groups(document: document, version: version) },
      risks: try asking { try $0.riskConfirmations(document: document, version: version) })
  }
}
