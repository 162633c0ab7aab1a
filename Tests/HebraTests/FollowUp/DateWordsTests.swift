import HebraModel
import Testing

@testable import Hebra

/// Dates as people say them, in both languages.
@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2021-05~", "2021-05~"), ("mayo de 2021", "2021-05"), ("Mayo del 2021", "2021-05"),
    ("mediados de mayo de 2021", "2021-05~mid"), ("a mediados de mayo de 2021", "2021-05~mid"),
    ("principios de 2022", "2022~early"), ("comienzos de 2022", "2022~early"),
    ("a finales de mayo de 2021", "2021-05~late"), ("fines de mayo 2021", "2021-05~late"),
    ("hacia mayo de 2021", "2021-05~"), ("alrededor de mayo de 2021", "2021-05~"),
    ("mayo de 2021 (?)", "2021-05~"), ("2021-05?", "2021-05~"), ("hacia 2021", "2021~"),
    ("hacia el 14 de mayo de 2021", "2021-05-14~"), ("14 de mayo de 2021", "2021-05-14"),
    ("14/05/2021", "2021-05-14"), ("2021", "2021"), ("mid-May 2021", "2021-05~mid"),
    ("early 2022", "2022~early"), ("late May 2021", "2021-05~late"),
    ("about May 2021", "2021-05~"), ("the middle of May 2021", "2021-05~mid"),
    ("May 14, 2021", "2021-05-14"), ("circa 2021", "2021~"),
  ])
  func `what people say is read as precisely as they say it`(written: String, text: String) {
    #expect(DateWords.date(written)?.text == text)
  }

  @Test(arguments: [
    "mediados de mayo", "pronto", "", "el otro año", "mediados", "2021-13", "32 de mayo de 2021",
    "mediados del 14 de mayo de 2021", "mediados de principios de 2022", "primer semestre de 2022",
    "de", "~", "?", "hacia", "mayo junio 2021", "14 de mayo", "mayo 21",
  ])
  func `what does not say a date, or lacks its year, is none`(written: String) {
    #expect(DateWords.date(written) == nil)
  }

  @Test func `a date without a year has that of the dialogue, when there is one`() {
    #expect(DateWords.date("mediados de mayo", year: 2021)?.text == "2021-05~mid")
    #expect(DateWords.date("14 de mayo", year: 2021)?.text == "2021-05-14")
    #expect(DateWords.date("pronto", year: 2021) == nil)
  }

  @Test func `every date is read again as it is printed, in both languages, long and short`() throws
  {
    var count = 0
    let days: [(Int?, Int?)] = [
      (nil, nil), (1, nil), (5, nil), (9, nil), (12, nil), (5, 14), (2, 1),
    ]
    for (month, day) in days {
      for part in [nil] + ApproximateDate.Part.allCases.map(Optional.some) {
        for isApproximate in [false, true] {
          guard
            let date = ApproximateDate(
              year: 2022, month: month, day: day, part: part, isApproximate: isApproximate)
          else { continue }
          for messages in [Messages.spanish, .english] {
            #expect(DateWords.date(messages.text(date)) == date, "\(messages.text(date))")
            #expect(DateWords.date(messages.shortText(date)) == date, "\(messages.shortText(date))")
          }
          #expect(ApproximateDate(date.text) == date)
          count += 1
        }
      }
    }
    #expect(count == 44)
  }

  @Test func `the words are those that a facilitator uses`() throws {
    func says(_ text: String, _ messages: Messages) throws -> String {
      messages.text(try #require(ApproximateDate(text)))
    }
    #expect(try says("2021-05~mid", .spanish) == "mediados de mayo de 2021")
    #expect(try says("2021-05~mid", .english) == "mid-May 2021")
    #expect(try says("2021-05~", .spanish) == "hacia mayo de 2021")
    #expect(try says("2021-05-14", .spanish) == "14 de mayo de 2021")
    let short = try #require(ApproximateDate("2022-02"))
    #expect(Messages.spanish.shortText(short) == "feb 2022")
  }

  @Test(arguments: [
    ("2021-06", "2021-06"), ("junio de 2021", "2021-06"), ("2021-06-15", "2021-06"),
    ("jun 2021", "2021-06"),
  ])
  func `a month of a panel is read`(written: String, month: String) {
    #expect(DateWords.month(written) == month)
  }

  @Test(arguments: ["1", "2021", "ola 1", "mediados de junio de 2021", "2021-06~", ""])
  func `what is no single month is none`(written: String) {
    #expect(DateWords.month(written) == nil)
  }
}
