internal import Foundation
internal import HebraAnalysis
public import HebraModel

/// What a person asks about the agreement of coders.
public struct ReliabilityRequest: Sendable {
  /// What has a row.
  public var grouping = ReliabilityGrouping.code
  /// The coders to compare; empty for all.
  public var coders: [String] = []
  /// Whether the measures of other reports are shown too.
  public var showsAllMeasures = false
  /// Whether to say how many more documents would narrow the interval.
  public var showsPower = false
  /// How many samples an interval is drawn from.
  public var samples = 1000
  /// Where the generator of random numbers begins.
  public var seed: UInt64 = 42

  /// The agreement of all coders by code.
  public init() {}

  /// The fewest and the most samples.
  public static let allowedSamples = 0...100_000

  var resampling: Resampling { Resampling(samples: samples, seed: seed) }
}

/// A figure with the sentence that a report can take over.
public struct ReliabilityReport: Sendable {
  /// The figures.
  public var matrix: Matrix
  /// What to write in the section on methods; nil when nothing was compared.
  public var sentence: String?
  /// What was left out, and why.
  public var notices: [Notice]
}

extension Project {
  /// How well the coders agree on documents that at least two of them finished.
  ///
  /// Documents that were coded blind, not blind, and of which it is not known, have figures of their
  /// own.
  public func reliability(_ request: ReliabilityRequest) throws -> ReliabilityReport {
    if let unused = try unusedReport(.agreement) { return unused }
    let coding = try doubleCoding(request.coders)
    let settings = ReliabilitySettings(
      grouping: request.grouping, resampling: request.resampling,
      showsAllMeasures: request.showsAllMeasures, showsPower: request.showsPower)
    let (figure, summary) = coding.figure(settings, language: language.figures)
    var report = ReliabilityReport(
      matrix: figure.matrix, sentence: nil, notices: try notices(of: coding, figure))
    if let summary, request.grouping == .code || request.grouping == .family {
      let sentence = messages.sentence(summary, request)
      report.sentence = sentence
      report.matrix.settings.insert(
        Matrix.Setting(messages.heading("methods-section"), sentence), at: 0)
    }
    return report
  }

  /// The turns and codes on which the coders differ, to talk about.
  public func disagreements(
    coders: [String] = []
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    let coding = try doubleCoding(coders, withTexts: true)
    let figure = coding.disagreements(language: language.figures)
    return (figure.matrix, try notices(of: coding, figure))
  }

  private func notices(of coding: DoubleCoding, _ figure: Figure) throws -> [Notice] {
    var notices = figure.notices
    if coding.coders.count < 2 { notices.append(Notice(.reliabilityNothing)) }
    return notices + (try offRecordNotice()) + (try asideNotices()) + (try conflictNotices())
  }

  private func doubleCoding(
    _ names: [String], withTexts: Bool = false
  ) throws -> DoubleCoding {
    let coders = try names.map { try layer($0).name }
    guard coders.isEmpty || Set(coders).count > 1 else {
      throw Failure(.usageCoders, ["coders": names.joined(separator: ", ")])
    }
    var corpus = withTexts ? try corpus() : try placedCorpus(withFacets: false)
    let closed = try closedDocuments()
    corpus.documents.removeAll { closed[$0.name] != nil }
    var blindness: [String: [String: Blindness]] = [:]
    for mark in try finishedMarks() {
      guard let isBlind = mark.isBlind else { continue }
      blindness[mark.document, default: [:]][mark.coder] = isBlind ? .blind : .open
    }
    return DoubleCoding(corpus, only: coders, blindness: blindness)
  }
}

extension Messages {
  /// The sentence for a section on methods.
  func sentence(_ summary: ReliabilitySummary, _ request: ReliabilityRequest) -> String {
    func together(_ value: ReliabilitySummary.Together?) -> String {
      guard let value else { return "" }
      let interval = value.interval.map { " [\(decimal($0.low)); \(decimal($0.high))]" } ?? ""
      return decimal(value.alpha) + interval
    }
    return what(
      request.grouping == .family ? .reliabilityFamilies : .reliabilityMethods,
      [
        "coders": summary.coders.joined(separator: ", "),
        "documents": "\(summary.documents)", "all": "\(summary.allDocuments)",
        "units": "\(summary.units)", "blind": word("blind.\(summary.blindness.rawValue)"),
        "reliable": "\(summary.reliable)", "tentative": "\(summary.tentative)",
        "insufficient": "\(summary.insufficient)", "few": "\(summary.tooFew)",
        "constant": summary.noVariation > 0 ? "\(summary.noVariation)" : "",
        "jaccard": together(summary.jaccard), "masi": together(summary.masi),
        "samples": "\(request.samples)", "seed": "\(request.seed)",
      ])
  }
}
