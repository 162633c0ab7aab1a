internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraTurns

extension RecordWriter {
  /// Writes a read transcript without the values that are derived from it: the text hash and the counts of
  /// paragraphs and turns.
  mutating func write(_ read: ReadTranscript) {
    write(read.transcript.text)
    write(read.transcript.paragraphs)
    write(list: read.transcript.turns) { writer, turn in
      writer.write(turn.label)
      writer.write(turn.role?.rawValue)
      writer.write(turn.time) { $0.write($1) }
      writer.write(turn.range)
      writer.write(turn.speech)
      writer.write(turn.nonSpeech)
    }
    write(read.transcript.stretches)
    write(read.marks)
    write(list: read.turnWords) { $0.write($1) }
    write(read.offRecord)
    write(list: read.roster) { writer, line in
      writer.write(line.label, line.role, turns: line.turns)
      writer.write(line.firstTurn)
      writer.write(line.reason.rawValue)
    }
    write(read.likeness) { $0.write(list: $1.hashes) { $0.write($1) } }
    write(list: read.comments) { writer, comment in
      writer.write(comment.id)
      writer.write(comment.range)
      writer.write(comment.author)
      writer.write(comment.date)
      writer.write(comment.lines)
      writer.write(comment.parent)
      writer.write(comment.isResolved)
    }
    write(list: read.setAside) { writer, piece in
      writer.write(piece.kind)
      writer.write(piece.position)
      writer.write(piece.text)
    }
    write(read.properties)
    write(read.isForCommentsOnly)
    write(read.spent.seconds)
    write(read.spent.bytes)
    write(read.receipt)
  }

  private mutating func write(_ range: TextRange) {
    write(range.start)
    write(range.count)
  }

  /// Writes the values that a roster line and a receipt line share.
  private mutating func write(_ label: String, _ role: Role?, turns: Int) {
    write(label)
    write(role?.rawValue)
    write(turns)
  }

  private mutating func write(_ ranges: [TextRange]) { write(list: ranges) { $0.write($1) } }

  private mutating func write(_ receipt: ImportReceipt) {
    write(receipt.sha256)
    write(receipt.reader)
    write(receipt.readerVersion)
    write(list: receipt.speakers) { writer, line in
      writer.write(line.label, line.role, turns: line.turns)
      writer.write(line.words)
    }
    for count in [receipt.wordsIn, receipt.wordsInText, receipt.wordsSetAside, receipt.wordsOut] {
      write(count)
    }
    write(list: receipt.items) { writer, item in
      writer.write(item.kind)
      for count in [item.found, item.kept, item.setAside, item.refused, item.words] {
        writer.write(count)
      }
    }
    write(list: receipt.identifiers) { writer, line in
      writer.write(line.kind)
      writer.write(line.count)
      writer.write(list: line.paragraphs) { $0.write($1) }
    }
    write(receipt.notices)
  }
}

