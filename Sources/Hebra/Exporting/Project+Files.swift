internal import Foundation
internal import HebraDisclosure
internal import HebraFormats
public import HebraModel

extension Project {
  /// Opens a project of which files are to leave: every one has its row in the journal.
  ///
  /// Throws ``Failure`` with `output.project-read-only` where the project cannot be written: nothing
  /// leaves of which the project would know nothing.
  public static func export(
    from path: String, who: String, interruption: Interruption = Interruption()
  ) throws -> Project {
    let refusal = Failure(
      "output.project-read-only", at: Location(file: Location.name(path)))
    guard access(path, F_OK) != 0 || access(path, W_OK) == 0 else { throw refusal }
    do {
      return try write(path, who: who, interruption: interruption)
    } catch let failure as Failure where failure.code == "project.unwritable" {
      throw refusal
    }
  }

  /// Writes a table or figure that was computed from this project, and its chart with it: both, or
  /// none, each with its row in the journal.
  ///
  /// - Parameters:
  ///   - matrix: what is written, as XLSX, CSV or JSON.
  ///   - kind: what the journal calls it, for example `words`.
  ///   - file: where it goes; nil where only its chart is written.
  ///   - chart: a chart of the same figures, and where it goes.
  ///   - settings: from what it was made, for the journal; never participants' words.
  ///   - typed: what someone typed to find it, for the journal, until a purge.
  ///   - language: of titles and marks.
  /// - Returns: what was cut or replaced in the file.
  /// - Throws: ``Failure``.
  @discardableResult
  public func write(
    _ matrix: Matrix, as kind: String, to file: OutputFile?,
    chart: (chart: HitChart, file: OutputFile)? = nil, settings: [String: String] = [:],
    typed: [String: String] = [:], _ language: UserLanguage
  ) throws -> [Notice] {
    do {
      var exports: [Export] = []
      var notices: [Notice] = []
      if let file {
        let written = try MatrixFile(
          DisclosureRule.release(matrix, for: file.destination.level), to: file, language)
        exports.append(Export(kind: kind, files: written.files, settings: settings, typed: typed))
        notices = written.notices
      }
      if let chart {
        let level = chart.file.destination.level
        let picture = SVGWriter.write(try DisclosureRule.release(chart.chart.chart, for: level))
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

  /// Writes what a search found, as XLSX, CSV, JSON or HTML, with its row in the journal.
  public func write(
    _ found: Concordance, of request: SearchRequest, to file: OutputFile, _ language: UserLanguage
  ) throws {
    do {
      let level = file.destination.level
      let files: [Outgoing]
      switch file.ending {
      case "html", "htm", "json":
        let list = try DisclosureRule.release(
          found.list(in: self, request, language), for: level)
        let written = file.ending == "json" ? HitsJSON.write(list) : HitsPage.write(list)
        files = [Outgoing(file: file, written: written)]
      default:
        var matrix = found.matrix(language)
        matrix.settings = found.settings(request, language)
        files = try MatrixFile(
          DisclosureRule.release(matrix, for: level), to: file, language
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
