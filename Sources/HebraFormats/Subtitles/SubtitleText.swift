internal import HebraLanguage
internal import HebraModel

/// The text of a subtitle file: one paragraph for each cue, or for each voice of a cue.
///
/// A turn begins where the speaker changes. Programs divide one utterance into several cues, so
/// consecutive cues of one speaker are one utterance. If names are written at the beginning of
/// captions, a cue without a name continues the previous speaker, as is usual in captioning. With
/// `<v>`, which marks every voice, a cue without it has no speaker. A dash without a name is an
/// unnamed speaker.
struct SubtitleText {
  private var spoken: SpokenParagraphs
  private var labels: CueLabels
  private var last: SourceParagraph.DeclaredSpeaker?

  static func document(
    _ blocks: SubtitleBlocks, _ source: DecodedText, _ budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    var cues = blocks.cues
    let repeats = RollingCaptions.join(&cues)
    var text = SubtitleText(
      spoken: SpokenParagraphs(budget: budget),
      labels: CueLabels(cues.lazy.map { $0.lines.map(\.bytes) }))
    var asides = blocks.asides[...]
    var ruby = blocks.ruby[...]
    var gone = repeats[...]
    for (index, cue) in cues.enumerated() {
      while let aside = asides.first, aside.cue <= index {
        text.spoken.builder.setAside(aside.kind, aside.bytes)
        asides.removeFirst()
      }
      while let aside = ruby.first, aside.cue <= index {
        text.spoken.builder.setAside("ruby", aside.bytes)
        ruby.removeFirst()
      }
      while let line = gone.first, line.cue <= index {
        text.spoken.builder.setAside("repeated-caption", line.bytes)
        gone.removeFirst()
      }
      text.take(cue)
      if text.spoken.builder.isTooLong { throw text.spoken.builder.tooLong }
    }
    for aside in asides { text.spoken.builder.setAside(aside.kind, aside.bytes) }
    text.count(cues)
    var document = try text.spoken.builder.finish()
    source.note(in: &document)
    return document
  }

  private mutating func take(_ cue: SubtitleCue) {
    // Lines of one voice form one paragraph, because line breaks in a caption are only layout.
    var pending: [UInt8] = []
    var speaker: SourceParagraph.DeclaredSpeaker?
    var isNamed = false
    func flush() {
      if !isNamed, SpokenParagraphs.isStageNote(pending) {
        spoken.add(stageNote: pending, time: cue.start)
      } else {
        spoken.add(pending, speaker: speaker, time: cue.start)
        if !pending.isEmpty { last = speaker }
      }
      pending = []
    }
    for (index, line) in cue.lines.enumerated() {
      let parts = labels.split(line.bytes, at: index)
      let name = line.voice ?? parts.label
      let isNew =
        index == 0 || name != nil && name != speaker?.name || parts.hasDash
        || line.voice != cue.lines[index - 1].voice
      if isNew {
        flush()
        isNamed = name != nil
        if let name {
          speaker = .init(id: name, name: name)
          spoken.builder.count("speaker-label", setAside: 1)
        } else if parts.hasDash || labels.isEmpty || index > 0 && cue.lines[index - 1].voice != nil
        {
          speaker = nil
        } else {
          speaker = last
        }
      }
      if !pending.isEmpty { pending.append(0x20) }
      pending += line.voice == nil ? parts.bytes : line.bytes[...]
    }
    flush()
  }

  private mutating func count(_ cues: [SubtitleCue]) {
    let full = cues.count { !$0.lines.isEmpty }
    spoken.builder.count("cue", kept: full)
    let untimed = cues.count { $0.start == nil && !$0.lines.isEmpty }
    if untimed > 0 { spoken.builder.note(.subtitlesNoTime, count: untimed) }
    var overlapping = 0
    var until = -1.0
    for cue in cues where !cue.lines.isEmpty {
      guard let start = cue.start, let end = cue.end else { continue }
      if start < until - 0.001 { overlapping += 1 }
      until = max(until, end)
    }
    if overlapping > 0 { spoken.builder.note(.subtitlesOverlapping, count: overlapping) }
  }
}
