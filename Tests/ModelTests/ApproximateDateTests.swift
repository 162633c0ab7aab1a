import HebraModel
import Testing

/// Dates that are as precise as what was said.
@Suite struct ApproximateDateTests {
  @Test(arguments: [
    ("2021", "2021-01-01", "2021-12-31"), ("2021-05", "2021-05-01", "2021-05-31"),
    ("2021-05-14", "2021-05-14", "2021-05-14"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2021-05~", "2021-04-01", "2021-06-30"), ("2021-01~", "2020-12-01", "2021-02-28"),
    ("2021-12~", "2021-11-01", "2022-01-31"), ("2021~", "2020-01-01", "2022-12-31"),
    ("2021-05-14~", "2021-04-29", "2021-05-29"), ("2021-01-05~", "2020-12-21", "2021-01-20"),
    ("2021-05~early", "2021-05-01", "2021-05-10"), ("2021-05~mid", "2021-05-11", "2021-05-20"),
    ("2023-02~late", "2023-02-21", "2023-02-28"), ("2022~early", "2022-01-01", "2022-04-30"),
    ("2022~mid", "2022-05-01", "2022-08-31"), ("2022~late", "2022-09-01", "2022-12-31"),
  ])
  func `a date may be any of its days, and its text is its own`(
    text: String, earliest: String, latest: String
  ) throws {
    let date = try #require(ApproximateDate(text))
    #expect(date.text == text)
    #expect(date.earliest == earliest)
    #expect(date.latest == latest)
  }

  @Test(arguments: [
    "", "21", "2021-5", "2021-13", "2021-02-30", "2021-05-14~mid", "2021-05~~", "2021-05~med",
    "2021-05-", "~", "2021/05", "２０２１", "1492", "2021-05-14-01", "2021-05 ~",
  ])
  func `what is no date is none`(text: String) { #expect(ApproximateDate(text) == nil) }

  @Test func `dates are ordered by the first day that they may be`() {
    let dates = ["2022", "2021-05~mid", "2021-05", "2021-05-12", "2021-05~"]
      .compactMap { ApproximateDate($0) }.sorted().map(\.text)
    #expect(dates == ["2021-05~", "2021-05", "2021-05~mid", "2021-05-12", "2022"])
  }
}
