internal import HebraLanguage
internal import HebraModel

/// The JSON record of the marks of paragraphs in `paragraph_marks.marks`; an empty list is left
/// out.
///
/// ``ParagraphMarksJSON`` writes it.
struct ParagraphMarksRecord: StoredRecord {
  struct Speaker: Decodable {
    var id: String
    var name: String
    var part: String?
  }

  var record: Int?
  var hasTags: Bool?
  var styles: [String]?
  /// Pairs of a paragraph and a number in `styles`, -1 for none.
  var styleRuns: [Int]?
  var speakers: [Speaker]?
  /// Like `styleRuns`.
  var speakerRuns: [Int]?
  /// Pairs of the first byte and one past the last.
  var bold: [Int]?
  var italic: [Int]?
  var stageNotes: [Int]?
  var continued: [Int]?
  /// A paragraph, and its table, row and column.
  var cells: [Int]?
  var listed: [Int]?
  /// The automatic number of each paragraph in `listed`.
  var listLabels: [String]?
  var timed: [Int]?
  /// The time in seconds of each paragraph in `timed`.
  var times: [Double]?

  /// Nil when a list has the wrong length.
  var value: ParagraphMarks? {
    guard let styleRuns = Self.runs(styleRuns), let speakerRuns = Self.runs(speakerRuns),
      let bold = Self.groups(bold, of: 2), let cells = Self.groups(cells, of: 4),
      let listLabels = Self.placed(listLabels, at: listed),
      let times = Self.placed(times, at: timed)
    else { return nil }
    var marks = ParagraphMarks()
    marks.hasTags = hasTags ?? true
    marks.styles = styles ?? []
    marks.styleRuns = styleRuns
    marks.speakers = (speakers ?? []).map { .init(id: $0.id, nfc: $0.name, part: $0.part) }
    marks.speakerRuns = speakerRuns
    for pair in bold {
      guard 0 <= pair[0], pair[0] < pair[1] else { return nil }
      marks.bold.append(TextRange(pair[0], pair[1]))
    }
    marks.italic = italic ?? []
    marks.stageNotes = stageNotes ?? []
    marks.continued = continued ?? []
    marks.cells = cells.map { .init($0[0], .init(table: $0[1], row: $0[2], column: $0[3])) }
    marks.listLabels = listLabels
    marks.times = times
    return marks
  }

  /// The marks in a row of `version_id`, `marks`, `paragraph_ends` and the bytes of the text.
  ///
  /// Throws `project.damaged` when they do not fit the text.
  static func marks(_ row: StoredRow) throws -> ParagraphMarks {
    let marks = try row[1].value(of: ParagraphMarksRecord.self)
    let bytes = try row[3].bytes()
    guard try marks.paragraphs(ParagraphEnds.ranges(row[2], in: bytes.count)) != nil,
      TextPlaces(bytes[...]).hold(marks.bold)
    else { throw row.damage }
    return marks
  }

  private static func groups(_ list: [Int]?, of size: Int) -> [[Int]]? {
    guard let list else { return [] }
    guard list.count.isMultiple(of: size) else { return nil }
    return stride(from: 0, to: list.count, by: size).map { Array(list[$0..<$0 + size]) }
  }

  private static func runs(_ list: [Int]?) -> [ParagraphMarks.Placed<Int?>]? {
    groups(list, of: 2)?.map { .init($0[0], $0[1] == -1 ? nil : $0[1]) }
  }

  private static func placed<Value>(
    _ values: [Value]?, at paragraphs: [Int]?
  ) -> [ParagraphMarks.Placed<Value>]? {
    guard values?.count == paragraphs?.count else { return nil }
    return zip(paragraphs ?? [], values ?? []).map { .init($0, $1) }
  }
}

/// Writes the marks of paragraphs as the JSON of ``ParagraphMarksRecord``.
enum ParagraphMarksJSON {
  static func encode(_ marks: ParagraphMarks) -> String {
    JSONOutput.stored { output in
      output.object { output in
        if !marks.hasTags {
          output.key("hasTags")
          output.bool(false)
        }
        output.list("styles", of: marks.styles) { $1.string($0) }
        output.list("styleRuns", of: marks.styleRuns.flatMap { [$0.paragraph, $0.value ?? -1] })
        output.list("speakers", of: marks.speakers) { speaker, output in
          output.object { output in
            for (key, text) in [
              ("id", speaker.id), ("name", speaker.name), ("part", speaker.part),
            ] {
              guard let text else { continue }
              output.key(key)
              output.string(text)
            }
          }
        }
        output.list(
          "speakerRuns", of: marks.speakerRuns.flatMap { [$0.paragraph, $0.value ?? -1] })
        output.list("bold", of: marks.bold.flatMap { [$0.start, $0.end] })
        output.list("italic", of: marks.italic)
        output.list("stageNotes", of: marks.stageNotes)
        output.list("continued", of: marks.continued)
        output.list(
          "cells",
          of: marks.cells.flatMap {
            [$0.paragraph, $0.value.table, $0.value.row, $0.value.column]
          })
        output.list("listed", of: marks.listLabels.map(\.paragraph))
        output.list("listLabels", of: marks.listLabels) { $1.string($0.value) }
        output.list("timed", of: marks.times.map(\.paragraph))
        output.list("times", of: marks.times) { $1.number($0.value) }
      }
    }
  }
}

extension JSONOutput {
  /// Writes a list, unless it is empty.
  fileprivate mutating func list<Value>(
    _ name: String, of values: [Value], _ write: (Value, inout JSONOutput) -> Void
  ) {
    guard !values.isEmpty else { return }
    key(name)
    array { output in for value in values { write(value, &output) } }
  }

  fileprivate mutating func list(_ name: String, of numbers: [Int]) {
    guard !numbers.isEmpty else { return }
    key(name)
    array(of: numbers)
  }
}
