internal import Foundation
package import Hebra
package import HebraModel

/// A value that JSON writes as `null` where there is none; an optional would be left out.
package struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  package var value: Value?

  package init(_ value: Value?) { self.value = value }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

/// What the page reads: one shape for each thing, with positions in code points, end exclusive.
package enum Shapes {
  package struct Problem: Encodable, Sendable {
    package var code: String
    package var what: String
    package var remedy: OrNull<String>

    package init(_ failure: Failure, _ messages: Messages) {
      code = failure.code.rawValue
      what = messages.what(failure.code, failure.details)
      remedy = OrNull(messages.remedy(failure.code, failure.details))
    }
  }

  package struct Remark: Encodable, Sendable {
    package var code: String
    package var what: String

    package init(_ notice: Notice, _ messages: Messages) {
      code = notice.code.rawValue
      what = messages.line(notice)
    }
  }

  package struct Value: Encodable, Sendable {
    package var facet: String
    package var value: String
    package var assumed: Bool

    package init(_ value: FacetValue) {
      facet = value.facet
      self.value = value.value
      assumed = value.isAssumed
    }
  }

  package struct Mark: Encodable, Sendable {
    package var id: String
    package var code: String
    package var layer: String
    package var coder: String
    package var start: Int
    package var end: Int
    package var memo: OrNull<String>
    package var origin: String
    package var date: OrNull<String>
    package var facets: [Value]

    package init(_ segment: Segment) {
      let coding = segment.coding
      id = coding.id
      code = coding.code
      layer = coding.layer
      coder = coding.coder
      start = segment.codePoints.lowerBound
      end = segment.codePoints.upperBound
      memo = OrNull(coding.memo)
      origin = coding.origin.rawValue
      date = OrNull(coding.date)
      facets = coding.facets.sorted().map(Value.init)
    }
  }

  package struct Line: Encodable, Sendable {
    package var i: OrNull<Int>
    package var label: OrNull<String>
    package var role: OrNull<String>
    package var pseudonym: OrNull<String>
    package var time: OrNull<Double>
    package var words: Int
    package var start: Int
    package var end: Int
    package var text: String
    /// Each as its first code point of the line and the one after its last; only for a page that searches by
    /// itself.
    package var quiet: [[Int]]?

    package init(_ line: DeskReading.Line, searched: Bool) {
      i = OrNull(line.turn)
      label = OrNull(line.label)
      role = OrNull(line.role?.rawValue)
      pseudonym = OrNull(line.pseudonym)
      time = OrNull(line.time)
      words = line.words
      start = line.place.lowerBound
      end = line.place.upperBound
      text = line.text
      if searched, !line.quiet.isEmpty {
        quiet = line.quiet.map { [$0.lowerBound, $0.upperBound] }
      }
    }
  }

  package struct Memo: Encodable, Sendable {
    package var id: String
    package var start: OrNull<Int>
    package var end: OrNull<Int>
    package var coder: String
    package var text: String
    package var type: OrNull<String>
    package var title: OrNull<String>

    package init(_ remark: DeskReading.Remark) {
      id = remark.id
      start = OrNull(remark.place?.lowerBound)
      end = OrNull(remark.place?.upperBound)
      coder = remark.coder
      text = remark.text
      type = OrNull(remark.type)
      title = OrNull(remark.title)
    }
  }

  /// A document with its codings.
  package struct Page: Encodable, Sendable {
    package var name: String
    package var hash: String
    package var municipality: OrNull<String>
    package var register: String
    package var instrument: OrNull<String>
    package var length: Int
    package var layers: String
    package var others: String
    package var turns: [Line]
    package var codings: [Mark]
    package var memos: [Memo]
    package var finished: [String]
    package var isClosed: Bool

    /// `layers` is `own` or `all`; `hidden`, whether something is kept back because the document is
    /// coded blind.
    package init(_ reading: DeskReading, layers: String, hidden: Bool, searched: Bool = false) {
      name = reading.document.name
      hash = reading.document.hash
      municipality = OrNull(reading.document.municipality?.name)
      register = reading.document.register.rawValue
      instrument = OrNull(reading.document.instrument)
      length = reading.length
      self.layers = layers
      others = hidden ? "hidden" : "open"
      turns = reading.lines.map { Line($0, searched: searched) }
      codings = reading.segments.map(Mark.init)
      memos = reading.remarks.map(Memo.init)
      finished = reading.finished
      isClosed = reading.isClosed
    }
  }

  package struct Entry: Encodable, Sendable {
    package var name: String
    package var municipality: OrNull<String>
    package var instrument: OrNull<String>
    package var register: String
    package var date: OrNull<String>
    package var turns: Int
    package var words: Int
    package var codings: [String: Int]
    package var finished: [String]
    package var isMine: Bool
    package var due: OrNull<String>
    package var isBlind: Bool
    package var isClosed: Bool

    package init(_ item: DeskDocument) {
      name = item.document.name
      municipality = OrNull(item.document.municipality?.name)
      instrument = OrNull(item.document.instrument)
      register = item.document.register.rawValue
      date = OrNull(item.document.date)
      turns = item.document.turns
      words = item.document.words
      codings = item.codings
      finished = item.finished
      isMine = item.assignment != nil
      due = OrNull(item.assignment?.due)
      isBlind = item.assignment?.isBlind ?? false
      isClosed = item.isClosed
    }
  }

  package struct Documents: Encodable, Sendable {
    package var project: String
    package var coders: [String]
    package var documents: [Entry]
  }
}
