import HebraAnalysis
import Testing

/// Measures of association against published tables and against mpmath at 40 digits.
@Suite struct AssociationMeasuresTests {
  struct Bigram: Sendable {
    var name: String
    var published: Double
    var cells: [Int]
  }

  /// Dunning 1993, table 1: −2 log λ and k(AB), k(A ~B), k(~A B), k(~A ~B).
  static let dunning = [
    Bigram(name: "the swiss", published: 270.72, cells: [110, 2442, 111, 29114]),
    Bigram(name: "can be", published: 263.90, cells: [29, 13, 123, 31612]),
    Bigram(name: "previous year", published: 256.84, cells: [31, 23, 139, 31584]),
    Bigram(name: "mineral water", published: 167.23, cells: [10, 0, 3, 31764]),
    Bigram(name: "at the", published: 157.21, cells: [76, 104, 2476, 29121]),
    Bigram(name: "real terms", published: 157.03, cells: [16, 16, 51, 31694]),
    Bigram(name: "natural gas", published: 146.80, cells: [9, 0, 5, 31763]),
    Bigram(name: "owing to", published: 115.02, cells: [16, 0, 865, 30896]),
    Bigram(name: "health insurance", published: 104.53, cells: [10, 9, 41, 31717]),
    Bigram(name: "stiff competition", published: 100.96, cells: [8, 2, 27, 31740]),
  ]

  @Test(arguments: dunning) func `log likelihood is that of Dunning's table`(_ it: Bigram) throws {
    let row = it.cells[0] + it.cells[1]
    let measures = try #require(
      AssociationMeasures(
        together: it.cells[0], near: row, collocate: it.cells[0] + it.cells[2],
        sample: it.cells.reduce(0, +), node: row))
    #expect(abs(measures.logLikelihood - it.published) < 0.005)
    // The same table as two frequencies, with all four cells.
    let comparison = try #require(
      FrequencyComparison(
        target: it.cells[0], of: row, reference: it.cells[2], of: it.cells[2] + it.cells[3]))
    #expect(abs(comparison.logLikelihood(.fourCells) - it.published) < 0.005)
  }

  @Test func `mutual information and t are those of Manning and Schütze`() throws {
    // Foundations of Statistical Natural Language Processing, sections 5.3.1 and 5.4.
    let ruhollah = try #require(
      AssociationMeasures(together: 20, near: 42, collocate: 20, sample: 14_307_668, node: 42))
    #expect(abs((ruhollah.mutualInformation ?? 0) - 18.38) < 0.005)
    let companies = try #require(
      AssociationMeasures(
        together: 8, near: 15_828, collocate: 4675, sample: 14_307_668, node: 15_828))
    #expect(abs((companies.tScore ?? 0) - 0.999932) < 5e-7)
  }

  @Test func `logDice keeps Rychlý's reading`() throws {
    func logDice(_ together: Int, _ node: Int, _ collocate: Int) throws -> Double {
      let measures = try #require(
        AssociationMeasures(
          together: together, near: node, collocate: collocate, sample: 1_000_000, node: node))
      return try #require(measures.logDice)
    }
    // 14 where they only ever meet; one more for twice as often, about seven for a hundred times.
    #expect(try logDice(300, 300, 300) == 14)
    #expect(abs(try logDice(8, 389, 230) - 8.726204) < 5e-7)
    #expect(abs(try logDice(3, 3000, 3000) - 4.034216) < 5e-7)
    #expect(abs(try logDice(6, 3000, 3000) - 5.034216) < 5e-7)
    #expect(abs(try logDice(300, 3000, 3000) - 10.67807) < 5e-6)
  }

  struct Table: Sendable {
    /// O, R, C, N and occurrences of the node.
    var counts: [Int]
    /// E, G², MI, MI³, t, logDice.
    var figures: [Double]
  }

  static let tables = [
    Table(
      counts: [9, 120, 40, 10_000, 15],
      figures: [
        0.48, 38.336361232317506, 4.2288186904958809, 10.568668693380506, 2.84, 12.388565287917653,
      ]),
    Table(
      counts: [1, 10, 1, 1000, 1],
      figures: [0.01, 9.3128507566352092, 6.6438561897747247, 6.6438561897747247, 0.99, 14]),
    Table(
      counts: [30, 400, 35, 12_000, 50],
      figures: [
        1.1666666666666667, 177.91114820483398, 4.6844981742720706, 14.498279365489108,
        5.2642223582440965, 13.497499659470817,
      ]),
    Table(
      counts: [2, 500, 300, 8000, 60],
      figures: [
        18.75, 26.141369926156114, -3.2288186904958809, -1.2288186904958809, -11.844038584874671,
        7.5081469036703253,
      ]),
    Table(
      counts: [20, 42, 20, 14_307_668, 42],
      figures: [
        5.8709777162847223e-5, 521.09383906650376, 18.377967788479986, 27.021823978254711,
        4.4721228270943114, 13.367731784500487,
      ]),
    Table(
      counts: [8, 15_828, 4675, 14_307_668, 15_828],
      figures: [
        5.17176523805277, 1.3253893978002584, 0.62934321162368449, 6.6293432116236845,
        0.99993198948020364, 3.676452600063029,
      ]),
  ]

  @Test(arguments: tables) func `figures equal those computed at forty digits`(_ it: Table) throws {
    let c = it.counts
    let measures = try #require(
      AssociationMeasures(together: c[0], near: c[1], collocate: c[2], sample: c[3], node: c[4]))
    let figures = [
      measures.expected, measures.logLikelihood, try #require(measures.mutualInformation),
      try #require(measures.cubedMutualInformation), try #require(measures.tScore),
      try #require(measures.logDice),
    ]
    for (figure, truth) in zip(figures, it.figures) { #expect(abs(figure - truth) < 1e-9) }
    #expect(measures.isAttracted == (Double(c[0]) > it.figures[0]))
  }

  @Test func `counts that are no table have no measures, and none that needs a meeting`() throws {
    let wrong = [
      [3, 2, 5, 10, 1], [3, 5, 2, 10, 1], [1, 11, 5, 10, 1], [0, 8, 5, 10, 1], [0, 0, 5, 10, 1],
    ]
    for c in wrong {
      #expect(
        AssociationMeasures(together: c[0], near: c[1], collocate: c[2], sample: c[3], node: c[4])
          == nil)
    }
    let never = try #require(
      AssociationMeasures(together: 0, near: 5, collocate: 5, sample: 100, node: 1))
    #expect(never.mutualInformation == nil && never.tScore == nil && never.logDice == nil)
    #expect(never.cubedMutualInformation == nil && !never.isAttracted)
    let everywhere = try #require(
      AssociationMeasures(together: 5, near: 100, collocate: 5, sample: 100, node: 1))
    #expect(everywhere.logLikelihood == 0 && !everywhere.isAttracted)
  }
}
