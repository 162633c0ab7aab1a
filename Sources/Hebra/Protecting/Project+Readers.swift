internal import Foundation
internal import HebraAnalysis
internal import HebraLanguage
internal import HebraModel
internal import HebraProtection
internal import HebraStore
internal import HebraTurns

/// Words that a reader saw in a protected text and that tell who someone is.
public struct ReaderFinding: Sendable, Hashable {
  /// The words as they stand in the text; case and accents do not count.
  public var words: String
  /// `person`, `place`, `organization`, `unit`, `office`, `number`, `date`, `event` or `other`.
  public var kind: String
  /// What stands in their place; empty for a new pseudonym.
  public var replacement: String

  /// A finding.
  public init(_ words: String, kind: String, replacement: String = "") {
    self.words = words
    self.kind = kind
    self.replacement = replacement
  }
}

/// A paragraph in which a reader looks for names.
public struct SampledParagraph: Sendable, Hashable {
  /// The name of the document.
  public var document: String
  /// The number of the paragraph in the text, from 1.
  public var paragraph: Int
  /// Its words.
  public var words: String
}

/// Paragraphs drawn at random, each as likely as any other.
public struct ParagraphSample: Sendable, Hashable {
  /// The paragraphs in the order of the study.
  public var paragraphs: [SampledParagraph]
  /// How many paragraphs the study has.
  public var total: Int

  /// Paragraphs of a study with `total` of them.
  public init(_ paragraphs: [SampledParagraph], of total: Int) {
    self.paragraphs = paragraphs
    self.total = total
  }

  /// If none of the paragraphs has a name, fewer than one of so many of the study has one.
  ///
  /// With 95 % confidence the share is at most 1 − 0.05^(1/n), as if each were drawn from all. Nil when that
  /// says nothing, or when they are all that there are.
  public var atMostOneIn: Int? {
    let count = paragraphs.count
    guard 0 < count, count < total else { return nil }
    let each = Int(1 / (1 - pow(0.05, 1 / Double(count))))
    return each > 1 ? each : nil
  }
}

/// How much of what identifies people the program found by itself, as far as readers know.
///
/// The unit is the place, and the entity: what has one pseudonym. An entity counts as whole when no place of
/// it was left to a reader; this is the recall of an entity of Pilán and others (2022), *The Text
/// Anonymization Benchmark*.
public struct IdentifierRecall: Sendable, Hashable {
  /// A kind of identifier; `direct` for people and numbers together, `indirect` for all others.
  public var kind: String
  /// How many entities are replaced.
  public var entities = 0
  /// Of how many the program found every place.
  public var whole = 0
  /// How many places are replaced.
  public var places = 0
  /// How many of them the program found.
  public var found = 0

  /// The share of places that the program found; nil without places.
  public var ofPlaces: Double? { places == 0 ? nil : Double(found) / Double(places) }
  /// The share of entities that it found everywhere; nil without entities.
  public var ofEntities: Double? { entities == 0 ? nil : Double(whole) / Double(entities) }
}

extension Project {
  /// Takes what readers saw into the key, as decided; the texts change with ``protect(with:)``.
  ///
  /// - Returns: in how many places of the texts the words stand.
  /// - Throws: ``Failure`` with the number of a finding whose words stand in no text, or are too short; the
  ///   key is unchanged then.
  @discardableResult
  public func addIdentifiers(_ findings: [ReaderFinding], with open: OpenStudyKey) throws -> Int {
    var content = open.key.content
    var keys: [String] = []
    for (number, finding) in findings.enumerated() {
      let key = IdentifierKey.of(finding.words)
      guard key.unicodeScalars.count >= 2, let kind = IdentifierKind(rawValue: finding.kind) else {
        throw Failure(.protectNotSeen, ["number": String(number + 1)])
      }
      keys.append(key)
      content.add(key, kind, finding, by: who)
    }
    let desk = try readDesk(content).desk
    let counts = desk.counts
    var places = 0
    for (number, key) in keys.enumerated() {
      let count = [key, ProtectionDesk.lower(key)].reduce(0) { $0 + (counts[$1]?.places ?? 0) }
      guard count > 0 else { throw Failure(.protectNotSeen, ["number": String(number + 1)]) }
      places += count
    }
    open.key.content = desk.content
    do { try open.key.save() } catch { throw Failure(error) }
    return places
  }

