internal import HebraModel

extension Transcript {
  /// The transcript with another text, in which each range has its place.
  func mapped(to text: String, _ place: (TextRange) -> TextRange) -> Transcript {
    Transcript(
      text: text, paragraphs: paragraphs.map(place),
      turns: turns.map { turn in
        Turn(
          index: turn.index, label: turn.label, role: turn.role, time: turn.time,
          range: place(turn.range), speech: place(turn.speech),
          nonSpeech: turn.nonSpeech.map(place))
      }, stretches: stretches.map(place))
  }
}

extension ParagraphMarks {
  /// The marks with ranges at their places in another text, and speakers with other names.
  func mapped(
    _ place: (TextRange) -> TextRange, name: (String) -> String
  ) -> ParagraphMarks {
    var marks = self
    marks.bold = bold.map(place)
    // The id in the file may be made of the name.
    for index in marks.speakers.indices {
      marks.speakers[index].name = name(marks.speakers[index].name)
      marks.speakers[index].id = "s\(index + 1)"
    }
    return marks
  }
}

extension ImportReceipt {
  /// The receipt of the same file with another text: names of the file and of speakers, and details of
  /// notices, become what `new` gives.
  func mapped(to hash: String, _ new: (ShortText, String) -> String) -> ImportReceipt {
    var receipt = self
    receipt.textHash = hash
    receipt.file = new(.title, file)
    for index in receipt.speakers.indices {
      receipt.speakers[index].label = new(.name, receipt.speakers[index].label)
    }
    for index in receipt.notices.indices {
      receipt.notices[index].details = receipt.notices[index].details.mapValues {
        new(.words, $0)
      }
    }
    return receipt
  }
}
