internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

extension Project {
  /// Computes a matrix and writes it; the journal records what was exported and for which level.
  ///
  /// For facilitators (level B), causes of the final layer by municipality or by side leave, as a rule of
  /// disclosure makes them; every other matrix is refused with a status of 3.
  public func writeMatrix(
    _ request: MatrixRequest, to destination: Destination
  ) throws -> Exported {
    let file = try output(destination, of: .matrix, as: "matrix.\(request.kind.name)")
    do {
      if destination.level == .facilitators {
        return try writeFacilitatorMatrix(request, to: file)
      }
      let (written, count, notices) =
        request.kind == .segments && MatrixFile.takesRows(file)
        ? try segmentFile(request, to: file) : try matrixFile(request, to: file)
      var settings = request.kind.settings
      settings["layer"] = request.layer.name
      if request.causesOnly { settings["causes"] = "true" }
      if request.includesEmptyCodes { settings["codes"] = "all" }
      if request.withoutSuggested { settings["without_suggested"] = "true" }
      try export([
        Export(kind: file.kind, files: written.files, settings: settings)
      ])
      return Exported(path: file.path, count: count, notices: notices + written.notices)
    } catch {
      throw Failure(error)
    }
  }

  private func matrixFile(
    _ request: MatrixRequest, to file: OutputFile
  ) throws -> (file: MatrixFile, rows: Int, notices: [Notice]) {
    let (matrix, notices) = try self.matrix(request)
    let written = try MatrixFile(
      DisclosureRule.release(matrix, for: file.destination.level), to: file, messages,
      created: try dataDate(of: file))
    return (written, matrix.rows.count, notices)
  }

  /// Writes a picture as SVG, PNG or HTML, with a journal row.
  ///
  /// For facilitators (level B), a map of causes by municipality leaves; every other picture is refused.
  public func writePicture(
    _ request: PictureRequest, to destination: Destination
  ) throws -> Exported {
    let kind = "picture.\(request.kind.rawValue)"
    let file = try output(destination, of: .chart, as: kind)
    guard destination.level != .facilitators else {
      do { return try writeFacilitatorMap(request, to: file) } catch { throw Failure(error) }
    }
    let drawn = try picture(request)
    do {
      var drawing = drawn.drawing
      if let note = file.headNote(messages) { drawing.words.notes.append(note) }
      let written = try file.written(drawing.picture, of: drawn.matrix, messages)
      try export([
        Export(
          kind: kind, files: [Outgoing(file: file, written: written)],
          settings: request.recorded, typed: request.query.map { ["query": $0] } ?? [:])
      ])
      return Exported(
        path: file.path, count: drawn.matrix.rows.count, notices: drawn.notices + written.notices)
    } catch {
      throw Failure(error)
    }
  }
}
