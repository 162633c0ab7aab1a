internal import Foundation
internal import HebraAnalysis
public import HebraModel
internal import HebraStore

/// What a person asks about saturation.
public struct SaturationQuestion: Sendable {
  /// The layer whose codings count.
  public var layer = LayerChoice.final
  /// How many documents the base has.
  public var base = 4
  /// How many documents a run has.
  public var run = 2
  /// The greatest share of new codes, in percent, at which saturation is reached.
  public var threshold = 5.0
  /// How many random orders are drawn.
  public var orders = 200
  /// Where the generator of random numbers begins.
  public var seed: UInt64 = 42
  /// Whether documents come in the order of their dates, not of the project.
  public var isByDate = true
  /// Whether the documents are listed one by one.
  public var showsDocuments = false
  /// Whether codings that were suggestions are left out.
  public var withoutSuggested = false

  /// Saturation as Guest, Namey & Chen recommend it first.
  public init() {}
}

extension Project {
  /// When new documents stop bringing new codes: together, and by municipality and sector; or that the
  /// study does not use this figure.
  public func saturation(_ question: SaturationQuestion) throws -> ReliabilityReport {
    for number in [question.base, question.run] where !(1...1000 ~= number) {
      throw Failure(.usageDocuments, ["number": "\(number)"])
    }
    guard 0...100 ~= question.threshold else {
      throw Failure(
        .usageThreshold,
        ["number": question.threshold.formatted(.number.locale(Locale(identifier: "en_US_POSIX")))])
    }
    guard 0...10_000 ~= question.orders else {
      throw Failure(.usageOrders, ["number": "\(question.orders)"])
    }
    if let unused = try unusedReport(.saturation) { return unused }
    var corpus = try placedCorpus(withFacets: false)
    if question.withoutSuggested { corpus.leaveOutSuggested() }
    let analysis = Analysis(
      corpus, layer: try known(question.layer),
      language: language.figures)
    let request = SaturationRequest(
      Saturation.Settings(
        base: question.base, run: question.run, threshold: question.threshold / 100),
      orders: question.orders, seed: question.seed, isByDate: question.isByDate,
      apriori: try asking { try $0.firstCodes() })
    let figure =
      question.showsDocuments ? analysis.saturationSteps(request) : analysis.saturation(request)
    var report = ReliabilityReport(
      matrix: figure.matrix, sentence: nil, notices: try notices(of: figure))
    if !question.showsDocuments, let whole = figure.matrix.rows.first {
      let sentence = messages.sentence(whole, question)
      report.sentence = sentence
      report.matrix.settings.insert(
        Matrix.Setting(messages.heading("methods-section"), sentence), at: 0)
    }
    return report
  }
}

extension Messages {
  /// The sentence for a section on methods, from the row of all documents.
  func sentence(_ whole: [Matrix.Cell], _ question: SaturationQuestion) -> String {
    func text(_ cell: Matrix.Cell) -> String {
      switch cell {
      case .text(let text): text
      case .count(let count): "\(count)"
      case .share(let n, let total): "\(n)/\(total)"
      case .decimal(let value): "\(Int(value.rounded(.up)))"
      case .missing, .provisional: ""
      }
    }
    let threshold =
      question.threshold.formatted(.number.locale(Locale(identifier: "en_US_POSIX")))
      .replacing(".", with: decimalSign)
    return what(
      .saturationMethods,
      [
        "documents": text(whole[3]), "codes": text(whole[4]), "reached": text(whole[6]),
        "relapses": text(whole[7]), "orders": text(whole[9]), "ninety": text(whole[11]),
        "base": "\(question.base)", "run": "\(question.run)", "threshold": threshold,
      ])
  }
}
