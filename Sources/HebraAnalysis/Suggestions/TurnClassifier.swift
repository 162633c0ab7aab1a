internal import HebraLanguage

/// Learns from coded turns in which turns each family or code is likely, one logistic regression for each.
struct TurnClassifier: Sendable {
  private let numbers: [String: Int32]
  private let names: [String]
  /// Label → its model and the logit from which it is proposed.
  private let models: [Int: (model: LogisticModel, threshold: Double)]

  /// In how many training turns a feature has to occur.
  private static let least = 2
  private static let folds = 5
  /// How much an error costs against the size of the weights: what cross-validation chooses from.
  private static let costs = [1.0, 10, 100]

  /// Trains on turns; labels without a positive turn in two documents are left out.
  init(_ turns: [CodedTurn], labels: [Int]) {
    var counts: [String: Int] = [:]
    for turn in turns { for feature in turn.features { counts[feature, default: 0] += 1 } }
    let names = counts.filter { $0.value >= Self.least }.keys.sorted()
    let numbers = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    self.names = names
    self.numbers = numbers
    let rows = turns.map { Self.row($0.features, numbers) }
    let folds = turns.map { Self.fold($0.document) }
    let trained = labels.mapOnProcessors { label -> (LogisticModel, Double)? in
      let marks = turns.map { $0.labels.contains(label) }
      guard Set(zip(turns, marks).filter(\.1).map(\.0.document)).count > 1 else { return nil }
      // The cost and the threshold with the best F over turns that the model of a fold has not seen.
      var best = (f: -1.0, threshold: 0.0, cost: Self.costs[0])
      for cost in Self.costs {
        var scores: [(score: Double, isRight: Bool)] = []
        for fold in 0..<Self.folds {
          let part = Self.model(
            rows, marks, where: { folds[$0] != fold }, count: names.count, cost: cost)
          guard let part else { continue }
          for i in rows.indices where folds[i] == fold {
            scores.append((part.score(rows[i]), marks[i]))
          }
        }
        let found = Self.threshold(scores)
        if found.f > best.f { best = (found.f, found.score, cost) }
      }
      return Self.model(rows, marks, where: { _ in true }, count: names.count, cost: best.cost)
        .map { ($0, best.threshold) }
    }
    models = Dictionary(
      uniqueKeysWithValues: zip(labels, trained).compactMap { label, made in
        made.map { (label, (model: $0.0, threshold: $0.1)) }
      })
  }

  private static func model(
    _ rows: [[Int32]], _ marks: [Bool], where isIn: (Int) -> Bool, count: Int, cost: Double
  ) -> LogisticModel? {
    var some = FeatureRows()
    var labels: [Bool] = []
    for i in rows.indices where isIn(i) {
      some.add(rows[i])
      labels.append(marks[i])
    }
    return LogisticModel(some, labels: labels, features: count, cost: cost)
  }

  private static func row(_ features: [String], _ numbers: [String: Int32]) -> [Int32] {
    features.compactMap { numbers[$0] }.sorted()
  }

  /// The fold of a document: turns of one document are never in two.
  private static func fold(_ document: String) -> Int {
    Int(TextIdentity.sha256(Array(document.utf8).span).utf8.last ?? 0) % folds
  }

  /// The score from which the F measure is greatest; of equals the highest.
  static func threshold(
    _ scores: [(score: Double, isRight: Bool)]
  ) -> (f: Double, score: Double) {
    let positive = scores.count(where: \.isRight)
    var (best, threshold) = (0.0, 0.0)
    var right = 0
    let sorted = scores.sorted { ($0.score, $0.isRight ? 0 : 1) > ($1.score, $1.isRight ? 0 : 1) }
    for (place, one) in sorted.enumerated() {
      if one.isRight { right += 1 }
      // Turns with one score are proposed together.
      if place + 1 < sorted.count, sorted[place + 1].score == one.score { continue }
      let f = 2 * Double(right) / Double(place + 1 + positive)
      if f > best { (best, threshold) = (f, one.score) }
    }
    return (best, threshold)
  }

  /// The labels that are likely in a turn, each with the features that speak for it most.
  func labels(in features: [String]) -> [(label: Int, reasons: [String])] {
    let row = Self.row(features, numbers)
    return models.keys.sorted().compactMap { label in
      guard let (model, threshold) = models[label], model.score(row) >= threshold else {
        return nil
      }
      let reasons = row.filter { model.weights[Int($0)] > 0 }
        .sorted { (-model.weights[Int($0)], $0) < (-model.weights[Int($1)], $1) }
      return (label, reasons.prefix(3).map { names[Int($0)] })
    }
  }

  /// The score of a stretch of text for a label; nil for one that was not learned.
  func score(_ features: [String], for label: Int) -> Double? {
    models[label].map { $0.model.score(Self.row(features, numbers)) }
  }

  /// The features with the greatest and the least weight of a label.
  func heaviest(of label: Int, count: Int = 10) -> (for: [String], against: [String]) {
    guard let weights = models[label]?.model.weights.dropLast() else { return ([], []) }
    let order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    return (order.prefix(count).map { names[$0] }, order.suffix(count).reversed().map { names[$0] })
  }
}
