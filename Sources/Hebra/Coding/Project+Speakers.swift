internal import Foundation
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore
internal import HebraTurns

/// The speakers of a document and corrections to them; text and codings do not change.
extension Project {
  /// The labels of a document, their roles and how much each one says.
  public func speakers(_ name: String, _ messages: Messages) throws -> Matrix {
    let document = try documentName(name)
    let transcript = try asking { try $0.transcript(document) }
    let words = ReceiptBuilder.turnWords(of: transcript)
    let speakers = try asking { try $0.speakers(of: document) }
    return Matrix(
      title: document,
      columns: messages.columns(["label", "role", "pseudonym", "turns", "first_turn", "words"]),
      rows: speakers.map { speaker in
        let turns = transcript.turns.filter { $0.label == speaker.label }
        return [
          .text(speaker.label), .text(messages.word(speaker.role)),
          .text(speaker.pseudonym ?? ""), .count(turns.count),
          turns.first.map { .count($0.index) } ?? .text(""),
          .count(turns.reduce(0) { $0 + words[$1.index] }),
        ]
      })
  }

  /// A change of speakers as a person requests it.
  public enum SpeakerChange: Sendable, Hashable {
    /// Gives a label a role, named in either language.
    case role(label: String, role: String)
    /// Gives a label another name.
    case rename(label: String, to: String)
    /// Merges two labels that are one person; the second label is kept.
    case merge(label: String, into: String)
    /// Moves turns (`34-60,72`, counted from 0) that belong to another speaker.
    case split(label: String, to: String, turns: String)
  }

  /// Changes the speakers of a document.
  ///
  /// - Returns: the message that says what was done, with its details.
  /// - Throws: ``Failure`` when a label is unknown or taken, a role or a list of turns is not
  ///   understood, or none of the turns has the label.
  @discardableResult
  public func change(_ document: String, _ change: SpeakerChange) throws -> Notice {
    try exclusively { try changed(document, change) }
  }

  private func changed(_ document: String, _ change: SpeakerChange) throws -> Notice {
    let name = try documentName(document)
    let labels = try asking { try $0.speakers(of: name) }.map(\.label)
    func known(_ label: String) throws -> String {
      if labels.contains(label) { return label }
      let folded = labels.filter { Words.fold($0).trimmed == Words.fold(label).trimmed }
      guard let only = folded.first, folded.count == 1 else {
        throw Failure(
          .speakerUnknown,
          ["document": name, "label": label, "labels": labels.joined(separator: ", ")])
      }
      return only
    }
    switch change {
    case .role(let label, let typed):
      let label = try known(label)
      guard let role = Role(named: typed) else { throw Failure(.usageRole, ["role": typed]) }
      try act { try $0.setSpeaker(name, label: label, role: role, pseudonym: nil) }
      return Notice(.roleSet, details: ["document": name, "label": label, "role": typed])
    case .rename(let label, let new):
      let label = try known(label)
      let new = try self.label(new)
      guard new == label || !labels.contains(new) else {
        throw Failure(.speakerTaken, ["document": name, "label": label, "new": new])
      }
      try act { try $0.renameSpeaker(name, label, to: new) }
      return Notice(.speakerRenamed, details: ["document": name, "label": label, "new": new])
    case .merge(let label, let kept):
      let label = try known(label)
      let kept = try known(kept)
      guard label != kept else { throw Failure(.usageSpeakerSame, ["label": label]) }
      try act { try $0.mergeSpeaker(name, label, into: kept) }
      return Notice(.speakerMerged, details: ["document": name, "label": label, "new": kept])
    case .split(let label, let new, let typed):
      let label = try known(label)
      let new = try self.label(new)
      guard let turns = TurnList.turns(typed) else {
        throw Failure(.usageTurns, ["turns": typed])
      }
      guard label != new else { throw Failure(.usageSpeakerSame, ["label": label]) }
      let count = try act { try $0.splitSpeaker(name, label, turns: turns, to: new) }
      guard count > 0 else {
        throw Failure(.speakerNoTurns, ["document": name, "label": label])
      }
      return Notice(
        .speakerSplitDone,
        details: [
          "document": name, "label": label, "new": new, "turns": String(count),
        ])
    }
  }

  /// Validates a typed label: one line, with letters, and no longer than labels may be.
  private func label(_ typed: String) throws(Failure) -> String {
    let label = Normalization.nfc(typed.trimmed)
    let isPlain = label.unicodeScalars.allSatisfy {
      !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .control
    }
    guard !label.isEmpty, label.count <= 120, isPlain else {
      throw Failure(.usageLabel, ["label": label])
    }
    return label
  }
}

/// Lists of turns as people type them: `3`, `3-9`, `3-9,12`.
enum TurnList {
  /// The turns, or nil when the list is not understood.
  static func turns(_ typed: String) -> Set<Int>? {
    var result: Set<Int> = []
    for piece in typed.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).compactMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      }
      let dashes = piece.count { $0 == "-" }
      guard let first = ends.first, let last = ends.last, ends.count == dashes + 1, dashes < 2,
        0 <= first, first <= last, last < 1 << 24
      else { return nil }
      result.formUnion(first...last)
    }
    return result
  }
}
