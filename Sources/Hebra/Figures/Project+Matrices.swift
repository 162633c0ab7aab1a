internal import Foundation
internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A matrix as a person requests it.
public struct MatrixRequest: Sendable {
  /// The kinds of matrix, with their names in both languages.
  public enum Kind: String, CaseIterable, Sendable {
    case caseByCode = "case-by-code"
    case participantByCode = "participant-by-code"
    case codeByCode = "code-by-code"
    case codePairs = "code-pairs"
    case municipalityByCode = "municipality-by-code"
    case segments

    var spanish: String {
      switch self {
      case .caseByCode: "caso-por-codigo"
      case .participantByCode: "participante-por-codigo"
      case .codeByCode: "codigo-por-codigo"
      case .codePairs: "pares-de-codigos"
      case .municipalityByCode: "municipio-por-codigo"
      case .segments: "segmentos"
      }
    }

    /// The kind with this name, ignoring accents.
    public init?(name: String) {
      let folded = Words.fold(name)
      guard
        let kind = Self.allCases.first(where: { $0.rawValue == folded || $0.spanish == folded })
      else { return nil }
      self = kind
    }
  }

  /// A ``Kind``'s name in either language, as typed.
  public var kind: String
  /// `union`, `final` or a layer's name.
  public var layer: String
  /// What a cell holds, for kinds that offer a choice.
  public var cell: String?
  /// Only codings that count as causes.
  public var causesOnly: Bool

  /// A request.
  public init(kind: String, layer: String, cell: String? = nil, causesOnly: Bool = false) {
    self.kind = kind
    self.layer = layer
    self.cell = cell
    self.causesOnly = causesOnly
  }
}

extension Project {
  /// Computes a matrix of one layer.
  public func matrix(_ request: MatrixRequest) throws -> (matrix: Matrix, notices: [Notice]) {
    guard let kind = MatrixRequest.Kind(name: request.kind) else {
      throw Failure(
        .usageMatrix,
        [
          "kind": request.kind,
          "kinds": MatrixRequest.Kind.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    }
    // These kinds offer no choice of cell: refuse the option instead of ignoring it silently.
    if let cell = request.cell, [.codePairs, .municipalityByCode, .segments].contains(kind) {
      throw Failure(.usageNoCell, ["kind": request.kind, "cell": cell])
    }
    let choice: LayerChoice
    switch request.layer {
    case "union": choice = .union
    case "final": choice = .final
    case let name: choice = .layer(try layer(name).name)
    }
    let analysis = Analysis(
      try corpus(), layer: choice, rule: request.causesOnly ? .causes : .all,
      language: language.figures)
    let figure: Figure
    switch kind {
    case .caseByCode, .participantByCode:
      figure = analysis.casesByCodes(
        rows: kind == .caseByCode ? .documents : .participants,
        kind: try cell(request.cell, CellKind.self) ?? .presence)
    case .codeByCode:
      figure = analysis.codesByCodes(try cell(request.cell, PairMeasure.self) ?? .together)
    case .codePairs: figure = analysis.codePairs()
    case .municipalityByCode: figure = analysis.municipalitiesByCodes()
    case .segments: figure = analysis.segmentList()
    }
    return (figure.matrix, figure.notices + (try offRecordNotice()))
  }

  private func cell<C: RawRepresentable<String> & CaseIterable>(
    _ name: String?, _ type: C.Type
  ) throws(Failure) -> C? {
    guard let name else { return nil }
    guard let cell = C(rawValue: name) else {
      throw Failure(
        .usageCell,
        ["cell": name, "cells": C.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    return cell
  }

  /// Computes a matrix and writes it; the journal records what was exported and for which level.
  public func writeMatrix(
    _ request: MatrixRequest, to destination: Destination
  ) throws -> Exported {
    let file = try output(destination, of: .matrix)
    let (matrix, notices) = try self.matrix(request)
    do {
      let written = try MatrixFile(
        DisclosureRule.release(matrix, for: destination.level), to: file, messages,
        created: dataDate(try asking { try $0.codings() }))
      var settings = ["layer": request.layer, "cell": request.cell ?? "-"]
      if request.causesOnly { settings["causes"] = "true" }
      try export([
        Export(kind: "matrix.\(request.kind)", files: written.files, settings: settings)
      ])
      return Exported(
        path: file.path, count: matrix.rows.count, notices: notices + written.notices)
    } catch {
      throw Failure(error)
    }
  }

  /// Everything that figures are computed from.
  func corpus() throws -> AnalysisCorpus {
    try asking { store in
      let codebook = try self.codebook()
      let topics = try store.topics()
      let finished = Dictionary(grouping: try store.finished(), by: \.document)
      let offRecord = try offRecordSpeech()
      var documents: [AnalysisDocument] = []
      for record in try store.documents() {
        let transcript = try store.transcript(record.name)
        let people = Dictionary(
          try store.speakers(of: record.name).map { ($0.label, $0) },
          uniquingKeysWith: { first, _ in first })
        let hasParticipants = transcript.turns.contains { $0.role == .participant }
        documents.append(
          AnalysisDocument(
            name: record.name, attributes: Self.attributes(record), text: transcript.text,
            wordStarts: Words.ranges(in: transcript.text).map(\.start),
            turns: transcript.turns.map { turn in
              var turn = turn
              // When no role is known in the document, everyone who speaks counts as a participant.
              if turn.role == nil, !hasParticipants { turn.role = .participant }
              return AttributedTurn(turn, pseudonym: people[turn.label]?.pseudonym)
            },
            topics: topics[record.name] ?? [:],
            finishedBy: Dictionary(
              (finished[record.name] ?? []).map { ($0.coder, $0.scope) },
              uniquingKeysWith: { first, _ in first }),
            offRecord: offRecord[record.name] ?? []))
      }
      return AnalysisCorpus(
        codebook: codebook, documents: documents,
        codings: try store.codings().filter { coding in
          !(offRecord[coding.document] ?? []).contains { $0.overlaps(coding.range) }
        },
        participants: try store.participants(),
        layers: Dictionary(
          try store.layers().map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func attributes(_ record: Document) -> [String: String] {
    var attributes = record.attributes
    attributes["document"] = record.name
    attributes["register"] = record.register.rawValue
    attributes["municipality"] = record.place?.name
    attributes["place_code"] = record.place?.code
    attributes["department"] = record.place?.department
    attributes["instrument"] = record.instrument
    attributes["date"] = record.date
    attributes["wave"] = record.wave
    return attributes
  }
}
