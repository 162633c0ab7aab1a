@testable import HebraStore

extension MeaningTests {
  // MARK: - The journal

  private static let memo = "(SELECT id FROM event WHERE act = 'memo.add')"
  private static let coding = "(SELECT id FROM event WHERE act = 'coding.add')"
  static let events = [
    Case(
      .links, .events,
      sql: """
        DELETE FROM change WHERE event_id IN (SELECT id FROM event WHERE act = 'coder.add');
        DELETE FROM event WHERE act = 'coder.add';
        """),
    Case(
      .events,
      sql: """
        DELETE FROM change WHERE event_id = (SELECT max(id) FROM event);
        DELETE FROM event_parent WHERE event_id = (SELECT max(id) FROM event);
        UPDATE head SET event_id = event_id - 1;
        DELETE FROM event WHERE id = (SELECT max(id) FROM event);
        """),
    Case(.events, sql: "UPDATE change SET after = replace(after, 'Ana', 'Eva')"),
    Case(.events, sql: "UPDATE change SET after_salt = x'00' WHERE event_id = \(memo)"),
    Case(
      .events, sql: "UPDATE change SET after_salt = NULL, after = NULL WHERE event_id = \(coding)"),
    Case(.events, sql: "UPDATE change SET after_hash = NULL WHERE event_id = \(coding)"),
    Case(.events, sql: "UPDATE change SET record = 7 WHERE event_id = \(coding)"),
    Case(.events, sql: "UPDATE change SET kind = 'memo' WHERE event_id = \(coding)"),
    Case(.events, sql: "UPDATE event SET subject_hash = NULL WHERE act = 'memo.add'"),
    Case(.events, sql: "UPDATE event SET who = 'Eva' WHERE act = 'memo.add'"),
    Case(.events, sql: "UPDATE event SET at = '2020-01-01T00:00:00Z' WHERE act = 'memo.add'"),
    Case(.events, sql: "UPDATE event SET depth = depth + 1 WHERE act = 'memo.add'"),
    Case(.events, sql: "UPDATE event SET name = substr(name, 2) || 'a' WHERE act = 'memo.add'"),
    Case(.events, sql: "DELETE FROM event_parent WHERE event_id = \(memo)"),
    Case(.events, sql: "DELETE FROM head"),
    Case(.events, sql: "INSERT INTO head SELECT min(id) FROM event"),
    Case(
      .events, sql: "INSERT INTO erasure SELECT id, name, '1' FROM event WHERE act = 'memo.add'"),
    Case(.events, sql: "UPDATE document SET name = 'Otra' WHERE id = 1"),
    Case(.events, rows: "speaker 1", sql: "UPDATE speaker SET label = 'Otra' WHERE id = 1"),
    Case(.events, sql: "DELETE FROM coding_facet; DELETE FROM coding"),
    Case(.events, sql: "DELETE FROM memo"),
    Case(.events, sql: "UPDATE coding SET origin = 'import'"),
    Case(.events, sql: "UPDATE document SET wave = '9' WHERE id = 1"),
    Case(.events, sql: "UPDATE participant SET sector = 'otro'"),
    Case(.events, sql: "UPDATE guide_topic SET state = 'asked'"),
    Case(.events, sql: "UPDATE off_record SET decision = 'in'"),
    Case(.events, sql: "DELETE FROM finished"),
    Case(.texts, sql: "UPDATE text_version SET number = 7 WHERE id = 2"),
  ]
}
