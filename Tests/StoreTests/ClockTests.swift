import Foundation
import TestSupport
import Testing

@testable import HebraStore

@Suite struct ClockTests {
  @Test func `a moment is written as Foundation writes it`() {
    var dice = SeededGenerator(7)
    // Leap days, the ends of years and centuries, and any second until the end of 9999.
    let known = [0, 951_782_400, 951_868_799, 946_684_799, 4_107_542_400, 253_402_300_799]
    for seconds in known
      + (0..<2000).map({ _ in Int.random(in: 0...253_402_300_799, using: &dice) })
    {
      let date = Date(timeIntervalSince1970: Double(seconds))
      #expect(Clock.utc(seconds) == date.formatted(.iso8601))
    }
  }
}
