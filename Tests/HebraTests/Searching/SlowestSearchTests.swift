import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

private let slowestIn = ProcessInfo.processInfo.environment["HEBRA_SLOWEST"]

/// A measurement, not a test: the slowest of ten thousand searches of a large project, named by
/// `HEBRA_SLOWEST`; in an optimized build only is it worth reading.
@Suite(.enabled(if: slowestIn != nil, "HEBRA_SLOWEST names no project"))
struct SlowestSearchTests {
  private static let common = [
    "que", "de", "la", "no", "a", "el", "en", "y", "los", "se", "por", "un", "con", "una", "su",
    "para", "es", "al", "lo", "como", "más", "pero", "le", "ya", "o", "porque", "muy", "sin",
    "sobre", "también", "me", "hasta", "hay", "donde", "quien", "desde", "todo", "nos", "uno",
    "hacer", "decir", "ir", "poder", "tener", "saber", "querer", "ver", "dar", "llegar", "pasar",
  ]

  private static func word(_ random: inout SeededGenerator) -> String {
    let word = common.randomElement(using: &random) ?? "que"
    return switch Int.random(in: 0..<6, using: &random) {
    case 0: "=" + word
    case 1:
      String("bcdlmnprst".randomElement(using: &random) ?? "d")
        + String("aeiou".randomElement(using: &random) ?? "e") + "*"
    case 2: "\"\(word) \(common.randomElement(using: &random) ?? "la")\""
    default: word
    }
  }

  /// One of few words said everywhere, joined in every way.
  private static func heavy(_ random: inout SeededGenerator) -> String {
    let words = (0..<Int.random(in: 1...30, using: &random)).map { _ in word(&random) }
    return switch Int.random(in: 0..<6, using: &random) {
    case 0: words.joined(separator: " O ")
    case 1: words.prefix(6).joined(separator: " CERCA/100 ")
    case 2: words.joined(separator: " ")
    case 3: "(" + words.joined(separator: " O ") + ") NO zzzz NO rol:entrevistador"
    case 4: "(" + words.joined(separator: " O ") + ") CERCA/50 (que O de)"
    default: "rol:participante (" + words.joined(separator: " O ") + ") sin:codigo"
    }
  }

  @Test func `the slowest of ten thousand searches of a large project`() throws {
    let work = try Project.read(try #require(slowestIn))
    var random = SeededGenerator(77)
    var slowest: [(time: Duration, query: String)] = []
    for number in 0..<10_000 {
      if number % 1000 == 0 { print(number, slowest.map(\.time).max() ?? .zero) }
      // One in ten is made of what is said everywhere.
      let typed =
        number % 10 == 0 ? Self.heavy(&random) : HostileQuery.drawn(number, &random)
      var request = SearchRequest(typed)
      request.limit = 100
      request.unit = SearchUnit.allCases[number / 10 % 4]
      let start = ContinuousClock.now
      do {
        _ = try work.search(request)
      } catch let failure as Failure {
        #expect(
          failure.exitStatus == 2 || !failure.code.rawValue.hasPrefix("project."), "\(failure.code)"
        )
      }
      slowest.append((ContinuousClock.now - start, "\(request.unit) \(typed.prefix(120))"))
    }
    slowest.sort { $0.time > $1.time }
    let total = slowest.reduce(Duration.zero) { $0 + $1.time }
    print("together", total, "median", slowest[slowest.count / 2].time)
    print("over 2 s:", slowest.count { $0.time > .seconds(2) })
    for one in slowest.prefix(15) { print(one.time, one.query.debugDescription) }
  }
}