  /// Paragraphs drawn at random, for a reader who looks for names.
  ///
  /// - Parameters:
  ///   - count: how many; all when there are fewer.
  ///   - seed: the same seed draws the same paragraphs.
  /// - Returns: the paragraphs in the order of the study.
  /// - Throws: ``Failure`` when the project cannot be read.
  public func paragraphSample(_ count: Int, seed: UInt64) throws -> ParagraphSample {
    var all: [(document: String, paragraph: Int)] = []
    for name in try asking({ try $0.documentNames() }) {
      all += try asking { try $0.transcript(name) }.paragraphs.indices.map { (name, $0) }
    }
    var generator = SplitMix64(seed: seed)
    let drawn = all.shuffled(using: &generator).prefix(count)
    let paragraphs = try Dictionary(grouping: drawn, by: \.document).sorted { $0.key < $1.key }
      .flatMap { name, drawn in
        let transcript = try asking { try $0.transcript(name) }
        return drawn.map(\.paragraph).sorted().map { index in
          SampledParagraph(
            document: name, paragraph: index + 1,
            words: transcript.text.text(in: transcript.paragraphs[index]) ?? "")
        }
      }
    return ParagraphSample(paragraphs, of: all.count)
  }

  /// How much of what is replaced the program found, by kind; then direct and indirect identifiers together.
  ///
  /// It is an upper bound: what nobody saw counts nowhere.
  public func recall(with open: OpenStudyKey) throws -> [IdentifierRecall] {
    let (desk, _) = try readDesk(open.key.content)
    let counts = desk.counts
    let replaced = desk.content.identifiers.filter {
      $0.value.decision.treatment.replaces && counts[$0.key] != nil
    }
    var recalls: [String: IdentifierRecall] = [:]
    for kind in IdentifierKind.allCases {
      let own = replaced.filter { $0.value.decision.kind == kind }
      guard !own.isEmpty else { continue }
      let group = kind.isDirect ? "direct" : "indirect"
      for (_, entity) in Dictionary(grouping: own, by: \.value.entity) {
        let places = entity.reduce(0) { $0 + (counts[$1.key]?.places ?? 0) }
        let missed = entity.reduce(0) {
          $0 + ($1.value.finding == .reader ? counts[$1.key]?.places ?? 0 : 0)
        }
        for name in [kind.rawValue, group] {
          recalls[name, default: IdentifierRecall(kind: name)].count(places, missed: missed)
        }
      }
    }
    return (IdentifierKind.allCases.map(\.rawValue) + ["direct", "indirect"])
      .compactMap { recalls[$0] }
  }
}

extension IdentifierRecall {
  fileprivate mutating func count(_ places: Int, missed: Int) {
    entities += 1
    whole += missed == 0 ? 1 : 0
    self.places += places
    found += places - missed
  }
}

extension IdentifierKind {
  /// Whether it names a person without any other knowledge.
  fileprivate var isDirect: Bool { self == .person || self == .number }
}

extension KeyedIdentifier {
  /// What one pseudonym stands for; wider words stand for several.
  fileprivate var entity: String {
    decision.treatment == .tag ? decision.replacement : decision.key
  }
}

extension StudyKeyContent {
  /// Adds what a reader saw: the words in every case.
  fileprivate mutating func add(
    _ key: String, _ kind: IdentifierKind, _ finding: ReaderFinding, by person: String
  ) {
    let words = finding.replacement.trimmed
    var replacement = words.isEmpty || words.hasPrefix("[") ? words : "[\(words)]"
    if replacement.isEmpty {
      replacement =
        identifiers[key].map(\.decision).flatMap { $0.treatment == .tag ? $0.replacement : nil }
        ?? register.next(for: kind, hint: nil)
    }
    for key in [key, ProtectionDesk.lower(key)] {
      let decision = IdentifierDecision(
        key: key, kind: kind, treatment: .tag, replacement: replacement, isDecided: true)
      var identifier =
        identifiers[key]
        ?? KeyedIdentifier(decision: decision, forms: [finding.words], finding: .reader)
      // What the program saw and took for an ordinary word, it missed.
      if !identifier.decision.treatment.replaces { identifier.finding = .reader }
      identifier.decision = decision
      (identifier.by, identifier.at) = (person, Moment.now())
      identifiers[key] = identifier
    }
  }
}
