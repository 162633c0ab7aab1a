internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
public import HebraModel

extension Project {
  /// Opens a project to export files from it; every export gets a journal row.
  ///
  /// Throws ``Failure`` with `output.project-read-only` when the project cannot be written, because
  /// an export without a journal row is not allowed.
  public static func export(
    from path: String, who: String, interruption: Interruption = Interruption()
  ) throws -> Project {
    let refusal = Failure(
      .outputProjectReadOnly, at: Location(file: Location.name(path)))
    guard access(path, F_OK) != 0 || access(path, W_OK) == 0 else { throw refusal }
    do {
      return try write(path, who: who, interruption: interruption)
    } catch let failure as Failure where failure.code == .projectUnwritable {
      throw refusal
    }
  }

  /// Writes a table or figure of this project, and its chart: both files or neither, each with its
  /// journal row.
  ///
  /// - Parameters:
  ///   - matrix: the table, written as XLSX, CSV or JSON.
  ///   - kind: its kind in the journal, for example `words`.
  ///   - file: its destination; nil when only the chart is written.
  ///   - chart: a chart of the same figures, and its destination.
  ///   - settings: its source and settings, for the journal; never participants' words.
  ///   - typed: query text that a person typed, for the journal; a purge erases it.
  ///   - messages: the words of titles and marks.
  /// - Returns: notices of what was cut or replaced in the file.
  /// - Throws: ``Failure``.
  @discardableResult
  public func write(
    _ matrix: Matrix, as kind: String, to file: OutputFile?,
    chart: (chart: HitChart, file: OutputFile)? = nil, settings: [String: String] = [:],
    typed: [String: String] = [:], _ messages: Messages
  ) throws -> [Notice] {
    do {
      var exports: [Export] = []
      var notices: [Notice] = []
      if let file {
        let written = try MatrixFile(
          DisclosureRule.release(matrix, for: file.destination.level), to: file, messages)
        exports.append(Export(kind: kind, files: written.files, settings: settings, typed: typed))
        notices = written.notices
      }
      if let chart {
        var bars = chart.chart.chart
        if let note = chart.file.headNote(messages) { bars.notes.append(note) }
        let picture = try chart.file.written(bars.picture, of: matrix, messages)
        notices += picture.notices
        exports.append(
          Export(
            kind: "chart", files: [Outgoing(file: chart.file, written: picture)],
            settings: settings, typed: typed))
      }
      try export(exports)
      return notices
    } catch {
      throw Failure(error)
    }
  }

  /// Writes the hits of a search as XLSX, CSV, JSON or HTML, with a journal row.
  public func write(
    _ found: Concordance, of request: SearchRequest, to file: OutputFile, _ messages: Messages
  ) throws {
    do {
      let level = file.destination.level
      let files: [Outgoing]
      switch file.ending {
      case "html", "htm", "json":
        var stated = try found.list(in: self, request, messages)
        if let head = file.head {
          stated.settings.append(Matrix.Setting(messages.word("last-event"), head))
        }
        let list = try DisclosureRule.release(stated, for: level)
        let written = file.ending == "json" ? HitsJSON.write(list) : HitsPage.write(list)
        files = [Outgoing(file: file, written: written)]
      default:
        var matrix = Matrix(hits: found.hits, messages)
        matrix.settings = found.settings(request, messages)
        files = try MatrixFile(
          DisclosureRule.release(matrix, for: level), to: file, messages
        ).files
      }
      try export([
        Export(
          kind: "search", files: files, settings: request.recorded, typed: request.typed)
      ])
    } catch {
      throw Failure(error)
    }
  }
}
