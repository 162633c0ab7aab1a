internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

extension OutputFile {
  /// Where the journal ended before what is in this file was read.
  func headNote(_ messages: Messages) -> String? {
    head.map { "\(messages.word("last-event")): \($0)" }
  }

  /// A picture in the format of this file's extension.
  func written(
    _ picture: Picture, of figure: Matrix, _ messages: Messages
  ) throws -> WrittenFile {
    let level = destination.level
    switch ending {
    case "png": return try PNGWriter.write(try DisclosureRule.release(picture, for: level))
    case "html", "htm":
      let illustration = Illustration(
        picture, of: figure, heading: messages.word("picture-figures"),
        missing: Dictionary(
          uniqueKeysWithValues: Matrix.Missing.allCases.map { ($0, messages.mark($0)) }),
        decimalSign: messages.decimalSign)
      return PicturePage.write(try DisclosureRule.release(illustration, for: level))
    default: return SVGWriter.write(try DisclosureRule.release(picture, for: level))
    }
  }
}
