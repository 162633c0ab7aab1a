/// Pages for people who decide with them: the ficha, the sheet for the table, the follow-up.
///
///     var sheet = Sheet(title: "Peñas de Tuará", level: "NIVEL A", audience: "equipo", language: "es")
///     sheet.blocks = [.heading("Lo esencial"), .list([[.strong("Primero.")]], isLead: true)]
///     let file = SheetPage.write(try DisclosureRule.release(sheet, for: .team))
///
/// One value gives all forms, so that no form says more than another.
package struct Sheet: Hashable, Sendable {
  /// What it is about, above everything else.
  package var title: String
  /// The line below the title.
  package var subtitle = ""
  /// The level, in the head of every page: `NIVEL B`.
  package var level: String
  /// Who may read it, beside the level.
  package var audience: String
  /// The right end of the head of every page.
  package var running = ""
  /// What it was made from, in the foot of every page.
  package var manifest = ""
  /// Whether pages have numbers.
  package var hasPageNumbers = true
  /// The language tag of its words, for example `es`.
  package var language: String
  /// The date of its data, ISO 8601; nil writes none.
  package var created: String?
  /// The contents in order.
  package var blocks: [Block] = []
  /// Its figures as they are printed, by their names, for programs and for later releases.
  package var figures: [String: String] = [:]

  /// An empty sheet.
  package init(title: String, level: String, audience: String, language: String) {
    self.title = title
    self.level = level
    self.audience = audience
    self.language = language
  }

  /// An element.
  package indirect enum Block: Hashable, Sendable {
    /// The title of a part.
    case heading(String)
    /// The title of one topic of a part.
    case topic(String)
    /// A line in small capitals above what belongs together.
    case label(String)
    case paragraph([Span])
    /// Smaller: definitions, sources, reservations.
    case note([Span])
    /// What has to be read first, in a frame.
    case box([Span])
    /// Lines with a dash; the lead of a sheet has larger letters.
    case list([[Span]], isLead: Bool)
    case table(Table)
    /// Side by side where there is room.
    case columns([[Block]])
    /// A question for the table.
    case question([Span])
    case quotation([Span], source: String)
    /// Signs with their meanings, in a line.
    case legend([Meaning])
    case picture(Picture)
    /// An empty line under a label, for writing by hand.
    case blank(String)
    /// Lines for signatures, each with what is to be signed.
    case signatures([String])
    case pageBreak
  }

  /// A stretch of a line.
  package enum Span: Hashable, Sendable {
    case text(String)
    case strong(String)
    case emphasis(String)
    /// Smaller and grey: a code, a source, a state.
    case small(String)
    /// Crossed out: what does not count.
    case struck(String)
    /// What is withheld, as a word in a frame.
    case withheld(String)
    /// Signs that can be counted; `text` says them in words.
    case marks([Mark], text: String)
  }

  /// A sign that stands for one document or one person.
  package struct Mark: Hashable, Sendable {
    /// What it stands for.
    package enum Shape: Sendable { case document, person }
    /// What is known of it.
    package enum State: Hashable, Sendable {
      /// It says so.
      case full
      /// It was asked and does not say so.
      case hollow
      /// It says so, though nobody asked.
      case half
      /// Nobody asked.
      case dash
      /// One of two readers marked it.
      case disputed
      /// A part of something, from 0 to 4 quarters.
      case part(Int)
    }

    package var shape: Shape
    package var state: State

    package init(_ shape: Shape, _ state: State) { (self.shape, self.state) = (shape, state) }
  }

  /// A sign of the legend.
  package struct Meaning: Hashable, Sendable {
    /// Nil for a meaning without a sign.
    package var mark: Mark?
    package var text: String

    package init(_ mark: Mark?, _ text: String) { (self.mark, self.text) = (mark, text) }
  }

  /// A table with lines between its rows.
  package struct Table: Hashable, Sendable {
    /// A column: its title, its share of the width, and where its contents stand.
    package struct Column: Hashable, Sendable {
      package enum Alignment: String, Sendable { case start, centre, end }

      package var title: String
      package var width: Double
      package var alignment: Alignment

      package init(_ title: String, width: Double = 1, _ alignment: Alignment = .start) {
        (self.title, self.width, self.alignment) = (title, width, alignment)
      }
    }

    package var columns: [Column]
    package var rows: [[[Span]]]

    package init(_ columns: [Column], rows: [[[Span]]]) {
      (self.columns, self.rows) = (columns, rows)
    }
  }
}

extension Sheet.Span {
  /// The stretch as plain text.
  var plain: String {
    switch self {
    case .text(let text), .strong(let text), .emphasis(let text), .small(let text),
      .struck(let text), .withheld(let text):
      text
    case .marks(let marks, _): marks.map(\.glyph).joined()
    }
  }
}

extension [Sheet.Span] {
  /// The line as plain text.
  var plain: String { map(\.plain).joined() }
}

extension Sheet.Mark {
  /// The sign as a character.
  var glyph: String {
    switch (state, shape) {
    case (.full, .person): "●"
    case (.full, .document): "■"
    case (.hollow, .person): "○"
    case (.hollow, .document): "□"
    case (.half, .person): "◐"
    case (.half, .document): "◧"
    case (.dash, _): "–"
    case (.disputed, _): "▨"
    case (.part(let quarters), _): ["□", "▁", "▄", "▆", "■"][Swift.min(Swift.max(quarters, 0), 4)]
    }
  }
}
