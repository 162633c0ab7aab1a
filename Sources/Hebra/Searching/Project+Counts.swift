internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// A search's hits counted by an attribute of documents or participants, among participants' words.
  ///
  /// A document in which nobody is known to take part (notes, a relatoría) counts whole, but for the
  /// interviewer's turns. What is off the record counts nowhere.
  public func countHits(
    _ request: SearchRequest, by attribute: String
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    let read = try documents(of: request)
    let (hits, directory) = try counted(request)
    let column = try SearchAttribute(attribute, in: directory, language)
    let aside = try self.aside()
    let totals = try asking { try $0.wordTotals() }
    func stated(_ speaker: Int64?) -> Role? { speaker.flatMap { directory.speakers[$0]?.role } }
    let withParticipants = Set(
      totals.filter { $0.isTurn && stated($0.speaker) == .participant }.map(\.version))
    /// Where no participant is known, whoever speaks is heard as giving testimony.
    func role(_ version: Int64, _ speaker: Int64?) -> Role? {
      stated(speaker) ?? (withParticipants.contains(version) ? nil : .participant)
    }
    let withVoices = Set(
      totals.filter { $0.isTurn && role($0.version, $0.speaker) == .participant && $0.words > 0 }
        .map(\.version))
    /// The value under which speech counts; nil for what is not in the base.
    func value(_ version: Int64, _ speaker: Int64?, isTurn: Bool) -> String? {
      guard let document = directory.documents[version], read.contains(document.name) else {
        return nil
      }
      if withVoices.contains(version) {
        guard isTurn, role(version, speaker) == .participant else { return nil }
        return column.value(document, speaker.flatMap { directory.speakers[$0] }) ?? ""
      }
      return stated(speaker) == .interviewer ? nil : column.value(document, nil) ?? ""
    }
    var tally = HitTally()
    for total in totals {
      if let value = value(total.version, total.speaker, isTurn: total.isTurn) {
        tally.add(words: total.words, in: Int(total.version), value: value)
      }
    }
    var outside = 0
    for placed in hits {
      let turn = placed.turn
      guard let value = value(turn.version, turn.speaker, isTurn: turn.turn != nil),
        !(aside[placed.hit.document] ?? []).contains(where: { $0.overlaps(placed.hit.range) })
      else {
        outside += 1
        continue
      }
      let isVoice = withVoices.contains(turn.version)
      tally.add(
        hitIn: Int(turn.version), turn: isVoice ? turn.position : nil,
        by: isVoice ? turn.speaker.flatMap { directory.speakers[$0]?.pseudonym } : nil,
        value: value)
    }
    let figure = tally.figure(column.name, language: language.figures, outside: outside)
    return (figure.matrix, figure.notices + (try tildeNotices(request)) + (try asideNotice()))
  }
}
