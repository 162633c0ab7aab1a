internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

extension OutputFile {
  /// Where the journal ended before what is in this file was read.
  func headNote(_ messages: Messages) -> String? {
    head.map { "\(messages.word("last-event")): \($0)" }
  }

  /// A picture for the team in the format of this file's extension.
  func written(
    _ picture: Picture, of figure: Matrix, _ messages: Messages
  ) throws -> WrittenFile {
    try written(
      DisclosureRule.release(
        Illustration(picture, of: figure, messages), for: destination.level))
  }

  /// A picture with its figures in the format of this file's extension.
  func written(_ illustration: Released<Illustration>) throws -> WrittenFile {
    switch ending {
    case "png": try PNGWriter.write(illustration.map(\.picture))
    case "html", "htm": PicturePage.write(illustration)
    default: SVGWriter.write(illustration.map(\.picture))
    }
  }
}

extension Illustration {
  /// A picture of a figure, with the words for both.
  init(_ picture: Picture, of figure: Matrix, _ messages: Messages) {
    self.init(
      picture, of: figure, heading: messages.word("picture-figures"),
      missing: Dictionary(
        uniqueKeysWithValues: Matrix.Missing.allCases.map { ($0, messages.mark($0)) }),
      decimalSign: messages.decimalSign)
  }
}
