internal import Foundation
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore
internal import HebraTurns

/// The speakers of a document and corrections to them; text and codings do not change.
extension Project {
  /// A change of speakers as a person requests it.
  public enum SpeakerChange: Sendable {
    /// Gives a label a role.
    case role(label: String, role: Role)
    /// Gives a label another name.
    case rename(label: String, to: String)
    /// Merges two labels that are one person; the second label is kept.
    case merge(label: String, into: String)
    /// Moves the turns with these indices, which belong to another speaker.
    case split(label: String, to: String, turns: Set<Int>)
    /// Gives a passage inside a turn to another speaker; the turn is divided there.
    case divide(label: String, to: String, at: CodingPlace)
  }

  /// Changes the speakers of a document.
  ///
  /// - Returns: the message that says what was done, with its details.
  /// - Throws: ``Failure`` when a label is unknown or taken, or none of the turns has the label.
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
    case .role(let label, let role):
      let label = try known(label)
      try act { try $0.setSpeaker(name, label: label, role: role, pseudonym: nil) }
      return Notice(
        .roleSet,
        details: ["document": name, "label": label, "role": messages.word(role)])
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
    case .split(let label, let new, let turns):
      let label = try known(label)
      let new = try self.label(new)
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
    case .divide(let label, let new, let place):
      let label = try known(label)
      let new = try self.label(new)
      guard label != new else { throw Failure(.usageSpeakerSame, ["label": label]) }
      return try divide(name, label, to: new, at: place)
    }
  }

  private func divide(
    _ name: String, _ label: String, to new: String, at place: CodingPlace
  ) throws -> Notice {
    let old = try asking { try $0.transcript(name) }
    let written = try asking { try $0.writtenLabels(name) }
    guard
      let divided = try DividedTurn(
        old, written: written, of: label, to: new, at: place.range(in: old))
    else { throw Failure(.speakerNoPassage, ["document": name, "label": label]) }
    let known = try asking { try $0.speakers(of: name) }
    // Somebody else than the interviewer need not be the one who asks.
    let own = known.first { $0.label == label }?.role
    let role = own == .interviewer ? nil : own
    try act { act in
      try act.setTurns(
        of: name, divided.transcript,
        speakers: divided.labels.map { .init(label: $0, role: role) },
        turnWords: ReceiptBuilder.turnWords(of: divided.transcript))
    }
    return Notice(
      .speakerDivided,
      details: [
        "document": name, "label": label, "new": new, "turn": String(divided.passage),
        "unknown": known.contains { $0.label == new && $0.role != nil } || role != nil ? "" : new,
      ])
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