extension RecordReader {
  /// Reads a read transcript; throws unless every range lies in its text and in order.
  mutating func transcript(_ name: String) throws(RecordError) -> ReadTranscript {
    let (text, bytes) = try stringWithBytes()
    let places = TextPlaces(bytes)
    guard !places.hasNUL else { throw RecordError() }
    let paragraphs = try ranges(in: places)
    guard places.isAscending(paragraphs) else { throw RecordError() }
    var turns = try list { (reader) throws(RecordError) in try reader.turn(in: places) }
    for i in turns.indices { turns[i].index = i }
    let stretches = try ranges(in: places)
    guard places.isAscending(turns.map(\.range)), places.isAscending(stretches) else {
      throw RecordError()
    }
    let marks = try marks()
    guard places.hold(marks.bold), marks.paragraphs(paragraphs) != nil else { throw RecordError() }
    let turnWords = try list { (reader) throws(RecordError) in try reader.count() }
    guard turnWords.count == turns.count else { throw RecordError() }
    let offRecord = try ranges(in: places)
    let roster = try list { (reader) throws(RecordError) in
      TurnDetector.RosterLine(
        label: try reader.string(), role: try reader.role(), turns: try reader.count(),
        firstTurn: try reader.count(), reason: try reader.named(TurnDetector.Reason.self))
    }
    guard roster.allSatisfy({ $0.firstTurn < max(1, turns.count) }) else { throw RecordError() }
    let likeness = try optional { (reader) throws(RecordError) in try reader.likeness() }
    let comments = try list { (reader) throws(RecordError) in
      SourceComment(
        id: try reader.string(), range: try reader.range(in: places), author: try reader.string(),
        date: try reader.optionalString(), lines: try reader.strings(),
        parent: try reader.optionalString(), isResolved: try reader.bool())
    }
    let setAside = try list { (reader) throws(RecordError) in
      let piece = SetAside(
        kind: try reader.string(), position: try reader.optionalInt(), text: try reader.string())
      guard piece.position.map(places.isBoundary) ?? true else { throw RecordError() }
      return piece
    }
    let properties = try table()
    let isForCommentsOnly = try bool()
    let spent = ReadingBudget.Spent(seconds: try double(), bytes: try count())
    guard 0 <= spent.seconds else { throw RecordError() }
    let transcript = Transcript(
      text: text, paragraphs: paragraphs, turns: turns, stretches: stretches)
    return ReadTranscript(
      file: name, transcript: transcript, marks: marks, receipt: try receipt(name, transcript),
      turnWords: turnWords, offRecord: offRecord, roster: roster,
      likeness: likeness, comments: comments, setAside: setAside,
      properties: properties, isForCommentsOnly: isForCommentsOnly, spent: spent)
  }

  private mutating func likeness() throws(RecordError) -> Likeness {
    let hashes = try list { (reader) throws(RecordError) in try reader.uint64() }
    guard zip(hashes, hashes.dropFirst()).allSatisfy({ $0 < $1 }) else { throw RecordError() }
    return Likeness(hashes: hashes)
  }

  private mutating func turn(in places: TextPlaces) throws(RecordError) -> Turn {
    let turn = Turn(
      index: 0, label: try string(), role: try role(),
      time: try optional { (reader) throws(RecordError) in try reader.double() },
      range: try range(in: places), speech: try range(in: places),
      nonSpeech: try ranges(in: places))
    guard turn.range.contains(turn.speech), places.isAscending(turn.nonSpeech),
      turn.nonSpeech.allSatisfy({ turn.speech.contains($0) && !$0.isEmpty })
    else { throw RecordError() }
    return turn
  }

  private mutating func role() throws(RecordError) -> Role? {
    try optional { (reader) throws(RecordError) in try reader.named(Role.self) }
  }

  private mutating func range(in places: TextPlaces) throws(RecordError)
    -> TextRange
  {
    let start = try count()
    let range = TextRange(start, start + (try count()))
    guard places.isBoundary(range.start), places.isBoundary(range.end) else {
      throw RecordError()
    }
    return range
  }

  private mutating func ranges(
    in places: TextPlaces
  ) throws(RecordError) -> [TextRange] {
    let count = try count()
    var ranges: [TextRange] = []
    for _ in 0..<count { ranges.append(try range(in: places)) }
    return ranges
  }

  private mutating func receipt(
    _ name: String, _ transcript: Transcript
  ) throws(RecordError) -> ImportReceipt {
    ImportReceipt(
      file: name, sha256: try string(), reader: try string(), readerVersion: try count(),
      textHash: TextIdentity.sha256(transcript.text), paragraphs: transcript.paragraphs.count,
      turns: transcript.turns.count,
      speakers: try list { (reader) throws(RecordError) in
        ImportReceipt.SpeakerLine(
          label: try reader.string(), role: try reader.role(), turns: try reader.count(),
          words: try reader.count())
      },
      wordsIn: try count(), wordsInText: try count(), wordsSetAside: try count(),
      wordsOut: try count(),
      items: try list { (reader) throws(RecordError) in
        ImportReceipt.Item(
          kind: try reader.string(), found: try reader.count(), kept: try reader.count(),
          setAside: try reader.count(), refused: try reader.count(), words: try reader.count())
      },
      identifiers: try list { (reader) throws(RecordError) in
        ImportReceipt.IdentifierLine(
          kind: try reader.string(), count: try reader.count(),
          paragraphs: try reader.list { (reader) throws(RecordError) in try reader.count() })
      },
      notices: try notices())
  }
}
